import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Registry } from '../../src/registry/concept.ts';
import { RegistryError } from '../../src/registry/fault.ts';
import { getRegistry } from '../../src/registry/load-registry.ts';
import { createProject, letTimePass, writeFiles } from '../modules/temp-project.ts';

const files = {
  'package.json': '{ "name": "project" }',
  'src/metrics.ts': 'export class Metrics {}\nexport class Totals {}\nexport const toMetrics = () => new Metrics();',
  'src/money.ts': 'export class Money {}\nexport default Money;',
  'src/old.ts': 'export class Metrics {}',
  'src/folder/deep/file.ts': '',
  'src/with-index/index.ts': 'export class Indexed {}',
};

function load(concepts: unknown, project = createProject(files), more: object = {}): Registry {
  return getRegistry({ settings: { ssot: { concepts, ...more } }, cwd: project });
}

function getFaults(ssot: unknown, project = createProject(files)): readonly string[] {
  try {
    getRegistry({ settings: ssot === undefined ? {} : { ssot }, cwd: project });
  } catch (error) {
    expect(error).toBeInstanceOf(RegistryError);
    return (error as RegistryError).faults;
  }
  return [];
}

function getConceptFaults(concept: unknown): readonly string[] {
  return getFaults({ concepts: { Metrics: concept } }).map((fault) =>
    fault.replace('settings.ssot.concepts.Metrics', '…'),
  );
}

const canonical = './src/metrics.ts';

describe('a registry without a concept', () => {
  it('says how to add one', () => {
    for (const ssot of [undefined, {}, { concepts: {} }, { concepts: undefined }]) {
      expect(getFaults(ssot).join('\n')).toMatch(/^settings\.ssot.*add one:\n {2}settings: \{\n {4}ssot: \{/u);
    }
  });

  it('says what stands there instead', () => {
    expect(getFaults(null)).toEqual(['settings.ssot: is null; write an object']);
    expect(getFaults([])).toEqual(['settings.ssot: is an array; write an object']);
    expect(getFaults('x')).toEqual(['settings.ssot: is the string "x"; write an object']);
    expect(getFaults(() => 1)).toEqual(['settings.ssot: is a function; write an object']);
    expect(getFaults({ concepts: [] })).toEqual([
      'settings.ssot.concepts: is an array; write an object: concept name → concept',
    ]);
  });
});

describe('the root', () => {
  it('is the working directory unless it is set, and may be relative to it', () => {
    const project = createProject(files);

    expect(load({ Metrics: { canonical } }, project).root).toBe(project);
    expect(load({ Metrics: { canonical: './metrics.ts' } }, project, { root: 'src/' }).root).toBe(`${project}/src`);
    expect(load({ Metrics: { canonical: `${project}/src/metrics.ts` } }, project, { root: '/' }).root).toBe('/');
  });

  it('is an existing folder', () => {
    const project = createProject(files);
    const concepts = { Metrics: { canonical: `${project}/src/metrics.ts` } };

    expect(getFaults({ root: 'nowhere', concepts }, project)).toEqual([
      `settings.ssot.root: no folder at ${project}/nowhere; write the folder that "./" means, such as import.meta.dirname`,
    ]);
    expect(getFaults({ root: './src/old.ts', concepts }, project)).toEqual([
      `settings.ssot.root: ${project}/src/old.ts is a file; write the folder that "./" means, such as import.meta.dirname`,
    ]);
    expect(getFaults({ root: 3, concepts }, project)).toEqual([
      'settings.ssot.root: is the number 3; write the path of a folder',
    ]);
  });
});

describe('a faulty registry', () => {
  it('is told with all its faults at once, each with its path', () => {
    const project = createProject(files);
    const ssot = {
      roots: 1,
      concepts: { Metrics: { canonical, exprots: [] }, 'a b': { canonical: './gone.ts' }, Other: 3 },
    };

    expect(() => getRegistry({ settings: { ssot }, cwd: project })).toThrow(
      new RegistryError([
        'settings.ssot.roots: is no setting; did you mean `root`?',
        'settings.ssot.concepts.Metrics.exprots: is no setting; did you mean `exports`?',
        `settings.ssot.concepts["a b"].canonical: no file at ./gone.ts; write its path from ${project}`,
        'settings.ssot.concepts.Other: is the number 3; write an object',
      ]),
    );
  });

  it('is an error whose message is a list', () => {
    const getError = (count: number): unknown => new RegistryError(['a: is wrong', 'b: is wrong'].slice(0, count));

    expect(String(getError(1))).toBe('RegistryError: The registry of eslint-plugin-ssot has a fault:\n- a: is wrong');
    expect(String(getError(2))).toBe(
      'RegistryError: The registry of eslint-plugin-ssot has 2 faults:\n- a: is wrong\n- b: is wrong',
    );
  });

  it('lists the settings that are known where none is near', () => {
    expect(getFaults({ nonsense: 1, concepts: { Metrics: { canonical } } })).toEqual([
      'settings.ssot.nonsense: is no setting; known are root, concepts',
    ]);
  });

  it('throws the same faults for every file, and looks again when a second has passed', () => {
    const project = createProject(files);
    const context = { settings: { ssot: { concepts: { Late: { canonical: './late.ts' } } } }, cwd: project };
    const errors = [1, 2].map(() => {
      try {
        return getRegistry(context);
      } catch (error) {
        return error;
      }
    });

    expect(errors[0]).toBeInstanceOf(RegistryError);
    // ESLint writes the file into the message of what it catches.
    expect(errors[1]).toEqual(errors[0]);
    expect(errors[1]).not.toBe(errors[0]);

    writeFiles(project, { 'late.ts': 'export class Late {}' });
    expect(() => getRegistry(context)).toThrow(RegistryError);
    letTimePass();

    expect(getRegistry(context).concepts.get('Late')?.canonical.file).toBe(`${project}/late.ts`);
  });

  it('never crashes the check, whatever is in it', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const odd: unknown[] = [
      null,
      3,
      NaN,
      true,
      'x',
      '',
      [],
      [null],
      {},
      { a: 1 },
      () => 1,
      Symbol('s'),
      /x/u,
      new Map(),
      cycle,
      10n,
    ];
    const keys = [
      'canonical',
      'importAs',
      'exports',
      'names',
      'deprecated',
      'compat',
      'members',
      'sideEffects',
      'adapter',
      'unified',
      'ignore',
    ];
    const project = createProject(files);
    for (const key of keys) {
      for (const value of odd) {
        for (const nested of [value, [value], { './src/old.ts': value }, { './src/old.ts': { Old: value } }]) {
          expect(() => getFaults({ concepts: { Metrics: { canonical, [key]: nested } } }, project)).not.toThrow();
        }
      }
    }
    for (const value of odd) {
      expect(getFaults({ concepts: { Metrics: value } }, project)).not.toEqual([]);
      expect(getFaults({ concepts: value }, project)).not.toEqual([]);
    }
  });
});

describe('the canonical module', () => {
  it.each([
    [undefined, 'is missing; write "./file" from the root, or a package specifier'],
    ['', 'is the empty string; write "./file" from the root, or a package specifier'],
    [3, 'is the number 3; write "./file" from the root, or a package specifier'],
    [' ./src/metrics.ts', 'has spaces around it; write "./src/metrics.ts"'],
    ['./src/*.ts', './src/*.ts is a glob; write the one module that defines the concept'],
    ['**/metrics', '**/metrics is a glob; write the one module that defines the concept'],
    ['./src/folder', './src/folder is a folder without an index file; write the file itself'],
    ['src/metrics.ts', 'src/metrics.ts looks like a package, but is a file of the project; write "./src/metrics.ts"'],
    ['src\\metrics.ts', 'src\\metrics.ts looks like a package, but is a file of the project; write "./src/metrics.ts"'],
    ['@acme', '@acme is neither "./file" nor a package specifier; write one of them'],
    ['pkg/', 'pkg/ is neither "./file" nor a package specifier; write one of them'],
    ['https://x.org/a.js', 'https://x.org/a.js is a URL; write "./file" from the root, or a package specifier'],
    [
      './src/metrics.ts?raw',
      './src/metrics.ts?raw has a query or hash, which modules are known without; write "./src/metrics.ts"',
    ],
  ])('is not %j', (value, problem) => {
    expect(getConceptFaults({ canonical: value })).toEqual([`….canonical: ${problem}`]);
  });

  it('is a file in any spelling, a folder with an index file, a file outside the root, or a package', () => {
    const project = createProject(files);
    const check = (written: string, name: string, root = '.') =>
      path.relative(
        project,
        load({ [name]: { canonical: written } }, project, { root }).concepts.get(name)?.canonical.file ?? '?',
      );

    expect(check('./src/metrics', 'Metrics')).toBe('src/metrics.ts');
    expect(check('./src/metrics.js', 'Metrics')).toBe('src/metrics.ts');
    expect(check('.\\src\\metrics.ts', 'Metrics')).toBe('src/metrics.ts');
    expect(check('..\\metrics.ts', 'Metrics', 'src/folder')).toBe('src/metrics.ts');
    expect(check('..\\..\\metrics.ts', 'Metrics', 'src/folder/deep')).toBe('src/metrics.ts');
    expect(check('./src/with-index', 'Indexed')).toBe('src/with-index/index.ts');
    expect(check('./src/with-index/', 'Indexed')).toBe('src/with-index/index.ts');
    expect(check('../metrics.ts', 'Metrics', 'src/folder')).toBe('src/metrics.ts');
    expect(check(`${project}/src/metrics.ts`, 'Metrics')).toBe('src/metrics.ts');
    expect(load({ Metrics: { canonical: '@acme/metrics' } }, project).concepts.get('Metrics')?.canonical).toMatchObject(
      {
        written: '@acme/metrics',
        specifier: '@acme/metrics',
        file: undefined,
      },
    );
  });

  it('exports what is registered of it', () => {
    expect(getConceptFaults({ canonical, exports: ['Metrics', 'Total'], adapter: 'toMetric' })).toEqual([
      '….exports[1]: ./src/metrics.ts does not export Total; did you mean `Totals`?',
      '….adapter: ./src/metrics.ts does not export toMetric; did you mean `toMetrics`?',
    ]);
    expect(getFaults({ concepts: { Session: { canonical } } })).toEqual([
      'settings.ssot.concepts.Session.exports: is left out, which means Session; ./src/metrics.ts does not export Session; export it there, or list what the module exports',
    ]);
    expect(getFaults({ concepts: { Money: { canonical: './src/money.ts', exports: ['Money', 'default'] } } })).toEqual(
      [],
    );
  });

  it('is not asked for its exports where they cannot be known', () => {
    const project = createProject({
      ...files,
      'src/open.ts': "export * from 'not-installed';",
      'src/a.vue': '<script></script>',
    });

    expect(
      getFaults({ concepts: { Open: { canonical: './src/open.ts' }, A: { canonical: './src/a.vue' } } }, project),
    ).toEqual([]);
  });

  it('of a package may export a type from its declarations alone', () => {
    const project = createProject({
      ...files,
      'node_modules/pkg/package.json': '{ "name": "pkg", "main": "index.js", "types": "index.d.ts" }',
      'node_modules/pkg/index.js': 'exports.value = 1;',
      'node_modules/pkg/index.d.ts': 'export declare const value: number;\nexport interface Shape {}',
    });

    expect(getFaults({ concepts: { Shape: { canonical: 'pkg' } } }, project)).toEqual([]);
    expect(getFaults({ concepts: { Shap: { canonical: 'pkg' } } }, project)).toHaveLength(1);
  });

  it('of a package exports a value where its code or its declarations say so', () => {
    const project = createProject({
      ...files,
      'node_modules/pkg/package.json': '{ "name": "pkg", "main": "index.js", "types": "index.d.ts" }',
      'node_modules/pkg/index.js': 'exports.Shape = class {}; exports.toShape = () => 1;',
      'node_modules/pkg/index.d.ts':
        'export declare class Shape {}\nexport type toShape = 1;\nexport type asShape = 1;\nexport declare function get(): 1;',
    });
    const getOwn = (adapter: string) => getFaults({ concepts: { Shape: { canonical: 'pkg', adapter } } }, project);

    expect(getOwn('toShape')).toEqual([]);
    expect(getOwn('get')).toEqual([]);
    expect(getOwn('asShape')).toHaveLength(1);
  });
});

describe('a field', () => {
  it.each([
    [
      'importAs',
      './src/metrics',
      ': ./src/metrics is a path, which would differ from file to file; write an alias or a package',
    ],
    ['exports', 'Metrics', ': is the string "Metrics"; write an array of the names that the canonical module exports'],
    ['exports', [], ': is empty; list the names, or delete it if there is one and it is Metrics'],
    ['exports', ['Metrics', 'Metrics'], '[1]: repeats "Metrics"; delete one'],
    ['exports', ['Metrics', ''], '[1]: is the empty string; write the name of an export'],
    ['names', { Metric: 'Total' }, '.Metric: Total is not in `exports`; `exports` lists Metrics'],
    ['names', { Metric: 'Metricz' }, '.Metric: Metricz is not in `exports`; did you mean `Metrics`?'],
    ['names', { Metrics: null }, '.Metrics: is a canonical export already; delete it here'],
    ['names', { Metric: 3 }, '.Metric: is the number 3; write a canonical export, or null when several could be meant'],
    ['names', { '': null }, '[""]: has an empty key; write an object: name → canonical export, or null'],
    [
      'deprecated',
      { './src/old.ts': { Old: 'Nope' } },
      '["./src/old.ts"].Old: Nope is not in `exports`; `exports` lists Metrics',
    ],
    [
      'deprecated',
      { './src/old.ts': null },
      '["./src/old.ts"]: is null; write "*" for every name, or an object: imported name → canonical export, or null',
    ],
    [
      'deprecated',
      { './src/old.ts': {} },
      '["./src/old.ts"]: lists no name; write "*" for every name, or imported name → canonical export',
    ],
    [
      'deprecated',
      { './src/old.ts': { '*': 'Metrics' } },
      '["./src/old.ts"]["*"]: is no imported name; write "*" in place of the object',
    ],
    [
      'deprecated',
      { 'src/old.ts': '*' },
      '["src/old.ts"]: looks like a package, but is a file of the project; write "./src/old.ts"',
    ],
    [
      'compat',
      { './src/old.ts': { Old: 'Nope' } },
      '["./src/old.ts"].Old: Nope is not in `exports`; `exports` lists Metrics',
    ],
    ['compat', ['./src/old.ts'], ': is an array; write an object: module → "*", or imported name → canonical export'],
    ['members', { a_b: null }, '.a_b: is null; write the canonical member'],
    ['members', { a_b: 'a_b' }, '.a_b: is replaced by itself; write the canonical member, or delete it'],
    ['members', { a: 'b', b: 'c' }, '.a: b is a legacy member too; write the canonical member at the end of the chain'],
    ['sideEffects', ['./src/old.ts'], '[0]: ./src/old.ts is not in `deprecated`; write it as it stands there'],
    ['adapter', '', ': is the empty string; write the name of an export of the canonical module'],
    ['unified', [3], '[0]: is the number 3; write the name of a type'],
    ['adapter', { a: 1 }, ': is an object; write the name of an export of the canonical module'],
    ['adapter', new Map(), ': is an instance of Map; write the name of an export of the canonical module'],
    ['names', new Map(), ': is an instance of Map; write an object: name → canonical export, or null'],
    ['exports', [3], '[0]: is the number 3; write the name of an export'],
    ['ignore', 'x/**', ': is the string "x/**"; write an array of globs'],
  ])('%s is not %j', (key, value, problem) => {
    expect(getConceptFaults({ canonical, [key]: value })).toEqual([`….${key}${problem}`]);
  });

  it('that is wrong in part is right in the other', () => {
    expect(getConceptFaults({ canonical, exports: ['Totals', 3], names: { Total: 'Totals' } })).toEqual([
      '….exports[1]: is the number 3; write the name of an export',
    ]);
  });

  it('that is undefined counts as absent', () => {
    expect(
      getConceptFaults({ canonical, exports: undefined, ignore: undefined, deprecated: { './x': undefined } }),
    ).toEqual([]);
  });

  it('is right as the documentation shows it', () => {
    expect(
      getConceptFaults({
        canonical,
        importAs: '@/metrics',
        exports: ['Metrics', 'Totals'],
        names: { Metric: null, OldTotals: 'Totals' },
        deprecated: {
          './src/gone.ts': { Metric: 'Metrics', Both: null },
          '**/old-metrics': { default: 'Metrics' },
          '@acme/old': '*',
        },
        compat: { './src/old.ts': { Metric: null } },
        members: { last_activity: 'lastActivityAt' },
        sideEffects: ['@acme/old'],
        adapter: 'toMetrics',
        unified: ['Snapshot'],
        ignore: ['**/fixtures/**', './legacy/**'],
      }),
    ).toEqual([]);
  });
});

describe('a glob', () => {
  it.each([
    ['**\\old', /^has a backslash, which no path has here/u],
    ['!**/old', /^is negated; list what is meant instead$/u],
    ['**/old/', /^ends in a slash, which no module does; write "\*\*\/old\/\*\*"$/u],
    ['//old/*', /^has an empty folder name \(`\/\/`\); write one slash$/u],
    ['**//old', /^has an empty folder name \(`\/\/`\); write one slash$/u],
    ['**/../old', /^has `\.` or `\.\.` behind its start/u],
    ['./x/./*', /^has `\.` or `\.\.` behind its start/u],
    ['**/{a,b', /^lacks `\}`; close the bracket$/u],
    ['**/[ab', /^lacks `\]`; close the bracket$/u],
    ['**/a}', /^has `\}` without its opening bracket/u],
    ['**/a]*', /^has `\]` without its opening bracket/u],
    ['**/a)*', /^has `\)` without its opening bracket/u],
    ['**/[z-a]', /^is no glob that can be compiled; check its brackets$/u],
    ['/src/**', /^starts at the root of the disk, where there is no \/src; write "\.\/src\/\*\*"$/u],
  ])('%j can never match', (glob, problem) => {
    const start = `….deprecated[${JSON.stringify(glob)}]: `;
    const [fault = '', ...others] = getConceptFaults({ canonical, deprecated: { [glob]: '*' } });

    expect(others).toEqual([]);
    expect(fault.slice(0, start.length)).toBe(start);
    expect(fault.slice(start.length)).toMatch(problem);
  });

  it('of files to ignore is held to the same', () => {
    expect(getConceptFaults({ canonical, ignore: ['**/a', '**/b/'] })).toEqual([
      '….ignore[1]: **/b/ ends in a slash, which no module does; write "**/b/**"',
    ]);
  });

  it.each([
    '**/old',
    './src/old-*',
    '../shared/*',
    '@acme/*/old',
    '**/{a,b}',
    '**/[ab]/x',
    '#internal/*',
    '**/@(a|b)',
    '**/[{]',
    '**/{a,[(]}',
  ])('%j may match', (glob) => {
    expect(getConceptFaults({ canonical, deprecated: { [glob]: '*' } })).toEqual([]);
  });
});

describe('several concepts', () => {
  const money = './src/money.ts';

  it('do not claim one name', () => {
    expect(
      getFaults({
        concepts: {
          Metrics: { canonical, names: { Session: null } },
          Money: { canonical: money, names: { Session: null, Metrics: 'Money' } },
        },
      }),
    ).toEqual([
      'settings.ssot.concepts.Money.names.Session: `Session` belongs to the concept Metrics already; let one of the two have it',
      'settings.ssot.concepts.Money.names.Metrics: `Metrics` belongs to the concept Metrics already; let one of the two have it',
    ]);
  });

  it('may each export a default and replace a member of one name', () => {
    const project = createProject({ ...files, 'src/b.ts': 'export default class B {}' });
    const concepts = {
      Money: { canonical: money, exports: ['default'], members: { a_b: 'aB' } },
      B: { canonical: './src/b.ts', exports: ['default'], members: { a_b: 'b' } },
    };

    expect(
      load(concepts, project)
        .findConceptsByMember('a_b')
        .map(({ name }) => name),
    ).toEqual(['Money', 'B']);
  });

  it('do not move one name of one module', () => {
    const deprecated = { './src/old.ts': { Old: null } };

    expect(
      getFaults({ concepts: { Metrics: { canonical, deprecated }, Money: { canonical: money, deprecated } } }),
    ).toEqual([
      'settings.ssot.concepts.Money.deprecated["./src/old.ts"].Old: is moved by the concept Metrics already; let one of the two move it',
    ]);
  });

  it('may each move one name of their own module', () => {
    const concepts = {
      Metrics: { canonical, deprecated: { 'metrics-package': { Old: null }, '**/old-metrics': { Old: null } } },
      Money: { canonical: money, deprecated: { 'money-package': { Old: null }, '**/old-money': { Old: null } } },
    };

    expect(getFaults({ concepts })).toEqual([]);
  });

  it('need no package.json', () => {
    const project = createProject({ 'src/metrics.ts': files['src/metrics.ts'] });
    const deprecated = { './src/old.ts': '*' };

    expect(getFaults({ concepts: { Metrics: { canonical, importAs: '@acme/metrics', deprecated } } }, project)).toEqual(
      [],
    );
  });

  it('do not move names in a circle', () => {
    expect(
      getFaults({
        concepts: {
          Metrics: { canonical, deprecated: { './src/money.ts': { Money: 'Metrics' } } },
          Money: { canonical: money, deprecated: { './src/metrics': '*', '**/metrics': { Metrics: 'Money' } } },
        },
      }),
    ).toEqual([
      'settings.ssot.concepts.Metrics.deprecated["./src/money.ts"].Money: is the concept Money\'s canonical module and defines `Money`, so that imports would move in a circle; delete one',
      'settings.ssot.concepts.Money.deprecated["./src/metrics"]: is the concept Metrics\'s canonical module, so that imports would move in a circle; delete it from `deprecated`',
      'settings.ssot.concepts.Money.deprecated["**/metrics"].Metrics: matches ./src/metrics.ts, the concept Metrics\'s canonical module and defines `Metrics`, so that imports would move in a circle; delete one',
    ]);
  });

  it.each(['**/*.service', '**/[a]*.service.ts', '**/money.*', 'src/**', '**/{old,money.service}'])(
    'do not move names in a circle by a glob: %s',
    (glob) => {
      const project = createProject({
        ...files,
        'src/money.service.ts': 'export class Money {}',
        'src/a.service.ts': '',
      });
      const concepts = {
        Metrics: { canonical, deprecated: { [glob]: { Money: 'Metrics' } } },
        Money: { canonical: './src/money.service.ts' },
      };

      expect(getFaults({ concepts }, project)).toHaveLength(glob.includes('[a]') ? 0 : 1);
    },
  );

  it('do not move names to where they are, under any spelling', () => {
    const project = createProject({
      ...files,
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
    });
    const getOwn = (deprecated: object, more: object = {}) =>
      getFaults({ concepts: { Metrics: { canonical, deprecated, ...more } } }, project);

    expect(getOwn({ './src/metrics.js': '*' })).toHaveLength(1);
    expect(getOwn({ './src/metrics.ts': { Metrics: 'Metrics' } })).toHaveLength(1);
    expect(getOwn({ '@/metrics': '*' })).toHaveLength(1);
    expect(getOwn({ '@acme/metrics': '*' }, { importAs: '@acme/metrics' })[0]).toMatch(/is its own `importAs`/u);
    expect(getOwn({ './src/metrics.ts': { OldName: 'Metrics' } })).toEqual([]);
    expect(getOwn({ '**/metrics': '*' })).toEqual([]);
  });
});

describe('an adapter', () => {
  it('is a value that the canonical module exports', () => {
    const project = createProject({
      ...files,
      'src/typed.ts': 'export class Metrics {}\nexport type toMetrics = () => Metrics;',
    });
    const getOwn = (adapter: string) =>
      getFaults({ concepts: { Metrics: { canonical: './src/typed.ts', adapter } } }, project);

    expect(getOwn('toMetric')).toEqual([
      'settings.ssot.concepts.Metrics.adapter: ./src/typed.ts does not export toMetric; did you mean `toMetrics`?',
    ]);
    expect(getOwn('toMetrics')).toEqual([
      'settings.ssot.concepts.Metrics.adapter: ./src/typed.ts exports toMetrics only as a type; export a function of that name, or delete it',
    ]);
    expect(getOwn('Metrics')).toEqual([]);
  });
});

describe('a canonical module that is the project itself', () => {
  const getOwn = (canonicalModule: string, deprecated: object, more: object = {}) => {
    const project = createProject({
      ...files,
      'package.json': `{
        "name": "project",
        "exports": {
          ".": { "types": "./src/metrics.ts", "default": "./src/metrics.js" },
          "./money": "./src/money.ts"
        },
        "imports": { "#metrics": "./src/metrics.ts" }
      }`,
      'src/metrics.js': 'export class Metrics {}',
    });
    return getFaults({ concepts: { Metrics: { canonical: canonicalModule, deprecated, ...more } } }, project);
  };

  it('is not what a deprecated file is reached by', () => {
    expect(getOwn('project', { './src/metrics.ts': '*', './src/old.ts': '*' })).toEqual([
      'settings.ssot.concepts.Metrics.deprecated["./src/metrics.ts"]: is what `project`, its own canonical module, leads to, so that imports would move in a circle; delete it from `deprecated`',
    ]);
    expect(getOwn('project', { './src/metrics.ts': { Metrics: 'Metrics' } })).toEqual([
      'settings.ssot.concepts.Metrics.deprecated["./src/metrics.ts"].Metrics: is what `project`, its own canonical module, leads to and defines `Metrics`, so that imports would move in a circle; delete one',
    ]);
    expect(getOwn('project', { './src/metrics.js': '*' })).toHaveLength(1);
    expect(getOwn('project/money', { './src/money': '*' }, { exports: ['Money'] })).toHaveLength(1);
    expect(getOwn('#metrics', { './src/metrics.ts': '*' })).toHaveLength(1);
  });

  it('may be what importers are to write', () => {
    const more = { importAs: 'project/money', exports: ['Metrics'] };

    expect(getOwn(canonical, { './src/money.ts': '*' }, more)).toEqual([
      'settings.ssot.concepts.Metrics.deprecated["./src/money.ts"]: is what `project/money`, its own `importAs`, leads to, so that imports would move in a circle; delete it from `deprecated`',
    ]);
    expect(getOwn(canonical, { './src/old.ts': '*' }, more)).toEqual([]);
  });

  it('may be deprecated for names that it lacks, and in favour of its file', () => {
    expect(getOwn('project', { './src/metrics.ts': { OldName: 'Metrics' }, './src/money.ts': '*' })).toEqual([]);
    expect(getOwn(canonical, { project: '*' })).toEqual([]);
  });
});

describe('concepts with the names of built-in properties', () => {
  it('are ordinary', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const project = createProject({
      'all.ts': names.map((name, index) => `class C${index} {}\nexport { C${index} as ${name} };`).join('\n'),
    });
    const concepts: unknown = JSON.parse(
      `{ ${names.map((name) => `"${name}": { "canonical": "./all.ts", "members": { "${name}": "x" }, "deprecated": { "${name}": "*" } }`).join(', ')} }`,
    );
    const registry = load(concepts, project);

    expect([...registry.concepts.keys()]).toEqual(names);
    for (const name of names) {
      expect(registry.findConceptsByName(name)).toEqual([registry.concepts.get(name)]);
      expect(registry.findConceptsByMember(name)).toHaveLength(names.length === 0 ? 0 : 1);
      expect(
        registry.findDeprecatedModule(name, `${project}/a.ts`)?.findTarget(name, `${project}/a.ts`)?.concept.name,
      ).toBe(name);
    }
    expect(registry.findConceptsByName('valueOf')).toEqual([]);
    expect(registry.findDeprecatedModule('valueOf', `${project}/a.ts`)).toBeUndefined();
    expect(({} as Record<string, unknown>)['canonical']).toBeUndefined();
  });
});
