import { expect, it } from 'vitest';
import { createProject } from '../../modules/temp-project.ts';
import { judgeEach } from './judge-code.ts';

const concept = {
  canonical: './src/canon.ts',
  deprecated: { './src/old.ts': { M: 'M' } },
  members: { last_activity: 'lastActivityAt' },
};

/** How what `make` of another module gives stands, where `m` and `M` of that module are legacy outside of it. */
function judgeMade(make: string): string[] {
  const root = createProject({
    'package.json': '{}',
    'src/canon.ts': 'export class M { lastActivityAt = 1 }',
    'src/old.ts': 'export class M { last_activity = 1 }',
    'src/other.ts': `import { M } from './old'; class Row { last_activity = '' } const m = new M(); const rows = [new Row()];\n${make}`,
  });
  const settings = { ssot: { root, concepts: { M: concept } } };
  return judgeEach("import { make } from './other'; make().last_activity", { root, settings });
}

it.each([
  'export function make() { return m }',
  'export const make = () => m',
  'export function make() { return new M() }',
  'export function make(): M { return null }',
  'export function make() { { const m = new Row(); } return m }',
  'export function make() { try { const m = new Row() } catch { return m } }',
  'export function make() { for (const m of rows) {} return m }',
  'export function make() { switch (1) { case 1: { const m = new Row() } case 2: return m } }',
  'export function make({ m: row }) { return m }',
  'export function make([, row]) { return m }',
  'export function make() { const { m: row } = rows; return m }',
  'export function make() { function inner() { var m = new Row() } return m }',
  'export function make() { interface m { a: 1 } return m }',
  'export function make(): M { const M = Row; return m }',
  'export function make(): M { return null; interface M { last_activity: 1 } }',
  'export const make = function own() { return m }',
])('finds what the whole module means: %s', (make) => {
  expect(judgeMade(make)).toEqual(['legacy']);
});

it.each([
  'export function make() { const m = new Row(); return m }',
  'export function make() { { const m = new Row(); return m } }',
  'export function make() { class M { last_activity = 1 } return new M() }',
  'export function make() { const M = class { last_activity = 1 }; return new M() }',
  'export function make() { const { m } = { m: new Row() }; return m }',
  'export function make() { const { a: m } = { a: new Row() }; return m }',
  'export function make() { const [m] = rows; return m }',
  'export function make() { for (const m of rows) return m }',
  'export function make() { for (const m = new Row(); ; ) return m }',
  'export function make() { switch (1) { case 1: const m = new Row(); case 2: return m } }',
  'export function make(m: Row) { return m }',
  'export function make(m = new Row()) { return m }',
  'export function make({ m }: { m: Row }) { return m }',
  'export const make = (m: Row) => m',
  'namespace own { const m = new Row(); export function made() { return m } } export const make = own.made',
])('finds what the scope around means: %s', (make) => {
  expect(judgeMade(make)).toEqual(['unrelated']);
});

it.each([
  'export function make(m) { return m }',
  'export function make([m]) { return m }',
  'export function make({ ...m }) { return m }',
  'export function make(...m) { return m }',
  'export function make<M>(m: M): M { return m }',
  'export function make() { try { } catch (m) { return m } }',
  'export function make() { try { } catch ({ m }) { return m } }',
  'export function make() { for (const m in rows) return m }',
  'export function make() { let m = new Row(); m = 1; return m }',
  'export function make() { return m; var m; }',
  'export const make = function m() { return m }',
  'export const make = () => { const found = class m { static own() { return m } }; return found.own() }',
])('says nothing of what it does not know, least of all that it is the one outside: %s', (make) => {
  expect(judgeMade(make)).toEqual(['unproven']);
});

it.each([
  'export function make() { if (rows) { var m = new Row() } return m }',
  'export const make = () => { if (rows) { for (var m of rows); } return m }',
])('does not take what is hoisted for the name of the module: %s', (make) => {
  expect(judgeMade(make)).toEqual(['unproven']);
});
