import type { Class, ClassElement, Node } from 'oxc-parser';
import type { SourceModule } from '../read-module.ts';
import { findChangingName } from './changing-names.ts';
import type { Entity } from './entity.ts';
import { isFixed, isName, isNamed } from './fixed-value.ts';
import { getModuleNames, type Part } from './module-names.ts';
import { getText, quote } from './source-text.ts';
import { isFunction } from '../syntax-walk.ts';

/** Tells whether a value is as good as an equivalent one elsewhere: it keeps nothing and is nothing but what it does. */
export function isStateless(entity: Entity): boolean {
  return (
    !isWritten(entity) &&
    entity.parts.every((part) => {
      const { node } = part;
      if (node.type === 'TSEnumDeclaration') return !node.const && !node.declare;
      if (node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration') return true;
      if (node.type === 'FunctionDeclaration' || (node.type === 'TSDeclareFunction' && entity.parts.length > 1))
        return true;
      return part.variableKind === 'const' && node.type === 'VariableDeclarator' && node.id.type === 'Identifier'
        ? node.init !== null && (isFunction(node.init) || isFixedIn(node.init, entity.module))
        : false;
    })
  );
}

/** Tells whether a type differs from an equivalent one elsewhere for being another declaration. */
export function isNominal({ parts }: Entity): boolean {
  return parts.some(({ node }) => {
    switch (node.type) {
      case 'ClassDeclaration':
        return node.body.body.some((element) => isHidden(element));
      case 'TSEnumDeclaration':
        return node.const;
      case 'TSModuleDeclaration':
      case 'TSImportEqualsDeclaration':
        return true; // what a namespace holds is not compared
      case 'VariableDeclarator': {
        const type = node.id.typeAnnotation?.typeAnnotation;
        const isUnique = type?.type === 'TSTypeOperator' && type.operator === 'unique';
        return (
          isUnique || node.id.type !== 'Identifier' || isSymbol(node.init) || node.init?.type === 'ClassExpression'
        );
      }
      default:
        return false;
    }
  });
}

/** Finds why two equivalent declarations may still not be swapped: what they hold or do is each one's own. */
export function findOwnState(entity: Entity): string | undefined {
  // What code beside it writes to it is not part of what was compared.
  if (isWritten(entity)) return 'code beside it writes to it, or is handed it';
  for (const part of entity.parts) {
    const found = findPartState(part, entity);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findPartState({ node, variableKind }: Part, entity: Entity): string | undefined {
  const value = node.type === 'VariableDeclarator' ? node.init : node;
  if (value?.type === 'ClassDeclaration' || value?.type === 'ClassExpression') return findClassState(value, entity);
  if (!value || isFunction(value) || /^TS.*Declaration$|^TSDeclareFunction$/u.test(value.type)) return undefined;
  if (variableKind !== undefined && variableKind !== 'const') return 'it is a variable that may change';
  if (!isFixed(value)) return `${quote(getText(value, entity.module))} makes something of its own in each module`;
  const changing = findChangingName(value, entity.module);
  return changing === undefined ? undefined : `it copies ${quote(changing)}, which may change`;
}

function findClassState(node: Class, { module }: Entity): string | undefined {
  const base = node.superClass;
  // extends Mixin(Base): each call makes another class
  if (base && !isName(base)) return `${quote(getText(base, module))} makes a base class of its own in each module`;
  for (const element of node.body.body) {
    if (element.type === 'StaticBlock') return 'a static block runs when it is loaded';
    if (element.type === 'TSIndexSignature') continue;
    const name = quote(getText(element.key, module));
    if (element.computed && !isName(element.key) && element.key.type !== 'Literal')
      return `the name ${name} is computed`;
    if (element.static && isField(element) && !isFixedField(element, module)) return `its static ${name} may change`;
  }
  return undefined;
}

function isField(element: ClassElement): boolean {
  return element.type === 'PropertyDefinition' || element.type === 'AccessorProperty';
}

function isFixedField(element: ClassElement, module: SourceModule): boolean {
  if (element.type !== 'PropertyDefinition' || !element.readonly || element.value === null) return false;
  const { value } = element;
  return isFunction(value) || isFixedIn(value, module);
}

function isFixedIn(value: Node, module: SourceModule): boolean {
  return isFixed(value) && findChangingName(value, module) === undefined;
}

function isHidden(element: ClassElement): boolean {
  if (element.type === 'StaticBlock' || element.type === 'TSIndexSignature') return false;
  if (element.type === 'MethodDefinition' && element.kind === 'constructor') {
    return element.value.params.some(
      (parameter) => parameter.type === 'TSParameterProperty' && (parameter.accessibility ?? '').startsWith('pr'),
    );
  }
  return element.key.type === 'PrivateIdentifier' || (element.accessibility ?? '').startsWith('pr');
}

function isWritten({ module, name, parts }: Entity): boolean {
  const { written, handed } = getModuleNames(module);
  if (parts.every(({ node }) => /^TS(?:Interface|TypeAlias)/u.test(node.type))) return false;
  const isObject = !parts.every(({ node }) => node.type === 'VariableDeclarator' && node.init && isFixed(node.init));
  const sets = isObject ? [written, handed] : [written];
  return sets.some((names) => names.has(name) || names.has(`exports.${name}`));
}

function isSymbol(node: Node | null): boolean {
  return node?.type === 'CallExpression' && isNamed(node.callee, 'Symbol');
}
