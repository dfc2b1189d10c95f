import type { Sample } from './sample.ts';
import { typedSamples } from './typed-samples.ts';

const values: readonly Sample[] = [
  {
    text: "class NAME {~start«: number»;~label = 'a';~constructor(start = 2) {~this.start = HELP(start);~}~get size() {~return this.start * 2;~}~add(n = 1) {~return this.start + n;~}~static of(n = 4) {~return new NAME(n);~}~}",
    mutations: [
      ["'a'", "'b'"],
      ['start = 2', 'start = 3'],
      ['* 2', '* 3'],
      ['+ n', '- n'],
      ['get size()', 'size()'],
      ['static of', 'static from'],
      ["label = 'a';~", ''],
      ['static of', 'of'],
    ],
    isStatement: true,
  },
  {
    text: 'class NAME extends Base {~#secret = 4;~kind() {~return `${super.kind()}!${this.#secret}`;~}~}',
    mutations: [
      ['= 4', '= 5'],
      ['!$', '?$'],
      [' extends Base', ''],
    ],
    isStatement: true,
  },
  {
    text: "function NAME(a = 1, b = 'x') {~if (a > 2) {~return `${b}${HELP(a)}`;~}~return a + 1;~}",
    mutations: [
      ['a > 2', 'a > 20'],
      ["'x'", "'y'"],
      ['a + 1', 'a - 1'],
      [', b =', ', c = 1, b ='],
    ],
    isStatement: true,
  },
  {
    text: 'async function NAME(n = 1) {~const r = await HELP(n);~return [r, n];~}',
    mutations: [
      ['[r, n]', '[n, r]'],
      ['n = 1', 'n = 6'],
    ],
    isStatement: true,
  },
  {
    text: 'function* NAME(n = 2) {~yield n;~yield HELP(n);~}',
    mutations: [
      ['yield n;', 'yield n + 1;'],
      ['yield n;~', ''],
    ],
    isStatement: true,
  },
  { text: 'const NAME = (n = 3) => HELP(n) + 1;', mutations: [['+ 1', '+ 2']] },
  { text: 'const NAME = (n = 3) => ({~n,~twice: n * 2~});', mutations: [['twice', 'double']] },
  { text: 'const NAME = function (n = 1) {~return n * 5;~};', mutations: [['* 5', '* 6']] },
  { text: 'const NAME = class {~x = 1;~y() {~return this.x;~}~};', mutations: [['x = 1', 'x = 2']] },
  {
    text: 'const NAME = 42;',
    mutations: [
      ['42', '43'],
      ['42', "'42'"],
    ],
  },
  { text: "const NAME = 'some text';", mutations: [['text', 'words']] },
  { text: 'const NAME = `${UNIT}px`;', before: 'const UNIT = 10;', mutations: [['px', 'em']] },
  { text: 'function NAME(n = UNIT) {~return n;~}', before: 'const UNIT = 10;', mutations: [['return n', 'return -n']] },
  { text: 'const NAME = Object.freeze([1, 2]);', mutations: [['[1, 2]', '[2, 1]']] },
  { text: "const NAME = { a: 1, b: 'x' };", mutations: [['a: 1', 'a: 2']], isOwn: true },
  { text: 'const NAME = /a+/g;', mutations: [['a+', 'b+']], isOwn: true },
  { text: 'const NAME = new Map([[1, 2]]);', mutations: [['[1, 2]', '[2, 1]']], isOwn: true },
  { text: 'function NAME() {~COUNT += 1;~return COUNT;~}', before: 'let COUNT = 0;', mutations: [], isOwn: true },
  {
    text: 'function NAME(n = 1) {~CACHE.set(n, n);~return CACHE.size;~}',
    before: 'const CACHE = new Map();',
    mutations: [],
    isOwn: true,
  },
  {
    text: 'class NAME {~static made = 0;~static make() {~NAME.made += 1;~return NAME.made;~}~}',
    mutations: [],
    isOwn: true,
  },
  { text: 'let NAME = 7;', mutations: [['7', '8']] },
  { text: 'var NAME = [1, 2].length;', mutations: [['[1, 2]', '[1]']] },
  { text: 'const { NAME } = { NAME: 4 };', mutations: [['4', '5']] },
  { text: 'const NAME = 42, AFTER = 1;', mutations: [['42', '41']] },
  { text: 'const BEFORE = 1, NAME = (n = 1) => n;', mutations: [['=> n', '=> -n']] },
  { text: "const NAME = () => import.meta.url.split('/').pop();", kind: 'module', mutations: [], isOwn: true },
  { text: "const NAME = () => __filename.split('/').pop();", kind: 'commonjs', mutations: [], isOwn: true },
  { text: 'function NAME() {~return typeof this;~}', language: 'js', mutations: [] },
  {
    text: 'function NAME() {~return [...arguments].length + NAME.length;~}',
    language: 'js',
    mutations: [['.length +', '.length -']],
  },
  { text: 'const NAME = trace;', mutations: [] },
  { text: 'const NAME = HELP;', mutations: [] },
  { text: 'const NAME = HELP(2);', mutations: [['2', '3']] },
];

/** Every sample; those with types are for TypeScript alone. */
export const samples: readonly Sample[] = [
  ...values,
  ...typedSamples.map((sample): Sample => ({ ...sample, language: 'ts' })),
];
