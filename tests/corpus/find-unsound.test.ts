import type { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { findUnsound } from './find-unsound.ts';
import type { LintSettings } from './lint-text.ts';

const settings: LintSettings = { root: '/demo', ssot: { root: '/demo', concepts: {} }, options: {}, isTyped: false };
const text = 'import{open as a}from"./old.js";const b=a();export{b as session};';

function find(part: string, ...[replaced, by]: readonly [string, string]): string[] {
  const start = text.indexOf(replaced);
  const message: Linter.LintMessage = {
    ruleId: 'ssot/replayed',
    message: 'Found.',
    severity: 2,
    line: 1,
    column: text.indexOf(part) + 1,
    fix: { range: [start, start + replaced.length], text: by },
  };
  return findUnsound(text, 'demo.js', [message], settings).map((fault) => fault.text);
}

it('lets a duplicate go with the names that it uses, though an import stands in its line', () => {
  expect(
    find('session', text.slice(text.indexOf('const')), 'export{session}from"./canon.js";').filter((fault) =>
      fault.includes('uses of names'),
    ),
  ).toEqual([]);
});

it('finds the use that a moved import took away in a file of one line', () => {
  expect(find('open', text.slice(0, text.indexOf('export')), 'import{b}from"./canon.js";')).toContain(
    '3 uses of names became 1',
  );
});

it('lets members come along with what is imported, and nothing else of their lines', () => {
  const code = 'import { A } from "./old.js";\nexport const log = (a: A) => {\n  a.close();\n};\n';
  const moved = code.replace('old', 'canon');
  const concepts = { A: { canonical: './canon.js', members: { close: 'closeNow' } } };
  const [renamed, changed] = ['a.closeNow();', 'a.closeNow(1);'].map((call) => {
    const output = moved.replace('a.close();', call);
    const fix = { range: [0, code.length] as [number, number], text: output };
    const message = { ruleId: 'ssot/replayed', message: 'Found.', severity: 2 as const, line: 1, column: 10, fix };
    return findUnsound(code, 'demo.ts', [message], { ...settings, ssot: { root: '/demo', concepts } });
  });
  expect(renamed).toEqual([]);
  expect(changed).toEqual([{ kind: 'unsound', text: 'the line "  a.close();" was changed or moved' }]);
});
