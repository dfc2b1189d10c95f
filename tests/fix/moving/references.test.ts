import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'renames every use',
    options: { rename: 'references' },
    file: 'src/app.tsx',
    code: `import { A, B, type T } from './whole';
const x: T = { a: '' };
export const o = { A, b: B, [B]: A };
export { A, B as b };
console.log(A?.name, typeof A, new A(B), x as T, <A />, <A.x></A.x>, <A>a</A>);
export class E extends A { static a = A; }
`,
    output: `import { New, Other, type Shape } from './canon';
const x: Shape = { a: '' };
export const o = { A: New, b: Other, [Other]: New };
export { New as A, Other as b };
console.log(New?.name, typeof New, new New(Other), x as Shape, <New />, <New.x></New.x>, <New>a</New>);
export class E extends New { static a = New; }
`,
  },
  {
    name: 'keeps an alias where the new name is declared',
    options: { rename: 'references' },
    code: `import { A } from './whole';
const New = 1;
new A(New);
`,
    output: `import { New as A } from './canon';
const New = 1;
new A(New);
`,
  },
  {
    name: 'keeps an alias where the new name is free',
    options: { rename: 'references' },
    code: `import { A, B } from './whole';
new A(New, B);
`,
    output: `import { New as A, Other } from './canon';
new A(New, Other);
`,
  },
  {
    name: 'keeps an alias where the new name is shadowed at a use',
    options: { rename: 'references' },
    code: `import { A } from './whole';
export const f = (New: number) => new A(New);
export function g() { { const New = 1; return () => [New, A]; } }
`,
    output: `import { New as A } from './canon';
export const f = (New: number) => new A(New);
export function g() { { const New = 1; return () => [New, A]; } }
`,
  },
  {
    name: 'renames where the new name means something else elsewhere',
    options: { rename: 'references' },
    code: `import { A } from './whole';
export const f = (New: number) => New;
new A(f);
`,
    output: `import { New } from './canon';
export const f = (New: number) => New;
new New(f);
`,
  },
  {
    name: 'keeps an alias where the new name is declared by a block of a namespace',
    options: { rename: 'references' },
    code: `import { A } from './whole';
namespace n { export const New = 1; }
namespace n { export const a = A; }
enum e { New }
`,
    output: `import { New as A } from './canon';
namespace n { export const New = 1; }
namespace n { export const a = A; }
enum e { New }
`,
  },
  {
    name: 'keeps an alias where the new name is declared by an enum',
    options: { rename: 'references' },
    code: `import { A } from './whole';
export enum e { New, a = A.length }
`,
    output: `import { New as A } from './canon';
export enum e { New, a = A.length }
`,
  },
  {
    name: 'keeps an alias in a component',
    options: { rename: 'references' },
    file: 'src/App.vue',
    code: `import { A } from './whole';
new A();
`,
    output: `import { New as A } from './canon';
new A();
`,
  },
  {
    name: 'keeps an alias where code is evaluated',
    options: { rename: 'references' },
    file: 'src/app.js',
    sourceType: 'module',
    code: `import { A } from './whole.ts';
eval('new A()');
`,
    output: `import { New as A } from './canon.ts';
eval('new A()');
`,
  },
  {
    name: 'keeps an alias where a comment speaks of a type',
    options: { rename: 'references' },
    file: 'src/app.js',
    code: `import { A, B } from './whole.ts';
/** @type {A} */
export const a = new A(B);
/* A is B */
`,
    output: `import { New as A, Other } from './canon.ts';
/** @type {A} */
export const a = new A(Other);
/* A is B */
`,
  },
  {
    name: 'keeps an alias where a comment speaks of the new name',
    options: { rename: 'references' },
    code: `import { A } from './whole';
/** @see New */
new A();
`,
    output: `import { New as A } from './canon';
/** @see New */
new A();
`,
  },
  {
    name: 'renames where a comment holds the name in a longer word',
    options: { rename: 'references' },
    code: `import { A } from './whole';
/** $A A$ xA Ax */
new A();
`,
    output: `import { New } from './canon';
/** $A A$ xA Ax */
new New();
`,
  },
  {
    name: 'keeps an alias that the import has',
    options: { rename: 'references' },
    code: `import { A as C, B as Other } from './whole';
import D from './whole';
new C(Other, D);
`,
    output: `import { New as C, Other, default as D } from './canon';
new C(Other, D);
`,
  },
  {
    name: 'keeps an alias where two names become one',
    options: { rename: 'references' },
    code: `import { A } from './whole';
import { A as A2, B } from './old';
import { A as A3 } from './gone';
new A(A2, A3, B);
`,
    output: `import { New, New as A2, Other, New as A3 } from './canon';
new New(A2, A3, Other);
`,
  },
  {
    name: 'renames the first of two of one name',
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
    options: { rename: 'references' },
    code: `import { A, B } from './twice';
new A(B);
`,
    output: `import { New, New as B } from './canon';
new New(B);
`,
  },
  {
    name: 'keeps an alias where a declaration merges',
    options: { rename: 'references' },
    code: `import { A } from './whole';
interface A { b: 1 }
new A();
`,
    output: `import { New as A } from './canon';
interface A { b: 1 }
new A();
`,
  },
  {
    name: 'keeps an alias of a reserved word',
    files: {
      'src/words.ts': `export class A {}
export const B = 1;
`,
      'src/home.ts': `class S {}
export { S as await, S as type, S as 'a-b' };
`,
    },
    concepts: {
      Words: {
        canonical: './src/home.ts',
        exports: ['await', 'type', 'a-b'],
        deprecated: { './src/words.ts': { A: 'await', B: 'a-b' } },
      },
    },
    options: { rename: 'references' },
    code: `import { A, B } from './words';
new A(B);
`,
    output: `import { await as A, "a-b" as B } from './home';
new A(B);
`,
  },
  {
    name: 'keeps an alias of a tag that would be one of the platform',
    files: {
      'src/words.ts': `export class A {}
export const B = 1;
`,
      'src/home.ts': `export class small {}
export class other {}
`,
    },
    concepts: {
      Words: {
        canonical: './src/home.ts',
        exports: ['small', 'other'],
        deprecated: { './src/words.ts': { A: 'small', B: 'other' } },
      },
    },
    options: { rename: 'references' },
    file: 'src/app.tsx',
    code: `import { A, B } from './words';
export const x = [<A />, <B.c></B.c>];
`,
    output: `import { small as A, other } from './home';
export const x = [<A />, <other.c></other.c>];
`,
  },
  {
    name: 'renames a name that is exported under a string',
    options: { rename: 'references' },
    code: `import { A, B } from './whole';
export { A as 'a-b', B };
export default A;
`,
    output: `import { New, Other } from './canon';
export { New as 'a-b', Other as B };
export default New;
`,
  },
  {
    name: 'renames in patterns and keys',
    options: { rename: 'references' },
    code: `import { A } from './whole';
const { [A]: a, b = A } = {} as any;
export const f = ({ A: c = A }) => [a, b, c, { A }, { A: A }, { A() {} }, a.A];
label: A;
`,
    output: `import { New } from './canon';
const { [New]: a, b = New } = {} as any;
export const f = ({ A: c = New }) => [a, b, c, { A: New }, { A: New }, { A() {} }, a.A];
label: New;
`,
  },
  {
    name: 'renames with an annotation behind it',
    options: { rename: 'references' },
    code: `import { A, type T } from './whole';
export function f(this: A, x: T, ...y: T[]): asserts x is T {}
export const z = <U extends T>(u: U): A => new A(u);
`,
    output: `import { New, type Shape } from './canon';
export function f(this: New, x: Shape, ...y: Shape[]): asserts x is Shape {}
export const z = <U extends Shape>(u: U): New => new New(u);
`,
  },
  {
    name: 'splits a statement and renames what leaves it',
    options: { rename: 'references' },
    code: `import { A, sibling, C } from './old';
new A(sibling, C);
`,
    output: `import { sibling } from './old';
import { New } from './canon';
import { Extra } from './second';
new New(sibling, Extra);
`,
  },
  {
    name: 'renames no export of a re-export',
    options: { rename: 'references' },
    code: `export { A, B as b } from './whole';
`,
    output: `export { New as A, Other as b } from './canon';
`,
  },
  {
    name: 'renames in an inline type import',
    options: { rename: 'references' },
    code: `import { type A, type T as U } from './whole';
export const x: A | U = { a: '' };
`,
    output: `import { type New, type Shape as U } from './canon';
export const x: New | U = { a: '' };
`,
  },
  {
    name: 'keeps a comment between the names',
    options: { rename: 'references' },
    code: `import { A /* a */, /* b */ B } from './whole';
new A(B);
`,
    output: `import { New /* a */, /* b */ Other } from './canon';
new New(Other);
`,
  },
  {
    name: 'keeps an escaped name',
    options: { rename: 'references' },
    code: `import { \\u0041, B } from './whole';
new \\u0041(A, B);
`,
    output: `import { New, Other } from './canon';
new New(New, Other);
`,
  },
]);
