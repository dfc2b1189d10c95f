import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'moves several loads of a module that stays for one of them',
    code: `import { A } from './effect';
import { A as B, sibling } from './effect';
export { A as C } from './effect';
const { A: D } = await import('./effect');
new A(B, sibling, D);
`,
    output: `import { A } from './effect';
import { sibling } from './effect';
import { New as B } from './canon';
export { New as C } from './canon';
const { New: D } = await import('./canon');
new A(B, sibling, D);
`,
    kept: ['A: loading it runs `console.log("effect")` (src/effect.ts:3)'],
    proposals: [
      `import { New as A } from './canon';
import { A as B, sibling } from './effect';
export { A as C } from './effect';
const { A: D } = await import('./effect');
new A(B, sibling, D);
`,
    ],
  },
  {
    name: 'keeps an export that would be loaded sooner, and moves the import above it',
    code: `import { Quiet } from './quiet';
export { Quiet as Q } from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
new Quiet(plain, Loud);
`,
    output: `export { Quiet as Q } from './quiet';
import { plain } from './plain';
import { Loud, Loud as Quiet } from './loud';
new Quiet(plain, Loud);
`,
    kept: ['Quiet as Q: `./loud` would be loaded before what stands above its own import'],
    proposals: [
      `import { Quiet } from './quiet';
export { Loud as Q } from './loud';
import { plain } from './plain';
import { Loud } from './loud';
new Quiet(plain, Loud);
`,
    ],
  },
  {
    name: 'keeps a name whose neighbour stays for an order',
    code: `export { Quiet } from './quiet';
import { Quiet as Again } from './quiet';
import './bare';
import { Loud } from './loud';
new Again(Loud);
`,
    output: `export { Quiet } from './quiet';
import './bare';
import { Loud, Loud as Again } from './loud';
new Again(Loud);
`,
    kept: ['Quiet: `./loud` would be loaded before what stands above its own import'],
    proposals: [
      `export { Loud as Quiet } from './loud';
import { Quiet as Again } from './quiet';
import './bare';
import { Loud } from './loud';
new Again(Loud);
`,
    ],
  },
  {
    name: 'moves a default away from the namespace of a module that does something',
    files: {
      'src/effect.ts': `export default class D {}
export class A {}
console.log('effect');
`,
    },
    concepts: {
      Canon: {
        canonical: './src/canon.ts',
        exports: ['New', 'Other', 'default'],
        deprecated: { './src/effect.ts': { A: 'New', default: 'default' } },
      },
    },
    code: `import D, * as ns from './effect';
new D(ns.A);
`,
    output: `import * as ns from './effect';
import D from './canon';
new D(ns.A);
`,
    kept: ["A: loading it runs `console.log('effect')` (src/effect.ts:3)"],
  },
  {
    name: 'moves a default away from a namespace, whatever the option',
    files: {
      'src/effect.ts': `export default class D {}
export class A {}
console.log('effect');
`,
    },
    concepts: {
      Canon: {
        canonical: './src/canon.ts',
        exports: ['New', 'Other', 'default'],
        deprecated: { './src/effect.ts': { A: 'New', default: 'default' } },
      },
    },
    options: { keepSideEffects: true },
    code: `import D, * as ns from './effect';
new D(ns.A);
`,
    output: `import * as ns from './effect';
import D from './canon';
new D(ns.A);
`,
    kept: ["A: loading it runs `console.log('effect')` (src/effect.ts:3)"],
  },
  {
    name: 'keeps a namespace whose default is silenced',
    code: `import D, /* eslint-disable-line ssot/no-deprecated-import -- wanted */ * as ns from './whole';
new D(ns.A);
`,
    kept: ['A: the default beside it stays'],
  },
  {
    name: 'moves one of two names of an export that has several homes',
    code: `export { A, either } from './gone';
export { B, A as A2 } from './gone';
`,
    output: `export { either } from './gone';
export { New as A } from './canon';
export { Other as B, New as A2 } from './canon';
`,
    kept: ['either: it could become `New` or `Other` or `Shape` or `default`'],
    proposals: [
      `export { A } from './gone';
export { New as either } from './canon';
export { B, A as A2 } from './gone';
`,
      `export { A } from './gone';
export { Other as either } from './canon';
export { B, A as A2 } from './gone';
`,
      `export { A } from './gone';
export { Shape as either } from './canon';
export { B, A as A2 } from './gone';
`,
      `export { A } from './gone';
export { default as either } from './canon';
export { B, A as A2 } from './gone';
`,
    ],
  },
  {
    name: 'takes what several findings share apart',
    code: `import { A, B } from './whole'; import { Other } from './canon'; import { C } from './old'; import { Extra } from './second';
new A(B, Other, C, Extra);
`,
    output: `import { Other, New as A, Other as B } from './canon'; import { Extra, Extra as C } from './second';
new A(B, Other, C, Extra);
`,
  },
  {
    name: 'keeps the load of a module of which an import takes but a type any more',
    options: { keepSideEffects: true },
    code: `import { A, type sibling } from './effect';
export const x: typeof sibling = new A();
`,
    output: `import './effect';
import { type sibling } from './effect';
import { New as A } from './canon';
export const x: typeof sibling = new A();
`,
  },
  {
    name: 'keeps the load of a module of which an export takes but a type any more',
    options: { keepSideEffects: true },
    code: `export { A, type sibling } from './effect';
`,
    output: `import './effect';
export { type sibling } from './effect';
export { New as A } from './canon';
`,
  },
  {
    name: 'leaves an import bare whose names join another',
    options: { keepSideEffects: true },
    code: `import { Other } from './canon';
import { A } from './effect';
new A(Other);
`,
    output: `import { Other, New as A } from './canon';
import './effect';
new A(Other);
`,
  },
  {
    name: 'keeps a default bare',
    files: {
      'src/effect.ts': `export default class D {}
export class A {}
console.log('effect');
`,
    },
    concepts: {
      Canon: {
        canonical: './src/canon.ts',
        exports: ['New', 'Other', 'default'],
        deprecated: { './src/effect.ts': { A: 'New', default: 'default' } },
      },
    },
    options: { keepSideEffects: true },
    code: `import /* of D */ D /* d */, { /* of A */ A /* a */ } /* from */ from /* where */ './effect';
new D(A);
`,
    output: `import /* of D */ /* d */ /* from */ /* where */ './effect';
import { default as D, /* of A */ New as A /* a */ } from './canon';
new D(A);
`,
  },
  {
    name: 'keeps the load of a module where a name stays as well',
    options: { keepSideEffects: true },
    code: `import { A, sibling } from './effect';
export { A as B, sibling as s } from './effect';
new A(sibling);
`,
    output: `import { sibling } from './effect';
import { New as A } from './canon';
export { sibling as s } from './effect';
export { New as B } from './canon';
new A(sibling);
`,
  },
  {
    name: 'keeps an alias bare',
    options: { keepSideEffects: true },
    code: `import { A as B } /* here */ from './effect';
new B();
`,
    output: `import /* here */ './effect';
import { New as B } from './canon';
new B();
`,
  },
  {
    name: 'keeps an import bare that is written without spaces',
    options: { keepSideEffects: true },
    code: `import{A}from'./effect';
new A();
`,
    output: `import './effect';
import { New as A } from './canon';
new A();
`,
  },
  {
    name: 'writes the canonical module as the other modules are written',
    files: {
      'node_modules/packaged/package.json': '{"name":"packaged","type":"module","exports":"./index.js"}',
      'node_modules/packaged/index.js': `export class New {}
`,
    },
    concepts: { Canon: { canonical: './src/canon.ts', exports: ['New', 'Other'], deprecated: { packaged: '*' } } },
    code: `import { plain } from './plain';
import { New } from 'packaged';
new New(plain);
`,
    output: `import { plain } from './plain';
import { New } from './canon';
new New(plain);
`,
  },
  {
    name: 'keeps a name that can not be moved beside one that closes a cycle',
    files: {
      'src/app.ts': `export const app = 1;
`,
      'src/canon.ts': `import { app } from './app.js';
export class New { app = app }
`,
      'node_modules/unlisted/package.json': '{"name":"unlisted","type":"module","exports":"./index.js"}',
      'node_modules/unlisted/index.js': `export class Nine {}
`,
    },
    concepts: {
      Canon: { canonical: './src/canon.ts', exports: ['New'], deprecated: { './src/old.ts': { A: 'New' } } },
      Second: { canonical: 'unlisted', exports: ['Nine'], deprecated: { './src/old.ts': { C: 'Nine' } } },
    },
    code: `import { C, A } from './old';
export const app = new A(C);
`,
    kept: [
      'C: `unlisted` is not a dependency in package.json',
      'A: the canonical module loads this file, so the import would close a cycle',
    ],
    proposals: [
      `import { C } from './old';
import { New as A } from './canon';
export const app = new A(C);
`,
    ],
  },
  {
    name: 'takes two spellings of a module for one',
    files: {
      'package.json':
        '{ "name": "project", "type": "module", "imports": { "#whole": "./src/whole.ts", "#canon": "./src/canon.ts" } }',
    },
    code: `import { A } from './whole';
import { B } from '#whole';
import { A as C } from './old.js';
new A(B, C);
`,
    output: `import { New as A, Other as B, New as C } from './canon';
new A(B, C);
`,
  },
  {
    name: 'moves a default away from a namespace of which a name stays',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `import D, * as ns from './old';
new D(ns.A, ns.sibling);
`,
    output: `import * as ns from './old';
import D from './canon';
import * as canon from './canon';
new D(canon.New, ns.sibling);
`,
  },
  {
    name: 'keeps a comment beside a name that becomes a default',
    files: {
      'src/home.ts': `export default class First {}
`,
      'src/defaults.ts': `export class D {}
export class A {}
`,
    },
    concepts: {
      Defaults: {
        canonical: './src/home.ts',
        exports: ['default'],
        deprecated: { './src/defaults.ts': { D: 'default' } },
      },
      Canon: { canonical: './src/canon.ts', exports: ['New'], deprecated: {} },
    },
    code: `import { D /* d */, A } from './defaults';
new D(A);
`,
    output: `import { A } from './defaults';
import { default as D /* d */ } from './home';
new D(A);
`,
  },
  {
    name: 'keeps a namespace that is passed on, of which a name is renamed beside all others',
    files: {
      'src/home.ts': `export class One {}
export class Two {}
`,
      'src/both.ts': `export class One {}
export class Two {}
`,
    },
    concepts: {
      One: { canonical: './src/home.ts', exports: ['One'], deprecated: { './src/both.ts': '*' } },
      Two: { canonical: './src/home.ts', exports: ['Two'], deprecated: { './src/both.ts': { One: 'Two' } } },
    },
    code: `import * as ns from './both';
console.log(ns);
`,
    kept: ['* as ns: it is passed to a function'],
    proposals: [
      `import * as ns from './home';
console.log(ns);
`,
    ],
  },
  {
    name: 'moves a namespace that is passed on, of which a name is listed beside all others',
    files: {
      'src/home.ts': `export class One {}
export class Two {}
`,
      'src/both.ts': `export class One {}
export class Two {}
`,
    },
    concepts: {
      One: { canonical: './src/home.ts', exports: ['One'], deprecated: { './src/both.ts': '*' } },
      Two: { canonical: './src/home.ts', exports: ['Two'], deprecated: { './src/both.ts': { Two: 'Two' } } },
    },
    code: `import * as ns from './both';
console.log(ns);
`,
    output: `import * as ns from './home';
console.log(ns);
`,
  },
  {
    name: 'moves types across anything, whatever the statement',
    code: `export type { Quiet } from './quiet';
// of Q
import type { Quiet as Q } from './quiet';
export type * as all from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
export const x: Q = [plain, Loud];
`,
    output: `export type { Loud as Quiet } from './loud';
// of Q
import type { Loud as Q } from './loud';
export type * as all from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
export const x: Q = [plain, Loud];
`,
    kept: ['./quiet: its namespace object is exported'],
    proposals: [
      `export type { Quiet } from './quiet';
// of Q
import type { Quiet as Q } from './quiet';
export type * as all from './loud';
import { plain } from './plain';
import { Loud } from './loud';
export const x: Q = [plain, Loud];
`,
    ],
  },
  {
    name: 'goes on as a star where but the canonical module has a default',
    files: {
      'src/same.ts': `export class New {}
export const Other = 1;
export interface Shape { a: string }
`,
    },
    code: `export * from './same';
`,
    output: `export * from './canon';
`,
  },
  {
    name: 'goes on as a star where but the deprecated module has a default',
    files: {
      'src/same2.ts': `export class Extra {}
export default 1;
`,
    },
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: { './src/same2.ts': '*' } } },
    code: `export * from './same2';
`,
    output: `export * from './second';
`,
  },
  {
    name: 'goes on as a star beside one that is not there',
    code: `export * from './same';
export * from './lost';
`,
    output: `export * from './canon';
export * from './lost';
`,
  },
  {
    name: "keeps a star of which a name goes to a module of node's",
    concepts: {
      Crypto: {
        canonical: 'node:crypto',
        exports: ['randomUUID'],
        deprecated: { './src/plain.ts': { plain: 'randomUUID' } },
      },
    },
    code: `export * from './plain';
`,
    kept: ['./plain: not all names that it exports are known'],
    proposals: [
      `export * from 'node:crypto';
`,
    ],
  },
  {
    name: 'keeps an alias where one use of two is shadowed',
    options: { rename: 'references' },
    code: `import { A } from './whole';
export const f = (New: number) => [New, A];
new A();
`,
    output: `import { New as A } from './canon';
export const f = (New: number) => [New, A];
new A();
`,
  },
  {
    name: 'renames tags that espree reads',
    options: { rename: 'references' },
    file: 'src/app.jsx',
    code: `import { A, B } from './whole.ts';
export const x = [<A>a</A>, <B.c></B.c>, <a></a>];
`,
    // ESLint 9 takes no tag for a reference: the local names stay.
    output:
      process.env['SSOT_ESLINT'] === 'eslint-v9'
        ? `import { New as A, Other as B } from './canon.ts';
export const x = [<A>a</A>, <B.c></B.c>, <a></a>];
`
        : `import { New, Other } from './canon.ts';
export const x = [<New>a</New>, <Other.c></Other.c>, <a></a>];
`,
  },
  {
    name: 'knows where a canonical module is loaded: an import',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
new Quiet(plain, Loud);
`,
    output: `import { plain } from './plain';
import { Loud, Loud as Quiet } from './loud';
new Quiet(plain, Loud);
`,
  },
  {
    name: 'knows where a canonical module is loaded: a default',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import Loud from './loud';
new Quiet(plain, Loud);
`,
    output: `import { plain } from './plain';
import Loud, { Loud as Quiet } from './loud';
new Quiet(plain, Loud);
`,
  },
  {
    name: 'knows where a canonical module is loaded: a namespace',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import * as loud from './loud';
new Quiet(plain, loud);
`,
    output: `import { plain } from './plain';
import * as loud from './loud';
import { Loud as Quiet } from './loud';
new Quiet(plain, loud);
`,
  },
  {
    name: 'knows where a canonical module is loaded: an import that is unused',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
new Quiet(plain);
`,
    output: `import { Loud as Quiet } from './loud';
import { plain } from './plain';
import { Loud } from './loud';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: an import that is used as a type',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
export const x: Loud = new Quiet(plain);
`,
    output: `import { Loud as Quiet } from './loud';
import { plain } from './plain';
import { Loud } from './loud';
export const x: Loud = new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: an import of a type',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import { type Loud } from './loud';
export const x: Loud = new Quiet(plain);
`,
    output: `import { Loud as Quiet } from './loud';
import { plain } from './plain';
import { type Loud } from './loud';
export const x: Loud = new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: an import of types',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import type { Loud } from './loud';
export const x: Loud = new Quiet(plain);
`,
    output: `import { Loud as Quiet } from './loud';
import { plain } from './plain';
import type { Loud } from './loud';
export const x: Loud = new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: an import that is unused in JavaScript',
    file: 'src/app.js',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import { Loud } from './loud.js';
new Quiet(plain);
`,
    output: `import { plain } from './plain';
import { Loud, Loud as Quiet } from './loud.js';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: an import that is unused and kept',
    files: {
      'tsconfig.json':
        '{ "compilerOptions": { "module": "preserve", "target": "es2023", "verbatimModuleSyntax": true } }',
    },
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
new Quiet(plain);
`,
    output: `import { plain } from './plain';
import { Loud, Loud as Quiet } from './loud';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: a bare import',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import './loud';
new Quiet(plain);
`,
    output: `import { plain } from './plain';
import './loud';
import { Loud as Quiet } from './loud';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: an export',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
export { Loud } from './loud';
new Quiet(plain);
`,
    output: `import { plain } from './plain';
export { Loud } from './loud';
import { Loud as Quiet } from './loud';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: an export of a type',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
export { type Loud } from './loud';
new Quiet(plain);
`,
    output: `import { Loud as Quiet } from './loud';
import { plain } from './plain';
export { type Loud } from './loud';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: an export of types',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
export type { Loud } from './loud';
new Quiet(plain);
`,
    output: `import { Loud as Quiet } from './loud';
import { plain } from './plain';
export type { Loud } from './loud';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: an empty export',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
export {} from './loud';
new Quiet(plain);
`,
    output: `import { Loud as Quiet } from './loud';
import { plain } from './plain';
export {} from './loud';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: an empty export that is kept',
    files: {
      'tsconfig.json':
        '{ "compilerOptions": { "module": "preserve", "target": "es2023", "verbatimModuleSyntax": true } }',
    },
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
export {} from './loud';
new Quiet(plain);
`,
    output: `import { plain } from './plain';
export {} from './loud';
import { Loud as Quiet } from './loud';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: an empty export in JavaScript',
    file: 'src/app.js',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
export {} from './loud.js';
new Quiet(plain);
`,
    output: `import { plain } from './plain';
export {} from './loud.js';
import { Loud as Quiet } from './loud';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: an empty export in TypeScript of Node',
    file: 'src/app.mts',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
export {} from './loud';
new Quiet(plain);
`,
    output: `import { Loud as Quiet } from './loud';
import { plain } from './plain';
export {} from './loud';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: a star',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
export * from './loud';
new Quiet(plain);
`,
    output: `import { plain } from './plain';
export * from './loud';
import { Loud as Quiet } from './loud';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: a star of types',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
export type * from './loud';
new Quiet(plain);
`,
    output: `import { Loud as Quiet } from './loud';
import { plain } from './plain';
export type * from './loud';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: a namespace that is exported',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
export * as loud from './loud';
new Quiet(plain);
`,
    output: `import { plain } from './plain';
export * as loud from './loud';
import { Loud as Quiet } from './loud';
new Quiet(plain);
`,
  },
  {
    name: 'knows where a canonical module is loaded: a module that loads it',
    files: {
      'src/loader.ts': `import './loud.js';
export const loader = 1;
`,
    },
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import { loader } from './loader';
new Quiet(plain, loader);
`,
    output: `import { plain } from './plain';
import { loader } from './loader';
import { Loud as Quiet } from './loud';
new Quiet(plain, loader);
`,
  },
  {
    name: 'knows where a canonical module is loaded: a module that loads it for types',
    files: {
      'src/loader.ts': `import type { Loud } from './loud.js';
export const loader: Loud = 1;
`,
    },
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import { loader } from './loader';
new Quiet(plain, loader);
`,
    output: `import { Loud as Quiet } from './loud';
import { plain } from './plain';
import { loader } from './loader';
new Quiet(plain, loader);
`,
  },
  {
    name: 'knows where a canonical module is loaded: a declaration of nothing',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
export const loud = 1;
new Quiet(plain);
`,
    output: `import { Loud as Quiet } from './loud';
import { plain } from './plain';
export const loud = 1;
new Quiet(plain);
`,
  },
]);
