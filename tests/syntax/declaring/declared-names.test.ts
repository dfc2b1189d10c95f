import * as parser from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import type { DeclaredName } from '../../../src/syntax/declaring/declared-name.ts';
import { getDeclaredNames } from '../../../src/syntax/declaring/declared-names.ts';
import { readCode } from './read-code.ts';

const espree = { languageOptions: {} };
const commonjs = { filename: 'file.js', languageOptions: { sourceType: 'commonjs' } };

/** Says of each name what it is: `class X`, `re-export X of m#A`. */
function list(code: string, options = {}): string[] {
  return getNames(code, options).map(
    ({ kind, name, origin }) => `${kind} ${name}${origin ? ` of ${origin.specifier}#${origin.importedName}` : ''}`,
  );
}

function getNames(code: string, options = {}): DeclaredName[] {
  const names = readCode(code, (sourceCode) => getDeclaredNames(sourceCode, () => true), options);

  expect(names.map(({ range }) => code.slice(...range))).toEqual(names.map(({ name }) => name));
  return names;
}

/** The one name of a text, with what makes it up and how it leaves. */
function describeOne(code: string, options = {}): object {
  const names = getNames(code, options);
  expect(names).toHaveLength(1);
  return names.map(({ localName, parts, exports, place }) => ({
    localName,
    parts: parts.map(({ type }) => type),
    exports: exports.map(
      ({ publicName, form, node, isTypeOnly }) => `${form} ${publicName} ${node.type}${isTypeOnly ? ' type' : ''}`,
    ),
    place,
  }))[0] as object;
}

describe('a declaration in TypeScript', () => {
  it.each([
    ['class X {}', 'class X'],
    ['export abstract class X {}', 'class X'],
    ['declare class X {}; f();', 'class X'],
    ['export default class X {}', 'class X'],
    ['export default (class X {});', 'class X'],
    ['interface X {}', 'interface X'],
    ['export default interface X {}', 'interface X'],
    ['export type X = 1;', 'type X'],
    ['enum X {}', 'enum X'],
    ['export const enum X { A }', 'enum X'],
    ['export declare const enum X { A }', 'enum X'],
    ['export declare function X(): void;', 'function X'],
    ['export default function X(): void;', 'function X'],
    ['export const X: Foo = 1;', 'variable X'],
    ['declare let X: Foo; export {};', 'variable X'],
    ['using X = f();', 'variable X'],
    ['const X = class {} as Foo;', 'class X'],
    ['const X = (() => {}) satisfies Foo;', 'function X'],
    ['const X = Y as Foo;', 'alias X'],
    ['const X = <Foo>ns.Y!;', 'alias X'],
    ['const X = ns?.Y;', 'alias X'],
    ["const X = ns['Y'];", 'alias X'],
    ['const X = ns[y];', 'variable X'],
    ['const X = f().Y;', 'variable X'],
    ['const X = undefined;', 'variable X'],
    ['import X = ns.Y;', 'alias X'],
    ['export import X = ns.Y;', 'alias X'],
    ['export = X; declare class X {}', 'class X'],
    ['export = class X {};', 'class X'],
  ])('is listed: %s', (code, expected) => {
    expect(list(code)).toEqual([expected]);
  });
});

describe.each([
  ['typescript-eslint', { languageOptions: { parser } }],
  ['espree', espree],
])('a declaration in JavaScript, read by %s', (_parser, options) => {
  it.each([
    ['class X {}', ['class X']],
    ['export default class X {}', ['class X']],
    ['export default class {}', []],
    ['export default () => {};', []],
    ['export default function () {}', []],
    ['export async function X() {}', ['function X']],
    ['export function* X() {}', ['function X']],
    ['export const X = class {}, Y = () => {}, Z = function () {};', ['class X', 'function Y', 'function Z']],
    ['const X = Y, Z = ns.Y, W = new Y();', ['alias X', 'alias Z', 'variable W']],
    ['export const { X, y: Z = 1, ...rest } = f();', ['variable X', 'variable Z', 'variable rest']],
    ['const [X, , [Y], ...Z] = f();', ['variable X', 'variable Y', 'variable Z']],
    ['let X; var Y;', ['variable X', 'variable Y']],
  ])('is listed: %s', (code, expected) => {
    expect(list(code, options)).toEqual(expected);
  });

  it.each([
    'function f() { class X {} var Y; }',
    '{ class f {} var Y; } if (a) { var X; } for (var Z of a) {} function f() {}',
    'class f { X = class {}; static { class Y {} } }',
    'const f = () => { const X = 1; };',
  ])('is not listed from inside a block, a function or a class: %s', (code) => {
    expect(getNames(code, options).map(({ name }) => name)).toEqual(['f']);
  });
});

describe('a name that only passes through', () => {
  it.each([
    "export { X } from 'm';",
    "export * from 'm'; export * as X from 'm';",
    "import { X } from 'm'; export { X };",
    "import { A as X } from 'm';",
    "import * as X from 'm'; export { X };",
    "import * as ns from 'm'; export { ns as X };",
    "import * as ns from 'm'; export const X = ns.X; const { Y, Z: { W } } = ns;",
    "import { X as B } from 'm'; export const X = B;",
    "import { X as B } from 'm'; export type X = B;",
    "import type * as ns from 'm'; export type X = ns.X;",
    "import * as ns from 'm'; export type X<T, U> = ns.X<T, U>;",
    "export type X = import('m').X;",
    "import D from 'm'; const { X } = D;",
    "import X = require('m'); export { X };",
    "import ns = require('m'); export import X = ns.X;",
    "const { X } = await import('m'); export { X };",
    "export { X }; import {} from 'm';",
    "export { default } from 'm';",
    "export { A as default } from 'm';",
    "import { A } from 'm'; export default A;",
  ])('is no declaration: %s', (code) => {
    expect(list(code)).toEqual([]);
  });

  it.each([
    ["const { X } = require('m'); exports.X = X;"],
    ["const { A: X } = require('m');"],
    ["const X = require('m').X;"],
    ["const X = require('m').A;"],
    ["const X = require('m');"],
    ["const X = __importStar(require('m')), Y = tslib_1.__importDefault(require('m'));"],
    ["const X = module.require('m').X;"],
    ["exports.X = require('m').X; exports.Y = require('m');"],
    ["module.exports = { X: require('m').X, ...require('m'), Y: require('m'), get Z() { return 1; } };"],
    ["Object.defineProperty(exports, 'X', { get() { return 1; } });"],
    ['exports.X = exports.Y = void 0;'],
    ['exports[x] = class {}; exports.a.X = class {}; exports.X += 1; other.exports.Y = 1;'],
    ['(function (exports) { exports.X = class {}; })(exports);'],
    ['{ const module = {}; module.exports = class X {}; exports.Y = 1; }'],
  ])('is no declaration in CommonJS: %s', (code) => {
    expect(list(code, commonjs)).toEqual([]);
  });
});

describe('a name that is given to what another module declares', () => {
  it.each([
    ["export { A as X } from 'm';", 're-export X of m#A'],
    ["export { 'A b' as X } from 'm';", 're-export X of m#A b'],
    ["export { A as 'X' } from 'm';", 're-export X of m#A'],
    ["export { default as X } from 'm';", 're-export X of m#default'],
    ["import { A as B } from 'm'; export { B as X };", 're-export X of m#A'],
    ["import { A } from 'm'; export { A as X };", 're-export X of m#A'],
    ["import A from 'm'; export { A as X };", 're-export X of m#default'],
    ["import { A } from 'm'; export const X = A;", 'alias X of m#A'],
    ["import { A } from 'm'; export const X = A as Foo; export type X = A;", 'alias X of m#A'],
    ["import { A } from 'm'; export type X = A;", 'type X of m#A'],
    ["import { A } from 'm'; export type X = A<string>;", 'type X'],
    ["import * as ns from 'm'; export type X<T, U> = ns.X<U, T>;", 'type X'],
    ["import * as ns from 'm'; export const X = ns.A;", 'alias X of m#A'],
    ["import * as ns from 'm'; export const { A: X } = ns;", 'alias X of m#A'],
    ["import * as ns from 'm'; import X = ns.A;", 'alias X of m#A'],
    ["import ns = require('m'); export import X = ns.A;", 'alias X of m#A'],
    ["import * as ns from 'm'; export const X = ns.a.b;", 'alias X'],
    ["const { A } = await import('m'); export { A as X };", 're-export X of m#A'],
    ["export const X = (await import('m')).A;", 're-export X of m#A'],
  ])('is listed with its origin: %s', (code, expected) => {
    expect(list(code)).toEqual([expected]);
  });

  it('is followed through constants, but not through what is assigned again', () => {
    const code = "import { A } from 'm'; const b = A; const c = b; export { c as X };";

    expect(list(code)).toEqual(['alias b of m#A', 'alias X of m#A']);
    expect(list(`${code} var d = A; d = 1; export const Y = d;`)).toContain('alias Y');
    expect(list('const a = b, b = a; export { a as X };')).toEqual(['alias b', 'alias X']);
  });

  it.each([
    ["exports.X = require('m').A;", 're-export X of m#A'],
    ["const { A } = require('m'); exports.X = A;", 're-export X of m#A'],
    ["const { B: A } = require('m'); module.exports = { X: A };", 're-export X of m#B'],
    ["const A = require('m').A; exports.X = A;", 're-export X of m#A'],
    ["exports.X = _interopRequireDefault(require('m')).default;", 're-export X of m#default'],
    ["exports.X = require('m').a.b;", 'alias X'],
  ])('is listed with its origin in CommonJS: %s', (code, expected) => {
    expect(list(code, commonjs)).toEqual([expected]);
  });
});

describe('what CommonJS hands out', () => {
  it.each([
    ['exports.X = class {};', ['class X']],
    ['module.exports.X = () => {};', ['function X']],
    ["module['exports']['X'] = 1;", ['variable X']],
    ['exports.X = other.Y;', ['alias X']],
    ['module.exports = { X: class {}, Y() {}, Z: 1, [`W`]: a };', ['class X', 'function Y', 'variable Z', 'alias W']],
    ['exports.default = class {}; exports.X = 1;', ['variable X']],
    ['exports = module.exports = { X: class {} };', ['class X']],
    ['module.exports = class X {};', ['class X']],
    ['module.exports = function X() {};', ['function X']],
    ['module.exports = X; class X {}', ['class X']],
    ['class X {} module.exports = { X };', ['class X']],
    ['class Y {} module.exports = { X: Y };', ['class X']],
    ['exports.X = class {}, exports.Y = 1;', ['class X', 'variable Y']],
    ['exports.X = exports.Y = class {};', ['class X', 'class Y']],
    ['const X = exports.X = class {};', ['class X']],
    ['const Y = module.exports.X = class {};', ['class X']],
    ['exports.X = void 0; class X {} exports.X = X;', ['class X']],
    ['exports.X = void 0; exports.X = class {};', ['class X']],
    ['if (a) { exports.Y = 1; } var X = 1;', ['variable X']],
  ])('is listed: %s', (code, expected) => {
    expect(list(code, commonjs)).toEqual(expected);
    expect(list(code)).toEqual(expected);
  });

  it('is not what a file does with an `exports` of its own', () => {
    expect(list('const exports = {}; exports.X = class {};', { languageOptions: { sourceType: 'module' } })).toEqual([
      'variable exports',
    ]);
    expect(list('declare const exports: any; exports.X = class {};')).toContain('class X');
  });
});

describe('a declaration that leaves under another name', () => {
  it.each([
    ['interface Options {} export { Options as X };', 'interface X'],
    ['class Y {} export { Y as X, Y as default };', 'class X'],
    ["class Y {} export { Y as 'X' };", 'class X'],
    ['exports.X = Y; class Y {}', 'class X'],
  ])('is known by that name alone: %s', (code, expected) => {
    expect(list(code)).toEqual([expected]);
  });

  it.each([
    'class X {} export { X as default };',
    'class X {} export default X;',
    'class X {}',
    'class X {} export = X;',
  ])('keeps its own where that is none: %s', (code) => {
    expect(list(code)).toEqual(['class X']);
  });

  it('is known by all of them', () => {
    expect(list('export class X {} export { X as Y };')).toEqual(['class X', 'class Y']);
  });

  it('comes before what has the name and stays inside', () => {
    const [declared] = getNames('class X {} class Y {} export { Y as X };');

    expect(declared?.localName).toBe('Y');
  });
});

describe('what makes up a declaration', () => {
  it.each([
    [
      'function X(): void; function X(a: 1): void; function X(a?: 1) {}',
      { parts: ['TSDeclareFunction', 'TSDeclareFunction', 'FunctionDeclaration'], exports: [] },
    ],
    ['class X {} interface X {}', { parts: ['ClassDeclaration', 'TSInterfaceDeclaration'], exports: [] }],
    ['interface X {} interface X {}', { parts: ['TSInterfaceDeclaration', 'TSInterfaceDeclaration'] }],
    [
      'export type X = 1; export const X = 1;',
      {
        parts: ['TSTypeAliasDeclaration', 'VariableDeclarator'],
        exports: ['statement X ExportNamedDeclaration type', 'statement X ExportNamedDeclaration'],
      },
    ],
    ['function X() {} namespace X {}', { parts: ['FunctionDeclaration', 'TSModuleDeclaration'] }],
    ['export default class X {}', { exports: ['statement default ExportDefaultDeclaration'] }],
    ['class X {} export default X;', { exports: ['default default ExportDefaultDeclaration'] }],
    ['class X {} export = X;', { exports: ['default default TSExportAssignment'] }],
    ['class X {} export { type X };', { localName: 'X', exports: ['list X ExportSpecifier type'] }],
    ['class Y {} export type { Y as X };', { localName: 'Y', exports: ['list X ExportSpecifier type'] }],
    ["export { A as X } from 'm';", { localName: undefined, parts: ['ExportSpecifier'], place: 'module' }],
    [
      "import type { A } from 'm'; export { A as X };",
      { localName: 'A', parts: ['ExportSpecifier'], exports: ['list X ExportSpecifier type'] },
    ],
    [
      'exports.X = class {};',
      {
        localName: undefined,
        parts: ['ClassExpression'],
        exports: ['commonjs X AssignmentExpression'],
        place: 'commonjs',
      },
    ],
    [
      'module.exports = { X }; class X {}',
      { localName: 'X', parts: ['ClassDeclaration'], exports: ['commonjs X Property'], place: 'commonjs' },
    ],
    ["const { A } = require('m'); exports.X = A;", { localName: 'A', parts: ['Identifier'], place: 'commonjs' }],
    ['module.exports = class X {};', { localName: undefined, exports: ['commonjs default AssignmentExpression'] }],
  ])('is told: %s', (code, expected) => {
    expect(describeOne(code)).toMatchObject(expected);
  });

  it('counts beside an import of its name', () => {
    expect(list("import { X } from 'm'; interface X { b: 1 } export { X };")).toEqual(['interface X']);
  });

  it('has the kind of what is there at run time', () => {
    expect(list('interface X {} class X {}')).toEqual(['class X']);
    expect(list('type X = 1; const X = 1;')).toEqual(['variable X']);
    expect(list('interface X {} namespace X {}')).toEqual(['interface X']);
    expect(list('namespace X { const a = 1; }')).toEqual([]);
  });
});

describe('a namespace', () => {
  it.each([
    ['namespace N { export class X {} class Y {} }', ['class X']],
    ['export namespace N { export namespace M { export type X = 1; } namespace P { export type Y = 1; } }', ['type X']],
    ['namespace A.B { export class X {} } namespace A.B { export interface X {} }', ['class X']],
    ['declare namespace N { class X {} namespace M { const Y: 1; } }', ['class X', 'variable Y']],
    ['declare namespace N { class X {} class Y {} export { X as Z }; }', ['class Z']],
    ["import { A } from 'm'; namespace N { export import X = A.B; }", ['alias X']],
    ['namespace N { exports.X = 1; }', []],
  ])('declares what it exports: %s', (code, expected) => {
    expect(list(`${code} f();`)).toEqual(expected);
    expect(getNames(`${code} f();`).map(({ place }) => place)).toEqual(expected.map(() => 'namespace'));
  });

  it('hands out by statements of its own, or as a declaration where it only describes', () => {
    expect(describeOne('declare namespace N { export class X {} }')).toMatchObject({
      exports: ['statement X ExportNamedDeclaration'],
    });
    expect(describeOne('declare namespace N { class X {} }')).toMatchObject({
      exports: ['statement X ClassDeclaration'],
    });
  });

  it('comes after the module', () => {
    expect(describeOne('namespace N { export class X {} } export class X {}')).toMatchObject({ place: 'module' });
  });

  it.each(["declare module 'm' { export class X {} }", 'declare global { class X {} }'])(
    'is none where it adds to what others declare: %s',
    (code) => {
      expect(list(`${code} export {};`)).toEqual([]);
    },
  );
});

describe('a declaration file', () => {
  const file = { filename: 'file.d.ts' };

  it('declares when it is a module', () => {
    expect(list('export {}; declare class X {}', file)).toEqual(['class X']);
    expect(list("import './m'; interface X {} declare namespace N { class Y {} }", file)).toEqual([
      'interface X',
      'class Y',
    ]);
    expect(list('declare class X {} export = X;', file)).toEqual(['class X']);
    expect(list("import m = require('m'); interface X {}", file)).toEqual(['interface X']);
    expect(list('export namespace N { class X {} }', file)).toEqual(['class X']);
  });

  it('is silent when it is a script', () => {
    expect(list('declare class X {} interface Y {} declare namespace N { class Z {} } import a = N.Z;', file)).toEqual(
      [],
    );
  });

  it('is told from a script that runs', () => {
    expect(list('interface X {}')).toEqual(['interface X']);
    expect(list('declare class X {}')).toEqual(['class X']);
  });

  it('is guessed where the parser does not say', () => {
    const bare = {
      parseForESLint: (code: string, given: parser.ParserOptions) => ({
        ...parser.parseForESLint(code, given),
        services: {},
      }),
    };
    const options = { languageOptions: { parser: bare } };

    expect(list('declare class X {} interface Y {}', options)).toEqual([]);
    expect(list('interface X {} f();', options)).toEqual(['interface X']);
    expect(list('interface X {} export {};', options)).toEqual(['interface X']);
  });
});

describe('a file of another language', () => {
  it('has its statements in script elements', () => {
    const svelte = {
      parseForESLint(code: string, given: parser.ParserOptions) {
        const { ast, ...rest } = parser.parseForESLint(code, given);
        const body = [{ type: 'SvelteScriptElement', range: ast.range, loc: ast.loc, body: ast.body }];
        return {
          ...rest,
          ast: { ...ast, body },
          visitorKeys: { ...rest.visitorKeys, SvelteScriptElement: ['body'] },
        };
      },
    };

    expect(list('interface X {} const Y = X;', { languageOptions: { parser: svelte } })).toEqual([
      'interface X',
      'alias Y',
    ]);
  });
});

describe('a file that declares none of the names', () => {
  it('is not looked at any further', () => {
    const code =
      "import { A } from 'm'; const a = A; exports.b = A; export { A as c }; namespace N { export const d = 1; }";
    const asked: string[] = [];
    const names = readCode(code, (sourceCode) => {
      const closed = new Proxy(sourceCode, {
        get(target, key) {
          expect(['ast', 'parserServices']).toContain(key);
          return Reflect.get(target, key) as unknown;
        },
      });
      return getDeclaredNames(closed, (name) => {
        asked.push(name);
        return false;
      });
    });

    expect(names).toEqual([]);
    expect(asked).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd']));
    expect(asked).not.toContain('A');
  });

  it.each([
    'class Y {} class X {}',
    'module.exports = class X {};',
    'export default (function X() {});',
    'namespace Y { export const X = 1; }',
    'module.exports = { X() {}, Y() {} };',
    "export { Y as X, X as Y } from 'm';",
    'const Y = 1; export { Y as X };',
    'const Y = exports.X = 1;',
    'const { a: [X = 1] } = Y;',
  ])('lists what matters, and nothing else: %s', (code) => {
    const names = readCode(code, (sourceCode) => getDeclaredNames(sourceCode, (name) => name === 'X'));

    expect(names.map(({ name }) => name)).toEqual(['X']);
  });
});
