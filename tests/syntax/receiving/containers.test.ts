import { expect, it } from 'vitest';
import { describeOrigins } from './describe-origins.ts';

const imports =
  "import { X } from './x';\ndeclare const xs: X[]; declare const map: Map<string, X>; declare const set: Set<X>; declare const p: Promise<X>; declare const record: Record<string, X>;\n";

it.each([
  'xs[0].last',
  'xs[i]?.last',
  'xs.at(-1)!.last',
  'for (const m of xs) m.last',
  'xs.forEach((m) => m.last)',
  'xs.forEach(function (m) { m.last })',
  'xs.map(({ last }) => last)',
  'xs.map((m) => m)[0].last',
  'xs.filter(Boolean).find((m) => m)!.last',
  '[...xs].sort((a, b) => a.last)',
  'xs.toSorted((a, b) => b.last)',
  'xs.reduce((best, m) => m.last, 0)',
  'xs.reduce((best, m) => best.last, xs[0])',
  'xs.flatMap((m) => [m])[0].last',
  'const [m] = xs; m.last',
  'const [, ...rest] = xs; rest[0].last',
  'xs.slice(1).concat(xs).pop()!.last',
  'for (const [i, m] of xs.entries()) m.last',
  'Array.from(xs, (m) => m.last)',
  'Array.from(set).map((m) => m.last)',
  'map.get("a")?.last',
  'for (const [key, m] of map) m.last',
  'for (const { last } of map.values()) {}',
  'map.forEach((m) => m.last)',
  '[...map.values()].map((m) => m.last)',
  'Array.from(map.entries(), ([, m]) => m.last)',
  'for (const m of set) m.last',
  'const map2 = new Map<string, X>(); map2.get(a)!.last',
  'const map2 = new Map(xs.map((m) => [1, m])); map2.get(1)!.last',
  'const set2 = new Set(xs); set2.forEach((m) => m.last)',
  '(await p).last',
  'p.then((m) => m.last)',
  'p.then((m) => m).catch(() => null).finally(() => {}).then((m) => m.last)',
  'const [m] = await Promise.all([p, g()]); m.last',
  'for (const m of await Promise.all(xs.map(async (m) => m))) m.last',
  'for await (const m of [p]) m.last',
  'record.a.last',
  'record[key].last',
  'Object.values(record).map((m) => m.last)',
  'for (const [, m] of Object.entries(record)) m.last',
  'declare const t: [string, X]; t[1].last',
  'declare const t: [a: string, b: X]; const [, m] = t; m.last',
  'declare const list: readonly X[]; list[0].last',
  'declare const list: Array<X | null>; list[0]!.last',
  'declare const ref: WeakRef<X>; ref.deref()?.last',
  'declare function g(): Generator<X>; for (const m of g()) m.last',
])('knows what a container holds: %s', (code) => {
  expect(describeOrigins(imports + code)).toEqual(['./x#X instance']);
});

it('knows nothing of what was put into an empty list', () => {
  expect(describeOrigins('const list = []; list.push(1); list[0].last; new Map().get(1).last')).toEqual([
    'unknown',
    'unknown',
  ]);
});
