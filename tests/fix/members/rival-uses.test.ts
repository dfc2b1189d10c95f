import { describe, expect, it } from 'vitest';
import { renameMember } from '../../../src/fix/members/rename-member.ts';
import { applyEdits } from '../../../src/fix/text-edit.ts';
import { readUses } from '../../syntax/reading/find-uses.ts';

/** Renames each use of `last_activity` in a text by itself; gives the texts or the reasons. */
function rename(code: string): string[] {
  return readUses(code, (use, sourceCode) => {
    const result = renameMember(use, 'lastActivityAt', sourceCode);
    return 'reason' in result ? result.reason : applyEdits(sourceCode.text, [result]);
  });
}

const told = 'the code around it tells it from `lastActivityAt`';
const joined = '`lastActivityAt` is read beside it, as another value';

/** A function that reads the canonical member as well, and asks for the legacy one by some form. */
const around = (test: string): string => `function f() { ${test} g(m.lastActivityAt); }`;

describe('a read beside one of the canonical member', () => {
  it.each([
    'if (m.last_activity) g();',
    'while (m.last_activity) g();',
    'do { g(); } while (m.last_activity);',
    'for (; m.last_activity; ) g();',
    'switch (m.last_activity) { case 1: }',
    'g(m.last_activity ? 1 : 2);',
    'g(m.last_activity && 1);',
    'g(m.last_activity ?? 1);',
    'g(m.last_activity === undefined);',
    'g(null != m.last_activity);',
    'g(!m.last_activity);',
    'g(typeof m.last_activity);',
    'g(m.last_activity?.a);',
    'g((m.last_activity)?.a);',
    'g(m.last_activity!);\nif (m.last_activity!) g();',
    'g(Boolean(m.last_activity));',
    'const at = m.last_activity; if (at) g();',
    'const at = m.last_activity; g(at ?? 1);',
    'const { last_activity } = m; if (last_activity) g();',
    'const { last_activity: at } = m; g(!at);',
    'const { last_activity = 1 } = m;',
    'const { last_activity: at = 1 } = m;',
    'if ("last_activity" in m) g();',
    'Reflect.has(m, "last_activity");',
  ])('is left alone where it asks whether it is there: %s', (test) => {
    expect(new Set(rename(around(test)))).toEqual(new Set([told]));
  });

  it.each([
    'if (a) g(m.last_activity);',
    'for (m.last_activity; a; ) g();',
    'switch (a) { case m.last_activity: }',
    'g(a ? m.last_activity : 2);',
    'g(m.last_activity > 1);',
    'g(m.last_activity + 1);',
    'g(-m.last_activity);',
    'g(void m.last_activity);',
    'g(m.last_activity.a);',
    'g(a?.[m.last_activity]);',
    'g(Number(m.last_activity));',
    'g(m.Boolean(m.last_activity));',
    'const at = m.last_activity; g(at);',
    'const [at] = m.last_activity; if (at) g();',
    'const [, at = m.last_activity] = xs; g(at);',
    'for (const at of m.last_activity) if (at) g();',
    'if (g()) m.last_activity;',
    'while (g()) f(m.last_activity);',
    'for (m.last_activity; ; ) g();',
    'switch (g()) { case m.last_activity: }',
    'g(a ? { b: m.last_activity } : 1);',
    'g(a[m.last_activity]);',
    'g(m.last_activity.a?.b);',
    'g(new Boolean(m.last_activity));',
    'g(m.last_activity instanceof A);',
    'g(m.last_activity >= 1);',
    'g(m.last_activity << 1);',
    'g(~m.last_activity);',
    'function h(at = m.last_activity) { g(at); }',
    'const { last_activity } = m; g(last_activity);',
    'const { last_activity: at } = m; g(at);',
    'const [at] = m.last_activity; g(at);',
    'm.last_activity();',
    'throw m.last_activity;',
  ])('is renamed where it does not: %s', (test) => {
    const renamed = test
      .replace('m.last_activity', 'm.lastActivityAt')
      .replace('{ last_activity }', '{ lastActivityAt: last_activity }')
      .replace('{ last_activity:', '{ lastActivityAt:');

    expect(rename(around(test))).toEqual([around(renamed)]);
  });

  it.each([
    [
      'an arrow function of its own',
      'const f = () => { if (m.last_activity) g(); }; const h = () => m.lastActivityAt;',
    ],
    ['a method of its own', 'class A { f() { if (m.last_activity) g(); } h() { return m.lastActivityAt; } }'],
    ['another receiver', 'if (m.last_activity) g(n.lastActivityAt);'],
    ['a part of it', 'if (m.last_activity) g(m.a.lastActivityAt);'],
    ['another name', 'if (m.last_activity) g(m.lastActivity);'],
  ])('is renamed where the canonical one is read in, or of, %s', (_place, code) => {
    expect(rename(code)[0]).toMatch(/if \(m\.lastActivityAt\)/u);
  });

  it.each([
    'if (m.last_activity) g((m as A).lastActivityAt);',
    'if (m!.last_activity) g(m.lastActivityAt);',
    'if (m?.last_activity) g(m.lastActivityAt);',
    'if (a . b.last_activity) g(a.b.lastActivityAt);',
    'if (a?.b.last_activity) g(a.b["lastActivityAt"]);',
    'if (m.last_activity) xs.map(() => m.lastActivityAt);',
    'xs.map(function () { if (m.last_activity) g(); }); g(m.lastActivityAt);',
    'if (m.last_activity) { const { lastActivityAt } = m; }',
    'if (m.last_activity) { ({ lastActivityAt: at } = m); }',
    'const { last_activity } = m; const { lastActivityAt } = m; g(last_activity || lastActivityAt);',
  ])('is left alone, whatever way the receiver is written: %s', (code) => {
    expect(rename(code)).toEqual([told]);
  });
});

describe('a read in one expression with one of the canonical member', () => {
  it.each([
    'g(m.last_activity || m.lastActivityAt);',
    'g(m.last_activity > m.lastActivityAt);',
    'g(a ? m.last_activity : m.lastActivityAt);',
    'g(h(m.last_activity), m.lastActivityAt);',
    'new G(m.last_activity, m.lastActivityAt);',
    'g([m.last_activity, m.lastActivityAt]);',
    'm.lastActivityAt = m.last_activity;',
    'm.lastActivityAt += m.last_activity;',
    'function f({ a = m.last_activity, b = m.lastActivityAt }) {}',
    'const a = m.last_activity - m.lastActivityAt;',
    'g(`${m.last_activity}`, m.lastActivityAt);',
  ])('is left alone: %s', (code) => {
    expect(rename(code)).toEqual([joined]);
  });

  it.each([
    'g({ a: m.last_activity, b: m.lastActivityAt });',
    'const a = m.last_activity, b = m.lastActivityAt;',
    'g(m.last_activity); h(m.lastActivityAt);',
    'g(`${m.last_activity} ${m.lastActivityAt}`);',
    'g(() => { h(m.last_activity); }, () => { h(m.lastActivityAt); });',
  ])('is renamed where each goes its own way: %s', (code) => {
    expect(rename(code)).toEqual([code.replace('m.last_activity', 'm.lastActivityAt')]);
  });
});

it('is left alone in a pattern that takes the canonical member, whatever else reads that', () => {
  const taken = '`lastActivityAt` is taken by the same pattern';

  expect(rename('const { last_activity, lastActivityAt } = m;\ng(m.lastActivityAt);')).toEqual([taken]);
  expect(rename('g(m.lastActivityAt);\nconst { lastActivityAt, last_activity } = m;')).toEqual([taken]);
});
