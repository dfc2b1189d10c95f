import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'renames what a namespace is asked for',
    code: `import * as ns from './whole';
new ns.A(ns.B, ns['A'], ns?.B) as ns.T;
`,
    output: `import * as ns from './canon';
new ns.New(ns.Other, ns['New'], ns?.Other) as ns.Shape;
`,
  },
  {
    name: 'renames a namespace of which all types are taken',
    code: `import type * as ns from './whole';
export const x: ns.T = { a: '' };
export type Y = typeof ns.B;
`,
    output: `import type * as ns from './canon';
export const x: ns.Shape = { a: '' };
export type Y = typeof ns.Other;
`,
  },
  {
    name: 'gets a second namespace for what moves',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `import * as ns from './old';
new ns.A(ns.B, ns.sibling);
`,
    output: `import * as ns from './old';
import * as canon from './canon';
new canon.New(canon.Other, ns.sibling);
`,
  },
  {
    name: 'gets a second namespace of types',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `import type * as ns from './old'
export const x: ns.T | typeof ns.sibling = 2
`,
    output: `import type * as ns from './old'
import type * as canon from './canon'
export const x: canon.Shape | typeof ns.sibling = 2
`,
  },
  {
    name: 'names a second namespace that its name is taken for',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `import * as ns from './old';
const canon = 1;
new ns.A(ns.sibling, canon);
`,
    output: `import * as ns from './old';
import * as canon2 from './canon';
const canon = 1;
new canon2.New(ns.sibling, canon);
`,
  },
  {
    name: 'names a third namespace',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `import * as ns from './old';
import * as two from './old';
const canon = 1;
new ns.A(ns.sibling, canon);
new two.A(two.sibling, canon);
`,
    output: `import * as ns from './old';
import * as canon2 from './canon';
import * as two from './old';
import * as canon3 from './canon';
const canon = 1;
new canon2.New(ns.sibling, canon);
new canon3.New(two.sibling, canon);
`,
  },
  {
    name: 'names a namespace after a module with odd characters',
    files: {
      'src/9-odd.name.ts': `export class Nine {}
`,
      'src/eight.ts': `export class A {}
export const sibling = 1;
`,
    },
    concepts: {
      Nine: { canonical: './src/9-odd.name.ts', exports: ['Nine'], deprecated: { './src/eight.ts': { A: 'Nine' } } },
    },
    code: `import * as ns from './eight';
new ns.A(ns.sibling);
`,
    output: `import * as ns from './eight';
import * as canonical9Odd from './9-odd.name';
new canonical9Odd.Nine(ns.sibling);
`,
  },
  {
    name: 'names a namespace after a package',
    files: {
      'node_modules/@successor/next-one/package.json':
        '{"name":"@successor/next-one","type":"module","exports":"./index.js"}',
      'node_modules/@successor/next-one/index.js': `export class Nine {}
`,
      'package.json': '{ "name": "project", "type": "module", "dependencies": { "@successor/next-one": "1" } }',
      'src/eight.ts': `export class A {}
export const sibling = 1;
`,
    },
    concepts: {
      Nine: { canonical: '@successor/next-one', exports: ['Nine'], deprecated: { './src/eight.ts': { A: 'Nine' } } },
    },
    code: `import * as ns from './eight';
new ns.A(ns.sibling);
`,
    output: `import * as ns from './eight';
import * as nextOne from '@successor/next-one';
new nextOne.Nine(ns.sibling);
`,
  },
  {
    name: 'keeps a namespace that goes to two modules',
    code: `import * as ns from './old';
new ns.A(ns.C);
`,
    kept: ['A: its names have several canonical modules', 'C: its names have several canonical modules'],
  },
  {
    name: 'keeps a namespace of which a name that moves is destructured beside one that stays',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `import * as ns from './old';
const { A, sibling } = ns;
new A(sibling);
`,
    kept: ['A: it takes names that stay, too'],
  },
  {
    name: 'renames a namespace that is destructured',
    code: `import * as ns from './whole';
const { A, B: b, 'A': quoted } = ns;
new A(b, quoted);
`,
    output: `import * as ns from './canon';
const { New: A, Other: b, 'New': quoted } = ns;
new A(b, quoted);
`,
  },
  {
    name: 'keeps a namespace that is passed on',
    code: `import * as ns from './whole';
console.log(ns, ns.A);
`,
    kept: ['* as ns: it is passed to a function'],
    proposals: [
      `import * as ns from './canon';
console.log(ns, ns.New);
`,
    ],
  },
  {
    name: 'keeps a namespace that is passed on, of a module that keeps names',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `import * as ns from './old';
console.log(ns, ns.A);
`,
    kept: ['A: it is passed to a function'],
    proposals: [
      `import * as ns from './canon';
console.log(ns, ns.New);
`,
    ],
  },
  {
    name: 'passes on a namespace that is the same',
    files: {
      'src/same.ts': `export class New {}
export const Other = 1;
export default class Main {}
`,
    },
    code: `import * as ns from './same';
console.log(ns, ns.New);
`,
    output: `import * as ns from './canon';
console.log(ns, ns.New);
`,
  },
  {
    name: 'keeps a namespace that is passed on and lacks a name',
    files: {
      'src/same.ts': `export class New {}
export const Missing = 1;
export default class Main {}
`,
    },
    code: `import * as ns from './same';
console.log(ns);
`,
    kept: ['* as ns: it is passed to a function, and `./canon` does not export `Missing`'],
    proposals: [
      `import * as ns from './canon';
console.log(ns);
`,
    ],
  },
  {
    name: 'keeps a namespace that is passed on and would have a further name',
    files: {
      'src/same.ts': `export class New {}
export default class Main {}
`,
    },
    code: `import * as ns from './same';
console.log(ns);
`,
    kept: ['* as ns: it is passed to a function, and `./canon` exports `Other`, too'],
    proposals: [
      `import * as ns from './canon';
console.log(ns);
`,
    ],
  },
  {
    name: 'keeps a namespace that is passed on of which not all names are known',
    files: {
      'src/same.ts': `export * from 'unknown';
`,
    },
    code: `import * as ns from './same';
console.log(ns);
`,
    kept: ['* as ns: it is passed to a function, and not all that it exports is known'],
    proposals: [
      `import * as ns from './canon';
console.log(ns);
`,
    ],
  },
  {
    name: 'keeps a namespace that is passed on and is one of CommonJS',
    files: {
      'src/same.cjs': `exports.New = class {};
exports.Other = 1;
exports.default = 1;
`,
    },
    concepts: { Same: { canonical: './src/plain.ts', exports: ['plain'], deprecated: { './src/same.cjs': '*' } } },
    code: `import * as ns from './same.cjs';
console.log(ns);
`,
    kept: ['* as ns: it is passed to a function, and `./plain.js` is another kind of module'],
    proposals: [
      `import * as ns from './plain.js';
console.log(ns);
`,
    ],
  },
  {
    name: 'passes on the type of a namespace that has all names',
    code: `import type * as ns from './same';
export type Y = typeof ns;
`,
    output: `import type * as ns from './canon';
export type Y = typeof ns;
`,
  },
  {
    name: 'keeps the type of a namespace that lacks a name',
    files: {
      'src/same.ts': `export class New {}
export const Missing = 1;
`,
    },
    code: `import type * as ns from './same';
export type Y = typeof ns;
`,
    kept: ['* as ns: its whole type is used, and `./canon` does not export `Missing`'],
    proposals: [
      `import type * as ns from './canon';
export type Y = typeof ns;
`,
    ],
  },
  {
    name: 'moves a namespace that is spread and is the same',
    code: `import * as ns from './same';
export const x = { ...ns };
`,
    output: `import * as ns from './canon';
export const x = { ...ns };
`,
  },
  {
    name: 'keeps a namespace of which the type is written out',
    code: `import * as ns from './whole';
const own: typeof import('./whole') = ns;
new own.A();
`,
    kept: ['./whole: its whole type is used', 'A: its type is written out'],
    proposals: [
      `import * as ns from './whole';
const own: typeof import('./canon') = ns;
new own.A();
`,
      `import * as ns from './canon';
const own: typeof import('./whole') = ns;
new own.New();
`,
    ],
  },
  {
    name: 'keeps a namespace that is asked for a name that is not there',
    code: `import * as ns from './whole';
console.log('A' in ns, 'missing' in ns);
`,
    kept: ['A: `./src/whole.ts` does not export `missing`'],
    proposals: [
      `import * as ns from './whole';
import * as canon from './canon';
console.log('New' in canon, 'missing' in ns);
`,
    ],
  },
  {
    name: 'keeps a namespace that is asked for a name that may turn up',
    code: `import * as ns from './whole';
console.log('Other' in ns, ns.A);
`,
    kept: ['A: `./src/whole.ts` does not export `Other`'],
    proposals: [
      `import * as ns from './whole';
import * as canon from './canon';
console.log('Other' in ns, canon.New);
`,
    ],
  },
  {
    name: 'moves a namespace that is asked for a name that is listed',
    files: {
      'src/whole.ts': `export class A {}
`,
    },
    code: `import * as ns from './whole';
console.log('B' in ns, ns.A);
`,
    output: `import * as ns from './canon';
console.log('Other' in ns, ns.New);
`,
  },
  {
    name: 'moves a namespace that nothing is taken from',
    code: `import * as ns from './whole';
`,
    output: `import * as ns from './canon';
`,
  },
  {
    name: 'keeps a namespace that nothing is taken from, of a module that does something',
    files: {
      'src/effect.ts': `export class A {}
console.log('effect');
`,
    },
    code: `import * as ns from './effect';
`,
    kept: ["* as ns: loading it runs `console.log('effect')` (src/effect.ts:2)"],
    proposals: [
      `import * as ns from './canon';
`,
    ],
  },
  {
    name: 'keeps a namespace that nothing is taken from before a canonical module that does something',
    files: {
      'src/quiet.ts': `export class Quiet {}
`,
    },
    code: `import * as ns from './quiet';
`,
    kept: ['* as ns: it would run `console.log("loud")`'],
    proposals: [
      `import * as ns from './loud';
`,
    ],
  },
  {
    name: 'leaves a namespace that nothing is taken from, of a module that keeps names',
    code: `import * as ns from './old';
`,
  },
  {
    name: 'moves a default along with its namespace',
    code: `import D, * as ns from './whole';
new D(ns.A);
`,
    output: `import D, * as ns from './canon';
new D(ns.New);
`,
  },
  {
    name: 'moves a default beside its namespace, of which the namespace stays',
    code: `import D, * as ns from './whole';
console.log(D, ns);
`,
    output: `import * as ns from './whole';
import D from './canon';
console.log(D, ns);
`,
    kept: ['* as ns: it is passed to a function'],
  },
  {
    name: 'moves a default that becomes a name away from a namespace that stays',
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
    code: `import D, * as ns from './defaults';
console.log(D, ns);
`,
    output: `import * as ns from './defaults';
import { First as D } from './home';
console.log(D, ns);
`,
    kept: ['* as ns: it is passed to a function'],
  },
  {
    name: 'moves a default that becomes a name away from its namespace',
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
    code: `import D, * as ns from './defaults';
new D(ns.A);
`,
    output: `import * as ns from './home';
import { First as D } from './home';
new D(ns.Next);
`,
  },
  {
    name: 'gets a second namespace beside a default that stays',
    files: {
      'src/defaults.ts': `export default class D {}
export class A {}
`,
      'src/home.ts': `export class First {}
`,
    },
    concepts: {
      Defaults: { canonical: './src/home.ts', exports: ['First'], deprecated: { './src/defaults.ts': { A: 'First' } } },
    },
    code: `import D, * as ns from './defaults';
new D(ns.A);
`,
    output: `import D, * as ns from './defaults';
import * as home from './home';
new D(home.First);
`,
  },
  {
    name: 'keeps both halves where comments silence one',
    code: `// eslint-disable-next-line ssot/no-deprecated-import -- D is wanted
import D, * as ns from './whole';
new D(ns.A);
`,
    kept: ['A: the default beside it stays'],
  },
  {
    name: 'keeps a namespace in a component',
    file: 'src/App.vue',
    code: `import * as ns from './whole';
new ns.A();
`,
    kept: ['* as ns: a template may use it'],
    proposals: [
      `import * as ns from './canon';
new ns.New();
`,
    ],
  },
  {
    name: 'keeps a namespace that is exported again',
    code: `import * as ns from './whole';
export { ns };
new ns.A();
`,
    kept: ['* as ns: its namespace object is exported'],
    proposals: [
      `import * as ns from './canon';
export { ns };
new ns.New();
`,
    ],
  },
  {
    name: 'renames members of an awaited load',
    code: `const { A, B } = await import('./whole');
new A(B, (await import('./whole')).B);
import('./whole').then((ns) => new ns.A());
`,
    output: `const { New: A, Other: B } = await import('./canon');
new A(B, (await import('./canon')).Other);
import('./canon').then((ns) => new ns.New());
`,
  },
  {
    name: 'renames a type of an import type',
    code: `export const x: import('./whole').T = { a: '' };
export type Y = typeof import('./whole').A | (typeof import('./whole'))['B'];
`,
    output: `export const x: import('./canon').Shape = { a: '' };
export type Y = typeof import('./canon').New | (typeof import('./canon'))['Other'];
`,
  },
  {
    name: 'keeps a name that can not be written after a dot',
    files: {
      'src/strings.ts': `export class S {}
`,
      'src/home.ts': `export class S {}
export { S as 'c-d' };
`,
    },
    concepts: {
      Strings: { canonical: './src/home.ts', exports: ['c-d'], deprecated: { './src/strings.ts': { S: 'c-d' } } },
    },
    code: `import * as ns from './strings';
new ns.S();
`,
    kept: ['S: a new name can not be written here'],
  },
  {
    name: 'writes a name that can not be written after a dot in quotes',
    files: {
      'src/strings.ts': `export class S {}
`,
      'src/home.ts': `export class S {}
export { S as 'c-d' };
`,
    },
    concepts: {
      Strings: { canonical: './src/home.ts', exports: ['c-d'], deprecated: { './src/strings.ts': { S: 'c-d' } } },
    },
    code: `import * as ns from './strings';
new ns['S']();
const { S, S: T } = await import('./strings');
new S(T);
`,
    output: `import * as ns from './home';
new ns['c-d']();
const { "c-d": S, "c-d": T } = await import('./home');
new S(T);
`,
  },
  {
    name: 'keeps a namespace of which a name could be several',
    code: `import * as ns from './gone';
new ns.A(ns.either);
`,
    kept: ['A: a new name can not be written here', 'either: it could become `New` or `Other` or `Shape` or `default`'],
  },
  {
    name: 'keeps a namespace that is spread and differs',
    code: `import * as ns from './whole';
export const x = { ...ns };
`,
    kept: ['* as ns: its namespace object is spread'],
    proposals: [
      `import * as ns from './canon';
export const x = { ...ns };
`,
    ],
  },
  {
    name: 'moves a namespace that is passed on of a module of names that are listed and unchanged',
    files: {
      'src/listed.ts': `export class Loud {}
`,
    },
    concepts: {
      Loud: { canonical: './src/loud.ts', exports: ['Loud'], deprecated: { './src/listed.ts': { Loud: 'Loud' } } },
    },
    code: `import * as ns from './listed';
console.log(ns);
`,
    kept: ['* as ns: it is passed to a function'],
    proposals: [
      `import * as ns from './loud';
console.log(ns);
`,
    ],
  },
  {
    name: 'moves types inside a namespace that is silenced nowhere',
    code: `/** @type {import('./whole').T} */
export const x = { a: '' };
/** @type {typeof import('./whole')} */
export const y = {};
/** @import D, { A, T } from './whole' */
/** @import * as ns from './whole' */
`,
    output: `/** @type {import('./canon').Shape} */
export const x = { a: '' };
/** @type {typeof import('./whole')} */
export const y = {};
/** @import D, { New as A, Shape as T } from './canon' */
/** @import * as ns from './whole' */
`,
    kept: ['./whole: its whole namespace is used', './whole: its whole namespace is used'],
    proposals: [
      `/** @type {import('./whole').T} */
export const x = { a: '' };
/** @type {typeof import('./canon')} */
export const y = {};
/** @import D, { A, T } from './whole' */
/** @import * as ns from './whole' */
`,
      `/** @type {import('./whole').T} */
export const x = { a: '' };
/** @type {typeof import('./whole')} */
export const y = {};
/** @import D, { A, T } from './whole' */
/** @import * as ns from './canon' */
`,
    ],
  },
  {
    name: 'renames a default in a comment',
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
    code: `/** @import D from './defaults' */
/** @import { A } from './defaults' */
export {};
`,
    output: `/** @import { First as D } from './home' */
/** @import { Next as A } from './home' */
export {};
`,
  },
  {
    name: 'moves a type that is taken of a load in the same statement',
    code: `export const old = require('./whole') as typeof import('./whole');
`,
    kept: ['./whole: the variable that holds it is exported', './whole: the variable that holds it is exported'],
    proposals: [
      `export const old = require('./canon') as typeof import('./canon');
`,
    ],
  },
]);
