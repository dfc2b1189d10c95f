import { expect, it } from 'vitest';
import { readReceivers, world } from '../receivers/receiver-project.ts';

const head = `import { Unified } from './canonical';
declare const m: Unified, other: Unified;
`;

/** Where something stands in for the legacy member of the unified type that the last read of a text is of. */
const find = (code: string, files = world) =>
  readReceivers(`${head}${code}\nm.last_activity;`, { files }).receivers.at(-1)?.standIn;

it.each([
  ['class H extends Unified { override last_activity = new Date(9) }'],
  ['class H extends Unified { override get last_activity() { return this.at } at = new Date(9) }'],
  ['class H extends Unified { override get last_activity() { return other.lastActivityAt } }'],
  ['class H extends Unified { override get last_activity() { other.markActivity(); return this.lastActivityAt } }'],
  ['class H extends Unified { override get last_activity() { throw this.lastActivityAt } }'],
  ['class H extends Unified { override get last_activity(): Date { } }'],
  ['class H extends Unified { override lastActivityAt = new Date(9) }'],
  ['interface H extends Unified { last_activity: Date }'],
  ['const h: Partial<Unified> = { last_activity: new Date(9) };'],
  ['const h = Object.seal({ last_activity: new Date(9) }) as Unified;'],
  ['Object.defineProperty(m, "last_activity", { value: 1 });'],
])('beside %s, the legacy member may hold something else', (code) => {
  expect(find(code)).toBe('line 3 of `src/use.ts`');
});

it.each([
  [''],
  ['class H extends Unified { override get last_activity() { return this.lastActivityAt } }'],
  ['class H { last_activity = 1 }'],
  ['const h = { last_activity: 1 };'],
  ['const h: Partial<Unified> = { lastActivityAt: new Date(9) };'],
  ['m.last_activity = new Date(9);'],
  ['delete (m as Partial<Unified>).last_activity;'],
  ['function f({ last_activity, ...rest }: Unified) {}'],
  ['interface Wide { last_activity: 1 } class H implements Wide { last_activity = 1 as const }'],
])('beside %s, the legacy member is what the canonical one is', (code) => {
  expect(find(code)).toBeUndefined();
});

it('is told of another file by its path from the root', () => {
  const text =
    "import { Unified } from './canonical';\n\nclass H extends Unified { override last_activity = new Date(9) }";

  expect(find("import './heir';", { ...world, 'src/heir.ts': text })).toBe('line 3 of `src/heir.ts`');
});

it.each(['src/compat.ts', 'src/deprecated.ts', 'src/canonical.ts'])(
  'is what %s says: the registry lists it',
  (file) => {
    const text = `${world[file] ?? ''}\nexport class Further extends Unified { override last_activity = new Date(9) }`;

    expect(find('', { ...world, [file]: text })).toBeUndefined();
  },
);

it.each([
  ['last_activity = new Date(9)', 'line 2 of `src/use.ts`'],
  ['get last_activity() { return new Date(9) }', 'line 2 of `src/use.ts`'],
  ['get last_activity() { return this.lastActivityAt }', undefined],
])('may be the own member of a type for which the registry does not speak: %s → %s', (member, place) => {
  const code = `import { Face } from './canonical';
class R implements Face { lastActivityAt = new Date(); ${member} }
declare const r: R; r.last_activity;`;

  expect(readReceivers(code).receivers.at(-1)).toMatchObject({ standing: 'unified', standIn: place });
});
