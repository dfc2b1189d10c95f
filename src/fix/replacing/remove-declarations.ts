import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../../syntax/module-reference.ts';
import { findComma } from '../lists/find-comma.ts';
import { removeFromList, removePieces } from '../lists/list-tokens.ts';
import { addEdits, getPiece, type Draft } from './draft.ts';
import { findTopStatement, isWithin, type Replacement } from './replacement.ts';

/** A node that goes, and the replacements with which it goes. */
export interface Removal {
  readonly node: TSESTree.Node;
  readonly owners: ReadonlySet<Replacement>;
}

/** Removes declarations: the whole statement, or one name of `const A = 1, X = 2`. */
export function removeDeclarations(removals: readonly Removal[], draft: Draft): void {
  const patterns = new Map<TSESTree.Node, Removal[]>();
  const lists = new Map<TSESTree.VariableDeclaration, Removal[]>();
  for (const removal of removals) {
    const { node, owners } = removal;
    if (node.type === 'VariableDeclarator') {
      lists.set(node.parent, [...(lists.get(node.parent) ?? []), removal]);
    } else if (node.type === 'Property') {
      const pattern = node.parent;
      patterns.set(pattern, [...(patterns.get(pattern) ?? []), removal]);
    } else if (!/^(?:Import|Export)\w*Specifier$/u.test(node.type)) {
      const statement = findTopStatement(node);
      if (statement) {
        getPiece(draft, statement, owners);
      }
    }
  }
  for (const [pattern, some] of patterns) {
    if (pattern.type === 'ObjectPattern') {
      const removed = some.map(({ node }) => node);
      addEdits(draft, removeFromList(pattern.properties, removed, draft.context.sourceCode), getOwners(some));
    }
  }
  for (const [list, some] of lists) {
    removeDeclarators(list, some, draft);
  }
}

function removeDeclarators(list: TSESTree.VariableDeclaration, removals: readonly Removal[], draft: Draft): void {
  const { sourceCode } = draft.context;
  const owners = getOwners(removals);
  const removed = removals.map(({ node }) => node);
  const [first] = removed;
  const statement = first && findTopStatement(first);
  const lastKept = list.declarations.findLast((declarator) => !removed.includes(declarator));
  if (!lastKept) {
    if (statement) {
      getPiece(draft, statement, owners);
    }
    return;
  }
  const isLastGone = removed.includes(list.declarations.at(-1) as TSESTree.Node);
  const commas = [...removed, ...(isLastGone ? [lastKept] : [])].flatMap((node) => findComma(node, sourceCode) ?? []);
  const ranges = removed.map((node) => withComments(node, draft));
  const pieces = [
    ...ranges,
    ...commas.map(({ range }) => range).filter((comma) => !ranges.some((each) => isWithin(comma, each))),
  ];
  addEdits(draft, removePieces(pieces, sourceCode), owners);
}

function getOwners(removals: readonly Removal[]): Set<Replacement> {
  return new Set(removals.flatMap(({ owners }) => [...owners]));
}

// const A = 1, /** said of X */ X = 2, // and this, too
function withComments(node: TSESTree.Node, { context: { sourceCode } }: Draft): Range {
  const above = sourceCode.getCommentsBefore(node).filter((comment) => {
    const before = sourceCode.getTokenBefore(comment);
    return before?.loc.end.line !== comment.loc.start.line || comment.loc.end.line === node.loc.start.line;
  });
  const last = findComma(node, sourceCode) ?? node;
  const behind = sourceCode
    .getCommentsAfter(last)
    .filter(
      ({ loc }) =>
        loc.start.line === last.loc.end.line && sourceCode.getTokenAfter(last)?.loc.start.line !== loc.end.line,
    );
  return [above[0]?.range[0] ?? node.range[0], behind.at(-1)?.range[1] ?? node.range[1]];
}
