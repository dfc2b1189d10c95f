import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findMemberName } from '../declaring/static-names.ts';
import { findStaticString } from '../static-string.ts';
import { findDefinition } from './find-definition.ts';
import { getListedValues } from './listed-values.ts';
import { isWrapper, type Wrapper } from './strip-wrappers.ts';

/** What a file tells of strings that do not stand where they are used; each variable is looked at once. */
export interface KnownNames {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  /** What variables, and the values of an object's properties, always are. */
  readonly strings: Map<TSESLint.Scope.Variable | TSESTree.Node, string | undefined>;
  readonly types: Map<TSESLint.Scope.Variable, readonly string[]>;
}

/** No name of a member is farther away, or longer. */
const maxDepth = 30;
const maxLength = 1000;

/** Finds the string that an expression always yields, by what the file says of it. */
export function findKnownString(node: TSESTree.Node, known: KnownNames, depth = 0): string | undefined {
  if (depth > maxDepth) {
    return undefined;
  }
  switch (node.type) {
    case 'Identifier':
      return findVariableString(node, known, depth);
    case 'BinaryExpression':
      return node.operator === '+' ? joinStrings([node.left, node.right], known, depth) : undefined;
    case 'TemplateLiteral':
      return joinStrings(
        [...node.quasis, ...node.expressions].sort((a, b) => a.range[0] - b.range[0]),
        known,
        depth,
      );
    case 'MemberExpression':
      return findListedString(node, known, depth);
    default:
      return isWrapper(node) ? findWrappedString(node, known, depth) : findStaticString(node)?.value;
  }
}

// KEY as "b"
function findWrappedString(node: Wrapper, known: KnownNames, depth: number): string | undefined {
  const found = findKnownString(node.expression, known, depth + 1);
  return found === undefined && 'typeAnnotation' in node
    ? findOnly(getKnownNames(node.typeAnnotation, known, depth + 1))
    : found;
}

/** Gets the strings that a type consists of: a literal, a union of them, an alias, `typeof KEY`. */
export function getKnownNames(type: TSESTree.Node, known: KnownNames, depth = 0): readonly string[] {
  if (depth > maxDepth) {
    return [];
  }
  const literal = findStaticString(type);
  if (literal) {
    return [literal.value];
  }
  if (type.type === 'TSUnionType') {
    return type.types.flatMap((member) => getKnownNames(member, known, depth + 1));
  }
  if (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier') {
    return getAliasNames(type.typeName, known, depth);
  }
  // T[typeof KEY]
  const value = type.type === 'TSTypeQuery' && type.exprName.type === 'Identifier' ? type.exprName : undefined;
  const found = value && findKnownString(value, known, depth + 1);
  return found === undefined ? [] : [found];
}

function findVariableString(id: TSESTree.Identifier, known: KnownNames, depth: number): string | undefined {
  const { variable, definition } = findDefinition(id, known) ?? {};
  return variable && definition
    ? findOnce(variable, known, () => readVariable(variable, definition, known, depth + 1))
    : undefined;
}

// What is made of itself is not known.
function findOnce(
  key: TSESLint.Scope.Variable | TSESTree.Node,
  { strings }: KnownNames,
  find: () => string | undefined,
): string | undefined {
  if (!strings.has(key)) {
    strings.set(key, undefined);
    strings.set(key, find());
  }
  return strings.get(key);
}

function readVariable(
  variable: TSESLint.Scope.Variable,
  { name, node }: TSESLint.Scope.Definition,
  known: KnownNames,
  depth: number,
): string | undefined {
  const type = name.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
  const isSet = variable.references.some((reference) => reference.isWrite() && reference.init !== true);
  const init = node.type === 'VariableDeclarator' && node.id === name && !isSet ? node.init : undefined;
  return (init && findKnownString(init, known, depth)) ?? (type && findOnly(getKnownNames(type, known, depth)));
}

function getAliasNames(id: TSESTree.Identifier, known: KnownNames, depth: number): readonly string[] {
  const { variable, definition } = findDefinition(id, known) ?? {};
  if (!variable || definition?.node.type !== 'TSTypeAliasDeclaration') {
    return [];
  }
  if (!known.types.has(variable)) {
    known.types.set(variable, []);
    known.types.set(variable, [...new Set(getKnownNames(definition.node.typeAnnotation, known, depth + 1))]);
  }
  return known.types.get(variable) ?? [];
}

// Keys.LastActivity
function findListedString(node: TSESTree.MemberExpression, known: KnownNames, depth: number): string | undefined {
  const name = findMemberName(node);
  const owner = node.object.type === 'Identifier' ? findDefinition(node.object, known)?.definition.node : undefined;
  const value = name === undefined ? undefined : owner && getListedValues(owner).get(name);
  return value && findOnce(value, known, () => findKnownString(value, known, depth + 1));
}

function joinStrings(nodes: readonly TSESTree.Node[], known: KnownNames, depth: number): string | undefined {
  let joined = '';
  for (const node of nodes) {
    const text = node.type === 'TemplateElement' ? node.value.cooked : findKnownString(node, known, depth + 1);
    // An escape that can't be read leaves a piece of a template without a text.
    if (typeof text !== 'string' || joined.length + text.length > maxLength) {
      return undefined;
    }
    joined += text;
  }
  return joined;
}

function findOnly(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}
