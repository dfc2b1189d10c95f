import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../../syntax/module-reference.ts';

type Source = Readonly<TSESLint.SourceCode>;

// What is said of the whole file or of a stretch of it.
const forFile =
  /^!|@licen[cs]e|copyright|SPDX-|@file|@overview|@packageDocumentation|@module|@jsx|@vitest|@jest|@ts-(?:no)?check|@flow|^\s*(?:eslint(?:-env|-enable|-disable(?!-))?|globals?|exported)(?:\s|$)|^\s*#?(?:end)?region\b|^\/\s*<|(?:istanbul|c8|v8) ignore file|@generated|@format/iu;

/**
 * Gets the comments directly above a node, without a blank line between, that belong to it: no header, no banner, nothing
 * that is said of the whole file.
 */
export function getCommentsOf(node: TSESTree.Node, sourceCode: Source): TSESTree.Comment[] {
  const own: TSESTree.Comment[] = [];
  const start = getFirstNode(node);
  let { line } = start.loc.start;
  for (const comment of sourceCode.getCommentsBefore(start).toReversed()) {
    if (comment.loc.end.line < line - 1 || isForFile(comment) || isTrailing(comment, sourceCode)) {
      break;
    }
    own.unshift(comment);
    ({ line } = comment.loc.start);
  }
  return own;
}

/** Gets the stretch of a node with the comments above it and behind it on its last line. */
export function getStretch(node: TSESTree.Node, sourceCode: Source): Range {
  const [first] = getCommentsOf(node, sourceCode);
  return [first?.range[0] ?? getFirstNode(node).range[0], getEnd(node, sourceCode)];
}

/** Gets where a node ends, with the comments behind it when nothing else follows on the line. */
export function getEnd(node: TSESTree.Node, sourceCode: Source): number {
  const last = getLastToken(node, sourceCode);
  let end = last.range[1];
  for (const comment of sourceCode.getCommentsAfter(last)) {
    if (comment.loc.start.line !== last.loc.end.line || comment.loc.end.line !== last.loc.end.line) {
      break;
    }
    end = comment.range[1];
  }
  return /^[^\S\n\r\u2028\u2029]*(?:[\n\r\u2028\u2029]|$)/u.test(sourceCode.text.slice(end)) ? end : last.range[1];
}

/** Gets the last token of a statement. A semicolon that guards the next line is not its own. */
function getLastToken(node: TSESTree.Node, sourceCode: Source): TSESTree.Token | TSESTree.Node {
  const last = sourceCode.getLastToken(node);
  const previous = last && sourceCode.getTokenBefore(last);
  const isGuard = last?.value === ';' && previous != null && last.loc.start.line > previous.loc.end.line;
  return (isGuard ? previous : last) ?? node;
}

// The decorators of `@a export class X {}` stand outside of it.
function getFirstNode(node: TSESTree.Node): TSESTree.Node {
  const declaration = node.type.startsWith('Export') && 'declaration' in node ? node.declaration : node;
  // Parsers without types know no decorators.
  const decorators =
    declaration?.type === 'ClassDeclaration' ? (declaration.decorators as readonly TSESTree.Node[] | undefined) : [];
  const first = decorators?.[0];
  return first && first.range[0] < node.range[0] ? first : node;
}

function isForFile(comment: TSESTree.Comment): boolean {
  return (comment.type as string) === 'Shebang' || forFile.test(comment.value);
}

// const a = 1; // said of a
function isTrailing(comment: TSESTree.Comment, sourceCode: Source): boolean {
  return sourceCode.getTokenBefore(comment)?.loc.end.line === comment.loc.start.line;
}
