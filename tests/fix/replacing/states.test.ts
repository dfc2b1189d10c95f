import { beforeAll, describe, expect, it } from 'vitest';
import { makeProject, type TemporaryProject } from '../../temporary-project.ts';
import { files, names } from './project.ts';
import { replaceAll, type Case } from './replace.ts';

let project: TemporaryProject;
let clean = (): void => undefined;

beforeAll(() => {
  project = makeProject((remove) => {
    clean = remove;
  });
  project.write(files);
  return () => {
    clean();
  };
});

/** Why the duplicates of a file are not replaced. */
function getReasons(code: string, given: Partial<Case> = {}): (string | undefined)[] {
  return replaceAll({
    code,
    root: project.folder,
    file: 'src/app.ts',
    canonical: './src/canon.ts',
    names,
    ...given,
  }).plans.map(({ reason }) => reason);
}

describe('a constant of its own', () => {
  it.each([
    ['new Map()', 'new Map()'],
    ['new Map() as any', 'new Map()'],
    ['<any>new Map()', 'new Map()'],
    ['new Map()!', 'new Map()'],
    ['new Map() satisfies object', 'new Map()'],
    ['(new Map() as any)!', 'new Map()'],
    ['/a/g', '/a/g'],
    ['/a/y', '/a/y'],
    ['/a/iyu', '/a/iyu'],
    ['Symbol("a")', 'Symbol("a")'],
    ['Object.freeze(new Map())', 'Object.freeze(new Map())'],
    ['new Map([[1, "a"],\n  [2, "b"]])', 'new Map([[1, "a"], [2, "b"]])'],
    ['{ a: { b: new Map() } }', '{ a: { b: new Map() } }'],
    ['{ a: /a/g as any }', '{ a: /a/g as any }'],
    ['[, [new Map()]]', '[, [new Map()]]'],
    ['Object.freeze({ a: new Map() })', 'Object.freeze({ a: new Map() })'],
    ['null ?? new Map()', 'null ?? new Map()'],
    ['new Map() || null', 'new Map() || null'],
    ['1 ? new Map() : null', '1 ? new Map() : null'],
    ['1 ? null : new Map()', '1 ? null : new Map()'],
    // At most 40 characters.
    ['new Set(["aaaaaaa", "bbbbbbb", "ccccccc"])', 'new Set(["aaaaaaa", "bbbbbbb", "ccccccc…'],
    ['new Set(["aaaaaa", "bbbbbb", "cccccccc"])', 'new Set(["aaaaaa", "bbbbbb", "cccccccc"…'],
    ['new Set(["aaaaaa", "bbbbbb", "ccccccc"])', 'new Set(["aaaaaa", "bbbbbb", "ccccccc"])'],
  ])('holds an object: %s', (value, text) => {
    expect(getReasons(`export const LIMIT = ${value};\n`)).toEqual([`it holds an object of its own: \`${text}\``]);
  });

  it.each([
    '3',
    '"a"',
    '/a/',
    '/a/iu',
    '/g/',
    '[1]',
    '{ a: 1 }',
    '() => new Map()',
    'function () { return new Map(); }',
    'class { a = new Map(); }',
    'String(1)',
    'Number("1")',
    'Boolean(1)',
    'BigInt(1)',
    'parseInt("1")',
    'parseFloat("1")',
    'Symbol.for("a")',
    'Math.max(1, 2)',
    'Object.freeze({ a: 1 })',
    'Object.freeze([1])',
    '{ a: [, 1], ...{ b: 1 }, c() { return new Map(); }, get d() { return new Map(); } }',
    '1 ? 2 : 3',
    '1 ?? 2',
  ])('holds a value that is the same everywhere: %s', (value) => {
    expect(getReasons(`export const LIMIT = ${value};\n`)).toEqual([undefined]);
  });

  it.each([
    ['exports.LIMIT = new Map();\n', 'it holds an object of its own: `new Map()`'],
    ['exports.LIMIT = /a/g;\n', 'it holds an object of its own: `/a/g`'],
    ['module.exports = { LIMIT: Symbol("a") };\n', 'it holds an object of its own: `Symbol("a")`'],
    ['exports.LIMIT = 3;\n', undefined],
  ])('holds an object in CommonJS, too: %j', (code, reason) => {
    expect(getReasons(code, { file: 'lib/app.cjs', canonical: './lib/canon.cjs' })).toEqual([reason]);
  });
});

describe('a static member', () => {
  it.each([
    ['static m = new Map();', 'm'],
    ['static readonly m = new Map() as any;', 'm'],
    ['static accessor m = new Map();', 'm'],
    ['static #m = new Map();', '#m'],
    ['static a = 1; static m = /a/g;', 'm'],
    ['static m = 0; static add() { Metrics.m += 1; }', 'm'],
    ['static m = 0; static add() { this.m++; }', 'm'],
    ['static #m = 0; static add() { Metrics.#m = 1; }', '#m'],
    ['static #m = 0; static n = 0; static add() { Metrics.n = 1; }', 'n'],
    ['static m = { a: 1 }; static add() { Metrics.m.a = 1; }', 'm'],
    ['static m = []; static add() { this.m.push(1); }', 'm'],
    ['static m = {}; static add() { Object.assign(Metrics.m, {}); }', 'm'],
    ['static m?: number; add() { Metrics.m = 1; }', 'm'],
    ['static m = 0; static add() { delete Metrics.m; }', 'm'],
    ['static m = 0; static add = () => { [this.m] = [1]; };', 'm'],
    ['static m = 0; static add() { this["m"] = 1; }', 'm'],
    ['static "m" = 0; static add() { this.m = 1; }', 'm'],
    ['static ["m"] = 0; static add() { this.m = 1; }', 'm'],
    ['static m = 0; static add(key) { this[key] = 1; }', 'm'],
    ['static m = 0; static add = (key) => { this[key].a = 1; };', 'm'],
    ['static [k] = 0; static add() { this.m = 1; }', 'k'],
  ])('would be shared: %s', (body, member) => {
    expect(getReasons(`export class Metrics { ${body} }\n`)).toEqual([
      `its static member \`${member}\` would be shared`,
    ]);
    expect(getReasons(`export const Metrics = class { ${body.replaceAll('Metrics.', 'this.')} };\n`)).toEqual([
      `its static member \`${member}\` would be shared`,
    ]);
  });

  it('would be shared where the class is named', () => {
    const code = 'export class Metrics { static m = 0; add(key) { Metrics[key] = 1; } }\n';

    expect(getReasons(code)).toEqual(['its static member `m` would be shared']);
  });

  it.each([
    'static m = 0; static get() { return Metrics.m; }',
    'static m = { a: 1 }; static get() { return Metrics.m.a; }',
    'static m() { return new Map(); }',
    'm = new Map();',
    'm = 0; add() { this.m += 1; }',
    'static m = 0; n = 0; add() { this.n += 1; }',
    'static m = 0; static get() { return this.m.toFixed(); }',
    'static m = 0; static get(key) { return this[key]; }',
    'static m = 0; static add(o, key) { o.n = o[key] = key; }',
    'static m = 0; add(key) { this[key] = this.all[key] = 1; }',
    'static [k] = 0;',
    'static m = () => new Map();',
    'static m;',
  ])('would be the same: %s', (body) => {
    expect(getReasons(`export class Metrics { ${body} }\n`)).toEqual([undefined]);
  });
});

describe('what a duplicate uses', () => {
  it.each([
    ['let h = 0;', 'h += 1;'],
    ['let h = 0;', 'h++;'],
    ['var h;', '[h] = [1];'],
    ['const h = [];', 'h.push(1);'],
    ['const h = {};', 'h.a = 1;'],
    ['const h = {};', 'Object.assign(h, { a: 1 });'],
    ['const h = new WeakMap();', 'return h;'],
    ['const h = /a/g;', 'return h;'],
    ['const h = new Map() as any;', 'return h;'],
    ['function h() {}', 'h.a = 1;'],
    ['class h { static a = 0; }', 'h.a = 1;'],
    ['let h = 0;\nexport const set = () => { h = 1; };', 'return h;'],
    ['const h = [];\nh.push(1);', 'return h;'],
  ])('is shared with the rest of the file where it changes: %s %s', (helper, use) => {
    expect(getReasons(`${helper}\nexport function track() { ${use} }\n`)).toEqual([
      'it shares `h` with the rest of the file',
    ]);
  });

  it.each([
    ['const h = 1;', 'return h;'],
    ['let h = 1;', 'return h;'],
    ['const h = [1];', 'return h.map(String);'],
    ['const h = /a/;', 'return h;'],
    ['function h() {}', 'h();'],
    ['class h { static add() {} }', 'h.add();'],
    ['const h = class { static add() {} };', 'h.add();'],
    ['const h = { add() {} };\nconst g = 1;', 'return g;'],
    ['const h = function () {};', 'h.set();'],
    ['const h = () => 1;', 'h.set();'],
    // What is imported is shared already.
    ["import { a as h } from './other.js';", 'h.push(1);'],
    ["import { a as h } from './other.js';", 'h.b = 1;'],
    ['let h = 0;\nexport const set = () => { h = 1; };', 'return 1;'],
  ])('is the same where it does not change: %s %s', (helper, use) => {
    expect(getReasons(`${helper}\nexport function track() { ${use} }\n`)).toEqual([undefined]);
  });

  it.each(['const h = function () {};', 'const h = () => 1;', 'const h = class {};'])(
    'is shared where it gets members: %s',
    (helper) => {
      expect(getReasons(`${helper}\nexport function track() { h.a = 1; }\n`)).toEqual([
        'it shares `h` with the rest of the file',
      ]);
    },
  );
});
