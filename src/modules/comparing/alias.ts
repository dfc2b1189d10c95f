import type { Node } from 'oxc-parser';
import { findStaticName } from '../syntax-walk.ts';
import { canChange } from './changing-names.ts';
import { findLocal, getImported, type Entity, type Target } from './entity.ts';
import { getModuleNames, wholeModule } from './module-names.ts';

const longestChain = 50;

/** A declaration behind aliases, and which of value and type the aliases have passed on. */
export interface Resolved {
  readonly target: Target;
  readonly isValue: boolean;
  readonly isType: boolean;
}

/** Gets what a name leads to behind `const X = Y` and `type X = Y`. */
export function resolveAliases(target: Target): Resolved {
  let [current, isValue, isType] = [target, true, true];
  for (let length = 0; length < longestChain && 'entity' in current; length += 1) {
    const next = findNext(current.entity);
    if (!next) break;
    isValue &&= next.passes === 'value';
    isType &&= next.passes === 'type';
    current = next.target;
  }
  if (!('entity' in current)) return { target: current, isValue, isType };
  const spaces = getSpaces(current.entity);
  return { target: current, isValue: isValue && spaces.isValue, isType: isType && spaces.isType };
}

/** Tells which of value and type a declaration declares. */
export function getSpaces({ parts }: Entity): { readonly isValue: boolean; readonly isType: boolean } {
  const types = parts.map(({ node }) => node.type);
  return {
    isValue: types.some((type) => !/^TS(?:Interface|TypeAlias)/u.test(type)),
    isType: types.some((type) => /^(?:Class|TS(?:Interface|TypeAlias|Enum|Module|ImportEquals))/u.test(type)),
  };
}

function findNext({ parts, module }: Entity): { target: Target; passes: 'value' | 'type' } | undefined {
  const [part] = parts;
  if (!part || parts.length > 1) return undefined;
  const { node } = part;
  if (node.type === 'VariableDeclarator') {
    const isPlain = part.variableKind === 'const' && node.id.type === 'Identifier' && !node.id.typeAnnotation;
    return isPlain && node.init ? passValue(findTarget(node.init)) : undefined;
  }
  if (node.type === 'MemberExpression') return passValue(findTarget(node)); // exports.X = lib.X
  if (node.type !== 'TSTypeAliasDeclaration' || node.typeParameters) return undefined;
  const type = node.typeAnnotation;
  const target = type.type === 'TSTypeReference' && !type.typeArguments ? findTarget(type.typeName) : undefined;
  return target && { target, passes: 'type' };

  /** Y, ns.Y */
  function findTarget(name: Node): Target | undefined {
    if (name.type === 'Identifier') {
      const found = findLocal(module, name.name);
      // a type alias passes on the type of a name, if there is one: `typeof` is another thing
      return found && 'entity' in found && !isOfSpace(found.entity, node.type) ? undefined : found;
    }
    const [object, member] =
      name.type === 'TSQualifiedName'
        ? [name.left, name.right.name]
        : name.type === 'MemberExpression'
          ? [name.object, findStaticName(name)]
          : [];
    if (object?.type !== 'Identifier' || member === undefined) return undefined;
    const source = getModuleNames(module).imported.get(object.name);
    return source?.imported === '*' || source?.imported === wholeModule
      ? getImported(source.specifier, member, module.file)
      : undefined;
  }
}

/** What a variable holds at one time is not the variable. */
function passValue(target: Target | undefined): ReturnType<typeof findNext> {
  return target && !('entity' in target && canChange(target.entity)) ? { target, passes: 'value' } : undefined;
}

function isOfSpace(entity: Entity, alias: Node['type']): boolean {
  const { isValue, isType } = getSpaces(entity);
  return alias === 'TSTypeAliasDeclaration' ? isType : isValue;
}
