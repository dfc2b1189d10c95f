import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findStaticString } from '../../syntax/static-string.ts';
import { doesSomething } from './dropped-load.ts';
import type { ModuleName } from './module-names.ts';
import type { EffectQuestion } from './piece-effect.ts';
import { findTopStatement, type ReplacementContext } from './replacement.ts';

/** Tells whether a name can go when nothing uses it: not exported, of a form that can go alone, and nothing is missed. */
export function canGo(name: ModuleName, findEffect: EffectQuestion, context: ReplacementContext): boolean {
  return (
    isPrivate(name) &&
    !name.definitions.some((each) => hasEffect(each, findEffect) || isLoadMissed(each.node, context)) &&
    !isImplied(name, context.sourceCode)
  );
}

/** Gets the nodes that declare a name alone: of `const { a, b } = c` the property. */
export function getOwnNodes({ definitions }: ModuleName): TSESTree.Node[] {
  return definitions.map(({ node, name }) => {
    const property: TSESTree.Node | undefined = node.type === 'VariableDeclarator' ? name.parent : undefined;
    return property?.type === 'Property' ? property : node;
  });
}

/** Finds the pattern whose property a node is. */
export function getPattern(node: TSESTree.Node): TSESTree.ObjectPattern | undefined {
  return node.type === 'Property' && node.parent.type === 'ObjectPattern' ? node.parent : undefined;
}

/** Puts the declaration in the place of properties that are all that its pattern has. */
export function joinPatterns(nodes: readonly TSESTree.Node[]): TSESTree.Node[] {
  const all = new Set(nodes);
  return [
    ...new Set(
      nodes.map((node) => {
        const pattern = getPattern(node);
        return pattern?.properties.every((property) => all.has(property)) ? pattern.parent : node;
      }),
    ),
  ];
}

function isPrivate(name: ModuleName): boolean {
  return (
    !name.uses.some(({ isWrite }) => isWrite) &&
    name.definitions.every(({ node, name: id }) => {
      switch (node.type) {
        case 'ImportSpecifier':
        case 'ImportDefaultSpecifier':
        case 'ImportNamespaceSpecifier':
          return true;
        case 'VariableDeclarator':
          return (
            (node.id === id || isPlainProperty(id.parent, node)) &&
            node.parent === findTopStatement(node) &&
            /^(?:const|let|var)$/u.test(node.parent.kind)
          );
        case 'ClassDeclaration':
        case 'FunctionDeclaration':
        case 'TSDeclareFunction':
        case 'TSInterfaceDeclaration':
        case 'TSTypeAliasDeclaration':
        case 'TSEnumDeclaration':
          return (node as TSESTree.Node) === findTopStatement(node);
        default:
          return false;
      }
    })
  );
}

// const { a: b } = c, where no rest takes what is left
function isPlainProperty(property: TSESTree.Node, { id }: TSESTree.VariableDeclarator): boolean {
  return (
    property.type === 'Property' &&
    property.parent === id &&
    !property.computed &&
    property.value.type === 'Identifier' &&
    id.properties.every(({ type }) => type === 'Property')
  );
}

function hasEffect({ node }: TSESLint.Scope.Definition, findEffect: EffectQuestion): boolean {
  return !node.type.startsWith('Import') && findEffect(node) !== undefined;
}

// const old = require("./old")
function isLoadMissed(node: TSESTree.Node, context: ReplacementContext): boolean {
  const init = node.type === 'VariableDeclarator' ? node.init : null;
  const load = init?.type === 'MemberExpression' ? init.object : init;
  const specifier =
    load?.type === 'CallExpression' && load.arguments.length === 1 ? findStaticString(load.arguments[0]) : undefined;
  const isRequire =
    load?.type === 'CallExpression' && load.callee.type === 'Identifier' && load.callee.name === 'require';
  return isRequire && specifier
    ? doesSomething(specifier.value, context)
    : init !== null && /\b(?:require|import)\s*\(/u.test(context.sourceCode.getText(init));
}

// `<div />` is `React.createElement("div")` to some compilers.
function isImplied({ name, definitions }: ModuleName, { ast, text }: Readonly<TSESLint.SourceCode>): boolean {
  return (
    definitions.some(({ node }) => node.type.startsWith('Import')) &&
    (/^(?:React|h|Fragment|preact|createElement)$/u.test(name) ||
      new RegExp(`@jsx(?:Frag)?\\s+${name.replaceAll('$', '\\$')}(?![\\p{ID_Continue}$])`, 'u').test(text)) &&
    ast.tokens.some(({ type }) => (type as string) === 'JSXIdentifier' || (type as string) === 'JSXText')
  );
}
