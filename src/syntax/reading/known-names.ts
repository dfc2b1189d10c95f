import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findMemberName } from '../declaring/static-names.ts';
import { findStaticString } from '../static-string.ts';
import { getListedValues } from './listed-values.ts';
import { isWrapper } from './strip-wrappers.ts';

/** What a file tells of strings that do not stand where they are used; each variable is looked at once. */
export interface KnownNames {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly strings: Map<TSESLint.Scope.Variable, string | undefined>;
  readonly types: Map<TSESLint.Scope.Variable, readonly string[]>;
}

/** No name of a member is nested deeper, or is longer. */
const maxDepth = 30;
const maxLength = 1000;

/** Finds the string that an expression always yields, by what the file says of it. */
export function findKnownString(node: TSESTree.Node, known: KnownNames, depth = 0): string | undefined {
  if (depth > maxDepth) {
    return undefined;
  }
  switch (node.type) {
    case 'Identifier':
      return findVariableString(node, known);
    case 'BinaryExpression':
      return node.operator === '+' ? joinStrings([node.left, node.right], known, depth) : undefined;
    case 'TemplateLiteral':
      return joinStrings(sortByPlace([...node.quasis, ...node.expressions]), known, depth);
    case 'MemberExpression':
      return findListedString(node, known, depth);
    default:
      break;
  }
  if (!isWrapper(node)) {
    return findStaticString(node)?.value;
  }
  const found = findKnownString(node.expression, known, depth + 1);
  return found === undefined && 'typeAnnotation' in node ? findOnly(getKnownNames(node.typeAnnotation, known)) : found;
}

/** Gets the strings that a type consists of: a literal, a union of them, an alias, `typeof KEY`. */
export function getKnownNames(type: TSESTree.Node, known: KnownNames): readonly string[] {
  const literal = findStaticString(type);
  if (literal) {
    return [literal.value];
  }
  if (type.type === 'TSUnionType') {
    return type.types.flatMap((member) => getKnownNames(member, known));
  }
  if (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier') {
    return getAliasNames(type.typeName, known);
  }
  // T[typeof KEY]
  const value = type.type === 'TSTypeQuery' && type.exprName.type === 'Identifier' ? type.exprName : undefined;
  const found = value && findKnownString(value, known);
  return found === undefined ? [] : [found];
}

/** Finds the variable that an identifier means, where one declaration alone makes it. */
export function findDefinition(
  id: TSESTree.Identifier,
  { sourceCode }: Pick<KnownNames, 'sourceCode'>,
): { readonly variable: TSESLint.Scope.Variable; readonly definition: TSESLint.Scope.Definition } | undefined {
  const scope = sourceCode.getScope(id);
  // A template sees what the script declares, but stands in no scope of it.
  const outer = scope.type === 'global' ? scope.childScopes.find(({ type }) => type === 'module') : undefined;
  const variable = findVariable(outer ?? scope, id.name);
  const definition = variable?.defs.length === 1 ? variable.defs[0] : undefined;
  return variable && definition ? { variable, definition } : undefined;
}

function findVariableString(id: TSESTree.Identifier, known: KnownNames): string | undefined {
  const found = findDefinition(id, known);
  if (!found) {
    return undefined;
  }
  const { variable, definition } = found;
  if (!known.strings.has(variable)) {
    // A variable that is made of itself is not known.
    known.strings.set(variable, undefined);
    known.strings.set(variable, readVariable(variable, definition, known));
  }
  return known.strings.get(variable);
}

function readVariable(
  variable: TSESLint.Scope.Variable,
  { name, node }: TSESLint.Scope.Definition,
  known: KnownNames,
): string | undefined {
  const type = name.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
  const isSet = variable.references.some((reference) => reference.isWrite() && reference.init !== true);
  const init = node.type === 'VariableDeclarator' && node.id === name && !isSet ? node.init : undefined;
  return (init && findKnownString(init, known)) ?? (type && findOnly(getKnownNames(type, known)));
}

function getAliasNames(id: TSESTree.Identifier, known: KnownNames): readonly string[] {
  const { variable, definition } = findDefinition(id, known) ?? {};
  if (!variable || definition?.node.type !== 'TSTypeAliasDeclaration') {
    return [];
  }
  if (!known.types.has(variable)) {
    known.types.set(variable, []);
    known.types.set(variable, [...new Set(getKnownNames(definition.node.typeAnnotation, known))]);
  }
  return known.types.get(variable) ?? [];
}

// Keys.LastActivity
function findListedString(node: TSESTree.MemberExpression, known: KnownNames, depth: number): string | undefined {
  const name = findMemberName(node);
  const owner = node.object.type === 'Identifier' ? findDefinition(node.object, known)?.definition.node : undefined;
  const value = name === undefined ? undefined : owner && getListedValues(owner).get(name);
  return value && findKnownString(value, known, depth + 1);
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

function sortByPlace(nodes: readonly TSESTree.Node[]): readonly TSESTree.Node[] {
  return [...nodes].sort((a, b) => a.range[0] - b.range[0]);
}

function findOnly(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}
