import { describe, expect, it } from 'vitest';
import type ts from 'typescript';
import type { ConceptSettings } from '../../../src/registry/settings.ts';
import { readReceivers, settings, world, type Reader } from './receiver-project.ts';

const javascript: ts.CompilerOptions = { allowJs: true, checkJs: true, esModuleInterop: true };

const read = (code: string, reader: Reader = {}) => readReceivers(code, reader).standings;

const concept = (changes: Partial<ConceptSettings>) => ({
  concepts: { Metrics: { canonical: './src/canonical.ts', members: { last_activity: 'lastActivityAt' }, ...changes } },
});

const unified = 'export class Metrics { lastActivityAt = new Date(); last_activity = 1 }';

describe('the canonical module', () => {
  it('is followed through barrels, under any name', () => {
    const files = {
      'src/canonical.ts': "export * from './barrel';\nexport { Other as Metrics } from './home';",
      'src/barrel.ts': "export * from './home';",
      'src/home.ts': 'export class Further { last_activity = 1 }\nexport class Other { last_activity = 1 }',
    };
    const code = `import { Further, Other } from './home';
declare const a: Further, b: Other; [a.last_activity, b.last_activity]`;
    expect(read(code, { files, ...concept({}) })).toEqual(['unified', 'unified']);
  });

  it('is a package', () => {
    const files = {
      'node_modules/@acme/metrics/package.json':
        '{ "name": "@acme/metrics", "version": "1.0.0", "main": "index.js", "types": "types/index.d.ts" }',
      'node_modules/@acme/metrics/index.js': 'exports.Metrics = class {}',
      'node_modules/@acme/metrics/types/index.d.ts': "export * from './metrics'",
      'node_modules/@acme/metrics/types/metrics.d.ts': 'export declare class Metrics { last_activity: number }',
    };
    const code = "import { Metrics } from '@acme/metrics';\nclass A extends Metrics {}\nnew A().last_activity";
    expect(read(code, { files, ...concept({ canonical: '@acme/metrics' }) })).toEqual(['unified']);
  });

  it('is what its specifier means in the program', () => {
    const files = {
      'node_modules/@acme/metrics/package.json': '{ "name": "@acme/metrics", "version": "1.0.0", "main": "index.js" }',
      'node_modules/@acme/metrics/index.js': 'exports.Metrics = class {}',
      'src/ambient.d.ts': "declare module '@acme/metrics' { export class Metrics { last_activity: number } }",
    };
    const code = "import { Metrics } from '@acme/metrics';\nnew Metrics().last_activity";
    expect(read(code, { files, ...concept({ canonical: '@acme/metrics' }) })).toEqual(['unified']);
  });

  it.each([
    ['class Metrics { constructor() { this.last_activity = 1 } }\nmodule.exports = { Metrics };'],
    ['exports.Metrics = class { last_activity = 1 };'],
    ['class Metrics { last_activity = 1 }\nexports.Metrics = Metrics;'],
    ["module.exports = require('./home.js');"],
    ["exports.Metrics = require('./home.js').Metrics;"],
    ['function Metrics() { this.last_activity = 1 }\nmodule.exports.Metrics = Metrics;'],
  ])('is CommonJS: %s', (canonical) => {
    const files = {
      'src/canonical.js': canonical,
      'src/home.js': 'class Metrics { last_activity = 1 }\nmodule.exports = { Metrics };',
    };
    const code = "const { Metrics } = require('./canonical.js');\nnew Metrics().last_activity";
    const reader = { files, file: 'src/use.js', options: javascript, ...concept({ canonical: './src/canonical.js' }) };
    expect(read(code, reader)).toEqual(['unified']);
    const deprecated = { './src/canonical.js': { Metrics: 'Metrics' } };
    const other = { ...files, 'src/other.js': 'exports.Metrics = class {}' };
    const left = concept({ canonical: './src/other.js', deprecated });
    expect(read(code, { ...reader, files: other, ...left })).toEqual(['legacy']);
  });

  it('is a class as a whole', () => {
    const files = { 'src/canonical.js': 'module.exports = class { last_activity = 1 };' };
    const code = "const A = require('./canonical.js');\nnew A().last_activity; A.last_activity";
    const reader = { files, file: 'src/use.js', options: javascript };
    const canonical = concept({ canonical: './src/canonical.js', exports: ['default'] });
    expect(read(code, { ...reader, ...canonical })).toEqual(['unified', 'unified']);
    const other = { ...files, 'src/other.js': 'exports.Metrics = class {}' };
    const deprecated = { './src/canonical.js': { default: 'Metrics' } };
    const left = concept({ canonical: './src/other.js', deprecated });
    expect(read(code, { ...reader, files: other, ...left })).toEqual(['legacy', 'legacy']);
  });

  it('declares the types of JavaScript beside it', () => {
    const files = {
      'src/canonical.js': 'export class Metrics {}',
      'src/canonical.d.ts': 'export declare class Metrics { last_activity: number }',
    };
    const code = "import { Metrics } from './canonical';\nnew Metrics().last_activity";
    expect(read(code, { files, ...concept({ canonical: './src/canonical.js' }) })).toEqual(['unified']);
  });

  it('makes nothing unified that it exports of the language, or that stands in a function of it by chance', () => {
    const files = {
      'src/canonical.ts': `${unified}\nexport type Times = Map<string, Date>;\nexport type Moment = Date;`,
    };
    const code = 'declare const a: Map<string, Date>, b: Date; [a.last_activity, b.last_activity]';
    expect(read(code, { files, ...concept({}) })).toEqual(['unproven', 'unproven']);
  });

  it('that is gone from the program leaves the rest known', () => {
    const files = { 'src/row.ts': 'export interface Row { last_activity: string }' };
    const all = { ...files, 'src/canonical.vue': '<script></script>' };
    const code = "import { Row } from './row';\ndeclare const row: Row; row.last_activity";
    expect(read(code, { files: all, ...concept({ canonical: './src/canonical.vue' }) })).toEqual(['unrelated']);
  });
});

describe('a deprecated module', () => {
  const files = { 'src/canonical.ts': unified };

  it('has all its names listed by a star', () => {
    const old =
      'export class A { last_activity = 1 }\nexport class B { last_activity = 1 }\nclass C { last_activity = 1 }\nexport const c = new C();';
    const code = "import { A, B, c } from './old';\n[new A().last_activity, new B().last_activity, c.last_activity]";
    const reader = { files: { ...files, 'src/old.ts': old }, ...concept({ deprecated: { './src/old.ts': '*' } }) };
    expect(read(code, reader)).toEqual(['legacy', 'legacy', 'unrelated']);
  });

  it('is followed through what it re-exports, from packages, too', () => {
    const old = `export { Packed as A } from '@acme/old';
export * from './more';
import type { Box } from './box';
export type Filled = Box<string>;`;
    const reader = {
      files: {
        ...files,
        ...world,
        'src/canonical.ts': unified,
        'src/renamed.ts': old,
        'src/more.ts': 'export interface B { last_activity: 1 }',
        'src/box.ts': 'export interface Box<T> { last_activity: T }',
      },
      ...concept({ deprecated: { './src/renamed.ts': '*' } }),
    };
    const code = `import { Packed } from '@acme/old';
import { B } from './more'; import { Box } from './box'; import { Filled } from './renamed';
declare const a: Packed, b: B, c: Filled, d: Box<string>;
[a.last_activity, b.last_activity, c.last_activity, d.last_activity]`;
    expect(read(code, reader)).toEqual(['legacy', 'legacy', 'legacy', 'unrelated']);
  });

  it('is reached by an alias of paths', () => {
    const reader = {
      files: {
        ...files,
        'src/old.ts': 'export class A { last_activity = 1 }',
        'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      },
      options: { paths: { '@/*': ['./src/*'] } },
      ...concept({ deprecated: { '@/old': '*' } }),
    };
    const code = "import { A } from './old';\nnew A().last_activity";
    expect(read(code, reader)).toEqual(['legacy']);
  });

  it('makes its classes by a mixin', () => {
    const old = `class Base { last_activity = 1 }
const mix = <T extends new (...args: any[]) => object>(B: T) => class extends B { mixed = 1 };
export const A = mix(Base);
export const other = new Base();`;
    const reader = { files: { ...files, 'src/old.ts': old }, ...concept({ deprecated: { './src/old.ts': '*' } }) };
    const code =
      "import { A, other } from './old';\nclass B extends A {}\n[new A().last_activity, new B().last_activity, other.last_activity]";
    expect(read(code, reader)).toEqual(['legacy', 'legacy', 'unrelated']);
  });

  it('is a part of a package', () => {
    const reader = {
      files: {
        ...files,
        'node_modules/@acme/all/package.json':
          '{ "name": "@acme/all", "exports": { ".": "./index.d.ts", "./old": "./old.d.ts" } }',
        'node_modules/@acme/all/index.d.ts': 'export declare class A { last_activity: 1 }',
        'node_modules/@acme/all/old.d.ts': 'export declare class B { last_activity: 1 }',
        'src/holder.ts': "export { A } from '@acme/all'; export { B } from '@acme/all/old';",
      },
      ...concept({ deprecated: { '@acme/all/old': '*' } }),
    };
    const code = "import { A, B } from './holder';\n[new A().last_activity, new B().last_activity]";
    expect(read(code, reader)).toEqual(['unrelated', 'legacy']);
  });

  it('that is gone leaves its types unproven', () => {
    const code = "import { A } from './old';\nnew A().last_activity";
    expect(read(code, { files, ...concept({ deprecated: { './src/old.ts': '*' } }) })).toEqual(['unproven']);
  });

  it('is judged within itself', () => {
    const code = 'export class A { last_activity = 1; f() { return this.last_activity } }';
    const reader = { files, file: 'src/old.ts', ...concept({ deprecated: { './src/old.ts': '*' } }) };
    expect(read(code, reader)).toEqual(['legacy']);
  });
});

describe('a compat module', () => {
  const files = { 'src/canonical.ts': unified };

  it('is a package, too', () => {
    const reader = {
      files: {
        ...files,
        'node_modules/@acme/compat/package.json': '{ "name": "@acme/compat", "types": "index.d.ts" }',
        'node_modules/@acme/compat/index.d.ts': 'export declare class A { last_activity: 1 }',
      },
      ...concept({ compat: { '@acme/compat': { A: null } } }),
    };
    expect(read("import { A } from '@acme/compat';\nnew A().last_activity", reader)).toEqual(['compat']);
  });

  it('exports what is declared elsewhere, and declares what it does not list', () => {
    const reader = {
      files: {
        ...files,
        'src/home.ts':
          "import { Metrics } from './canonical';\nexport class B extends Metrics {}\nexport class C { last_activity = 1 }",
        'src/compat.ts': "export { B, C } from './home';\nexport class D { last_activity = 1 }",
      },
      ...concept({ compat: { './src/compat.ts': { B: null, C: null } } }),
    };
    const code =
      "import { B, C, D } from './compat';\n[new B().last_activity, new C().last_activity, new D().last_activity]";
    expect(read(code, reader)).toEqual(['unified', 'compat', 'compat']);
  });
});

describe('several concepts', () => {
  const two = {
    Metrics: settings,
    Times: { canonical: './src/row.ts', exports: ['Row'], members: { last_activity: 'latest' } },
  } satisfies Reader['concepts'];
  const receiver = (type: string, concepts: NonNullable<Reader['concepts']> = two) => {
    const code = `import { Legacy } from './deprecated'; import { Unified } from './canonical'; import { Row } from './row';
declare const m: ${type}; m.last_activity`;
    const [found] = readReceivers(code, { concepts }).receivers;
    return [found?.concept.name, found?.standing];
  };

  it('that list a member are weighed: legacy, unified, unproven, unrelated', () => {
    expect(receiver('Legacy')).toEqual(['Metrics', 'legacy']);
    expect(receiver('Row')).toEqual(['Times', 'unified']);
    expect(receiver('Unified')).toEqual(['Metrics', 'unified']);
    expect(receiver('any')).toEqual(['Metrics', 'unproven']);
    expect(receiver('{ last_activity: 1 }')).toEqual(['Metrics', 'unrelated']);
    expect(receiver('Row | Legacy')).toEqual(['Metrics', 'legacy']);
  });

  it('leave out the one that ignores the file', () => {
    const concepts = { ...two, Metrics: { ...settings, ignore: ['src/use.ts'] } };
    expect(receiver('Legacy', concepts)).toEqual(['Times', 'unrelated']);
  });

  it('say nothing when all ignore the file, or none lists the member', () => {
    expect(receiver('Legacy', { Metrics: { ...settings, ignore: ['**'] } })).toEqual([undefined, undefined]);
    expect(readReceivers('"text".other', { member: 'other' }).receivers).toEqual([undefined]);
  });
});
