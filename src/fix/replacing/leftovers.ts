import { canGo, getOwnNodes, getPattern, joinPatterns } from './removable-names.ts';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../../syntax/module-reference.ts';
import { getStretch } from './attached-comments.ts';
import type { ModuleName } from './module-names.ts';
import type { Facts, FileFacts } from './facts.ts';
import { getCover } from './reach.ts';
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
  let candidates = [...reached.keys()].filter((name) => !own.has(name) && canGo(name, findEffect, context));
  for (let count = -1; count !== candidates.length;) {
    count = candidates.length;
    const nodes = joinPatterns(candidates.flatMap(getOwnNodes));
    const isCovered = getCover([...ranges, ...nodes.map((node) => getGoneRange(node, sourceCode))]);
    candidates = candidates.filter(({ uses }) => uses.every(({ range }) => isCovered(range)));
  }
  const whole = new Set(joinPatterns(candidates.flatMap(getOwnNodes)));
  return candidates.map((name) => ({
    name,
    nodes: getOwnNodes(name).map((node) => (whole.has(node) ? node : (getPattern(node)?.parent ?? node))),
    owners: reached.get(name) ?? new Set(),
  }));
}

/** Gets the stretch that goes with a declaration: what its comments mention goes with them. */
export function getGoneRange(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): Range {
  const isPart =
    node.type === 'ExportSpecifier' || (node.type === 'VariableDeclarator' && node.parent.declarations.length > 1);
  const statement = isPart ? undefined : findTopStatement(node);
  return statement ? getStretch(statement, sourceCode) : node.range;
}
