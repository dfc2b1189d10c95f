import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'lists the names of a star',
    files: {
      'src/whole.ts': `export class A {}
export const B = 1;
export interface T { a: string }
export default class D {}
`,
    },
    code: `export * from './whole';
`,
    output: `export { New as A, Other as B, type Shape as T } from './canon';
`,
  },
  {
    name: 'lists the names of a star of types',
    code: `export type * from './whole';
`,
    output: `export type { New as A, Other as B, Shape as T } from './canon';
`,
  },
  {
    name: 'lists the names that move above a star that goes on',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `export * from './old';
`,
    output: `export { New as A, Other as B, type Shape as T } from './canon';
export * from './old';
`,
  },
  {
    name: 'lists types above a star of types that goes on',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    code: `export type * from "./old"
`,
    output: `export type { New as A, Other as B, Shape as T } from "./canon"
export type * from "./old"
`,
  },
  {
    name: 'leaves out the names that the file exports itself',
    code: `export * from './whole';
export class A {}
`,
    output: `export { Other as B, type Shape as T } from './canon';
export class A {}
`,
  },
  {
    name: 'leaves a star of which all that is listed is exported by name',
    code: `export * from './whole';
export { A, B, T } from './plain';
`,
  },
  {
    name: 'keeps a star beside one that may offer the same names',
    code: `export * from './whole';
export * from 'unknown';
`,
    kept: ['./whole: `unknown` may offer the same names'],
  },
  {
    name: 'keeps a star beside one that offers a name that moves',
    files: {
      'src/rival.ts': `export const A = 1;
`,
    },
    code: `export * from './whole';
export * from './rival';
`,
    kept: ['./whole: `./rival` may offer the same names'],
  },
  {
    name: 'moves a star beside one that offers other names',
    code: `export * from './whole';
export * from './plain';
`,
    output: `export { New as A, Other as B, type Shape as T } from './canon';
export * from './plain';
`,
  },
  {
    name: 'moves a star beside a namespace that may offer anything',
    code: `export * from './whole';
export * as ns from 'unknown';
`,
    output: `export { New as A, Other as B, type Shape as T } from './canon';
export * as ns from 'unknown';
`,
  },
  {
    name: 'keeps a star beside two, and names the one that offers the same',
    files: {
      'src/rival.ts': `export const A = 1;
`,
    },
    code: `export * from './plain';
export * from './rival';
export * from './whole';
`,
    kept: ['./whole: `./rival` may offer the same names'],
  },
  {
    name: 'goes on as a star where the names are the same',
    code: `export * from './same';
`,
    output: `export * from './canon';
`,
  },
  {
    name: 'goes on as a star beside another one',
    code: `export * from './same';
export * from './plain';
`,
    output: `export * from './canon';
export * from './plain';
`,
  },
  {
    name: 'keeps a star whose name another one offers too',
    files: {
      'src/rival.ts': `export { New } from './same.js';
`,
    },
    code: `export * from './same';
export * from './rival';
`,
    kept: ['./same: `./rival` may offer the same names'],
    proposals: [
      `export * from './canon';
export * from './rival';
`,
    ],
  },
  {
    name: 'keeps a star that would then offer what another one does',
    files: {
      'src/rival.ts': `export { New } from './canon.js';
`,
    },
    code: `export * from './same';
export * from './rival';
`,
    kept: ['./same: `./rival` may offer the same names'],
    proposals: [
      `export * from './canon';
export * from './rival';
`,
    ],
  },
  {
    name: 'moves a star beside one that offers the same before and after',
    files: {
      'src/rival.ts': `export { New } from './canon.js';
`,
      'src/same.ts': `export { New, Other } from './canon.js';
export type { Shape } from './canon.js';
export { default } from './canon.js';
`,
    },
    code: `export * from './same';
export * from './rival';
`,
    output: `export * from './canon';
export * from './rival';
`,
  },
  {
    name: 'lists names of a module all names of which move, where they are not the same',
    files: {
      'src/same.ts': `export class New {}
`,
    },
    code: `export * from './same';
`,
    output: `export { New } from './canon';
`,
  },
  {
    name: 'keeps a star of which a name is not there',
    files: {
      'src/same.ts': `export class New {}
export class Missing {}
`,
    },
    code: `export * from './same';
`,
    kept: ['./same: `./canon` does not export `Missing`'],
  },
  {
    name: 'keeps a star of which a value is a type there',
    files: {
      'src/same.ts': `export class Shape {}
`,
    },
    code: `export * from './same';
`,
    kept: ['./same: `Shape` is only a type in `./canon`'],
  },
  {
    name: 'moves a star of which not all names are known',
    files: {
      'src/same.ts': `export * from 'packaged';
`,
      'node_modules/packaged/package.json': '{"name":"packaged","main":"./index.js"}',
      'node_modules/packaged/index.js': `module.exports = require('x')(1);
`,
    },
    code: `export * from './same';
`,
    output: `export * from './canon';
`,
  },
  {
    name: 'keeps a star of which not all names are known beside another one',
    files: {
      'src/same.ts': `export * from 'packaged';
`,
      'node_modules/packaged/package.json': '{"name":"packaged","main":"./index.js"}',
      'node_modules/packaged/index.js': `module.exports = require('x')(1);
`,
    },
    code: `export * from './same';
export * from './plain';
`,
    kept: ['./same: a name that another `export *` offers too would be lost'],
    proposals: [
      `export * from './canon';
export * from './plain';
`,
    ],
  },
  {
    name: 'keeps a star of listed names that are not known',
    files: {
      'src/whole.ts': `export * from 'unknown';
export class A {}
`,
    },
    code: `export * from './whole';
`,
    kept: ['./whole: not all names that it exports are known'],
    proposals: [
      `export * from './canon';
`,
    ],
  },
  {
    name: 'keeps a star of names that could be several',
    files: {
      'src/gone.ts': `export class A {}
export const B = 1;
export class either {}
`,
    },
    code: `export * from './gone';
`,
    kept: ['./gone: `either` has several canonical exports'],
  },
  {
    name: 'keeps a star of a module that is not there',
    code: `export * from './gone';
`,
    kept: ['./gone: not all names that it exports are known'],
    proposals: [
      `export * from './canon';
`,
    ],
  },
  {
    name: 'keeps a namespace that is exported',
    code: `export * as ns from './whole';
`,
    kept: ['./whole: its namespace object is exported'],
    proposals: [
      `export * as ns from './canon';
`,
    ],
  },
  {
    name: 'moves a namespace that is exported and is the same',
    code: `export * as ns from './same';
`,
    output: `export * as ns from './canon';
`,
  },
  {
    name: 'keeps a namespace that is exported and differs',
    files: {
      'src/same.ts': `export class New {}
`,
    },
    code: `export * as ns from './same';
`,
    kept: ['./same: its namespace object is exported'],
    proposals: [
      `export * as ns from './canon';
`,
    ],
  },
  {
    name: 'keeps a type of a namespace that differs',
    files: {
      'src/same.ts': `export class New {}
`,
    },
    code: `export type * as ns from './same';
`,
    kept: ['./same: its namespace object is exported'],
    proposals: [
      `export type * as ns from './canon';
`,
    ],
  },
  {
    name: 'leaves a namespace of which nothing is listed',
    code: `export * as ns from './plain';
`,
  },
  {
    name: 'quotes names of a star',
    files: {
      'src/strings.ts': `class S {}
export { S as 'a-b' };
`,
      'src/home.ts': `export class S {}
export { S as 'c-d' };
`,
    },
    concepts: {
      Strings: { canonical: './src/home.ts', exports: ['c-d'], deprecated: { './src/strings.ts': { 'a-b': 'c-d' } } },
    },
    code: `export * from './strings';
`,
    output: `export { "c-d" as "a-b" } from './home';
`,
  },
  {
    name: 'keeps a star of a module that does something, and of which a name stays',
    options: { keepSideEffects: true },
    code: `export * from './effect';
`,
    kept: ['./effect: loading it runs `console.log("effect")` (src/effect.ts:3)'],
    proposals: [
      `export { New as A } from './canon';
export * from './effect';
`,
    ],
  },
  {
    name: 'keeps a star of which the effect would go',
    files: {
      'src/effect.ts': `export class A {}
console.log('effect');
`,
    },
    code: `export * from './effect';
`,
    kept: ["./effect: loading it runs `console.log('effect')` (src/effect.ts:2)"],
    proposals: [
      `export { New as A } from './canon';
`,
    ],
  },
  {
    name: "a star of node's own module under another name",
    concepts: { Crypto: { canonical: 'node:crypto', exports: ['randomUUID'], deprecated: { crypto: '*' } } },
    code: `export * from 'crypto';
export * as ns from 'crypto';
export * from './plain';
import * as ns2 from 'crypto';
console.log(ns2);
`,
    output: `export * from 'node:crypto';
export * as ns from 'node:crypto';
export * from './plain';
import * as ns2 from 'node:crypto';
console.log(ns2);
`,
  },
  {
    name: 'moves a type of a namespace that is the same',
    code: `export type * as ns from './same';
`,
    output: `export type * as ns from './canon';
`,
  },
  {
    name: 'moves a namespace with further types',
    files: {
      'src/same.ts': `export class New {}
export const Other = 1;
export interface Shape { a: 1 }
export default class Main {}
export type { Shape as Shape2 } from './canon.js';
`,
    },
    code: `export * as ns from './same';
`,
    kept: ['./same: its namespace object is exported'],
    proposals: [
      `export * as ns from './canon';
`,
    ],
  },
  {
    name: 'keeps two stars that move to modules that offer the same',
    files: {
      'src/twin.ts': `export class New {}
export const Other = 1;
export interface Shape { a: string }
export default 1;
`,
    },
    concepts: {
      Canon: {
        canonical: './src/canon.ts',
        exports: ['New', 'Other'],
        deprecated: { './src/same.ts': '*', './src/twin.ts': '*' },
      },
    },
    code: `export * from './same';
export * from './twin';
`,
    kept: ['./same: `./twin` may offer the same names', './twin: `./same` may offer the same names'],
    proposals: [
      `export * from './canon';
export * from './twin';
`,
      `export * from './same';
export * from './canon';
`,
    ],
  },
  {
    name: 'keeps a star beside a component',
    files: { 'src/Widget.vue': '<script>export const a = 1</script>' },
    code: `export * from './whole';
export * from './Widget.vue';
`,
    kept: ['./whole: `./Widget.vue` may offer the same names'],
  },
]);
