import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'keeps the last import of a module that does something',
    code: `import { A } from './effect';
new A();
`,
    kept: ['A: loading it runs `console.log("effect")` (src/effect.ts:3)'],
    proposals: [
      `import { New as A } from './canon';
new A();
`,
    ],
  },
  {
    name: 'moves a type of a module that does something',
    code: `import type { A } from './effect';
export const x: A = {};
`,
    output: `import type { New as A } from './canon';
export const x: A = {};
`,
  },
  {
    name: 'moves a name beside one that stays',
    code: `import { A, sibling } from './effect';
new A(sibling);
`,
    output: `import { sibling } from './effect';
import { New as A } from './canon';
new A(sibling);
`,
  },
  {
    name: 'keeps a name beside a type that stays',
    code: `import { A, type sibling } from './effect';
export const x: typeof sibling = new A();
`,
    kept: ['A: loading it runs `console.log("effect")` (src/effect.ts:3)'],
    proposals: [
      `import { type sibling } from './effect';
import { New as A } from './canon';
export const x: typeof sibling = new A();
`,
    ],
  },
  {
    name: 'moves a name below an import that stays',
    code: `import { sibling } from './effect';
import { A } from './effect';
new A(sibling);
`,
    output: `import { sibling } from './effect';
import { New as A } from './canon';
new A(sibling);
`,
  },
  {
    name: 'keeps a name above an import that stays',
    code: `import { A } from './effect';
import { sibling } from './effect';
new A(sibling);
`,
    kept: ['A: loading it runs `console.log("effect")` (src/effect.ts:3)'],
    proposals: [
      `import { New as A } from './canon';
import { sibling } from './effect';
new A(sibling);
`,
    ],
  },
  {
    name: 'keeps a name below an import of types that stays',
    code: `import type { sibling } from './effect';
import { A } from './effect';
export const x: typeof sibling = new A();
`,
    kept: ['A: loading it runs `console.log("effect")` (src/effect.ts:3)'],
    proposals: [
      `import type { sibling } from './effect';
import { New as A } from './canon';
export const x: typeof sibling = new A();
`,
    ],
  },
  {
    name: 'moves a name below a bare import of the module',
    code: `import './effect';
import { A } from './effect';
new A();
`,
    output: `import './effect';
import { New as A } from './canon';
new A();
`,
  },
  {
    name: 'moves a name below an export that stays',
    code: `export { sibling } from './effect';
import { A } from './effect';
new A();
`,
    output: `export { sibling } from './effect';
import { New as A } from './canon';
new A();
`,
  },
  {
    name: 'moves a name below a star that stays',
    code: `export * as all from './effect';
import { A } from './effect';
new A();
`,
    output: `export * as all from './effect';
import { New as A } from './canon';
new A();
`,
    kept: ['./effect: its namespace object is exported'],
    proposals: [
      `export * as all from './canon';
import { A } from './effect';
new A();
`,
    ],
  },
  {
    name: 'keeps a name below a load that stays',
    code: `const { sibling } = await import('./effect');
import { A } from './effect';
new A(sibling);
`,
    kept: ['A: loading it runs `console.log("effect")` (src/effect.ts:3)'],
    proposals: [
      `const { sibling } = await import('./effect');
import { New as A } from './canon';
new A(sibling);
`,
    ],
  },
  {
    name: 'moves the second of two names, of which the first stays',
    code: `import { A } from './effect';
import { A as B } from './effect';
new A(B);
`,
    output: `import { A } from './effect';
import { New as B } from './canon';
new A(B);
`,
    kept: ['A: loading it runs `console.log("effect")` (src/effect.ts:3)'],
    proposals: [
      `import { New as A } from './canon';
import { A as B } from './effect';
new A(B);
`,
    ],
  },
  {
    name: 'keeps a load of a module that does something',
    code: `const { A } = await import('./effect');
new A();
`,
    kept: ['A: loading it runs `console.log("effect")` (src/effect.ts:3)'],
    proposals: [
      `const { New: A } = await import('./canon');
new A();
`,
    ],
  },
  {
    name: 'moves a load below an import that stays',
    code: `import { sibling } from './effect';
const { A } = await import('./effect');
new A(sibling);
`,
    output: `import { sibling } from './effect';
const { New: A } = await import('./canon');
new A(sibling);
`,
  },
  {
    name: 'moves a load above an import that stays',
    code: `const { A } = await import('./effect');
import { sibling } from './effect';
new A(sibling);
`,
    kept: ['A: loading it runs `console.log("effect")` (src/effect.ts:3)'],
    proposals: [
      `const { New: A } = await import('./canon');
import { sibling } from './effect';
new A(sibling);
`,
    ],
  },
  {
    name: 'keeps a bare import of a module that does something',
    files: {
      'src/effect.ts': `export class A {}
console.log('effect');
`,
    },
    code: `import './effect';
`,
    kept: ["./effect: loading it runs `console.log('effect')` (src/effect.ts:2)"],
    proposals: [
      `import './canon';
`,
    ],
  },
  {
    name: 'says nothing of a bare import that is kept',
    files: {
      'src/effect.ts': `export class A {}
console.log('effect');
`,
    },
    options: { keepSideEffects: true },
    code: `import './effect';
export {} from './effect';
import { A } from './effect';
new A();
`,
    output: `import './effect';
export {} from './effect';
import { New as A } from './canon';
new A();
`,
  },
  {
    name: 'keeps a load in spite of the option',
    options: { keepSideEffects: true },
    code: `const { A } = await import('./effect');
new A();
`,
    kept: ['A: loading it runs `console.log("effect")` (src/effect.ts:3)'],
    proposals: [
      `const { New: A } = await import('./canon');
new A();
`,
    ],
  },
  {
    name: 'keeps a namespace in spite of the option',
    files: {
      'src/effect.ts': `export class A {}
console.log('effect');
`,
    },
    options: { keepSideEffects: true },
    code: `import * as ns from './effect';
new ns.A();
`,
    kept: ["A: loading it runs `console.log('effect')` (src/effect.ts:2)"],
    proposals: [
      `import * as ns from './canon';
new ns.New();
`,
    ],
  },
  {
    name: 'keeps two imports bare once',
    options: { keepSideEffects: true },
    code: `import { A } from './effect';
import { A as B } from './effect';
new A(B);
`,
    output: `import './effect';
import { New as A, New as B } from './canon';
new A(B);
`,
  },
  {
    name: 'moves a name of a module that does what its canonical module does',
    files: {
      'src/effect.ts': `import './bare.js';
export class A {}
`,
      'src/canon.ts': `import './bare.js';
export class New {}
export const Other = 1;
export interface Shape { a: string }
export default class Main {}
`,
    },
    code: `import { A } from './effect';
new A();
`,
    output: `import { New as A } from './canon';
new A();
`,
  },
  {
    name: 'moves names of which one canonical module does the same',
    files: {
      'src/effect.ts': `import './bare.js';
export class A {}
export class C {}
`,
      'src/second.ts': `import './bare.js';
export class Extra {}
`,
    },
    concepts: {
      Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: { './src/effect.ts': { C: 'Extra' } } },
    },
    code: `import { A, C } from './effect';
new A(C);
`,
    output: `import { New as A } from './canon';
import { Extra as C } from './second';
new A(C);
`,
  },
  {
    name: 'keeps a bare import whose names have several canonical modules',
    files: {
      'src/effect.ts': `export class A {}
export class C {}
console.log('effect');
`,
    },
    concepts: {
      Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: { './src/effect.ts': { C: 'Extra' } } },
    },
    code: `import './effect';
`,
    kept: ['./effect: its names have several canonical modules'],
  },
  {
    name: 'says nothing of a bare import that has several canonical modules and is kept',
    files: {
      'src/effect.ts': `export class A {}
export class C {}
console.log('effect');
`,
    },
    concepts: {
      Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: { './src/effect.ts': { C: 'Extra' } } },
    },
    options: { keepSideEffects: true },
    code: `import './effect';
`,
  },
  {
    name: 'moves a bare import to a canonical module that does nothing',
    code: `import './whole';
`,
    output: `import './canon';
`,
  },
  {
    name: 'keeps a bare import of what would run something else',
    files: {
      'src/quiet.ts': `export class Quiet {}
`,
    },
    code: `import './quiet';
export {} from './quiet';
`,
    kept: ['./quiet: it would run `console.log("loud")`', './quiet: it would run `console.log("loud")`'],
    proposals: [
      `import './loud';
export {} from './quiet';
`,
      `import './quiet';
export {} from './loud';
`,
    ],
  },
  {
    name: 'moves a bare import of what loads its canonical module',
    files: {
      'src/quiet.ts': `export { Loud as Quiet } from './loud.js';
`,
    },
    code: `import './quiet';
`,
    output: `import './loud';
`,
  },
  {
    name: 'leaves a bare import of a module that keeps names',
    code: `import './old';
export {} from './old';
`,
  },
  {
    name: 'keeps an import whose module a mock of the project replaces',
    files: {
      'src/__mocks__/whole.ts': `export class A {}
`,
    },
    code: `import { A } from './whole';
import type { T } from './whole';
new A() as T;
`,
    output: `import { A } from './whole';
import type { Shape as T } from './canon';
new A() as T;
`,
    kept: ['A: src/__mocks__/whole.ts replaces it in tests'],
    proposals: [
      `import { New as A } from './canon';
import type { T } from './whole';
new A() as T;
`,
    ],
  },
  {
    name: 'keeps a path of a module that a mock of the project replaces',
    files: {
      'src/__mocks__/whole.ts': `export class A {}
`,
    },
    code: `export const path = import.meta.resolve('./whole');
`,
    output: `export const path = import.meta.resolve('./canon');
`,
  },
  {
    name: 'keeps packages that are listed for side effects',
    files: {
      'node_modules/packaged/package.json': '{"name":"packaged","type":"module","exports":"./index.js"}',
      'node_modules/packaged/index.js': `export class New {}
`,
    },
    concepts: {
      Canon: {
        canonical: './src/canon.ts',
        exports: ['New', 'Other'],
        deprecated: { packaged: '*' },
        sideEffects: ['packaged'],
      },
    },
    code: `import { New } from 'packaged';
new New();
`,
    kept: ['New: `packaged` has side effects when it is loaded'],
    proposals: [
      `import { New } from './canon.js';
new New();
`,
    ],
  },
  {
    name: 'moves from packages',
    files: {
      'node_modules/packaged/package.json': '{"name":"packaged","type":"module","exports":"./index.js"}',
      'node_modules/packaged/index.js': `export class New {}
console.log(1);
`,
    },
    concepts: { Canon: { canonical: './src/canon.ts', exports: ['New', 'Other'], deprecated: { packaged: '*' } } },
    code: `import { New } from 'packaged';
new New();
`,
    output: `import { New } from './canon.js';
new New();
`,
  },
  {
    name: 'keeps an export bare, and the import below it not',
    files: {
      'src/effect.ts': `export class A {}
export class C {}
console.log('effect');
`,
    },
    options: { keepSideEffects: true },
    code: `export { A } from './effect';
import { A as B } from './effect';
new B();
`,
    output: `import './effect';
export { New as A } from './canon';
import { New as B } from './canon';
new B();
`,
  },
  {
    name: 'keeps a name below an import that is silenced',
    code: `// eslint-disable-next-line ssot/no-deprecated-import -- wanted
import { A } from './effect';
import { A as B } from './effect';
new A(B);
`,
    output: `// eslint-disable-next-line ssot/no-deprecated-import -- wanted
import { A } from './effect';
import { New as B } from './canon';
new A(B);
`,
  },
  {
    name: 'keeps what an error is expected of',
    code: `// @ts-expect-error -- it is wrong
import { A } from './whole';
new A();
`,
    kept: ['A: `@ts-expect-error` says that it is wrong as it is'],
    proposals: [
      `// @ts-expect-error -- it is wrong
import { New as A } from './canon';
new A();
`,
    ],
  },
  {
    name: 'keeps what is imported in a phase of its own',
    file: 'src/app.ts',
    code: `import defer * as ns from './whole';
new ns.A();
`,
    kept: ['A: it is imported in a phase of its own'],
  },
]);
