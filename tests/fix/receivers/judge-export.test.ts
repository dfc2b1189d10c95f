import { expect, it } from 'vitest';
import { judgeExportBySyntax } from '../../../src/fix/receivers/judge-export.ts';
import { findReplacedImports } from '../../../src/fix/receivers/replaced-imports.ts';
import { createProject } from '../../modules/temp-project.ts';
import { askEach } from './judge-code.ts';

const old = "import { SessionMetrics } from './database/request-scoped-session-factory';\n";

function judgeExport(code: string, exportName: string, canonicalMember = 'lastActivityAt', place = {}): unknown[] {
  return askEach(code, place, (legacyUse, question) => {
    const [concept] = question.registry.concepts.values();
    return concept && judgeExportBySyntax({ ...question, concept, exportName, canonicalMember, legacyUse });
  });
}

it('says no where the canonical member is another type than the legacy one, or not there', () => {
  const code = `${old}function f(m: SessionMetrics) { m.last_activity }`;

  expect(judgeExport(code, 'DatabaseSessionMetrics')).toEqual([false]); // a number becomes a Date
  expect(judgeExport(code, 'DatabaseSessionMetrics', 'missing')).toEqual([false]);
  expect(judgeExport(code, 'Missing')).toEqual([undefined]);
});

it('says yes where the legacy one is declared alike, or can not be read', () => {
  const root = createProject({
    'package.json': '{}',
    'src/canon.ts': "export * from './impl'",
    'src/impl.ts': 'class Base { lastActivityAt: Date } export class M extends Base {} export class N extends Far {}',
    'src/old.ts': 'export class M { last_activity: Date }',
  });
  const concept = {
    canonical: './src/canon.ts',
    deprecated: { './src/old.ts': { M: 'M' } },
    members: { last_activity: 'lastActivityAt' },
  };
  const place = { root, settings: { ssot: { root, concepts: { M: concept } } } };

  expect(judgeExport("import { M } from './old'; new M().last_activity", 'M', 'lastActivityAt', place)).toEqual([true]);
  expect(judgeExport("import { M } from './gone'; new M().last_activity", 'M', 'lastActivityAt', place)).toEqual([
    true,
  ]);
  expect(judgeExport("import { M } from './old'; new M().last_activity", 'N', 'lastActivityAt', place)).toEqual([
    undefined,
  ]);
  expect(judgeExport("import { M } from './old'; M.last_activity", 'M', 'lastActivityAt', place)).toEqual([false]);
});

it.each([
  [`${old}function f(m: SessionMetrics | null) { m!.last_activity }`, ['SessionMetrics']],
  [`${old}const { last_activity } = new SessionMetrics('');`, ['SessionMetrics']],
  ["import * as ns from './old'; new ns.A().last_activity", ['A']],
  ["import { A, B } from './old'; function f(m: A | B) { m.last_activity }", ['A', 'B']],
  [`${old}async function f(p: Promise<SessionMetrics[]>) { (await p)[0].last_activity }`, ['SessionMetrics']],
  [`${old}function f(m: SessionMetrics | Date) { m.last_activity }`, undefined],
  [`${old}class X extends SessionMetrics {} new X().last_activity`, ['SessionMetrics']],
  [`${old}class X extends SessionMetrics { last_activity = 1 } new X().last_activity`, undefined],
  [`${old}function f(m: Pick<SessionMetrics, 'last_activity'>) { m.last_activity }`, undefined],
  [`${old}SessionMetrics.last_activity`, undefined],
  ["import { load } from './old'; load().last_activity", undefined],
  ['function f(m) { m.last_activity }', undefined],
])('finds the imports that make all of a receiver: %s', (code, names) => {
  const found = askEach(code, {}, (use, { sourceCode }) =>
    findReplacedImports(use, sourceCode)?.map(({ importedName, variable }) => {
      expect(variable).toBeDefined();
      return importedName;
    }),
  );

  expect(found.at(-1)).toEqual(names);
});

it.each([
  ["import { M } from './old'; declare const m: M; m.last_activity", true],
  ["import { M } from './old'; M.last_activity", false],
  ["import { M } from './old'; declare const m: M | typeof M; m.last_activity", false],
  ["import { M } from './old'; class Own { last_activity: string } declare const m: M | Own; m.last_activity", false],
  [
    "import { M } from './old'; class Own { private last_activity: Date } declare const m: Own | M; m.last_activity",
    false,
  ],
  ["import { M } from './old'; class Own { last_activity: Date } declare const m: Own | M; m.last_activity", true],
  ['class Own { last_activity: Date } new Own().last_activity', true],
  ['class Own { static last_activity: Date } Own.last_activity', false],
  ['const own = { last_activity: 1 }; own.last_activity', false],
  ['function own() {} own.last_activity', true],
  ['interface Own { last_activity?: Date } declare const m: Own; m.last_activity', false],
  ['class Own { private last_activity: Date; f() { this.last_activity } }', false],
  ['m.last_activity', true],
])('asks the side of the canonical export that is read: %s', (code, answer) => {
  const root = createProject({
    'package.json': '{}',
    'src/canon.ts': 'export class M { lastActivityAt: Date; static other: Date }',
    'src/old.ts': 'export class M { last_activity: Date; static last_activity: Date }',
  });
  const concept = { canonical: './src/canon.ts', members: { last_activity: 'lastActivityAt' } };

  expect(
    judgeExport(code, 'M', 'lastActivityAt', { root, settings: { ssot: { root, concepts: { M: concept } } } }),
  ).toEqual([answer]);
});

it('asks a canonical package by what it declares', () => {
  const root = createProject({
    'package.json': '{}',
    'node_modules/@acme/canon/package.json': '{ "name": "@acme/canon", "types": "types.d.ts", "main": "main.js" }',
    'node_modules/@acme/canon/types.d.ts': 'export declare class M { lastActivityAt: Date }',
    'node_modules/@acme/canon/main.js': 'export class M { }',
  });
  const concept = (canonical: string) => ({ canonical, members: { last_activity: 'lastActivityAt' } });
  const judge = (canonical: string) =>
    judgeExport('m.last_activity', 'M', 'lastActivityAt', {
      root,
      settings: { ssot: { root, concepts: { M: concept(canonical) } } },
    });

  expect(judge('@acme/canon')).toEqual([true]);
  expect(judge('@acme/gone')).toEqual([undefined]);
});
