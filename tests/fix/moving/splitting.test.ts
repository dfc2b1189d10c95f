import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'splits a mock of values of an own module',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => ({
  A: 1, // of A
  // above sibling
  sibling: 2, // of sibling
  B: 3,
}));
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', () => ({
  // above sibling
  sibling: 2, // of sibling
}));
vi.mock('./canon', async (importOriginal) => ({
  ...(await importOriginal<typeof import('./canon')>()),
  New: 1, // of A
  Other: 3,
}));
`,
  },
  {
    name: 'splits a mock with declarations',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => {
  // of a
  const a = 1;
  const b = a + 1;
  function c() { return d; }
  class d {}
  const unused = 3;
  return { A: b, sibling: c };
});
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', () => {
  function c() { return d; }
  class d {}
  const unused = 3;
  return { sibling: c };
});
vi.mock('./canon', async (importOriginal) => {
  // of a
  const a = 1;
  const b = a + 1;
  return { ...(await importOriginal<typeof import('./canon')>()), New: b };
});
`,
  },
  {
    name: 'keeps a mock of which a declaration is used on both sides',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => {
  const shared = 1;
  return { A: shared, sibling: shared };
});
`,
    kept: ['./old: its factory uses `shared` for names that move and for names that stay'],
  },
  {
    name: 'keeps a mock of which a declaration is used on both sides by another',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => {
  const shared = 1;
  const a = shared;
  const b = shared;
  return { A: a, sibling: b };
});
`,
    kept: ['./old: its factory uses `shared` for names that move and for names that stay'],
  },
  {
    name: 'keeps a mock that does more',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => {
  console.log(1);
  return { A: 1, sibling: 2 };
});
`,
    kept: ['./old: its factory does more than return an object, and some of its names stay'],
  },
  {
    name: 'splits a mock with the original for both',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', async (original) => {
  const actual = await original<typeof import('./old')>();
  return { ...actual, A: actual.A, sibling: actual.sibling };
});
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', async (original) => {
  const actual = await original<typeof import('./old')>();
  return { ...actual, sibling: actual.sibling };
});
vi.mock('./canon', async (original) => {
  const actual = await original<typeof import('./canon')>();
  return { ...actual, New: actual.New };
});
`,
  },
  {
    name: 'splits a mock with the original loaded by name',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', async () => {
  const actual = (await vi.importActual('./old')) as typeof import('./old');
  return { ...actual, A: 1, sibling: 2 };
});
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', async () => {
  const actual = (await vi.importActual('./old')) as typeof import('./old');
  return { ...actual, sibling: 2 };
});
vi.mock('./canon', async () => {
  const actual = (await vi.importActual('./canon')) as typeof import('./canon');
  return { ...actual, New: 1 };
});
`,
  },
  {
    name: 'keeps a mock whose original could be something else',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', async (original) => {
  let actual = await original();
  return { ...actual, A: 1, sibling: 2 };
});
vi.doMock('./old', async (original) => {
  const { sibling, A } = await original();
  return { A, sibling };
});
`,
    kept: [
      './old: its factory uses `actual` for names that move and for names that stay',
      './old: its factory uses `sibling` for names that move and for names that stay',
    ],
  },
  {
    name: 'keeps a mock that gives an original name to one that stays',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', async (original) => ({ A: 1, sibling: (await original()).A }));
`,
    kept: ['./old: its factory uses the original `A` for a name that stays'],
  },
  {
    name: 'keeps a mock in a longer expression',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
const x = vi.mock('./old', () => ({ A: 1, sibling: 2 }));
if (x) vi.doMock('./old', () => ({ A: 1, sibling: 2 }));
jest.mock('./plain').mock('./old', () => ({ A: 1, sibling: 2 }));
x && vi.doMock('./old', () => ({ A: 1, sibling: 2 }));
`,
    kept: [
      './old: some of its names stay, and it is part of a longer expression',
      './old: some of its names stay, and it is part of a longer expression',
      './old: some of its names stay, and it is part of a longer expression',
      './old: some of its names stay, and it is part of a longer expression',
    ],
  },
  {
    name: 'splits mocks in blocks',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
beforeEach(() => {
  vi.doMock('./old', () => ({ A: 1, sibling: 2 }));
});
`,
    output: `import { vi } from 'vitest';
beforeEach(() => {
  vi.doMock('./old', () => ({ sibling: 2 }));
  vi.doMock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1 }));
});
`,
  },
  {
    name: 'splits an awaited mock',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { mock } from 'node:test';
await mock.module('./old', { namedExports: { A: 1, B: 2, sibling: 2 } });
`,
    kept: ['./old: it would replace further names of `./canon`'],
    proposals: [
      `import { mock } from 'node:test';
await mock.module('./old', { namedExports: { sibling: 2 } });
await mock.module('./canon', { namedExports: { New: 1, Other: 2 } });
`,
    ],
  },
  {
    name: 'splits a mock of all values',
    files: {
      'src/part.ts': `export const first = 1;
export const more = 2;
`,
      'src/home.ts': `export const next = 1;
`,
    },
    concepts: {
      Home: { canonical: './src/home.ts', exports: ['next'], deprecated: { './src/part.ts': { first: 'next' } } },
    },
    file: 'src/app.test.ts',
    code: `import { mock } from 'node:test';
mock.module('./part', { namedExports: { first: 1, more: 2 } });
`,
    output: `import { mock } from 'node:test';
mock.module('./part', { namedExports: { more: 2 } });
mock.module('./home', { namedExports: { next: 1 } });
`,
  },
  {
    name: 'keeps a mock where the canonical module loads the deprecated one',
    files: {
      'src/part.ts': `export const first = 1;
export const more = 2;
`,
      'src/home.ts': `export { first as next } from './part.js';
`,
    },
    concepts: {
      Home: { canonical: './src/home.ts', exports: ['next'], deprecated: { './src/part.ts': { first: 'next' } } },
    },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./part', () => ({ first: 1, more: 2 }));
`,
    kept: ['./part: some of its names stay, and the canonical module loads the deprecated one'],
  },
  {
    name: 'splits a mock of a name alone',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => ({ A: 1 }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', () => ({}));
vi.mock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1 }));
`,
  },
  {
    name: 'moves a mock of a name alone beside the original',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', async (original) => ({ ...(await original()), A: 1 }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', async (original) => ({ ...(await original()), New: 1 }));
`,
  },
  {
    name: 'leaves a mock of what stays',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => ({ sibling: 1 }));
vi.doMock('./old', async (original) => ({ ...(await original()), sibling: 1 }));
`,
  },
  {
    name: 'moves a mock of a module that keeps types',
    files: {
      'src/part.ts': `export const first = 1;
export type Left = 1;
`,
      'src/home.ts': `export const next = 1;
`,
    },
    concepts: {
      Home: { canonical: './src/home.ts', exports: ['next'], deprecated: { './src/part.ts': { first: 'next' } } },
    },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./part', () => ({ first: 1 }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./home', () => ({ next: 1 }));
`,
  },
  {
    name: 'splits a mock with a mark of an ES module and comments',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `jest.mock('./old', () => ({
  // for interop
  __esModule: true,
  /* of A */ A: jest.fn(),
  sibling: { a: 1 /* inside */ },
}));
`,
    output: `jest.mock('./old', () => ({
  // for interop
  __esModule: true,
  sibling: { a: 1 /* inside */ },
}));
jest.mock('./canon', () => ({
  ...jest.requireActual<typeof import('./canon')>('./canon'),
  __esModule: true,
  /* of A */ New: jest.fn(),
}));
`,
  },
  {
    name: 'splits a mock whose last key moves',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => ({ sibling: 2, A: 1 }));
vi.doMock('./old', () => ({ sibling: 2, A: 1, }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', () => ({ sibling: 2 }));
vi.mock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1 }));
vi.doMock('./old', () => ({ sibling: 2, }));
vi.doMock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1, }));
`,
  },
  {
    name: 'splits a mock in a function expression',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', function () {
  const a = 1, b = 2;
  return { A: a, default: b, sibling: 3 };
});
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', function () {
  return { sibling: 3 };
});
vi.mock('./canon', async function (importOriginal) {
  const a = 1, b = 2;
  return { ...(await importOriginal<typeof import('./canon')>()), New: a, default: b };
});
`,
  },
  {
    name: 'keeps a mock whose names go to several modules',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => ({ A: 1, C: 2 }));
`,
    kept: ['./old: its names have several canonical modules'],
  },
  {
    name: 'splits a mock with the original that is said to be there',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', async (original) => {
  const actual = (await original())!;
  return { ...actual, A: 1, sibling: 2 };
});
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', async (original) => {
  const actual = (await original())!;
  return { ...actual, sibling: 2 };
});
vi.mock('./canon', async (original) => {
  const actual = (await original())!;
  return { ...actual, New: 1 };
});
`,
  },
  {
    name: 'keeps a mock that has something beside the original in a declaration',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', async (original) => {
  const actual = await original(), more = 1;
  return { ...actual, A: more, sibling: more };
});
`,
    kept: ['./old: its factory uses `actual` for names that move and for names that stay'],
  },
  {
    name: 'keeps a mock whose shared constant calls something else',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', async (original) => {
  const made = make();
  const bound = original.bind();
  return { A: made, sibling: made, B: bound };
});
`,
    kept: ['./old: its factory uses `made` for names that move and for names that stay'],
  },
  {
    name: 'splits a mock of which a type is declared inside',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => {
  const a: number = 1; // of a
  /* above b */
  const b = () => b; // of b
  return {
    A: a, /* of A */
    sibling: b /* of sibling */,
  };
});
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', () => {
  /* above b */
  const b = () => b; // of b
  return {
    sibling: b /* of sibling */,
  };
});
vi.mock('./canon', async (importOriginal) => {
  const a: number = 1; // of a
  return {
    ...(await importOriginal<typeof import('./canon')>()),
    New: a, /* of A */
  };
});
`,
  },
  {
    name: 'splits a mock of which only comments are left',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => ({
  // a heading

  A: 1,
}));
vi.doMock('./old', () => ({ /* here */ A: 1 }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', () => ({}));
vi.mock('./canon', async (importOriginal) => ({
  ...(await importOriginal<typeof import('./canon')>()),
  // a heading

  New: 1,
}));
vi.doMock('./old', () => ({}));
vi.doMock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), /* here */ New: 1 }));
`,
  },
  {
    name: "splits a mock of a default and of a namespace's mark",
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => ({ __esModule: true, default: 1, sibling: 2 }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', () => ({ __esModule: true, sibling: 2 }));
vi.mock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), __esModule: true, default: 1 }));
`,
  },
  {
    name: 'splits a mock in a static block and in a namespace',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
class S { static { vi.doMock('./old', () => ({ A: 1, sibling: 2 })); } }
namespace n { vi.doMock('./old', () => ({ A: 1, sibling: 2 })); }
`,
    output: `import { vi } from 'vitest';
class S { static { vi.doMock('./old', () => ({ sibling: 2 }));
vi.doMock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1 })); } }
namespace n { vi.doMock('./old', () => ({ sibling: 2 }));
vi.doMock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1 })); }
`,
  },
  {
    name: 'splits a mock with methods',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => ({
  A() { return helper(); },
  sibling: function () {},
}));
function helper() {}
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', () => ({
  sibling: function () {},
}));
vi.mock('./canon', async (importOriginal) => ({
  ...(await importOriginal<typeof import('./canon')>()),
  New() { return helper(); },
}));
function helper() {}
`,
  },
  {
    name: 'takes from the original what goes along',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', async (original) => ({ A: (await original()).A, B: (await original()).A, sibling: (await original()).sibling }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', async (original) => ({ sibling: (await original()).sibling }));
vi.mock('./canon', async (original) => ({ ...(await original<typeof import('./canon')>()), New: (await original()).New, Other: (await original()).New }));
`,
  },
  {
    name: 'keeps a mock that loads the original for a name that stays',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', async () => ({ A: 1, sibling: (await vi.importActual('./old')).A }));
`,
    kept: [
      './old: its factory uses the original `A` for a name that stays',
      'A: its factory uses the original `A` for a name that stays',
    ],
  },
  {
    name: 'splits a mock that loads the original for a name that stays',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', async () => ({ A: 1, sibling: (await vi.importActual('./old')).sibling }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', async () => ({ sibling: (await vi.importActual('./old')).sibling }));
vi.mock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1 }));
`,
  },
  {
    name: 'keeps a split mock whose name could be several',
    files: {
      'src/gone.ts': `export class A {}
export const B = 1;
export class either {}
export const more = 2;
`,
    },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./gone', () => ({ A: 1, more: 2 }));
vi.doMock('./gone', () => ({ either: 1, more: 2 }));
`,
    kept: ['./gone: a mock of it in this file stays', './gone: `either` has several canonical exports'],
    proposals: [
      `import { vi } from 'vitest';
vi.mock('./gone', () => ({ more: 2 }));
vi.mock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1 }));
vi.doMock('./gone', () => ({ either: 1, more: 2 }));
`,
    ],
  },
  {
    name: 'keeps a split mock beside one of the canonical module',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => ({ A: 1, sibling: 2 }));
vi.mock('./canon', () => ({}));
`,
    kept: ['./old: the file mocks `./canon`, too'],
  },
  {
    name: "keeps the uses of a split mock's names that are not in the mock",
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
import { A, sibling } from './old';
vi.mock('./old', () => ({ A: 1, sibling: 2 }));
const actual = await vi.importActual<typeof import('./old')>('./old');
new A(sibling, actual.A, actual.sibling);
`,
    kept: [
      'A: another use of it in this file stays',
      './old: another use of it in this file stays',
      'A: it takes names that stay, too',
    ],
    proposals: [
      `import { vi } from 'vitest';
import { sibling } from './old';
import { New as A } from './canon';
vi.mock('./old', () => ({ A: 1, sibling: 2 }));
const actual = await vi.importActual<typeof import('./old')>('./old');
new A(sibling, actual.A, actual.sibling);
`,
      `import { vi } from 'vitest';
import { A, sibling } from './old';
vi.mock('./old', () => ({ sibling: 2 }));
vi.mock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1 }));
const actual = await vi.importActual<typeof import('./old')>('./old');
new A(sibling, actual.A, actual.sibling);
`,
    ],
  },
  {
    name: 'keeps a comment where all that moves stood beside it',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', () => ({ // of all
  A: 1,
}));
vi.doMock('./old', () => ({ /* of A */ A: 1, /* of sibling */ sibling: 2 /* behind */, B: 3 }));
vi.doMock('./old', () => ({ sibling: 2, /* of A */ A: 1 /* behind */ }));
vi.doMock('./old', () => ({
  A: 1, sibling: 2, // of both
}));
`,
    output: `import { vi } from 'vitest';
vi.mock('./old', () => ({ // of all
}));
vi.mock('./canon', async (importOriginal) => ({
  ...(await importOriginal<typeof import('./canon')>()),
  New: 1,
}));
vi.doMock('./old', () => ({ /* of sibling */ sibling: 2 /* behind */ }));
vi.doMock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), /* of A */ New: 1, Other: 3 }));
vi.doMock('./old', () => ({ sibling: 2 }));
vi.doMock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), /* of A */ New: 1 /* behind */ }));
vi.doMock('./old', () => ({
  sibling: 2, // of both
}));
vi.doMock('./canon', async (importOriginal) => ({
  ...(await importOriginal<typeof import('./canon')>()),
  New: 1,
}));
`,
  },
  {
    name: 'splits a mock beside an import of what stays',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
import { sibling } from './old';
import type { further } from './old';
vi.mock('./old', () => ({ A: 1, sibling: 2 }));
export const x: typeof further = sibling;
`,
    output: `import { vi } from 'vitest';
import { sibling } from './old';
import type { further } from './old';
vi.mock('./old', () => ({ sibling: 2 }));
vi.mock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1 }));
export const x: typeof further = sibling;
`,
  },
  {
    name: 'keeps what is loaded in a mock that is not reported',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./old', async () => ({ sibling: (await vi.importActual('./old')).A }));
`,
    kept: ['A: what it belongs to stays'],
    proposals: [
      `import { vi } from 'vitest';
vi.mock('./old', async () => ({ sibling: (await vi.importActual('./canon')).New }));
`,
    ],
  },
  {
    name: 'keeps a bare mock of a module that is not there, whose names are not known',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: { './src/lost.ts': '*' } } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./lost', factory);
`,
    kept: ['./lost: its factory stands elsewhere'],
  },
]);
