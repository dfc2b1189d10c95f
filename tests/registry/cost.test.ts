import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { ResolverFactory } from 'oxc-resolver';
import type picomatchType from 'picomatch';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { getRegistry } from '../../src/registry/load-registry.ts';
import { createProject } from '../modules/temp-project.ts';
import { startCpuTime } from '../cpu-time.ts';

// What the package's entry calls.
const picomatch = createRequire(import.meta.url)('picomatch/lib/picomatch.js') as typeof picomatchType;

const base = {
  'package.json': '{}',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
  'src/all.ts': 'export class X {}',
};

function makeConcepts(count: number): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `Concept${index}`,
      {
        canonical: './src/all.ts',
        exports: ['default'],
        names: { [`Name${index}`]: null },
        deprecated: {
          [`./src/old-${index}.ts`]: '*',
          [`pkg-${index}`]: '*',
          [`**/legacy-${index}`]: '*',
          [`**/group-${index}/**`]: '*',
          [`src/{left,right}-${index}/*.ts`]: '*',
        },
      },
    ]),
  );
}

function load(root: string, count: number) {
  fs.writeFileSync(`${root}/src/all.ts`, 'export default class X {}');
  return getRegistry({ settings: { ssot: { concepts: makeConcepts(count) } }, cwd: root });
}

/** Counts the calls of everything that costs: the resolver, the glob matcher, the file system. */
function countWork() {
  const counts = { resolved: 0, globbed: 0, compiled: 0, disk: 0 };
  for (const name of ['resolveFileSync', 'resolveDtsSync', 'sync'] as const) {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its object below
    const original = ResolverFactory.prototype[name];
    vi.spyOn(ResolverFactory.prototype, name).mockImplementation(function (this: ResolverFactory, from, request) {
      counts.resolved += 1;
      return original.call(this, from, request);
    });
  }
  const { test, makeRe } = picomatch;
  vi.spyOn(picomatch, 'test').mockImplementation((...given: Parameters<typeof test>) => {
    counts.globbed += 1;
    return test(...given);
  });
  vi.spyOn(picomatch, 'makeRe').mockImplementation((...given: Parameters<typeof makeRe>) => {
    counts.compiled += 1;
    return makeRe(...given);
  });
  for (const name of ['existsSync', 'statSync', 'realpathSync', 'readFileSync'] as const) {
    const original = fs[name] as (...given: unknown[]) => unknown;
    vi.spyOn(fs, name).mockImplementation(((...given: unknown[]) => {
      counts.disk += 1;
      return original(...given);
    }) as never);
  }
  syncBuiltinESMExports();
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  return counts;
}

describe('a lookup', () => {
  it('of a relative specifier touches neither disk, resolver nor globs, whatever the number of concepts', () => {
    for (const count of [1, 2000]) {
      const root = createProject(base);
      const registry = load(root, count);
      const work = countWork();
      for (let index = 0; index < 1000; index += 1) {
        expect(registry.findDeprecatedModule(`./module-${index}.js`, `${root}/src/a.ts`)).toBeUndefined();
        expect(registry.findDeprecatedModule(`../lib/module-${index}`, `${root}/src/deep/a.ts`)).toBeUndefined();
        expect(registry.findCompatModule(`./module-${index}.js`, `${root}/src/a.ts`)).toBeUndefined();
      }

      expect(work, `${count} concepts`).toEqual({ resolved: 0, globbed: 0, compiled: 0, disk: 0 });
      vi.restoreAllMocks();
    }
  });

  it('of a built-in or a URL never reaches the disk', () => {
    const root = createProject(base);
    const registry = load(root, 1);
    const work = countWork();
    for (const specifier of [
      'fs',
      'node:fs/promises',
      'node:test',
      'https://x.org/old-0.js',
      'data:text/javascript,1',
      'virtual:old-0',
      'bun:test',
    ]) {
      expect(registry.findDeprecatedModule(specifier, `${root}/src/a.ts`)).toBeUndefined();
    }

    expect(work).toEqual({ resolved: 0, globbed: 0, compiled: 0, disk: 0 });
  });

  it('of a package or alias resolves once per scope, not once per file', () => {
    const root = createProject({ ...base, 'packages/b/package.json': '{}' });
    const registry = load(root, 1);
    const work = countWork();
    const findAll = (folder: string, files: number) => {
      for (let index = 0; index < files; index += 1) {
        registry.findDeprecatedModule('@/all', `${root}/${folder}/f${index % 7}/file-${index}.ts`);
        registry.findDeprecatedModule('not-installed', `${root}/${folder}/f${index % 7}/file-${index}.ts`);
      }
      return work.resolved;
    };
    const once = findAll('src', 1);

    expect(once).toBeGreaterThan(0);
    expect(findAll('src', 500)).toBe(once);
    const twice = findAll('packages/b', 1);
    expect(twice).toBeGreaterThan(once);
    expect(findAll('packages/b', 500)).toBe(twice);
  });

  it('of a package does not try the other listed parts of it', () => {
    const root = createProject({
      ...base,
      'src/x.ts': 'export class X {}',
      'node_modules/lib/package.json': '{ "name": "lib" }',
      'node_modules/lib/index.js': '',
      'node_modules/lib/other.js': '',
    });
    const deprecated = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`lib/part-${index}`, '*']));
    const concepts = { X: { canonical: './src/x.ts', deprecated } };
    const registry = getRegistry({ settings: { ssot: { concepts } }, cwd: root });
    const work = countWork();

    expect(registry.findDeprecatedModule('lib/other', `${root}/src/a.ts`)).toBeUndefined();
    expect(registry.findDeprecatedModule('lib', `${root}/src/a.ts`)).toBeUndefined();
    expect(work.resolved).toBeLessThan(10);
  });

  it('compiles the globs that share a folder name with the path, and no others', () => {
    const root = createProject(base);
    const registry = load(root, 2000);
    const work = countWork();

    expect(registry.findDeprecatedModule('./legacy-7', `${root}/src/a.ts`)?.written).toBe('**/legacy-7');
    expect(registry.findDeprecatedModule('./group-7/deep/x', `${root}/src/a.ts`)?.written).toBe('**/group-7/**');
    expect(registry.findDeprecatedModule('./right-7/x', `${root}/src/a.ts`)?.written).toBe('src/{left,right}-7/*.ts');
    expect(work.compiled).toBe(3);
    expect(work.globbed).toBe(3);
  });
});

describe('loading', () => {
  it('asks the disk as often for many modules of a concept as for one', () => {
    const root = createProject(base);
    const work = countWork();
    load(root, 10);
    const few = work.disk;
    load(root, 1000);

    expect(work.disk - few).toBeLessThan(1000 * 6);
    expect(work.compiled).toBe(0);
  });

  it('takes well under a second for 10,000 concepts', () => {
    const root = createProject(base);
    const concepts = makeConcepts(10_000);
    fs.writeFileSync(`${root}/src/all.ts`, 'export default class X {}');
    const getSpent = startCpuTime();
    getRegistry({ settings: { ssot: { concepts } }, cwd: root });

    // Several times what a quiet machine takes: only a cost of another order fails here.
    expect(getSpent()).toBeLessThan(5000);
  });
});
