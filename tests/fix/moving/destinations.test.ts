import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'keeps a name that is only a type there',
    files: {
      'src/shapes.ts': `export class A {}
export interface T {}
export class U {}
`,
    },
    concepts: {
      Canon: {
        canonical: './src/canon.ts',
        exports: ['New', 'Shape'],
        deprecated: { './src/shapes.ts': { A: 'Shape', T: 'Shape', U: 'Shape' } },
      },
    },
    code: `import { A, T, type U } from './shapes';
import type { A as B } from './shapes';
export { A as A2, type U as U2 } from './shapes';
export const x: T & U & B = { a: String(A) };
`,
    output: `import { A } from './shapes';
import { Shape as T, type Shape as U } from './canon';
import type { Shape as B } from './canon';
export { A as A2 } from './shapes';
export { type Shape as U2 } from './canon';
export const x: T & U & B = { a: String(A) };
`,
    kept: ['A: `Shape` is only a type in `./canon`', 'A as A2: `Shape` is only a type in `./canon`'],
    proposals: [
      `import { T, type U } from './shapes';
import { Shape as A } from './canon';
import type { A as B } from './shapes';
export { A as A2, type U as U2 } from './shapes';
export const x: T & U & B = { a: String(A) };
`,
      `import { A, T, type U } from './shapes';
import type { A as B } from './shapes';
export { type U as U2 } from './shapes';
export { Shape as A2 } from './canon';
export const x: T & U & B = { a: String(A) };
`,
    ],
  },
  {
    name: 'keeps a name that the canonical module does not export any more',
    files: {
      'src/gone2.ts': `export class A {}
`,
      'src/home.cjs': `exports.New = 1;
exports.Far = 1;
`,
    },
    concepts: { Home: { canonical: './src/home.cjs', exports: ['Far'], deprecated: { './src/gone2.ts': '*' } } },
    code: `import { A, Far } from './gone2';
new A(Far);
`,
    output: `import { A } from './gone2';
import { Far } from './home.cjs';
new A(Far);
`,
    kept: ['A: `./home.cjs` does not export `A`'],
    proposals: [
      `import { Far } from './gone2';
import { A } from './home.cjs';
new A(Far);
`,
    ],
  },
  {
    name: 'keeps type parameters in another order',
    files: {
      'src/pairs.ts': `export interface Pair<P, R> { p: P; r: R }
export interface Same<P, R> { p: P; r: R }
export interface Fewer<P, R> { p: P; r: R }
export interface Other<A, B> { p: A; r: B }
export interface None { a: 1 }
`,
      'src/home.ts': `export interface Pair<R, P> { p: P; r: R }
export interface Same<P, R> { p: P; r: R }
export interface Fewer<P> { p: P }
export interface Other2<P, R> { p: P; r: R }
export interface None<P> { p: P }
`,
    },
    concepts: {
      Pairs: {
        canonical: './src/home.ts',
        exports: ['Pair', 'Same', 'Fewer', 'Other2', 'None'],
        deprecated: { './src/pairs.ts': { Pair: 'Pair', Same: 'Same', Fewer: 'Fewer', Other: 'Other2', None: 'None' } },
      },
    },
    code: `import type { Pair, Same, Fewer, Other, None } from './pairs';
export type X = [Pair<1, 2>, Same<1, 2>, Fewer<1, 2>, Other<1, 2>, None];
`,
    output: `import type { Pair } from './pairs';
import type { Same, Fewer, Other2 as Other, None } from './home';
export type X = [Pair<1, 2>, Same<1, 2>, Fewer<1, 2>, Other<1, 2>, None];
`,
    kept: ['Pair: the type parameters of `Pair` stand in another order'],
    proposals: [
      `import type { Same, Fewer, Other, None } from './pairs';
import type { Pair } from './home';
export type X = [Pair<1, 2>, Same<1, 2>, Fewer<1, 2>, Other<1, 2>, None];
`,
    ],
  },
  {
    name: 'keeps a specifier with a query',
    code: `import { A } from './whole?raw';
import { A as B } from './whole.ts?worker';
new A(B);
`,
    kept: [
      'A: a loader decides what `?raw` makes of the module',
      'A as B: a loader decides what `?worker` makes of the module',
    ],
  },
  {
    name: 'takes two concepts of one canonical module for one home',
    files: {
      'src/both.ts': `export class A {}
export class E {}
`,
      'src/home.ts': `export class One {}
export class Two {}
`,
    },
    concepts: {
      One: { canonical: './src/home.ts', exports: ['One'], deprecated: { './src/both.ts': { A: 'One' } } },
      Two: { canonical: './src/home.ts', exports: ['Two'], deprecated: { './src/both.ts': { E: 'Two' } } },
    },
    code: `import './both';
import { A, E } from './both';
const both = await import('./both');
new both.A(both.E, A, E);
`,
    output: `import './home';
import { One as A, Two as E } from './home';
const both = await import('./home');
new both.One(both.Two, A, E);
`,
  },
  {
    name: 'writes the canonical module as the siblings of the import are written',
    code: `import { plain } from './plain.js';
import { A } from './old';
new A(plain);
`,
    output: `import { plain } from './plain.js';
import { New as A } from './canon';
new A(plain);
`,
  },
  {
    name: "writes a module of node's",
    concepts: {
      Crypto: {
        canonical: 'node:crypto',
        exports: ['randomUUID', 'createHash'],
        deprecated: { './src/plain.ts': { plain: 'randomUUID' }, crypto: '*' },
      },
    },
    code: `import { plain } from './plain';
import { createHash, notThere } from 'crypto';
plain(createHash, notThere);
`,
    output: `import { randomUUID as plain, createHash, notThere } from 'node:crypto';
plain(createHash, notThere);
`,
  },
  {
    name: 'moves to a package',
    files: {
      'node_modules/successor/package.json':
        '{"name":"successor","type":"module","exports":{".":{"types":"./index.d.ts","default":"./index.js"}}}',
      'node_modules/successor/index.js': `export class Nine {}
export const extra = 1;
`,
      'node_modules/successor/index.d.ts': `export class Nine {}
export interface Only {}
`,
      'src/eight.ts': `export class A {}
export class B {}
`,
    },
    concepts: {
      Nine: {
        canonical: 'successor',
        exports: ['Nine', 'Only'],
        deprecated: { './src/eight.ts': { A: 'Nine', B: 'Only' } },
      },
    },
    code: `import { A, B } from './eight';
new A(B);
`,
    output: `import { B } from './eight';
import { Nine as A } from 'successor';
new A(B);
`,
    kept: ['B: `Only` is only a type in `successor`'],
    proposals: [
      `import { A } from './eight';
import { Only as B } from 'successor';
new A(B);
`,
    ],
  },
  {
    name: 'moves to a package that is not a dependency of the file',
    files: {
      'node_modules/unlisted/package.json': '{"name":"unlisted","type":"module","exports":"./index.js"}',
      'node_modules/unlisted/index.js': `export class Nine {}
`,
      'src/eight.ts': `export class A {}
`,
    },
    concepts: { Nine: { canonical: 'unlisted', exports: ['Nine'], deprecated: { './src/eight.ts': { A: 'Nine' } } } },
    code: `import { A } from './eight';
new A();
`,
    kept: ['A: `unlisted` is not a dependency in package.json'],
  },
  {
    name: 'moves a require from an ES module',
    files: {
      'src/whole.cjs': `exports.A = class {};
`,
    },
    concepts: {
      Canon: { canonical: './src/canon.ts', exports: ['New'], deprecated: { './src/whole.cjs': { A: 'New' } } },
    },
    file: 'src/app.cjs',
    code: `const { A } = require('./whole.cjs');
new A();
`,
    kept: ['A: `./canon.js` is an ES module, which `require()` does not load alike'],
  },
  {
    name: 'keeps a star whose names have several homes',
    code: `export * from './old';
export * as old from './old';
`,
    kept: ['./old: its names have several canonical modules', './old: its names have several canonical modules'],
  },
  {
    name: 'keeps the first reason',
    files: {
      'src/shapes.ts': `export class A {}
console.log(1);
`,
    },
    concepts: {
      Canon: {
        canonical: './src/canon.ts',
        exports: ['New', 'Shape'],
        deprecated: { './src/shapes.ts': { A: 'Shape' } },
      },
    },
    code: `// @ts-expect-error -- wrong
import { A } from './shapes';
new A();
`,
    kept: ['A: `Shape` is only a type in `./canon`'],
    proposals: [
      `// @ts-expect-error -- wrong
import { Shape as A } from './canon';
new A();
`,
    ],
  },
  {
    name: 'leaves alone what is not listed',
    code: `import { sibling } from './old';
import missing, { plain } from './plain';
import E from './effect';
export { sibling as s } from './old';
console.log(sibling, missing, plain, E);
`,
  },
  {
    name: 'reports what is listed and not there',
    code: `import { A, B as b } from './gone';
export { A as C } from './gone';
import D from './gone';
new A(b, D);
`,
    output: `import { New as A, Other as b } from './canon';
export { New as C } from './canon';
import D from './gone';
new A(b, D);
`,
  },
  {
    name: "moves a glob's module",
    files: {
      'src/deep/legacy/thing.ts': `export class A {}
`,
    },
    concepts: {
      Canon: { canonical: './src/canon.ts', exports: ['New'], deprecated: { '**/legacy/thing': { A: 'New' } } },
    },
    code: `import { A } from './deep/legacy/thing';
import { A as B } from './other/legacy/thing';
new A(B);
`,
    output: `import { New as A, New as B } from './canon';
new A(B);
`,
  },
  {
    name: 'leaves more than a thousand uses to several runs',
    options: { rename: 'references' },
    code: `import { A } from './whole';
new A();
`,
    output: `import { New } from './canon';
new New();
`,
  },
]);
