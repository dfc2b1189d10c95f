import { describe, expect, it } from 'vitest';
import { createProject } from '../../modules/temp-project.ts';
import { judgeEach } from './judge-code.ts';

const old = "import { SessionMetrics } from './database/request-scoped-session-factory';\n";
const canon = "import { DatabaseSessionMetrics as D } from '@/metrics/session-metrics';\n";
const read = 'm.last_activity;';

describe('a receiver is legacy', () => {
  it.each([
    `${old}const m = new SessionMetrics('a'); ${read}`,
    `${old}function f(m: SessionMetrics | null) { m?.last_activity }`,
    `${old}class X extends SessionMetrics { f() { this.last_activity } }`,
    `${old}const { last_activity } = new SessionMetrics('');`,
    `${old}function f({ last_activity }: SessionMetrics) {}`,
    `${old}try {} catch (e) { if (e instanceof SessionMetrics) e.last_activity }`,
    `${old}${canon}function f(m: D | SessionMetrics) { ${read} }`,
    `import * as old from './database/request-scoped-session-factory'; declare const m: old.SessionMetrics; ${read}`,
    "type A = import('./database/request-scoped-session-factory').SessionMetrics['last_activity'];",
    `import { SessionMetrics } from './gone/user-session-manager'; declare const m: SessionMetrics; ${read}`,
    "import { RequestScopedSessionFactory as F } from './database/request-scoped-session-factory'; const { metrics } = new F().open('a'); metrics.last_activity",
    "import Manager from './session/user-session-manager'; for (const [, m] of new Manager().sessions) m.last_activity",
    "import Manager from './session/user-session-manager'; new Manager().signIn('a').last_activity",
    "import { recorded } from './legacy-fixtures/recorded'; recorded.last_activity",
    `interface SessionMetrics { last_activity: Date } declare const m: SessionMetrics; ${read}`,
    `type SessionMetrics = { last_activity: Date }; declare const m: SessionMetrics; ${read}`,
    'class SessionMetrics { f() { this.last_activity } }',
    'const SessionMetrics = class { f() { this.last_activity } }; new SessionMetrics().last_activity',
  ])('where it comes from a deprecated module or a duplicate: %s', (code) => {
    expect(new Set(judgeEach(code))).toEqual(new Set(['legacy']));
  });

  it('as compat, with the canonical member, where a compat module hands the canonical one on', () => {
    expect(
      judgeEach(
        `import type { SessionMetrics } from './session/compatibility-aliases'; declare const m: SessionMetrics; ${read}`,
      ),
    ).toEqual(['compat, has it']);
  });

  it('in the deprecated module itself', () => {
    const code = 'export class SessionStats { f() { this.last_activity } }';

    expect(judgeEach(code, { file: 'src/session/session-stats.ts' })).toEqual(['legacy']);
    expect(judgeEach(code)).toEqual(['unproven']);
  });
});

describe('a receiver is unified', () => {
  it.each([
    `${canon}function f(m: D) { ${read} }`,
    `${canon}class X extends D {} const m = new X(); ${read}`,
    `${canon}class SessionMetrics extends D {} const m = new SessionMetrics(); ${read}`,
    `${canon}type SessionMetrics = D; declare const m: SessionMetrics; ${read}`,
    `import type { SessionSnapshot } from './metrics/session-snapshot'; declare const m: SessionSnapshot; ${read}`,
    "import { toUnifiedSessionMetrics } from './metrics/session-metrics'; toUnifiedSessionMetrics(x).last_activity",
  ])('where it comes from the canonical module: %s', (code) => {
    expect(judgeEach(code)).toEqual(['unified, has it']);
  });

  it('in the canonical module itself', () => {
    expect(judgeEach('class Own { f() { this.last_activity } }', { file: 'src/metrics/session-metrics.ts' })).toEqual([
      'unified',
    ]);
  });
});

it.each([
  ['interface Row { last_activity: Date } declare const m: Row; m.last_activity', 'unrelated'],
  ['function f() { class SessionMetrics { last_activity = 1 } new SessionMetrics().last_activity }', 'unrelated'],
  [`${canon}function f(m: D | { last_activity: 1 }) { ${read} }`, 'unrelated'],
  ['interface Row { a: Date } declare const m: Row; m.last_activity', 'unproven'],
  ['interface Row { [key: string]: Date } declare const m: Row; m.last_activity', 'unproven'],
  ["import { Pool } from 'pg'; new Pool().last_activity", 'unproven'],
  ['class X extends Unknown {} new X().last_activity', 'unproven'],
  ['function f(m) { m.last_activity }', 'unproven'],
  ['JSON.parse(x).last_activity', 'unproven, wire'],
  [`${canon}const m: D = JSON.parse(x); ${read}`, 'unified, has it, wire'],
])('judges what is neither: %s', (code, answer) => {
  expect(judgeEach(code)).toEqual([answer]);
});

it('says nothing in a file that the concept ignores', () => {
  expect(judgeEach(`function f(m) { ${read} }`, { file: 'src/legacy-fixtures/a.ts' })).toEqual(['no concept']);
});

describe('a receiver that comes through other modules', () => {
  const files = {
    'package.json': '{}',
    'src/canon.ts': "export * from './impl'",
    'src/impl.ts': 'export class M { lastActivityAt = new Date(); } export class Q {}',
    'src/old.ts': 'export class M { last_activity = new Date() }',
    'src/barrel.ts': `export { M as Old } from './old'; export { M } from './canon'; import { M as L } from './old';
      export const made = new L(''); export function make(): L[] { return [] } export class Sub extends L {}
      export interface Box { m: L; row: { last_activity: 1 } } export const boxes: Map<string, Box> = new Map();
      export type A = L | null; export default class { m = new L() }`,
    'src/cjs.js': 'const { M } = require("./old"); class K extends M {} module.exports = { K, M2: M };',
    'src/single.js': 'class M {} module.exports = M',
    'src/circle.ts': "export { X } from './round';",
    'src/round.ts': "export { X } from './circle';",
  };
  const concept = {
    canonical: './src/canon.ts',
    deprecated: { './src/old.ts': { M: 'M' }, './src/single.js': { default: 'M' } },
    members: { last_activity: 'lastActivityAt' },
  };

  it.each([
    ["import { Old } from './barrel'; new Old().last_activity", 'legacy'],
    ["import { made } from './barrel'; made.last_activity", 'legacy'],
    ["import { make } from './barrel'; make().map((m) => m.last_activity)", 'legacy'],
    ["import { Sub } from './barrel'; new Sub().last_activity", 'legacy'],
    ["import { boxes } from './barrel'; boxes.get('a').m.last_activity", 'legacy'],
    ["import type { Box } from './barrel'; function f({ m: { last_activity } }: Box) {}", 'legacy'],
    ["import type { A } from './barrel'; declare const a: A; a.last_activity", 'legacy'],
    ["import X from './barrel'; new X().m.last_activity", 'legacy'],
    ["import { K } from './cjs.js'; new K().last_activity", 'legacy'],
    ["import { M2 } from './cjs.js'; new M2().last_activity", 'legacy'],
    ['class M {} new M().last_activity', 'legacy'],
    ["import { M } from './barrel'; new M().last_activity", 'unified, has it'],
    ["import { M } from './impl'; new M().last_activity", 'unified, has it'],
    ["import { boxes } from './barrel'; boxes.get('a').row.last_activity", 'unrelated'],
    ["import type { Box } from './barrel'; function f(b: Box) { b.last_activity }", 'unproven'],
    ["import { X } from './circle'; new X().last_activity", 'unproven'],
    ["import { Q } from './impl'; new Q().last_activity", 'unproven'],
  ])('is judged where it is declared: %s', (code, answer) => {
    const root = createProject(files);
    expect(judgeEach(code, { root, settings: { ssot: { root, concepts: { M: concept } } } })).toEqual([answer]);
  });

  it('is judged in CommonJS, and where the canonical module takes its exports from', () => {
    const root = createProject(files);
    const settings = { ssot: { root, concepts: { M: concept } } };
    const code = "const M = require('./single'); new M().last_activity; new (require('./cjs').K)().last_activity";

    expect(judgeEach(code, { root, settings, file: 'src/a.js' })).toEqual(['legacy', 'legacy']);
    expect(judgeEach('export class M { f() { this.last_activity } }', { root, settings, file: 'src/impl.ts' })).toEqual(
      ['unified'],
    );
  });
});
