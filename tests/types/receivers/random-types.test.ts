import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildRegistry } from '../../../src/registry/build-registry.ts';
import { createProject } from '../../modules/temp-project.ts';
import { makeProgram } from '../memory-program.ts';
import { readInProgram, settings, world } from './receiver-project.ts';

/** A type that is written around another one, and how its value is read back out. */
interface Wrapper {
  readonly declare?: (name: string, inner: string) => string;
  readonly write: (inner: string, name: string) => string;
  readonly read: (value: string) => string;
}

const same = (value: string): string => value;

const wrappers: Readonly<Record<string, Wrapper>> = {
  partial: { write: (inner) => `Partial<${inner}>`, read: same },
  readonly: { write: (inner) => `Readonly<${inner}>`, read: same },
  required: { write: (inner) => `Required<${inner}>`, read: same },
  omit: { write: (inner) => `Omit<${inner}, 'nothing'>`, read: same },
  array: { write: (inner) => `readonly (${inner})[]`, read: (value) => `${value}[0]!` },
  tuple: { write: (inner) => `[0, ${inner}]`, read: (value) => `${value}[1]` },
  map: { write: (inner) => `Map<string, ${inner}>`, read: (value) => `${value}.get('')!` },
  promise: { write: (inner) => `Promise<${inner}>`, read: (value) => `(await ${value})` },
  nullable: { write: (inner) => `(${inner}) | null`, read: (value) => `${value}!` },
  optional: { write: (inner) => `(${inner}) | undefined`, read: (value) => `${value}!` },
  twice: { write: (inner) => `(${inner}) | Readonly<${inner}>`, read: same },
  tagged: { write: (inner) => `(${inner}) & { readonly tag?: 1 }`, read: same },
  access: { write: (inner) => `{ m: ${inner} }['m']`, read: same },
  method: { write: (inner) => `{ get(): ${inner} }`, read: (value) => `${value}.get()` },
  condition: { write: (inner) => `(string extends 'a' ? never : ${inner})`, read: same },
  awaited: { write: (inner) => `Awaited<Promise<${inner}>>`, read: same },
  alias: { declare: (name, inner) => `type ${name} = ${inner};`, write: (_, name) => name, read: same },
  generic: {
    declare: (name) => `type ${name}<T> = T & { readonly other?: 2 };`,
    write: (inner, name) => `${name}<${inner}>`,
    read: same,
  },
  mapped: {
    declare: (name) => `type ${name}<T> = { -readonly [K in keyof T]: T[K] };`,
    write: (inner, name) => `${name}<${inner}>`,
    read: same,
  },
  constraint: {
    declare: (name, inner) => `declare function ${name}<T extends ${inner}>(t: () => T): T;`,
    write: (inner, name) => `ReturnType<typeof ${name}<${inner}>>`,
    read: same,
  },
};

const changing = new Set(['partial', 'readonly', 'required', 'omit', 'tagged', 'generic', 'mapped']);

const bases = { legacy: 'Legacy', unified: 'Unified', unrelated: 'Row' } as const;

const heirs: Readonly<Record<string, (name: string, base: string) => string>> = {
  itself: (name, base) => `type ${name} = ${base};`,
  'an interface': (name, base) => `interface ${name} extends ${base} {}`,
  'two interfaces': (name, base) =>
    `interface ${name}Base extends ${base} { more: 1 } interface ${name} extends ${name}Base {}`,
  'a class': (name, base) => `declare const ${name}Base: new () => ${base}; class ${name} extends ${name}Base {}`,
};

const files = Object.keys(world).filter((file) => file.endsWith('.ts') && !file.includes('node_modules'));

const anyCase = fc.record({
  standing: fc.constantFrom(...(Object.keys(bases) as (keyof typeof bases)[])),
  heir: fc.constantFrom(...Object.keys(heirs)),
  names: fc.array(fc.constantFrom(...Object.keys(wrappers)), { maxLength: 6 }),
  isParameter: fc.boolean(),
});

it('stands as what it is made of, however it is wrapped', { timeout: 180_000 }, () => {
  const root = createProject({ ...world });
  const registry = buildRegistry({ root, concepts: { Metrics: settings } }, root);
  const texts = new Map(files.map((file) => [path.posix.join(root, file), world[file] ?? '']));
  const use = path.posix.join(root, 'src/use.ts');
  fc.assert(
    fc.property(fc.array(anyCase, { minLength: 20, maxLength: 20 }), (cases) => {
      const code = `import { Unified } from './canonical'; import { Legacy } from './deprecated'; import { Row } from './row';
${cases.map((it, index) => writeCase(it, index)).join('\n')}`;
      const program = makeProgram(new Map([...texts, [use, code]]));
      const { standings } = readInProgram(program, use, registry, 'last_activity');
      const wanted = cases.map(({ standing }) => standing);
      expect(standings.map((standing, index) => [standing, code.split('\n')[index + 1]])).toEqual(
        wanted.map((standing, index) => [standing, code.split('\n')[index + 1]]),
      );
    }),
    { numRuns: 25 },
  );
});

interface Case {
  readonly standing: keyof typeof bases;
  readonly heir: string;
  readonly names: readonly string[];
  readonly isParameter: boolean;
}

/** Writes on one line a function that reads the member of a value of a wrapped type. */
function writeCase({ standing, heir, names, isParameter }: Case, index: number): string {
  const declared = [heirs[heir]?.(`H${index}`, bases[standing]) ?? ''];
  let type = `H${index}`;
  let read = same;
  // What changes the members of a type comes first: `Partial` of a list is another thing.
  const changes = names.filter((name) => changing.has(name));
  [...changes, ...names.filter((name) => !changing.has(name))].forEach((name, depth) => {
    const wrapper = wrappers[name];
    if (wrapper === undefined) return;
    const own = `W${index}_${depth}`;
    const inner = read;
    declared.push(wrapper.declare?.(own, type) ?? '');
    type = wrapper.write(type, own);
    read = (value) => inner(wrapper.read(value));
  });
  const [parameters, argument] = isParameter ? [`<T extends ${type}>`, 'T'] : ['', type];
  return `${declared.join(' ')} async function f${index}${parameters}(m: ${argument}) { return ${read('m')}.last_activity; }`;
}
