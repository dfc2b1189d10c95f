import { expect, it } from 'vitest';
import type { Standing } from '../../../src/registry/standing.ts';
import { readReceivers } from './receiver-project.ts';

const before = `import { Legacy } from './deprecated'; import { Unified } from './canonical'; declare function wrap<T>(of: T): T;
type O = { last_activity: Date };`;

/** How the one read in a text stands: `Metrics` is a name of the concept, which nothing else may go by. */
const judge = (declaration: string, type: string): Standing | undefined =>
  readReceivers(`${before}\nexport ${declaration}\nfunction f(m: ${type}) { return m!.last_activity }`).standings.at(
    -1,
  );

it.each([
  ['type Metrics = { last_activity: Date }', 'Metrics'],
  ['type Metrics = ({ last_activity: Date })', 'Metrics'],
  ['type Metrics = { last_activity: Date } | null', 'NonNullable<Metrics>'],
  ['type Metrics = { last_activity: Date } & { a: 1 }', 'Metrics'],
  ['type Metrics = Readonly<{ last_activity: Date }>', 'Metrics'],
  ['type Metrics = Partial<{ last_activity: Date }>', 'Metrics'],
  ['type Metrics = Required<{ last_activity?: Date }>', 'Metrics'],
  ['type Metrics = Pick<{ last_activity: Date; a: 1 }, "last_activity">', 'Metrics'],
  ['type Metrics = Omit<{ last_activity: Date; a: 1 }, "a">', 'Metrics'],
  ['type Metrics = NonNullable<{ last_activity: Date } | null>', 'Metrics'],
  ['interface Metrics { last_activity: Date }', 'Metrics'],
  ['class Metrics { last_activity = 1 }', 'Metrics'],
  ['class Metrics { static last_activity = 1 }', 'typeof Metrics'],
  ['const Metrics = class { last_activity = 1 }', 'InstanceType<typeof Metrics>'],
  ['const Metrics = { last_activity: 1 }', 'typeof Metrics'],
  ['const Metrics = Object.freeze({ last_activity: 1 })', 'typeof Metrics'],
  ['const Metrics = Object.seal({ last_activity: 1 })', 'typeof Metrics'],
  ['const Metrics = ({ last_activity: 1 })', 'typeof Metrics'],
  ['const Metrics = { last_activity: 1 } satisfies object', 'typeof Metrics'],
  ['const Metrics = { last_activity: 1 } as const', 'typeof Metrics'],
  ['const Metrics: { last_activity: Date } = null!', 'typeof Metrics'],
  ['namespace inner { export interface Metrics { last_activity: Date } }', 'inner.Metrics'],
])('a type goes by a name of the concept: %s, read as %s', (declaration, type) => {
  expect(judge(declaration, type)).toBe('legacy');
});

it.each([
  ['type Metrics = { inner: { last_activity: Date } }', 'Metrics["inner"]'],
  ['type Metrics = { last_activity: Date }[]', 'Metrics[number]'],
  ['type Metrics = Array<{ last_activity: Date }>', 'Metrics[number]'],
  ['type Metrics = [{ last_activity: Date }]', 'Metrics[0]'],
  ['type Metrics = Promise<{ last_activity: Date }>', 'Awaited<Metrics>'],
  ['type Metrics = Record<"a", { last_activity: Date }>', 'Metrics["a"]'],
  ['type Metrics = () => { last_activity: Date }', 'ReturnType<Metrics>'],
  ['type Metrics = (m: { last_activity: Date }) => void', 'Parameters<Metrics>[0]'],
  ['type Metrics = { [K in "a"]: { last_activity: Date } }', 'Metrics["a"]'],
  ['const Metrics = { inner: { last_activity: 1 } }', 'typeof Metrics.inner'],
  ['const Metrics = [{ last_activity: 1 }]', '(typeof Metrics)[0]'],
  ['const Metrics = wrap({ last_activity: 1 })', 'typeof Metrics'],
  ['const Metrics = Object.values({ a: { last_activity: 1 } })', '(typeof Metrics)[0]'],
  ['const Metrics = () => ({ last_activity: 1 })', 'ReturnType<typeof Metrics>'],
  ['function g(Metrics: { last_activity: Date }) { return Metrics }', 'ReturnType<typeof g>'],
  ['function g() { class Metrics { last_activity = 1 } return new Metrics() }', 'ReturnType<typeof g>'],
  ['class Other { Metrics: { last_activity: Date } = null! }', 'Other["Metrics"]'],
  ['interface Other { Metrics: { last_activity: Date } }', 'Other["Metrics"]'],
  ['type Other = { last_activity: Date }', 'Other'],
])('a type stands only near such a name: %s, read as %s', (declaration, type) => {
  expect(judge(declaration, type)).toBe('unrelated');
});

it.each<[string, string, Standing]>([
  ['type Metrics = Unified', 'Metrics', 'unified'],
  ['type Metrics = Legacy', 'Metrics', 'legacy'],
  ['type Metrics = Legacy | Unified', 'Metrics', 'legacy'],
  ['type Snapshot = { last_activity: Date }', 'Snapshot', 'unified'],
  ['class Snapshot { last_activity = 1 }', 'Snapshot', 'unified'],
  ['class Metrics extends Unified { last_activity = new Date() }', 'Metrics', 'unified'],
  ['interface Metrics extends O {}', 'Metrics', 'legacy'],
])('a name counts for less than what it stands for: %s, read as %s → %s', (declaration, type, standing) => {
  expect(judge(declaration, type)).toBe(standing);
});
