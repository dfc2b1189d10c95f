import { rmSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { getRegistry } from '../../src/registry/load-registry.ts';
import { ScopeVerdicts } from '../../src/registry/scope-verdicts.ts';
import { createProject, letTimePass, writeFiles } from '../modules/temp-project.ts';

describe('a verdict on a specifier', () => {
  it('is remembered for ten seconds, by all folders that share a package and a tsconfig', () => {
    const root = createProject({ 'package.json': '{}', 'inner/package.json': '{}' });
    const verdicts = new ScopeVerdicts();
    const decide = vi.fn(() => true);
    const ask = (folder: string, specifier = 'a') => {
      const answer = verdicts.in(`${folder}/a.ts`).get(specifier, decide);
      return [answer, decide.mock.calls.length];
    };

    expect(ask(root)).toEqual([true, 1]);
    expect(ask(root)).toEqual([true, 1]);
    expect(ask(`${root}/src`)).toEqual([true, 1]);
    expect(ask(root, 'b')).toEqual([true, 2]);
    expect(ask(`${root}/inner`)).toEqual([true, 3]);
    decide.mockReturnValue(false);
    letTimePass(9900);
    expect(ask(root)).toEqual([true, 3]);
    letTimePass(200);
    expect(ask(root)).toEqual([false, 4]);
    expect(ask(root)).toEqual([false, 4]);
  });

  it('is forgotten when the configuration is edited, which is looked at once in five seconds', () => {
    const root = createProject({ 'package.json': '{}' });
    const verdicts = new ScopeVerdicts();
    const decide = vi.fn(() => true);
    const before = verdicts.in(`${root}/a.ts`);
    before.get('a', decide);
    writeFiles(root, { 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }' });

    expect(verdicts.in(`${root}/a.ts`)).toBe(before);
    expect(before.hasAliases).toBe(false);
    letTimePass(6000);
    expect(verdicts.in(`${root}/a.ts`).hasAliases).toBe(true);
    verdicts.in(`${root}/a.ts`).get('a', decide);
    expect(decide).toHaveBeenCalledTimes(2);

    const after = verdicts.in(`${root}/a.ts`);
    letTimePass(4900);
    expect(verdicts.in(`${root}/a.ts`)).toBe(after);
    letTimePass(200);
    expect(verdicts.in(`${root}/a.ts`)).not.toBe(after);
  });

  it('is forgotten when a file of the scope changes', () => {
    const root = createProject({ 'package.json': '{}', 'tsconfig.json': '{}' });
    const verdicts = new ScopeVerdicts();
    const decide = vi.fn(() => true);
    verdicts.in(`${root}/a.ts`).get('a', decide);
    rmSync(`${root}/package.json`);
    letTimePass(6000);
    verdicts.in(`${root}/a.ts`).get('a', decide);

    expect(decide).toHaveBeenCalledTimes(2);
  });
});

describe('the registries of a process', () => {
  const files = { 'src/a.ts': 'export class A {}' };
  const make = (mark: string, more: object = {}) => ({
    ssot: { concepts: { A: { canonical: './src/a.ts', names: { [mark]: null } } }, ...more },
  });

  it('are forgotten when twenty others were made since', () => {
    const cwd = createProject(files);
    const first = getRegistry({ settings: make('First'), cwd });
    for (let index = 0; index < 19; index += 1) getRegistry({ settings: make(`Other${index}`), cwd });
    expect(getRegistry({ settings: make('First'), cwd })).toBe(first);

    getRegistry({ settings: make('Other19'), cwd });
    expect(getRegistry({ settings: make('First'), cwd })).not.toBe(first);
  });

  it('hold for any working directory where the settings say what the root is', () => {
    const [left, right] = [createProject(files), createProject(files)];
    const absolute = make('B', { root: left });
    const registry = getRegistry({ settings: absolute, cwd: left });
    expect(getRegistry({ settings: absolute, cwd: right })).toBe(registry);
    expect(registry.root).toBe(left);

    const relative = make('B', { root: '.' });
    expect(getRegistry({ settings: relative, cwd: left }).root).toBe(left);
    expect(getRegistry({ settings: relative, cwd: right }).root).toBe(right);
    expect(getRegistry({ settings: make('B', { root: '.' }), cwd: right }).root).toBe(right);
  });

  it('are those of the settings at hand, whichever were asked for before', () => {
    const cwd = createProject(files);
    const [left, right] = [make('Left'), make('Right')];
    const registries = [left, right, left, right, right].map((settings) => getRegistry({ settings, cwd }));

    expect(registries.map((registry) => registry.findConceptsByName('Left').length)).toEqual([1, 0, 1, 0, 0]);
    expect(new Set(registries).size).toBe(2);
  });

  it('are not made of what fails while it is read', () => {
    const settings = {
      ssot: {
        get concepts() {
          throw new TypeError('not now');
        },
      },
    };

    const get = () => getRegistry({ settings, cwd: '/' });
    expect(get).toThrow(new TypeError('not now'));
    expect(get).toThrow(new TypeError('not now'));
  });
});
