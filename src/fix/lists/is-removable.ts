import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getSiblings } from '../fix-context.ts';
import { getNamesInBraces } from './list-tokens.ts';
import { getAllOwnComments } from './own-comments.ts';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Tells whether a statement can go without leaving a trace: no comment belongs to it,
 * and what stands before it can't run into what stands behind it.
 */
export function isRemovable(statement: TSESTree.Node, sourceCode: Source): boolean {
  const above = sourceCode.getCommentsBefore(statement).at(-1);
  const [behind] = sourceCode.getCommentsAfter(statement);
  return (
    hasOnlyOwnComments(statement, sourceCode) &&
    (!above || above.loc.end.line < statement.loc.start.line - 1 || isHeader(above, statement, sourceCode)) &&
    behind?.loc.start.line !== statement.loc.end.line &&
    keepsNeighboursApart(statement, sourceCode)
  );
}

// Comments inside the statement that belong to names in its braces go with them.
function hasOnlyOwnComments(statement: TSESTree.Node, sourceCode: Source): boolean {
  const names = getNamesInBraces(statement);
  const own = new Set(
    names.flatMap((name) => [...getAllOwnComments(name, sourceCode), ...sourceCode.getCommentsInside(name)]),
  );
  return sourceCode.getCommentsInside(statement).every((comment) => own.has(comment));
}

// A license or a directive for the whole file, directly above the first statement.
function isHeader(comment: TSESTree.Comment, statement: TSESTree.Node, sourceCode: Source): boolean {
  return (
    sourceCode.getTokenBefore(statement) === null &&
    comment.loc.end.line < statement.loc.start.line &&
    ((comment.type as string) === 'Shebang' ||
      /^!|@licen[cs]e|copyright|SPDX-|@file|@overview|@jsx|@vitest|@jest|@ts-(?:no)?check|^\s*(?:eslint(?:-env|-disable)?|globals?)\s/iu.test(
        comment.value,
      ))
  );
}

function keepsNeighboursApart(statement: TSESTree.Node, sourceCode: Source): boolean {
  const siblings = getSiblings(statement);
  const index = siblings.indexOf(statement);
  const [previous, next] = [siblings[index - 1], siblings[index + 1]];
  if (next?.type === 'ExpressionStatement' && next.expression.type === 'Literal' && !startsOutPrologue(previous)) {
    // A string that comes to stand first becomes a directive.
    return false;
  }
  return (
    !previous ||
    previous.type === 'ImportDeclaration' ||
    previous.type === 'ExportAllDeclaration' ||
    sourceCode.getLastToken(previous)?.value === ';' ||
    !canContinue(sourceCode.getTokenAfter(statement)?.value)
  );
}

function startsOutPrologue(previous: TSESTree.Node | undefined): boolean {
  return previous !== undefined && !(previous.type === 'ExpressionStatement' && previous.directive !== undefined);
}

// foo⏎(bar)
function canContinue(token: string | undefined): boolean {
  return token !== undefined && /^(?:[^\p{ID_Start}$_\\@#{}"'\d].*|in|instanceof|as|satisfies)$/su.test(token);
}
