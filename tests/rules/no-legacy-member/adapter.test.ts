import { describe, expect, it } from 'vitest';
import { lint, type Question } from './members-project.ts';

/** What the suggestion to call the adapter makes of a text; undefined where there is none. */
function adapt(code: string, question: Question = {}): string | undefined {
  const suggestions = lint(code, { mode: 'untyped', ...question }).messages.flatMap(
    (message) => message.suggestions ?? [],
  );
  const found = suggestions.find(({ desc }) => desc.includes('toMetrics'));
  return found && code.slice(0, found.fix.range[0]) + found.fix.text + code.slice(found.fix.range[1]);
}

const any = 'declare const m: any, a: any;\n';

describe('the adapter', () => {
  it.each([
    ['f(m.last_activity);', 'f(toMetrics(m).lastActivityAt);'],
    ['f(m["last_activity"]);', 'f(toMetrics(m)["lastActivityAt"]);'],
    ['f(a.m.last_activity);', 'f(toMetrics(a.m).lastActivityAt);'],
    ['f(a().last_activity);', 'f(toMetrics(a()).lastActivityAt);'],
    ['f((a, m).last_activity);', undefined],
    ['f((a ?? m).last_activity);', 'f((toMetrics(a ?? m)).lastActivityAt);'],
    ['f(m!.last_activity);', 'f(toMetrics(m!).lastActivityAt);'],
    ['f(m?.last_activity);', undefined],
    ['f(a?.m.last_activity);', undefined],
    ['f(a?.m!.last_activity);', undefined],
    ['f(a?.().last_activity);', undefined],
    ['f(a?.m().last_activity);', undefined],
    ['f((a?.m).last_activity);', 'f((toMetrics(a?.m)).lastActivityAt);'],
    ['f(a.m().b.last_activity);', 'f(toMetrics(a.m().b).lastActivityAt);'],
    ['const { last_activity } = m;', 'const { lastActivityAt: last_activity } = toMetrics(m);'],
    ['const { last_activity: at } = m;', 'const { lastActivityAt: at } = toMetrics(m);'],
    ['const { last_activity } = a.m;', 'const { lastActivityAt: last_activity } = toMetrics(a.m);'],
    ['const { last_activity, other } = m;', undefined],
    ['({ last_activity: a.b } = m);', undefined],
    ['function g({ last_activity }) {}', undefined],
    ['for (const { last_activity } of m);', undefined],
    ['m.last_activity = 1;', undefined],
    ['delete m.last_activity;', undefined],
    ['f("last_activity" in m);', undefined],
    ['f(Reflect.get(m, "last_activity"));', undefined],
  ])('is written around the receiver: %s', (code, output) => {
    const text = `import { toMetrics } from './metrics';\n${any}${code}\n`;

    expect(adapt(text)).toBe(output && text.replace(code, output));
  });

  it.each([
    ["import { toMetrics } from './metrics';", 'toMetrics'],
    ["import { toMetrics as adapt } from './metrics';", 'adapt'],
    ["import { BaseMetrics, toMetrics } from './metrics';", 'toMetrics'],
    ["import { 'toMetrics' as adapt } from './metrics';", 'adapt'],
  ])('is the one that the file has: %s', (head, name) => {
    const text = `${head}\n${any}f(m.last_activity);\n`;

    expect(adapt(text)).toBe(text.replace('m.last_activity', `${name}(m).lastActivityAt`));
  });

  it.each([
    ["import { BaseMetrics } from './metrics';", "import { BaseMetrics, toMetrics } from './metrics';"],
    ["import type { BaseMetrics } from './metrics';", undefined],
    ["import { type toMetrics as T } from './metrics';", "import { type toMetrics as T, toMetrics } from './metrics';"],
    ["import * as all from './metrics';", undefined],
    ["import { load } from './rows';", undefined],
  ])('joins what the file imports: %s', (head, joined) => {
    const text = `${head}\n${any}f(m.last_activity);\n`;
    const output = adapt(text);

    expect(output).toContain('f(toMetrics(m).lastActivityAt);');
    expect(output?.includes(joined ?? `${head}\n`)).toBe(true);
    expect(output?.match(/toMetrics(?: |,|\})/gu)?.length).toBeGreaterThan(0);
  });

  it.each([
    ['a parameter', 'export const g = (toMetrics: any) => toMetrics;'],
    ['an inner variable', 'export function g() { const toMetrics = 1; return toMetrics; }'],
    ['a global', 'toMetrics(1);'],
    ['a type', 'type toMetrics = 1; export type A = toMetrics;'],
    ['an import of another module', "import { toMetrics } from './rows';"],
  ])('is left out where its name is %s', (_name, line) => {
    expect(adapt(`${line}\n${any}f(m.last_activity);\n`)).toBeUndefined();
  });

  it('is left out where an import of it is hidden by another name', () => {
    const text = `import { toMetrics } from './metrics';\n${any}export const g = (toMetrics: any) => [toMetrics, m.last_activity];\n`;

    expect(adapt(text)).toBeUndefined();
  });

  it('is required in CommonJS', () => {
    const text = "const a = require('./rows');\nmodule.exports = (m) => [a, m.last_activity];\n";

    expect(adapt(text, { mode: 'javascript', file: 'src/app.cjs' })).toContain(
      "const { toMetrics } = require('./metrics",
    );
  });
});
