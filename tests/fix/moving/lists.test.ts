import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'joins an import of the same kind',
    code: `import type { Shape } from './canon';
import type { T } from './old';
export const x: T | Shape = { a: '' };
`,
    output: `import type { Shape, Shape as T } from './canon';
export const x: T | Shape = { a: '' };
`,
  },
  {
    name: 'does not make a type of a value',
    code: `import type { Shape } from './canon';
import { A } from './old';
export const x: Shape = new A();
`,
    output: `import type { Shape } from './canon';
import { New as A } from './canon';
export const x: Shape = new A();
`,
  },
  {
    name: 'does not join an import with other attributes',
    code: `import { Other } from './canon' with { type: 'x' };
import { A } from './old';
new A(Other);
`,
    output: `import { Other } from './canon' with { type: 'x' };
import { New as A } from './canon';
new A(Other);
`,
  },
  {
    name: 'joins an import with the same attributes',
    code: `import { Other } from './canon' with { type: 'x' };
import { A } from './old' with { type: 'x' };
new A(Other);
`,
    output: `import { Other, New as A } from './canon' with { type: 'x' };
new A(Other);
`,
  },
  {
    name: 'does not join a namespace',
    code: `import * as canon from './canon';
import { A } from './old';
new A(canon);
`,
    output: `import * as canon from './canon';
import { New as A } from './canon';
new A(canon);
`,
  },
  {
    name: 'does not join a default beside a namespace',
    code: `import Main, * as canon from './canon';
import { A } from './old';
new A(canon, Main);
`,
    output: `import Main, * as canon from './canon';
import { New as A } from './canon';
new A(canon, Main);
`,
  },
  {
    name: 'does not join a bare import',
    code: `import './canon';
import { A } from './old';
new A();
`,
    output: `import './canon';
import { New as A } from './canon';
new A();
`,
  },
  {
    name: 'does not join braces without names',
    code: `import {} from './canon';
import { A } from './old';
new A();
`,
    output: `import {} from './canon';
import { New as A } from './canon';
new A();
`,
  },
  {
    name: 'joins a default of values',
    code: `import Main from './canon';
import { A } from './old';
new A(Main);
`,
    output: `import Main, { New as A } from './canon';
new A(Main);
`,
  },
  {
    name: 'does not join a default of types',
    code: `import type Main from './canon';
import type { A } from './old';
export const x: A | Main = {};
`,
    output: `import type Main from './canon';
import type { New as A } from './canon';
export const x: A | Main = {};
`,
  },
  {
    name: 'does not join an import with a comment outside its braces',
    code: `import /* of Other */ { Other } from './canon';
import { A } from './old';
new A(Other);
`,
    output: `import /* of Other */ { Other } from './canon';
import { New as A } from './canon';
new A(Other);
`,
  },
  {
    name: 'joins an import with comments in its braces',
    code: `import { Other /* of Other */ } from './canon';
import { A } from './old';
new A(Other);
`,
    output: `import { Other /* of Other */, New as A } from './canon';
new A(Other);
`,
  },
  {
    name: 'does not join an import with a comment before its source',
    code: `import { Other } from /* of the module */ './canon';
import { A } from './old';
new A(Other);
`,
    output: `import { Other } from /* of the module */ './canon';
import { New as A } from './canon';
new A(Other);
`,
  },
  {
    name: 'joins an import written in another way',
    code: `import { Other } from './canon.js';
import { A } from './old';
new A(Other);
`,
    output: `import { Other, New as A } from './canon.js';
new A(Other);
`,
  },
  {
    name: 'joins an import that is written below',
    code: `import { A } from './old';
import { Other } from './canon';
new A(Other);
`,
    output: `import { Other, New as A } from './canon';
new A(Other);
`,
  },
  {
    name: 'keeps a statement that a comment belongs to',
    code: `import { Other } from './canon';
// what A is for
import { A } from './old';
new A(Other);
`,
    output: `import { Other } from './canon';
// what A is for
import { New as A } from './canon';
new A(Other);
`,
  },
  {
    name: 'two imports of deprecated modules become one',
    code: `import { A } from './old';
import { B } from './whole';
new A(B);
`,
    output: `import { New as A, Other as B } from './canon';
new A(B);
`,
  },
  {
    name: 'two split imports share a new one',
    code: `import { A, sibling } from './old';
import { B, further } from './old';
new A(B, sibling, further);
`,
    output: `import { sibling } from './old';
import { New as A, Other as B } from './canon';
import { further } from './old';
new A(B, sibling, further);
`,
  },
  {
    name: 'names of two canonical modules go two ways',
    code: `import { A, C } from './old';
new A(C);
`,
    output: `import { New as A } from './canon';
import { Extra as C } from './second';
new A(C);
`,
  },
  {
    name: 'names of two canonical modules leave one that keeps names',
    code: `import { A, C, sibling } from './old';
new A(C, sibling);
`,
    output: `import { sibling } from './old';
import { New as A } from './canon';
import { Extra as C } from './second';
new A(C, sibling);
`,
  },
  {
    name: 'names go to imports of two canonical modules',
    code: `import { Other } from './canon';
import { Extra } from './second';
import { A, C } from './old';
new A(C, Other, Extra);
`,
    output: `import { Other, New as A } from './canon';
import { Extra, Extra as C } from './second';
new A(C, Other, Extra);
`,
  },
  {
    name: 'a name goes elsewhere, and its statement becomes the import of the rest',
    code: `import { Other } from './canon';
import { A, C } from './old';
new A(C, Other);
`,
    output: `import { Other, New as A } from './canon';
import { Extra as C } from './second';
new A(C, Other);
`,
  },
  {
    name: 'a default becomes a name',
    files: {
      'src/defaults.ts': `export default class D {}
export class A {}
`,
      'src/home.ts': `export class First {}
export class Next {}
`,
    },
    concepts: {
      Defaults: {
        canonical: './src/home.ts',
        exports: ['First', 'Next'],
        deprecated: { './src/defaults.ts': { default: 'First', A: 'Next' } },
      },
    },
    code: `import D, { A } from './defaults';
import Only from './defaults';
new D(A, Only);
`,
    output: `import { First as D, Next as A, First as Only } from './home';
new D(A, Only);
`,
  },
  {
    name: 'a name becomes a default',
    files: {
      'src/defaults.ts': `export class D {}
export class A {}
`,
      'src/home.ts': `export default class First {}
export class Next {}
`,
    },
    concepts: {
      Defaults: {
        canonical: './src/home.ts',
        exports: ['default', 'Next'],
        deprecated: { './src/defaults.ts': { D: 'default', A: 'Next' } },
      },
    },
    code: `import { D, A } from './defaults';
new D(A);
`,
    output: `import { default as D, Next as A } from './home';
new D(A);
`,
  },
  {
    name: 'a name becomes a default in a statement of its own',
    files: {
      'src/defaults.ts': `export class D {}
export class A {}
`,
    },
    concepts: {
      Defaults: {
        canonical: './src/canon.ts',
        exports: ['default'],
        deprecated: { './src/defaults.ts': { D: 'default' } },
      },
    },
    code: `import { D, A } from './defaults';
new D(A);
`,
    output: `import { A } from './defaults';
import D from './canon';
new D(A);
`,
  },
  {
    name: 'a name with a comment becomes a default in a statement of its own',
    files: {
      'src/defaults.ts': `export class D {}
export class A {}
`,
    },
    concepts: {
      Defaults: {
        canonical: './src/canon.ts',
        exports: ['default'],
        deprecated: { './src/defaults.ts': { D: 'default' } },
      },
    },
    code: `import {
  D, // of D
  A,
} from './defaults';
new D(A);
`,
    output: `import {
  A,
} from './defaults';
import {
  default as D, // of D
} from './canon';
new D(A);
`,
  },
  {
    name: 'a default leaves a default that stays a name',
    code: `import D from './old';
import { A, sibling } from './old';
new D(A, sibling);
`,
    output: `import D, { New as A } from './canon';
import { sibling } from './old';
new D(A, sibling);
`,
  },
  {
    name: 'a name of a statement that is kept for its effect leaves it bare',
    options: { keepSideEffects: true },
    code: `import { A } from './effect';
new A();
`,
    output: `import './effect';
import { New as A } from './canon';
new A();
`,
  },
  {
    name: 'comments that belong to names go along when a statement is left bare',
    options: { keepSideEffects: true },
    code: `import {
  // heading
  A, // of A
} from './effect';
new A();
`,
    output: `import
  // heading
  './effect';
import {
  New as A, // of A
} from './canon';
new A();
`,
  },
  {
    name: 'a comment before the source stays when a statement is left bare',
    options: { keepSideEffects: true },
    code: `import { A } /* here */ from './effect';
new A();
`,
    output: `import /* here */ './effect';
import { New as A } from './canon';
new A();
`,
  },
  {
    name: 'a type import is left bare of nothing',
    options: { keepSideEffects: true },
    code: `import type { A } from './effect';
export const x: A = {};
`,
    output: `import type { New as A } from './canon';
export const x: A = {};
`,
  },
  {
    name: 'names of an export go two ways',
    code: `export { A, C } from './old';
`,
    output: `export { New as A } from './canon';
export { Extra as C } from './second';
`,
  },
  {
    name: 'names of an export leave one that keeps names',
    code: `export { A, C, sibling, B as other } from './old';
`,
    output: `export { sibling } from './old';
export { New as A, Other as other } from './canon';
export { Extra as C } from './second';
`,
  },
  {
    name: 'an export of types',
    code: `export type { T, A } from './old';
export type { T as T2, sibling } from './old';
`,
    output: `export type { Shape as T, New as A } from './canon';
export type { sibling } from './old';
export type { Shape as T2 } from './canon';
`,
  },
  {
    name: 'an export keeps what the module does when it is loaded',
    options: { keepSideEffects: true },
    code: `export { A } from './effect';
`,
    output: `import './effect';
export { New as A } from './canon';
`,
  },
  {
    name: 'an export with a name that stays keeps what the module does',
    options: { keepSideEffects: true },
    code: `export { A, sibling } from './effect';
`,
    output: `export { sibling } from './effect';
export { New as A } from './canon';
`,
  },
  {
    name: 'an export with comments',
    code: `export {
  A, // of A
  /* of sibling */ sibling,
  B as C2, // of B
} from './old';
`,
    output: `export {
  /* of sibling */ sibling,
} from './old';
export {
  New as A, // of A
  Other as C2, // of B
} from './canon';
`,
  },
  {
    name: 'an export of names that could be several',
    code: `export { either, A } from './gone';
`,
    output: `export { either } from './gone';
export { New as A } from './canon';
`,
    kept: ['either: it could become `New` or `Other` or `Shape` or `default`'],
    proposals: [
      `export { A } from './gone';
export { New as either } from './canon';
`,
      `export { A } from './gone';
export { Other as either } from './canon';
`,
      `export { A } from './gone';
export { Shape as either } from './canon';
`,
      `export { A } from './gone';
export { default as either } from './canon';
`,
    ],
  },
  {
    name: 'an import of names that could be several',
    code: `import { either, A } from './gone';
new A(either);
`,
    output: `import { either } from './gone';
import { New as A } from './canon';
new A(either);
`,
    kept: ['either: it could become `New` or `Other` or `Shape` or `default`'],
    proposals: [
      `import { A } from './gone';
import { New as either } from './canon';
new A(either);
`,
      `import { A } from './gone';
import { Other as either } from './canon';
new A(either);
`,
      `import { A } from './gone';
import { Shape as either } from './canon';
new A(either);
`,
      `import { A } from './gone';
import either from './canon';
new A(either);
`,
    ],
  },
  {
    name: 'a string name',
    files: {
      'src/strings.ts': `export class S {}
export { S as 'a-b' };
`,
      'src/home.ts': `export class S {}
export { S as 'c-d' };
`,
    },
    concepts: {
      Strings: { canonical: './src/home.ts', exports: ['c-d'], deprecated: { './src/strings.ts': { 'a-b': 'c-d' } } },
    },
    code: `import { 'a-b' as S } from './strings';
export { 'a-b' } from './strings';
export { 'a-b' as T } from './strings';
new S();
`,
    output: `import { "c-d" as S } from './home';
export { "c-d" as 'a-b' } from './home';
export { "c-d" as T } from './home';
new S();
`,
  },
]);
