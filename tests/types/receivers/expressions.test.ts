import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/registry/standing.ts';
import { readReceivers } from './receiver-project.ts';

const imports = `
import { Unified } from './canonical';
import { Legacy } from './deprecated';
import { Row } from './row';
declare const legacy: Legacy, unified: Unified, row: Row, anything: any, maybe: Legacy | undefined;
declare const list: Legacy[], map: Map<string, Legacy>, set: Set<Legacy>, promise: Promise<Legacy>;
declare function get(): Legacy | null;
`;

const read = (code: string): readonly (Standing | undefined)[] => readReceivers(imports + code).standings;

describe('an expression', () => {
  it.each<[string, Standing]>([
    ['legacy.last_activity', 'legacy'],
    ['maybe?.last_activity', 'legacy'],
    ['maybe!.last_activity', 'legacy'],
    ['get()?.last_activity', 'legacy'],
    ['({ m: legacy })?.m.last_activity', 'legacy'],
    ['legacy["last_activity"]', 'legacy'],
    ['(anything as Legacy).last_activity', 'legacy'],
    ['(<Unified>anything).last_activity', 'unified'],
    ['(legacy satisfies Row | Legacy).last_activity', 'legacy'],
    ['(legacy as unknown as Row).last_activity', 'unrelated'],
    ['new Legacy().last_activity', 'legacy'],
    ['new Unified().last_activity', 'unified'],
    ['Legacy.last_activity', 'legacy'],
    ['list[0]!.last_activity', 'legacy'],
    ['list.at(-1)?.last_activity', 'legacy'],
    ['list.map((m) => m.last_activity)', 'legacy'],
    ['list.find((m) => m)!.last_activity', 'legacy'],
    ['map.get("a")?.last_activity', 'legacy'],
    ['for (const m of set) m.last_activity', 'legacy'],
    ['for (const [, m] of map) `${m.last_activity}`', 'legacy'],
    ['(await promise).last_activity', 'legacy'],
    ['promise.then((m) => m.last_activity)', 'legacy'],
    ['for await (const m of [promise]) m.last_activity', 'legacy'],
    ['function f(m = unified) { return m.last_activity }', 'unified'],
    ['function f(m: unknown) { if (m instanceof Legacy) return m.last_activity }', 'legacy'],
    ['function f(m: Legacy | Unified) { if (m instanceof Legacy) return; return m.last_activity }', 'unified'],
    ['const is = (m: unknown): m is Unified => true; if (is(anything)) anything.last_activity', 'unified'],
    ['try {} catch (e) { e.last_activity }', 'unproven'],
    ['promise.last_activity', 'unproven'],
    ['list.last_activity', 'unproven'],
    ['nowhere.last_activity', 'unproven'],
    ['"text".last_activity', 'unproven'],
    ['({}).last_activity', 'unproven'],
    ['({ last_activity: 1 }).last_activity', 'unrelated'],
    ['(anything ? legacy : row).last_activity', 'legacy'],
    ['(maybe ?? row).last_activity', 'legacy'],
    ['const { m } = { m: legacy }; m.last_activity', 'legacy'],
    ['"last_activity" in legacy', 'legacy'],
    [
      'function f(m: unknown) { if (typeof m === "object" && m && "last_activity" in m) return m.last_activity }',
      'unproven',
    ],
    ['let t: typeof legacy.last_activity', 'legacy'],
    ['let t: Legacy["last_activity"]', 'legacy'],
    ['let t: Pick<Unified, "last_activity">', 'unified'],
    ['let t: (typeof row)["last_activity"]', 'unrelated'],
    ['legacy.last_activity = new Date()', 'legacy'],
    ['delete anything.last_activity', 'unproven'],
  ])('stands as its type: %s → %s', (code, standing) => {
    expect(read(code).at(-1)).toBe(standing);
  });
});

describe('a pattern', () => {
  it.each<[string, Standing]>([
    ['const { last_activity } = legacy', 'legacy'],
    ['const { last_activity: a = 1 } = unified', 'unified'],
    ['const { last_activity, ...rest } = row', 'unrelated'],
    ['const { last_activity } = anything', 'unproven'],
    ['const { last_activity } = maybe ?? {}', 'legacy'],
    ['declare const u: Unified | undefined; const { last_activity } = u ?? {}', 'unified'],
    ['const { last_activity } = {}', 'unproven'],
    ['const { m: { last_activity } } = { m: legacy }', 'legacy'],
    ['const [{ last_activity }] = list', 'legacy'],
    ['const [, { last_activity }] = [1, unified] as const', 'unified'],
    ['const { m: { last_activity } = legacy } = { m: maybe }', 'legacy'],
    ['function f({ last_activity }: Legacy) {}', 'legacy'],
    ['function f({ last_activity }: Unified | undefined = unified) {}', 'unified'],
    ['function f({ last_activity }) {}', 'unproven'],
    ['function f({ last_activity = 1 }) {}', 'unproven'],
    ['function f({ last_activity } = {}) {}', 'unproven'],
    ['function f({ m: { last_activity } }) {}', 'unproven'],
    ['list.forEach(({ last_activity }) => last_activity)', 'legacy'],
    ['promise.then(({ last_activity }) => last_activity)', 'legacy'],
    ['class A { constructor({ last_activity }: Row) {} }', 'unrelated'],
    ['for (const { last_activity } of list) {}', 'legacy'],
    ['for (const [, { last_activity }] of map) {}', 'legacy'],
    ['for await (const { last_activity } of [promise]) {}', 'legacy'],
    ['try {} catch ({ last_activity }) {}', 'unproven'],
    ['let last_activity; ({ last_activity } = legacy)', 'legacy'],
    ['let a; ({ last_activity: a = 1 } = unified)', 'unified'],
    ['let a; ({ m: { last_activity: a } } = { m: legacy })', 'legacy'],
    ['let a; ({ m: { last_activity: a } = {} } = { m: legacy })', 'legacy'],
    ['let a; ({ m: { last_activity: a } = {} } = { m: anything })', 'unproven'],
    ['let a; [{ last_activity: a }] = list', 'legacy'],
    ['let a; [{ last_activity: a } = anything] = list', 'legacy'],
    ['let a; [{ m: { last_activity: a } = row } = anything] = [{ m: unified }]', 'unified'],
    ['let last_activity; for ({ last_activity } of set) {}', 'legacy'],
    ['let last_activity; for ([, { last_activity }] of map) {}', 'legacy'],
    ['let a; const f = (m = ({ last_activity: a } = legacy)) => m', 'legacy'],
  ])('stands as what it takes apart: %s → %s', (code, standing) => {
    expect(read(code).at(-1)).toBe(standing);
  });
});

describe('a value from outside', () => {
  it.each([
    ['JSON.parse("").last_activity', true],
    ['(JSON.parse("") as Legacy).last_activity', true],
    ['declare const res: Response; (await res.json()).last_activity', true],
    ['const data = JSON.parse(""); data.last_activity', true],
    ['const data: Legacy = JSON.parse(""); data.deep?.m.last_activity', true],
    ['const { last_activity } = JSON.parse("")', true],
    ['const { m: { last_activity } } = JSON.parse("")', true],
    ['const { m } = JSON.parse(""); m.last_activity', true],
    ['let last_activity; ({ last_activity } = JSON.parse("") ?? {})', true],
    ['new Legacy().last_activity', false],
    ['const data = legacy; data.last_activity', false],
    ['JSON.stringify(legacy).last_activity', false],
    ['const a = b; const b = a; a.last_activity', false],
  ])('is known by how it is written: %s → %s', (code, isWire) => {
    expect(readReceivers(imports + code).receivers.map((it) => it?.isWire)).toEqual([isWire]);
  });
});
