import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'renames keys and writes the rest of the original module',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ A: 1 }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1 }));
`,
  },
  {
    name: 'hands the original module over where the factory has no parameter',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock("./whole", async () => {
  return {
    A: 1,
  };
});
`,
    output: `import { vi } from 'vitest';
vi.mock("./canon", async (importOriginal) => {
  return {
    ...(await importOriginal<typeof import("./canon")>()),
    New: 1,
  };
});
`,
  },
  {
    name: 'keeps a factory that passes its parameter on',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', (original) => ({ A: original }));
`,
    kept: ['./whole: the function that loads it is passed on in its factory'],
  },
  {
    name: 'uses the parameter that the factory has',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', (original) => ({ A: 1 }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', async (original) => ({ ...(await original<typeof import('./canon')>()), New: 1 }));
`,
  },
  {
    name: 'keeps a factory whose parameter has a type',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', (original: any) => ({ A: 1 }));
`,
    kept: ['./whole: it would replace further names of `./canon`'],
    proposals: [
      `import { vi } from 'vitest';
vi.mock('./canon', (original: any) => ({ New: 1 }));
`,
    ],
  },
  {
    name: 'uses a parameter without parentheses',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', async original => ({ A: 1 }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', async original => ({ ...(await original<typeof import('./canon')>()), New: 1 }));
`,
  },
  {
    name: 'keeps a factory whose parameter is taken apart',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', ({ A }) => ({ A }));
`,
    kept: ['./whole: its parameter is destructured in its factory'],
  },
  {
    name: "keeps a factory in which the parameter's name means something else",
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ A: importOriginal }));
`,
    kept: ['./whole: it would replace further names of `./canon`'],
    proposals: [
      `import { vi } from 'vitest';
vi.mock('./canon', () => ({ New: importOriginal }));
`,
    ],
  },
  {
    name: 'keeps a generator',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', function* () { return { A: 1 }; });
`,
    kept: ['./whole: it would replace further names of `./canon`'],
    proposals: [
      `import { vi } from 'vitest';
vi.mock('./canon', function* () { return { New: 1 }; });
`,
    ],
  },
  {
    name: 'hands the original module over to a function',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./gone', function () { return { A: 1 }; });
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', async function (importOriginal) { return { ...(await importOriginal<typeof import('./canon')>()), New: 1 }; });
`,
  },
  {
    name: 'covers all values of the same names',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./same', () => ({ New: 1, Other: 2, default: 3 }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', () => ({ New: 1, Other: 2, default: 3 }));
`,
  },
  {
    name: 'covers all values',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', () => ({ New: 1, Other: 2, default: 3 }));
`,
  },
  {
    name: 'covers all values but the default',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ A: 1, B: 2 }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1, Other: 2 }));
`,
  },
  {
    name: "takes jest's original",
    file: 'src/app.test.ts',
    code: `jest.mock('./whole', () => ({ A: 1 }));
jest.doMock('./whole', () => ({ __esModule: true, B: 1 }));
`,
    output: `jest.mock('./canon', () => ({ __esModule: true, ...jest.requireActual<typeof import('./canon')>('./canon'), New: 1 }));
jest.doMock('./canon', () => ({ ...jest.requireActual<typeof import('./canon')>('./canon'), __esModule: true, Other: 1 }));
`,
  },
  {
    name: "takes jest's original in JavaScript",
    file: 'src/app.test.js',
    code: `jest.mock("./whole.ts", () => ({ A: 1 }));
`,
    output: `jest.mock("./canon.ts", () => ({ __esModule: true, ...jest.requireActual("./canon.ts"), New: 1 }));
`,
  },
  {
    name: "takes jest's original under another name",
    file: 'src/app.test.ts',
    code: `import { jest as j } from '@jest/globals';
j.mock('./whole', () => ({
  A: 1,
}));
`,
    output: `import { jest as j } from '@jest/globals';
j.mock('./canon', () => ({
  __esModule: true,
  ...j.requireActual<typeof import('./canon')>('./canon'),
  New: 1,
}));
`,
  },
  {
    name: 'marks no default that the deprecated module has',
    files: {
      'src/bare2.ts': `export class A {}
`,
    },
    concepts: {
      Canon: {
        canonical: './src/canon.ts',
        exports: ['New', 'Other', 'default'],
        deprecated: {
          './src/bare2.ts': { A: 'New' },
          './src/whole.ts': { A: 'New', default: 'default', B: 'Other', T: 'New' },
        },
      },
    },
    file: 'src/app.test.ts',
    code: `jest.doMock('./whole', () => ({ ...jest.requireActual('./whole'), A: 1 }));
`,
    output: `jest.doMock('./canon', () => ({ ...jest.requireActual('./canon'), New: 1 }));
`,
  },
  {
    name: "marks the default of a canonical module that jest's spread would hide",
    files: {
      'src/bare2.ts': `export class A {}
`,
    },
    concepts: {
      Canon: {
        canonical: './src/canon.ts',
        exports: ['New', 'Other', 'default'],
        deprecated: {
          './src/bare2.ts': { A: 'New' },
          './src/whole.ts': { A: 'New', default: 'default', B: 'Other', T: 'New' },
        },
      },
    },
    file: 'src/app.test.ts',
    code: `jest.mock('./bare2', () => ({ ...jest.requireActual('./bare2'), A: 1 }));
jest.doMock('./bare2', () => ({ __esModule: true, ...jest.requireActual('./bare2'), A: 1 }));
`,
    output: `jest.mock('./canon', () => ({ __esModule: true, ...jest.requireActual('./canon'), New: 1 }));
jest.doMock('./canon', () => ({ __esModule: true, ...jest.requireActual('./canon'), New: 1 }));
`,
  },
  {
    name: 'marks no default for vitest, nor where there is none',
    files: {
      'src/bare2.ts': `export class A {}
`,
      'src/home.ts': `export class First {}
export class Next {}
`,
    },
    concepts: {
      Canon: {
        canonical: './src/canon.ts',
        exports: ['New', 'Other', 'default'],
        deprecated: { './src/bare2.ts': { A: 'New' } },
      },
      Home: {
        canonical: './src/home.ts',
        exports: ['First'],
        deprecated: { './src/plain.ts': { plain: 'First', another: 'First' } },
      },
    },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./bare2', async (original) => ({ ...(await original()), A: 1 }));
jest.mock('./plain', () => ({ ...jest.requireActual('./plain'), plain: 1 }));
jest.unstable_mockModule('./bare2', () => ({ ...jest.requireActual('./bare2'), A: 1 }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', async (original) => ({ ...(await original()), New: 1 }));
jest.mock('./home', () => ({ ...jest.requireActual('./home'), First: 1 }));
jest.unstable_mockModule('./canon', () => ({ ...jest.requireActual('./canon'), New: 1 }));
`,
  },
  {
    name: "keeps a mock of node's test runner that would replace more",
    file: 'src/app.test.ts',
    code: `import { mock } from 'node:test';
mock.module('./whole', { namedExports: { A: 1 } });
`,
    kept: ['./whole: it would replace further names of `./canon`'],
    proposals: [
      `import { mock } from 'node:test';
mock.module('./canon', { namedExports: { New: 1 } });
`,
    ],
  },
  {
    name: "keeps a mock of jest's that would replace more of an ES module",
    file: 'src/app.test.ts',
    code: `jest.unstable_mockModule('./whole', () => ({ A: 1 }));
`,
    kept: ['./whole: it would replace further names of `./canon`'],
    proposals: [
      `jest.unstable_mockModule('./canon', () => ({ New: 1 }));
`,
    ],
  },
  {
    name: 'keeps a mock whose canonical module does something',
    files: {
      'src/quiet.ts': `export class Quiet {}
`,
      'src/loud.ts': `export class Loud {}
export const more = 1;
console.log('loud');
`,
    },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./quiet', () => ({ Quiet: 1 }));
`,
    kept: ['./quiet: it would replace further names of `./loud`'],
    proposals: [
      `import { vi } from 'vitest';
vi.mock('./loud', () => ({ Loud: 1 }));
`,
    ],
  },
  {
    name: 'keeps a mock that spreads something else',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ ...base, A: 1 }));
vi.doMock('./whole', async (original) => ({ ...(await original()), ...base, A: 1 }));
`,
    kept: [
      './whole: its factory spreads something that is not the original module',
      './whole: its factory spreads something that is not the original module',
    ],
  },
  {
    name: 'keeps a mock with a key that stays',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ A: 1, missing: 2 }));
`,
    kept: ['./whole: its `missing` stays'],
  },
  {
    name: 'keeps a mock of which two keys would be one',
    files: {
      'src/twice.ts': `export class A {}
export class B {}
`,
    },
    concepts: {
      Canon: {
        canonical: './src/canon.ts',
        exports: ['New'],
        deprecated: { './src/twice.ts': { A: 'New', B: 'New' } },
      },
    },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./twice', () => ({ A: 1, B: 2 }));
`,
    kept: ['./twice: two of its keys would be `New`'],
  },
  {
    name: 'keeps a mock of a name that could be several',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./gone', () => ({ either: 1 }));
vi.doMock('./gone', async (original) => ({ A: (await original()).either }));
`,
    kept: ['./gone: `either` has several canonical exports', './gone: `either` has several canonical exports'],
  },
  {
    name: 'keeps a mock that takes a name that stays from the original',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', async (original) => ({ A: (await original()).missing }));
vi.doMock('./whole', async () => ({ A: (await vi.importActual('./whole')).missing }));
`,
    kept: ['./whole: its `missing` stays', './whole: its `missing` stays'],
  },
  {
    name: 'keeps a mock that passes the original on',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', async (original) => ({ A: f(await original()) }));
vi.doMock('./whole', async () => ({ A: f(await vi.importActual('./whole')) }));
`,
    kept: [
      './whole: it is passed to a function in its factory',
      './whole: it is passed to a function in its factory',
      './whole: it is passed to a function in its factory',
    ],
  },
  {
    name: 'renames what it takes from the original',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', async (original) => {
  const { A, B: b } = await original<typeof import('./whole')>();
  return { A, B: b, default: (await vi.importActual('./whole')).A };
});
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', async (original) => {
  const { New: A, Other: b } = await original<typeof import('./canon')>();
  return { New: A, Other: b, default: (await vi.importActual('./canon')).New };
});
`,
  },
  {
    name: 'writes shorthands and quotes',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
const A = 1;
vi.mock('./whole', () => ({ A, 'B': 2, "default": 3 }));
`,
    output: `import { vi } from 'vitest';
const A = 1;
vi.mock('./canon', () => ({ New: A, 'Other': 2, "default": 3 }));
`,
  },
  {
    name: 'keeps a name that can not stand behind a dot',
    files: {
      'src/strings.ts': `export class S {}
export class R {}
`,
      'src/home.ts': `class S {}
export { S as 'c-d', S as e };
`,
    },
    concepts: {
      Strings: {
        canonical: './src/home.ts',
        exports: ['c-d', 'e'],
        deprecated: { './src/strings.ts': { S: 'c-d', R: 'e' } },
      },
    },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./strings', async (original) => ({ S: (await original()).S }));
`,
    kept: ['./strings: `c-d` can not be written in its factory'],
  },
  {
    name: 'writes a name in quotes',
    files: {
      'src/strings.ts': `export class S {}
export class R {}
`,
      'src/home.ts': `class S {}
export { S as 'c-d', S as e };
`,
    },
    concepts: {
      Strings: {
        canonical: './src/home.ts',
        exports: ['c-d', 'e'],
        deprecated: { './src/strings.ts': { S: 'c-d', R: 'e' } },
      },
    },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
const R = 1;
vi.mock('./strings', () => ({ S: 1, R }));
`,
    output: `import { vi } from 'vitest';
const R = 1;
vi.mock('./home', () => ({ "c-d": 1, e: R }));
`,
  },
  {
    name: 'moves a bare mock of which all is replaced',
    files: {
      'src/covered.ts': `export class First {}
`,
      'src/home.ts': `export class Next {}
`,
    },
    concepts: {
      Home: { canonical: './src/home.ts', exports: ['Next'], deprecated: { './src/covered.ts': { First: 'Next' } } },
    },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./covered');
vi.doMock('./covered', { spy: false });
`,
    output: `import { vi } from 'vitest';
vi.mock('./home');
vi.doMock('./home', { spy: false });
`,
  },
  {
    name: 'keeps a bare mock that would replace more',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./gone');
`,
    kept: ['./gone: it would replace further names of `./canon`'],
    proposals: [
      `import { vi } from 'vitest';
vi.mock('./canon');
`,
    ],
  },
  {
    name: 'moves a bare mock that watches',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./gone', { spy: true });
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', { spy: true });
`,
  },
  {
    name: 'keeps a bare mock that may watch',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./gone', { spy: yes });
vi.doMock('./gone', { ['spy']: true, ...more });
vi.doMock('./gone', { spy: 1 });
vi.doMock('./gone', {});
`,
    kept: [
      './gone: it would replace further names of `./canon`',
      './gone: it would replace further names of `./canon`',
      './gone: it would replace further names of `./canon`',
      './gone: it would replace further names of `./canon`',
    ],
    proposals: [
      `import { vi } from 'vitest';
vi.mock('./canon', { spy: yes });
vi.doMock('./gone', { ['spy']: true, ...more });
vi.doMock('./gone', { spy: 1 });
vi.doMock('./gone', {});
`,
      `import { vi } from 'vitest';
vi.mock('./gone', { spy: yes });
vi.doMock('./canon', { ['spy']: true, ...more });
vi.doMock('./gone', { spy: 1 });
vi.doMock('./gone', {});
`,
      `import { vi } from 'vitest';
vi.mock('./gone', { spy: yes });
vi.doMock('./gone', { ['spy']: true, ...more });
vi.doMock('./canon', { spy: 1 });
vi.doMock('./gone', {});
`,
      `import { vi } from 'vitest';
vi.mock('./gone', { spy: yes });
vi.doMock('./gone', { ['spy']: true, ...more });
vi.doMock('./gone', { spy: 1 });
vi.doMock('./canon', {});
`,
    ],
  },
  {
    name: 'moves what takes mocks back',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.unmock('./gone');
jest.dontMock('./whole');
`,
    output: `import { vi } from 'vitest';
vi.unmock('./canon');
jest.dontMock('./canon');
`,
  },
  {
    name: 'keeps a bare mock of names that stay',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old');
vi.unmock('./old');
`,
    kept: ['./old: its names have several canonical modules'],
  },
  {
    name: 'moves a mock of a factory that stands elsewhere where the modules are the same',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./same', factory);
vi.doMock('./same', () => makeSame());
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', factory);
vi.doMock('./canon', () => makeSame());
`,
  },
  {
    name: 'keeps a mock of a factory that stands elsewhere where names change',
    files: {
      'src/same.ts': `export class New {}
export const Other = 1;
`,
    },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.doMock('./whole', factory);
`,
    kept: ['./whole: its factory stands elsewhere'],
  },
  {
    name: 'keeps a mock of a factory that stands elsewhere where they are not',
    files: {
      'src/same.ts': `export class New {}
export const Other = 1;
`,
    },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./same', factory);
`,
    kept: ['./same: its factory stands elsewhere'],
  },
  {
    name: 'keeps two mocks that would be one',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
vi.mock('./canon', () => ({ New: 1 }));
`,
    kept: ['./whole: the file mocks `./canon`, too'],
  },
  {
    name: 'keeps two mocks of deprecated modules that would be one',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
vi.mock('./gone', () => ({ A: 1, B: 2 }));
`,
    kept: ['./whole: the file mocks `./gone`, too', './gone: the file mocks `./whole`, too'],
  },
  {
    name: 'keeps a mock beside one of the canonical module that is written in another way',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
vi.doMock('../src/canon.ts');
`,
    kept: ['./whole: the file mocks `../src/canon.ts`, too'],
  },
  {
    name: 'keeps a mock beside a call that takes one of the canonical module back',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
vi.unmock('./canon');
`,
    kept: ['./whole: the file mocks `./canon`, too'],
  },
  {
    name: 'moves what takes a mock back beside another that does',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.unmock('./whole');
vi.unmock('./canon');
vi.unmock('./plain');
`,
    output: `import { vi } from 'vitest';
vi.unmock('./canon');
vi.unmock('./canon');
vi.unmock('./plain');
`,
  },
  {
    name: 'moves a mock beside one that loads',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
export const canon = await vi.importActual('./canon');
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', () => ({ New: 1, Other: 2, default: 3 }));
export const canon = await vi.importActual('./canon');
`,
  },
  {
    name: 'moves a mock beside one of another module',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
vi.mock('./plain', () => ({}));
vi.mock('./quiet');
vi.mock('unknown');
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', () => ({ New: 1, Other: 2, default: 3 }));
vi.mock('./plain', () => ({}));
vi.mock('./quiet');
vi.mock('unknown');
`,
    kept: ['./quiet: it has no factory that could be split, and replaces names that stay, too'],
  },
  {
    name: 'moves a mock by an import',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock(import('./whole'), () => ({ A: 1, B: 2, default: 3 }));
`,
    output: `import { vi } from 'vitest';
vi.mock(import('./canon'), () => ({ New: 1, Other: 2, default: 3 }));
`,
  },
  {
    name: 'keeps a mock that is set and would replace more',
    file: 'src/app.test.ts',
    code: `jest.setMock('./gone', { A: 1 });
`,
    kept: ['./gone: it would replace further names of `./canon`'],
    proposals: [
      `jest.setMock('./canon', { New: 1 });
`,
    ],
  },
  {
    name: "sets a mock of jest's",
    file: 'src/app.test.ts',
    code: `jest.setMock('./whole', { A: 1, B: 2, default: 3 });
jest.createMockFromModule('./whole');
`,
    output: `jest.setMock('./canon', { New: 1, Other: 2, default: 3 });
jest.createMockFromModule('./canon');
`,
  },
  {
    name: 'keeps a bare mock of a module that keeps names',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old');
vi.doMock('./old', factory);
vi.unmock('./old');
`,
    kept: [
      './old: it has no factory that could be split, and replaces names that stay, too',
      './old: its factory stands elsewhere',
    ],
  },
  {
    name: 'keeps a mock of a module of which not all is known',
    files: {
      'src/same.ts': `export * from 'packaged';
`,
      'node_modules/packaged/package.json': '{"name":"packaged","main":"./index.js"}',
      'node_modules/packaged/index.js': `module.exports = require('x')(1);
`,
    },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./same', factory);
`,
    kept: ['./same: its factory stands elsewhere'],
  },
]);
