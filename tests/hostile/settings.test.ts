import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RegistryError } from '../../src/registry/fault.ts';
import { getRegistry } from '../../src/registry/load-registry.ts';
import { startCpuTime } from '../cpu-time.ts';
import { createProject, writeFiles } from '../modules/temp-project.ts';
import { concept, makeHostileProject } from './hostile-project.ts';

function load(ssot: unknown, root: string) {
  return getRegistry({ settings: { ssot }, cwd: root });
}

const pipeMaker = 'mkfifo';
const files = { 'src/x.ts': 'export class X {}', 'src/all.ts': 'export default class All {}' };

describe('settings', () => {
  it.each([
    '{ "__proto__": { "polluted": true } }',
    '{ "concepts": { "__proto__": { "canonical": "./src/x.ts", "polluted": true } } }',
    '{ "concepts": { "X": { "canonical": "./src/x.ts", "__proto__": { "polluted": true } } } }',
    '{ "concepts": { "X": { "canonical": "./src/x.ts", "names": { "__proto__": { "polluted": true } } } } }',
    '{ "concepts": { "X": { "canonical": "./src/x.ts", "deprecated": { "__proto__": { "polluted": "X" } } } } }',
  ])('from JSON change no prototype: %s', (text) => {
    const root = createProject(files);
    const before = Reflect.ownKeys(Object.prototype);

    const attempt = () => load(JSON.parse(text), root);

    expectRegistryOrFaults(attempt);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('that are frozen are read like others', () => {
    const root = createProject(files);
    const deprecated = Object.freeze({ './src/old.ts': '*' });
    const concepts = Object.freeze({ X: Object.freeze({ canonical: './src/x.ts', deprecated }) });

    const registry = load(Object.freeze({ root, concepts }), root);

    expect(registry.findDeprecatedModule('./old', `${root}/src/a.ts`)?.written).toBe('./src/old.ts');
  });

  it('that contain themselves are wrong, and nothing hangs', () => {
    const root = createProject(files);
    const settings: Record<string, unknown> = { concepts: { X: { canonical: './src/x.ts' } } };
    settings['concepts'] = { X: settings };

    expect(() => load(settings, root)).toThrow(RegistryError);
    expect(() => load({ ...settings }, root)).toThrow(RegistryError);
  });

  it('with a getter that throws pass on what it throws', () => {
    const root = createProject(files);
    const settings = {
      get concepts(): object {
        throw new TypeError('no concepts today');
      },
    };

    expect(() => load(settings, root)).toThrow('no concepts today');
  });

  it('with a name of a million letters are judged', () => {
    const root = createProject(files);
    const long = 'a'.repeat(1_000_000);

    expectRegistryOrFaults(() =>
      load({ concepts: { [long]: { canonical: `./${long}`, names: { [long]: null } } } }, root),
    );
    expectRegistryOrFaults(() => load({ concepts: { X: { canonical: './src/x.ts', ignore: [long] } } }, root));
  });

  it.runIf(process.env['SSOT_ESLINT'] === 'eslint')(
    'of 100,000 concepts cost four times what 25,000 cost',
    { timeout: 120_000 },
    () => {
      const root = createProject(files);
      const measure = (count: number): number => {
        const concepts = Object.fromEntries(
          Array.from({ length: count }, (_, index) => [
            `Concept${index}`,
            { canonical: './src/all.ts', exports: ['default'], deprecated: { [`./src/old-${index}.ts`]: '*' } },
          ]),
        );
        const getSpent = startCpuTime();
        const registry = load({ root, concepts }, root);
        expect(registry.findDeprecatedModule(`./old-${count - 1}`, `${root}/src/a.ts`)?.written).toBeDefined();
        expect(registry.findDeprecatedModule('./none', `${root}/src/a.ts`)).toBeUndefined();
        return getSpent();
      };

      const few = measure(25_000);

      expect(measure(100_000)).toBeLessThan(500 + 12 * few);
    },
  );
});

describe('a glob', () => {
  it.each([
    `${'**/'.repeat(30)}${'a*'.repeat(30)}b`,
    '**/+(a|aa)+(a|aa)+(a|aa)+(a|aa)b',
    '**/*(*(*(a)))b',
    `**/${'{a,'.repeat(12)}b${'}'.repeat(12)}`,
    `**/${'a*'.repeat(40)}b`,
    '**/{1..100000}',
  ])('that is slow as a regular expression does not hang the lint: %s', (glob) => {
    const root = createProject(files);
    const specifier = `./${'a'.repeat(40)}`;
    const getSpent = startCpuTime();

    expectRegistryOrFaults(() => {
      const registry = load({ concepts: { X: { canonical: './src/x.ts', deprecated: { [glob]: '*' } } } }, root);
      registry.findDeprecatedModule(specifier, `${root}/src/${'a/'.repeat(30)}f.ts`);
      return registry;
    });
    expectRegistryOrFaults(() => {
      const registry = load({ concepts: { X: { canonical: './src/x.ts', ignore: [glob] } } }, root);
      registry.concepts.get('X')?.isIgnored(`${root}/src/${'a'.repeat(40)}.ts`);
      return registry;
    });
    expect(getSpent()).toBeLessThan(10_000);
  });
});

describe('a canonical module', () => {
  it.each([
    './src',
    './src/',
    '../../../../../../etc/passwd',
    './src/x\0.ts',
    './src/loop/loop',
    './src/pipe',
    '/dev/zero',
  ])('that is none is a fault, and nothing hangs: %j', (canonical) => {
    const root = createProject(files);
    symlinkSync(path.join(root, 'src/loop'), path.join(root, 'src/loop'));
    execFileSync(pipeMaker, [path.join(root, 'src/pipe')]);

    expectRegistryOrFaults(() => load({ concepts: { X: { canonical } } }, root));
  });

  it('is never run, nor is a deprecated one', () => {
    const write = "import fs from 'node:fs';\nfs.writeFileSync(new URL('./ran', import.meta.url), '');\n";
    const { root, lint } = makeHostileProject({
      'src/canon.ts': `${write}export class New {}\n`,
      'src/old.ts': `${write}export class Old {}\n`,
    });

    const { messages } = lint({ code: "import { Old } from './old';\nexport class New {}\nnew Old();\n" });

    expect(messages.length).toBeGreaterThan(0);
    expect(existsSync(path.join(root, 'src/ran'))).toBe(false);
  });
});

describe('two runs in one process', () => {
  it('that take turns each have their own registry', () => {
    const one = makeHostileProject();
    const other = makeHostileProject();
    const code = "import { Old } from './old';\n";
    const concepts = { New: { ...concept, deprecated: { './src/gone-x.ts': '*' } } };
    const names = ['no-deprecated-import'];

    const counts = [1, 2, 3].flatMap(() => [
      one.lint({ code, names }).messages.length,
      other.lint({ code, names, concepts }).messages.length,
    ]);

    expect(counts).toEqual([1, 0, 1, 0, 1, 0]);
  });

  it('see a canonical module that has changed in between', () => {
    const { root, lint } = makeHostileProject();
    const names = ['require-canonical-export'];
    const text = 'export class New { lastActivityAt: Date = new Date(0); }\n';
    expect(lint({ code: text, file: 'src/canon.ts', names }).messages).toEqual([]);

    writeFiles(root, { 'src/canon.ts': 'export class Renamed {}\n' });
    const { messages } = lint({ code: 'export class Renamed {}\n', file: 'src/canon.ts', names });

    expect(messages).toHaveLength(1);
  });
});

function expectRegistryOrFaults(attempt: () => unknown): void {
  try {
    expect(attempt()).toBeDefined();
  } catch (error) {
    expect(error).toBeInstanceOf(RegistryError);
  }
}
