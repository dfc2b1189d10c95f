import { describe, expect, it } from 'vitest';
import { writePieces } from '../../../src/fix/replacing/piece.ts';
import { applyEdits } from '../../../src/fix/text-edit.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';

/** Takes out the statements of a text that name `X` or `Y`, and writes `lines` in the place of those that name `Y`. */
function take(code: string, lines: readonly string[] = []): string {
  return readCode(code, (sourceCode) => {
    const pieces = sourceCode.ast.body
      .filter((node) => /\b[XY]\b/u.test(sourceCode.getText(node)))
      .map((node) => ({
        range: node.range,
        owners: new Set<never>(),
        lines: /\bY\b/u.test(sourceCode.getText(node)) ? [...lines] : [],
      }));
    const edits = writePieces(pieces.toReversed(), sourceCode).map(({ edit }) => edit);
    return applyEdits(sourceCode.text, edits);
  });
}

describe('statements that go', () => {
  it.each([
    // Without semicolons the next line would run on.
    ['const a = 1\nclass X {}\n(a)', 'const a = 1\n;(a)'],
    ['const a = 1\nclass X {}\n[a]', 'const a = 1\n;[a]'],
    ['const a = 1\nclass X {}\n`a`', 'const a = 1\n;`a`'],
    ['const a = 1\nclass X {}\n/a/.b', 'const a = 1\n;/a/.b'],
    ['const a = 1\nclass X {}\n+a', 'const a = 1\n;+a'],
    ['const a = 1\nclass X {}\n-a', 'const a = 1\n;-a'],
    ['f()\nclass X {}\n(a)', 'f()\n;(a)'],
    ['type A = 1\nclass X {}\n(a)', 'type A = 1\n;(a)'],
    ['export const a = 1\nclass X {}\n(a)', 'export const a = 1\n;(a)'],
    ['export default a\nclass X {}\n(a)', 'export default a\n;(a)'],
    // Nothing runs into it, or it ends by itself.
    ['const a = 1;\nclass X {}\n(a)', 'const a = 1;\n(a)'],
    ['const a = 1\nclass X {}\na()', 'const a = 1\na()'],
    ['const a = 1\nclass X {}\n', 'const a = 1\n'],
    ['class X {}\n(a)', '(a)'],
    ['{ a }\nclass X {}\n(a)', '{ a }\n(a)'],
    ['try { a } catch {}\nclass X {}\n(a)', 'try { a } catch {}\n(a)'],
    ['switch (a) {}\nclass X {}\n(a)', 'switch (a) {}\n(a)'],
    ["import 'a'\nclass X {}\n(a)", "import 'a'\n(a)"],
    ["export * from 'a'\nclass X {}\n(a)", "export * from 'a'\n(a)"],
    ['export { a }\nclass X {}\n(a)', 'export { a }\n(a)'],
    ['function f() {}\nclass X {}\n(a)', 'function f() {}\n(a)'],
    ['export function f() {}\nclass X {}\n(a)', 'export function f() {}\n(a)'],
    ['class A {}\nclass X {}\n(a)', 'class A {}\n(a)'],
    ['interface A {}\nclass X {}\n(a)', 'interface A {}\n(a)'],
    ['enum A {}\nclass X {}\n(a)', 'enum A {}\n(a)'],
    ['namespace A {}\nclass X {}\n(a)', 'namespace A {}\n(a)'],
    // One gap of two is left.
    ['a;\n\nclass X {}\n\nb;\n', 'a;\n\nb;\n'],
    ['a;\n\nclass X {}\n\nconst X = 1;\n\nb;\n', 'a;\n\nb;\n'],
    ['a;\nclass X {}\nb;\nconst X = 1;\nc;\n', 'a;\nb;\nc;\n'],
  ])('%j', (code, output) => {
    expect(take(code)).toBe(output);
  });

  it.each([
    ['a;\nclass Y {}\nb;', 'a;\none\ntwo\nb;'],
    ['a;\r\nclass Y {}\r\nb;', 'a;\r\none\r\ntwo\r\nb;'],
    ['a;\nclass X {}\nclass Y {}\nb;', 'a;\none\ntwo\nb;'],
    ['a;\nclass X {}\n\nclass Y {}\nb;', 'a;\n\none\ntwo\nb;'],
    ['a;\n\nclass X {}\n\nclass Y {}\nb;', 'a;\n\none\ntwo\nb;'],
    ['class X {}\n\nclass Y {}\nb;', 'one\ntwo\nb;'],
    ['a; class X {}\nclass Y {}\nb;', 'a; one\ntwo\nb;'],
    ['a;\nclass Y {}\n\nclass X {}\nb;', 'a;\none\ntwo\nb;'],
    ['a;\nclass Y {}\n\nconst Y = 1;\nb;', 'a;\none\ntwo\none\ntwo\nb;'],
    ['a;\nclass X {}\nc;\nclass Y {}\nb;', 'a;\nc;\none\ntwo\nb;'],
  ])('give their place to others: %j', (code, output) => {
    expect(take(code, ['one', 'two'])).toBe(output);
  });
});
