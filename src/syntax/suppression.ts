import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** A comment that turns rules off or on, as ESLint reads it. */
interface Directive {
  readonly type: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  readonly node: { readonly loc: TSESTree.SourceLocation };
  /** Rule names with commas between them; empty for every rule. */
  readonly value: string;
}

/**
 * Gets the question whether comments silence a rule at a place of a file.
 * A silenced finding must not be fixed together with others.
 */
export function getSuppression(
  sourceCode: Readonly<TSESLint.SourceCode>,
  ruleId: string,
): (place: TSESTree.Position) => boolean {
  if (!sourceCode.text.includes('lint-disable') || !('getDisableDirectives' in sourceCode)) {
    return () => false;
  }
  const read = sourceCode.getDisableDirectives as () => { readonly directives: readonly Directive[] };
  const directives = read.call(sourceCode).directives.filter(({ value }) => names(value, ruleId));
  return (place) => directives.some((directive) => silencesLine(directive, place)) || isInBlock(directives, place);
}

function names(value: string, ruleId: string): boolean {
  const rules = value.split(',').map((rule) => rule.trim());
  return value.trim() === '' || rules.includes(ruleId);
}

function silencesLine({ type, node: { loc } }: Directive, { line }: TSESTree.Position): boolean {
  return (
    (type === 'disable-line' && loc.end.line === line) || (type === 'disable-next-line' && loc.end.line + 1 === line)
  );
}

function isInBlock(directives: readonly Directive[], place: TSESTree.Position): boolean {
  const last = directives.findLast(({ type, node: { loc } }) => !type.endsWith('line') && isBefore(loc.start, place));
  return last?.type === 'disable';
}

function isBefore(first: TSESTree.Position, second: TSESTree.Position): boolean {
  return first.line < second.line || (first.line === second.line && first.column <= second.column);
}
