import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../../syntax/module-reference.ts';
import { findStaticString } from '../../syntax/static-string.ts';
import { doesSomething } from './dropped-load.ts';
import { getStretch } from './attached-comments.ts';
import type { ModuleName } from './module-names.ts';
import type { Facts, FileFacts } from './facts.ts';
import { getCover } from './reach.ts';
import type { EffectQuestion } from './piece-effect.ts';
import { findTopStatement, type Replacement, type ReplacementContext } from './replacement.ts';

/** A name that nothing uses once the duplicates are gone, with what declares or imports it. */
export interface Leftover {
  readonly name: ModuleName;
  readonly nodes: readonly TSESTree.Node[];
  readonly owners: ReadonlySet<Replacement>;
}

/**
 * Gets the imports and the private declarations that only the duplicates use, directly or by way of one another. What does
 * something where it stands is none of them.
 *
 * @param gone what goes with each replacement.
 */
export function getLeftovers(
  facts: readonly Facts[],
  gone: ReadonlyMap<Replacement, readonly TSESTree.Node[]>,
  { getReach, findEffect }: FileFacts,
  context: ReplacementContext,
): Leftover[] {
  const { sourceCode } = context;
  const own = new Set(facts.flatMap(({ local }) => local ?? []));
  const reached = new Map<ModuleName, Set<Replacement>>();
  for (const [replacement, parts] of gone) {
    for (const name of getReach(parts)) {
      reached.set(name, (reached.get(name) ?? new Set()).add(replacement));
    }
  }
  const ranges = [...gone.values()].flat().map((node) => getGoneRange(node, sourceCode));
  let candidates = [...reached.keys()].filter(
    (name) =>
      !own.has(name) &&
      isPrivate(name) &&
      !name.definitions.some((each) => hasEffect(each, findEffect) || isLoadMissed(each.node, context)) &&
      !isImplied(name, sourceCode),
  );
  for (let count = -1; count !== candidates.length;) {
    count = candidates.length;
    const isCovered = getCover([
      ...ranges,
      ...candidates.flatMap(getNodes).map((node) => getGoneRange(node, sourceCode)),
    ]);
    candidates = candidates.filter(({ uses }) => uses.every(({ range }) => isCovered(range)));
  }
  return candidates.map((name) => ({ name, nodes: getNodes(name), owners: reached.get(name) ?? new Set() }));
}

/** Gets the stretch that goes with a declaration: what its comments mention goes with them. */
export function getGoneRange(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): Range {
  const isPart = node.type === 'VariableDeclarator' && node.parent.declarations.length > 1;
  const statement = isPart ? undefined : findTopStatement(node);
  return statement ? getStretch(statement, sourceCode) : node.range;
}

function getNodes({ definitions }: ModuleName): TSESTree.Node[] {
  return definitions.map(({ node }) => node);
}

// Not exported, and of a form that can go alone.
function isPrivate({ definitions, uses }: ModuleName): boolean {
  return (
    !uses.some(({ isWrite }) => isWrite) &&
    definitions.every(({ node }) => {
      switch (node.type) {
        case 'ImportSpecifier':
        case 'ImportDefaultSpecifier':
        case 'ImportNamespaceSpecifier':
          return true;
        case 'VariableDeclarator':
          return (
            node.id.type === 'Identifier' &&
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
      new RegExp(`@jsx(?:Frag)?\\s+${name.replaceAll('$', '\\$')}\\b`, 'u').test(text)) &&
    ast.tokens.some(({ type }) => (type as string) === 'JSXIdentifier' || (type as string) === 'JSXText')
  );
}
