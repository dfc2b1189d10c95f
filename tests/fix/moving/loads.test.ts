import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'parts a destructured load',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `const { A, sibling } = await import('./old');
new A(sibling);
`,
    output: `const { sibling } = await import('./old');
const { New: A } = await import('./canon');
new A(sibling);
`,
  },
  {
    name: 'parts a destructured load without a semicolon, in a function, with comments',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `export async function f() {
  let {
    A, // of A
    sibling, // of sibling
    B: b = 2,
  } = await import("./old")
  return [A, sibling, b]
}
`,
    output: `export async function f() {
  let {
    sibling, // of sibling
  } = await import("./old")
  let {
    New: A, // of A
    Other: b = 2,
  } = await import("./canon")
  return [A, sibling, b]
}
`,
  },
  {
    name: 'parts a load with a cast',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `const { A, sibling } = (await import('./old')) as typeof import('./old');
new A(sibling);
`,
    output: `const { sibling } = (await import('./old')) as typeof import('./old');
const { New: A } = (await import('./canon')) as typeof import('./canon');
new A(sibling);
`,
  },
  {
    name: 'keeps a load with a comment inside',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `const { A, sibling } = await import(/* webpackChunkName: "old" */ './old');
new A(sibling);
`,
    kept: ['A: it takes names that stay, too'],
  },
  {
    name: 'keeps a load of which what stays needs what moves',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `const { A, sibling = A } = await import('./old');
new A(sibling);
`,
    kept: ['A: it takes names that stay, too'],
  },
  {
    name: 'parts a load of which what stays has a literal for a default',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `const { A, sibling = 1, further: f } = await import('./old');
new A(sibling, f);
`,
    output: `const { sibling = 1, further: f } = await import('./old');
const { New: A } = await import('./canon');
new A(sibling, f);
`,
  },
  {
    name: 'keeps a load of which what stays is taken apart',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `const { A, sibling: { length } } = await import('./old');
new A(length);
`,
    kept: ['A: it takes names that stay, too'],
  },
  {
    name: 'keeps a load with a rest',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `const { A, ...rest } = await import('./old');
new A(rest);
`,
    kept: ['A: rest destructuring takes the names that are left'],
    proposals: [
      `const { New: A, ...rest } = await import('./canon');
new A(rest);
`,
    ],
  },
  {
    name: 'keeps a load beside another declaration',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `const { A, sibling } = await import('./old'), x = 1;
new A(sibling, x);
`,
    kept: ['A: it takes names that stay, too'],
  },
  {
    name: 'keeps a load with a type',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `const { A, sibling }: { A: any; sibling: any } = await import('./old');
new A(sibling);
`,
    kept: ['A: it takes names that stay, too'],
  },
  {
    name: "keeps a load in a loop's head",
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `for (const { A, sibling } = await import('./old'); ; ) new A(sibling);
`,
    kept: ['A: it takes names that stay, too'],
  },
  {
    name: 'keeps a load that is exported',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `export const { A, sibling } = await import('./old');
`,
    kept: ['A: it takes names that stay, too'],
  },
  {
    name: "keeps a load in a function's head",
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `export async function f({ A, sibling } = await import('./old')) {}
`,
    kept: ['A: it takes names that stay, too'],
  },
  {
    name: 'keeps a load of which names go two ways',
    code: `const { A, C } = await import('./old');
new A(C);
`,
    kept: ['A: its names have several canonical modules', 'C: its names have several canonical modules'],
  },
  {
    name: 'keeps a load of which a comment silences a name',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `const {
  // eslint-disable-next-line ssot/no-deprecated-import -- wanted
  A,
  B,
  sibling,
} = await import('./old');
new A(B, sibling);
`,
    kept: ['B: it takes names that stay, too'],
  },
  {
    name: 'keeps a load of which names are asked for one by one',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `const old = await import('./old');
new old.A(old.sibling);
`,
    kept: ['A: it takes names that stay, too'],
  },
  {
    name: 'keeps a load of which a name could be several',
    code: `const { A, either } = await import('./gone');
new A(either);
`,
    kept: ['A: a new name can not be written here', 'either: it could become `New` or `Other` or `Shape` or `default`'],
  },
  {
    name: 'parts a require',
    files: {
      'src/old.cjs': `exports.A = class {};
exports.sibling = 1;
`,
      'src/home.cjs': `exports.New = class {};
`,
    },
    concepts: {
      Home: { canonical: './src/home.cjs', exports: ['New'], deprecated: { './src/old.cjs': { A: 'New' } } },
      Canon: { canonical: './src/canon.ts', exports: ['Other'], deprecated: {} },
    },
    file: 'src/app.cjs',
    code: `const { A, sibling } = require('./old.cjs');
new A(sibling);
`,
    output: `const { sibling } = require('./old.cjs');
const { New: A } = require('./home.cjs');
new A(sibling);
`,
  },
  {
    name: 'renames members of a require',
    files: {
      'src/old.cjs': `exports.A = class {};
`,
      'src/home.cjs': `exports.New = class {};
`,
    },
    concepts: {
      Home: { canonical: './src/home.cjs', exports: ['New'], deprecated: { './src/old.cjs': { A: 'New' } } },
      Canon: { canonical: './src/canon.ts', exports: ['Other'], deprecated: {} },
    },
    file: 'src/app.cjs',
    code: `const { A } = require('./old.cjs');
const B = require('./old.cjs').A;
new A(B);
`,
    output: `const { New: A } = require('./home.cjs');
const B = require('./home.cjs').New;
new A(B);
`,
  },
  {
    name: 'parts two loads in one block',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `export async function f() {
  const { A, sibling } = await import('./old'); const { B, further } = await import('./old');
  return [A, B, sibling, further];
}
`,
    output: `export async function f() {
  const { sibling } = await import('./old');
  const { New: A } = await import('./canon'); const { further } = await import('./old');
  const { Other: B } = await import('./canon');
  return [A, B, sibling, further];
}
`,
  },
  {
    name: 'writes a string name in a parted load',
    files: {
      'src/strings.ts': `export class S {}
export const sibling = 1;
`,
      'src/home.ts': `export class S {}
export { S as 'c-d' };
`,
    },
    concepts: {
      Strings: { canonical: './src/home.ts', exports: ['c-d'], deprecated: { './src/strings.ts': { S: 'c-d' } } },
    },
    code: `const { S, sibling } = await import('./strings');
new S(sibling);
`,
    output: `const { sibling } = await import('./strings');
const { "c-d": S } = await import('./home');
new S(sibling);
`,
  },
  {
    name: 'parts no load in a switch',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `switch (1) {
  case 1:
    const { A, sibling } = await import('./old');
    new A(sibling);
}
`,
    kept: ['A: it takes names that stay, too'],
  },
  {
    name: 'points paths at the canonical module',
    file: 'src/app.ts',
    code: `export const path = import.meta.resolve('./whole');
export const url = new URL('./whole.ts', import.meta.url);
export const bare = new URL('whole.ts', import.meta.url);
`,
    output: `export const path = import.meta.resolve('./canon');
export const url = new URL('./canon.ts', import.meta.url);
export const bare = new URL('canon.ts', import.meta.url);
`,
  },
  {
    name: 'keeps a path of a worker',
    code: `new Worker(new URL('./whole.ts', import.meta.url));
`,
    kept: ['./whole.ts: it is run on its own'],
    proposals: [
      `new Worker(new URL('./canon.ts', import.meta.url));
`,
    ],
  },
  {
    name: 'keeps a path that is looked up elsewhere',
    file: 'src/app.cjs',
    code: `require.resolve('./whole.ts', { paths: ['.'] });
require.resolve('./whole.ts');
`,
    output: `require.resolve('./whole.ts', { paths: ['.'] });
require.resolve('./canon.ts');
`,
    kept: ['./whole.ts: it is looked up in other folders'],
  },
  {
    name: 'keeps a path of what moves to a package',
    files: {
      'node_modules/successor/package.json': '{"name":"successor","type":"module","exports":"./index.js"}',
      'node_modules/successor/index.js': `export class Nine {}
`,
      'src/eight.ts': `export class A {}
`,
    },
    concepts: { Nine: { canonical: 'successor', exports: ['Nine'], deprecated: { './src/eight.ts': { A: 'Nine' } } } },
    code: `export const url = new URL('./eight.ts', import.meta.url);
export const path = import.meta.resolve('./eight');
`,
    output: `export const url = new URL('./eight.ts', import.meta.url);
export const path = import.meta.resolve('successor');
`,
    kept: ['./eight.ts: a path can not name a package'],
  },
  {
    name: 'keeps an augmentation and what goes with it',
    code: `import { A } from './whole';
declare module './whole' {
  interface T {
    b: A;
  }
}
`,
    kept: [
      'A: this file augments the deprecated module',
      './whole: an augmentation belongs to the module that it names',
    ],
    proposals: [
      `import { New as A } from './canon';
declare module './whole' {
  interface T {
    b: A;
  }
}
`,
    ],
  },
  {
    name: 'moves beside an empty augmentation',
    code: `import { A } from './whole';
declare module './whole' {}
new A();
`,
    output: `import { New as A } from './canon';
declare module './whole' {}
new A();
`,
    kept: ['./whole: an augmentation belongs to the module that it names'],
  },
  {
    name: 'renames an import equals',
    file: 'src/app.cts',
    code: `import old = require('./whole');
new old.A();
`,
    output: `import old = require('./canon');
new old.New();
`,
  },
  {
    name: 'parts no import equals',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.cts',
    code: `import old = require('./old');
new old.A(old.sibling);
`,
    kept: ['A: it takes names that stay, too'],
  },
]);
