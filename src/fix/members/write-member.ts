import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { isIdentifierName } from '../rename-use.ts';
import { getFileStyle, type FileStyle } from '../replacing/file-style.ts';
import { insertText, replaceText, type TextEdit } from '../text-edit.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** Writes another member in the place of the one that is used; undefined where its name can't be written there. */
export function writeMember(use: MemberUse, member: string, sourceCode: Source): TextEdit | undefined {
  const { key } = use;
  const { text } = sourceCode;
  const written = text.slice(...key.range);
  const quote = written[0] ?? '';
  // Where the name stands in another text, or a parser gives another place, nothing is known of what is replaced.
  if (use.isIndirect || (key.type === 'Identifier' ? !isWordOf(written, use.member) : !/^["'`]/u.test(quote))) {
    return undefined;
  }
  // In markup, a quote can end the attribute that it stands in.
  if (!isIdentifierName(member) && isInMarkup(key) && (key.type === 'Identifier' || !/^[\w-]+$/u.test(member))) {
    return undefined;
  }
  if (key.type !== 'Identifier') {
    return replaceText(key.range, quoteName(member, quote));
  }
  return use.form === 'pattern' ? writeInPattern(key, member, sourceCode) : writeAfterDot(key, member, sourceCode);
}

// `{ b }` → `{ c: b }`, `{ b = 1 }` → `{ c: b = 1 }`, `{ b: x }` → `{ c: x }`
function writeInPattern(key: TSESTree.Identifier, member: string, sourceCode: Source): TextEdit | undefined {
  const { parent } = key;
  const name = isIdentifierName(member) ? member : quoteName(member, getStyle(sourceCode).quote);
  if (parent.type !== 'Property') {
    return undefined;
  }
  return parent.shorthand ? insertText(key.range[0], `${name}: `) : replaceText(key.range, name);
}

// `a.b` → `a.c`, or `a["c-d"]`; `a?.b` → `a?.["c-d"]`
function writeAfterDot(key: TSESTree.Identifier, member: string, sourceCode: Source): TextEdit | undefined {
  if (isIdentifierName(member)) {
    return replaceText(key.range, member);
  }
  const { parent } = key;
  // Neither `typeof a.b` nor `@a.b` can have brackets.
  if (parent.type !== 'MemberExpression' || isDecorator(parent)) {
    return undefined;
  }
  const name = quoteName(member, getStyle(sourceCode).quote);
  const dot = sourceCode.getTokenBefore(key);
  if (parent.optional || dot?.value !== '.') {
    return parent.optional ? replaceText(key.range, `[${name}]`) : undefined;
  }
  const between = sourceCode.text.slice(dot.range[1], key.range[0]);
  return replaceText([dot.range[0], key.range[1]], `[${between.trim() === '' ? '' : between}${name}]`);
}

function isDecorator(member: TSESTree.MemberExpression): boolean {
  let at: TSESTree.MemberExpression | TSESTree.CallExpression = member;
  while (at.parent.type === 'MemberExpression' || at.parent.type === 'CallExpression') {
    at = at.parent;
  }
  return at.parent.type === 'Decorator';
}

// The nodes of templates have types of their own parsers' making; scripts stand in some of them, too.
function isInMarkup(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    if (/^(?:V[A-Z]|Svelte(?!Script)|Astro(?!Fragment))/u.test(at.type)) {
      return true;
    }
  }
  return false;
}

// An identifier as it stands, escapes resolved, without the type that a parser counts to it.
function isWordOf(written: string, member: string): boolean {
  return written === member || written.includes('\\u');
}

function quoteName(member: string, quote: string): string {
  const escaped = member
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replace(/[\u2028\u2029]/gu, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
  return `${quote}${quote === '`' ? escaped.replaceAll('${', '\\${') : escaped}${quote}`;
}

const styles = new WeakMap<Source, FileStyle>();

function getStyle(sourceCode: Source): FileStyle {
  const style = styles.get(sourceCode) ?? getFileStyle(sourceCode);
  styles.set(sourceCode, style);
  return style;
}
