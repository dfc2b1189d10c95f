import path from 'node:path';
import { ESLint, Linter, type Rule } from 'eslint';
import { describe, expect, it } from 'vitest';
import type { Registry } from '../../src/registry/concept.ts';
import { getRegistry } from '../../src/registry/load-registry.ts';
import { createProject } from '../modules/temp-project.ts';

const files = { 'src/a.js': 'export class A {}', 'src/b.js': 'export class B {}' };

const a = { canonical: './src/a.js', deprecated: { './src/old.js': { Old: 'A' } }, ignore: ['**/x'] };
const b = { canonical: './src/b.js' };

/** A rule that keeps every registry it is given. */
function makeRule(seen: Registry[]): Rule.RuleModule {
  return {
    create(context) {
      seen.push(getRegistry(context));
      return {};
    },
  };
}

describe('the registry', () => {
  it('is made once for settings that say the same', () => {
    const cwd = createProject(files);
    const make = () => ({ settings: { ssot: { root: '.', concepts: { A: { ...a }, B: { ...b } } } }, cwd });
    const registry = getRegistry(make());

    expect(getRegistry(make())).toBe(registry);
    expect(getRegistry({ settings: { ssot: { concepts: { B: b, A: a }, root: '.' }, other: 1 }, cwd })).toBe(registry);
    expect(getRegistry(JSON.parse(JSON.stringify(make())) as ReturnType<typeof make>)).toBe(registry);
    expect(getRegistry({ settings: { ssot: { concepts: { A: a } } }, cwd })).not.toBe(registry);
  });

  it('is made anew for settings that differ in a list, or hold what is not plain', () => {
    const cwd = createProject(files);
    const get = (ignore: readonly string[]) =>
      getRegistry({ settings: { ssot: { concepts: { A: { ...a, ignore } } } }, cwd }).concepts.get('A');
    const getFault = (concept: object) => () => getRegistry({ settings: { ssot: { concepts: { A: concept } } }, cwd });

    expect(get(['src/x/**'])?.isIgnored(`${cwd}/src/x/a.js`)).toBe(true);
    expect(get(['src/y/**'])?.isIgnored(`${cwd}/src/x/a.js`)).toBe(false);
    expect(get([])?.isIgnored(`${cwd}/src/x/a.js`)).toBe(false);
    expect(get(['src/x/**', 'src/y/**'])?.isIgnored(`${cwd}/src/y/a.js`)).toBe(true);
    expect(getFault(new Map())).toThrow('an instance of Map');
    expect(getFault(new Set())).toThrow('an instance of Set');
  });

  it('is made anew for another working directory', () => {
    const settings = { ssot: { concepts: { A: a } } };
    const [left, right] = [createProject(files), createProject(files)];

    expect(getRegistry({ settings, cwd: left }).root).toBe(left);
    expect(getRegistry({ settings, cwd: right }).root).toBe(right);
    expect(getRegistry({ settings, cwd: left }).root).toBe(left);
  });

  it('is frozen, its concepts too', () => {
    const registry = getRegistry({ settings: { ssot: { concepts: { A: a } } }, cwd: createProject(files) });

    expect(Object.isFrozen(registry)).toBe(true);
    expect(Object.isFrozen(registry.concepts.get('A'))).toBe(true);
  });

  it('is merged by ESLint from several config objects, and made once for many files', async () => {
    const sources = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`src/f${index}.js`, '']));
    const cwd = createProject({ ...files, ...sources, 'tests/t.js': '' });
    const seen: Registry[] = [];
    const eslint = new ESLint({
      cwd,
      overrideConfigFile: true,
      overrideConfig: [
        { plugins: { ssot: { rules: { probe: makeRule(seen) } } }, rules: { 'ssot/probe': 'error' } },
        { settings: { ssot: { concepts: { A: a } } } },
        { settings: { ssot: { concepts: { B: b, A: { deprecated: { 'old-package': '*' } } } } } },
        { files: ['tests/**'], settings: { unrelated: true } },
      ],
    });
    const results = await eslint.lintFiles(['src/f*.js', 'tests/*.js']);

    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(seen).toHaveLength(13);
    expect(new Set(seen).size).toBe(1);
    expect([...(seen[0]?.concepts.keys() ?? [])].sort()).toEqual(['A', 'B']);
    expect(seen[0]?.findDeprecatedModule('./old', path.join(cwd, 'src/f1.js'))?.written).toBe('./src/old.js');
    expect(seen[0]?.findDeprecatedModule('old-package', path.join(cwd, 'src/f1.js'))?.written).toBe('old-package');
  });

  it('stops a run with its faults when it is wrong', async () => {
    const cwd = createProject({ ...files, 'x.js': '' });
    const eslint = new ESLint({
      cwd,
      overrideConfigFile: true,
      overrideConfig: [
        { plugins: { ssot: { rules: { probe: makeRule([]) } } }, rules: { 'ssot/probe': 'error' } },
        { settings: { ssot: { concepts: { A: { canonical: './src/nowhere.js' }, B: {} } } } },
      ],
    });

    await expect(eslint.lintFiles(['x.js'])).rejects.toThrow(
      /settings\.ssot\.concepts\.A\.canonical: no file at \.\/src\/nowhere\.js;[^]*settings\.ssot\.concepts\.B\.canonical: is missing/u,
    );
  });

  it('takes the settings as the Linter class passes them', () => {
    const cwd = createProject(files);
    const seen: Registry[] = [];
    new Linter({ cwd }).verify('', [
      { plugins: { ssot: { rules: { probe: makeRule(seen) } } }, rules: { 'ssot/probe': 'error' } },
      { settings: { ssot: { root: cwd, concepts: { A: a } } } },
    ]);

    expect(seen[0]?.root).toBe(cwd);
  });
});
