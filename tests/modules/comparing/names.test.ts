import type { Node } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { seesItsCall } from '../../../src/modules/comparing/callable-aspects.ts';
import { findExported } from '../../../src/modules/comparing/exported-syntax.ts';
import { isName } from '../../../src/modules/comparing/fixed-value.ts';
import { getModuleNames } from '../../../src/modules/comparing/module-names.ts';
import { addScope, findBoundLabel, typeBinding, valueBinding } from '../../../src/modules/comparing/scope.ts';
import { getListText, getText, quote } from '../../../src/modules/comparing/source-text.ts';
import { parseModule, type SourceModule } from '../../../src/modules/read-module.ts';

function parse(text: string, file = '/nowhere/a.ts'): SourceModule {
  const module = parseModule(file, text);
  if (!module) throw new Error(`can't be parsed: ${text}`);
  return module;
}

describe('what a module exports under a name', () => {
  /** Says what `A` and what `default` is: a local name, code, or a name of another module. */
  function say(text: string, file?: string): string {
    const module = parse(text, file);
    const all = ['A', 'default'].map((name) => {
      const found = findExported(module, name);
      if (!found) return '-';
      if ('local' in found) return found.local;
      return 'part' in found
        ? `${found.part.start} ${text.slice(found.part.node.start, found.part.node.end)}`
        : `${found.specifier} ${found.imported}`;
    });
    return all.join(' | ');
  }

  test.each([
    ['export class A {}', 'A | -'],
    ['export const b = 1, A = 2;', 'A | -'],
    ['export const { b: A } = c;', 'A | -'],
    ['export import A = B.C;', 'A | -'],
    ['export import B = A.C;', '- | -'],
    ['export { b as A };', 'b | -'],
    ['export { A as b };', '- | -'],
    ['export { b as "A" };', 'b | -'],
    ['export { A as default };', '- | A'],
    ['export { b as A } from "p";', 'p b | -'],
    ['export { default as A, A as default } from "p";', 'p default | p A'],
    ['export * as A from "p";', 'p * | -'],
    ['export * as b from "p"; export * from "q";', '- | -'],
    ['export default A;', '- | A'],
    ['export default class A {}', '- | A'],
    ['export default function A() {}', '- | A'],
    ['export default function A(): void; export default function A() {}', '- | A'],
    ['export default interface A {}', '- | A'],
    ['export default class {}', '- | 0 class {}'],
    ['export default function () {}', '- | 0 function () {}'],
    [' export default () => 1;', '- | 1 () => 1'],
    ['export default require("p");', '- | p *'],
    ['export default require("p").b;', '- | p b'],
    ['export default require("p")[b];', '- | 0 require("p")[b]'],
    ['export = A;', '- | A'],
    ['export = { A: 1 };', '- | 0 { A: 1 }'],
    ['class A {}', '- | -'],
  ])('%s', (text, expected) => {
    expect(say(text)).toBe(expected);
  });

  test.each([
    ['exports.A = class {};', '0 class {} | -'],
    ['exports.A = class B {};', '0 class B {} | -'],
    ['exports["A"] = b;', 'b | -'],
    ['module.exports.A = b;', 'b | -'],
    ['exports.default = b;', '- | b'],
    ['exports.b = exports.A = c;', 'c | -'],
    ['exports.A = exports.b = c;', 'c | -'],
    ['exports.A = b = c;', 'c | -'],
    ['exports.A = void 0; exports.A = b;', 'b | -'],
    ['exports.A = void 0;', '- | -'],
    ['exports.A = -1;', '0 -1 | -'],
    ['exports.A = b; exports.A = c;', '- | -'],
    ['exports.A += b;', '- | -'],
    ['exports.A;', '- | -'],
    ['other.A = b;', '- | -'],
    ['if (a) exports.A = b;', '- | -'],
    ['exports.A = require("p");', 'p * | -'],
    ['exports.A = require("p").b;', 'p b | -'],
    ['exports.A = require("p")[b];', '0 require("p")[b] | -'],
    ['module.exports = b;', '- | b'],
    ['exports = module.exports = b;', '- | b'],
    ['api = module.exports = { A: b };', 'b | 0 { A: b }'],
    ['module.exports = { A: b };', 'b | 0 { A: b }'],
    ['module.exports = { A };', 'A | 0 { A }'],
    ['module.exports = { A: class {} };', '19 class {} | 0 { A: class {} }'],
    ['module.exports = { get A() { return b; } };', '- | 0 { get A() { return b; } }'],
    ['module.exports = { ...A };', '- | 0 { ...A }'],
    ['module.exports = { default: b };', '- | b'],
    ['other = { A: b };', '- | -'],
  ])('%s', (text, expected) => {
    expect(say(text, '/nowhere/a.cjs')).toBe(expected);
  });
});

describe('what the names of a module are', () => {
  function say(text: string, file?: string): string {
    const { declared, imported } = getModuleNames(parse(text, file));
    return [
      ...[...declared].map(
        ([name, parts]) =>
          `${name}: ${parts.map(({ node, start, variableKind }) => [variableKind, node.type, start].filter((each) => each !== undefined).join(' ')).join(', ')}`,
      ),
      ...[...imported].map(([name, { specifier, imported: from }]) => `${name} = ${specifier} ${from}`),
    ].join(' | ');
  }

  test.each([
    ['const a = 1, b = 2;', 'a: const VariableDeclarator 0 | b: const VariableDeclarator 13'],
    ['export let a;', 'a: let VariableDeclarator 0'],
    ['var { a, b: [c] } = d;', 'a: var VariableDeclarator 0 | c: var VariableDeclarator 0'],
    [' class A {}', 'A: ClassDeclaration 1'],
    ['export class A {}', 'A: ClassDeclaration 0'],
    ['export default class A {}', 'A: ClassDeclaration 0'],
    ['export default class {}', ''],
    ['export default function a() {}', 'a: FunctionDeclaration 0'],
    ['function a(): void; function a() {}', 'a: TSDeclareFunction 0, FunctionDeclaration 20'],
    ['interface A {} const A = 1;', 'A: TSInterfaceDeclaration 0, const VariableDeclarator 15'],
    [
      'type A = 1; enum B {} namespace C {}',
      'A: TSTypeAliasDeclaration 0 | B: TSEnumDeclaration 12 | C: TSModuleDeclaration 22',
    ],
    ['import A = B.C;', 'A: TSImportEqualsDeclaration 0'],
    ['import a = require("p");', 'a = p *'],
    ['import a, { b as c } from "p";', 'a = p default | c = p b'],
    ['export { a } from "p"; export { b }; b;', ''],
    ['declare global { const a: 1 } declare module "x" {}', ''],
  ])('%s', (text, expected) => {
    expect(say(text)).toBe(expected);
  });

  test.each([
    ['const a = require("p");', 'a = p module.exports'],
    ['const a = require("p").b;', 'a = p b'],
    ['const a = require("p")["b"];', 'a = p b'],
    ['const a = require("p")[b];', 'a: const VariableDeclarator 0'],
    ['const { a, b: c, "d": e } = require("p");', 'a = p a | c = p b | e = p d'],
    ['const { a = 1 } = require("p");', 'a: const VariableDeclarator 0'],
    ['const { ...a } = require("p");', 'a: const VariableDeclarator 0'],
    ['const { [b]: a } = require("p");', 'a: const VariableDeclarator 0'],
    ['const { a } = require("p").b;', 'a: const VariableDeclarator 0'],
    ['const [a] = require("p");', 'a: const VariableDeclarator 0'],
    ['const a = require(b);', 'a: const VariableDeclarator 0'],
    ['const a = __importStar(require("p"));', 'a = p module.exports'],
    ['const { b: { a } } = require("p");', 'a: const VariableDeclarator 0'],
  ])('%s', (text, expected) => {
    expect(say(text, '/nowhere/a.cjs')).toBe(expected);
  });
});

/** Gets the first expression of a text. */
function parseExpression(text: string): Node {
  const statement = parse(`(${text});`).program.body[0];
  if (statement?.type !== 'ExpressionStatement') throw new Error(`is no expression: ${text}`);
  return statement.expression;
}

test.each([
  ['() => this', true],
  ['() => arguments', true],
  ['() => new.target', true],
  ['() => () => this', true],
  ['{ m() { return super.a } }', false],
  ['() => a', false],
  ['() => import.meta', false],
  ['() => function () { return this }', false],
  ['() => ({ m() { return this } })', false],
  ['this', true],
])('%s sees how it is called: %s', (text, sees) => {
  expect(seesItsCall(parseInFunction(text))).toBe(sees);
});

/** Gets an expression that may hold `new.target`. */
function parseInFunction(text: string): Node {
  const outer = parseExpression(`function () { return ${text} }`);
  const [statement] = outer.type === 'FunctionExpression' ? (outer.body?.body ?? []) : [];
  if (statement?.type !== 'ReturnStatement' || !statement.argument) throw new Error(text);
  return statement.argument;
}

test.each([
  ['a', true],
  ['a.b.c', true],
  ['a["b"]', true],
  ['a[b]', false],
  ['a().b', false],
  ['1', false],
  ['this.a', false],
])('%s is a name: %s', (text, is) => {
  expect(isName(parseExpression(text))).toBe(is);
});

test('a bound name is told by its spelling, or by its place and how far off it is bound', () => {
  const outer = addScope(
    new Map([
      ['A', typeBinding],
      ['B', typeBinding],
    ]),
    undefined,
    true,
  );
  const middle = addScope(
    new Map([
      ['a', valueBinding],
      ['C', typeBinding],
    ]),
    outer,
  );
  const inner = addScope(new Map([['D', typeBinding]]), middle, true);
  const owned = { names: new Map([['o', valueBinding]]), isByPlace: false, above: inner, owner: 'f 1' };

  expect(addScope(new Map(), outer)).toBe(outer);
  expect(findBoundLabel('A', 'type', inner)).toBe('bound 1 0');
  expect(findBoundLabel('B', 'any', inner)).toBe('bound 1 1');
  expect(findBoundLabel('B', 'type', outer)).toBe('bound 0 1');
  expect(findBoundLabel('D', 'type', inner)).toBe('bound 0 0');
  expect(findBoundLabel('A', 'value', inner)).toBeUndefined();
  expect(findBoundLabel('a', 'value', inner)).toBe('local a');
  expect(findBoundLabel('a', 'any', inner)).toBe('local a');
  expect(findBoundLabel('a', 'type', inner)).toBeUndefined();
  expect(findBoundLabel('C', 'type', inner)).toBe('local C');
  expect(findBoundLabel('o', 'value', owned)).toBe('o of f 1');
  expect(findBoundLabel('A', 'type', owned)).toBe('bound 1 0');
  expect(findBoundLabel('z', 'any', owned)).toBeUndefined();
});

test('code is written in one line, without comments, and not longer than 40 characters', () => {
  const text = 'f(a, /* b */ c, // d\n  e /* f */); /* g */';
  const module = parse(text);
  const [statement] = module.program.body;

  expect(getText(statement, module)).toBe('f(a, c, e );');
  expect(getText(undefined, module)).toBe('');
  expect(getText(null, module)).toBe('');
  expect(getText({ start: 0, end: 4 }, module)).toBe('f(a,');
  expect(
    getListText(
      [
        { start: 2, end: 3 },
        { start: 13, end: 14 },
      ],
      module,
    ),
  ).toBe('(a, c)');
  expect(getListText([], module)).toBe('()');
  expect(quote('a`b`')).toBe("`a'b'`");
  expect(quote('x'.repeat(40))).toBe(`\`${'x'.repeat(40)}\``);
  expect(quote('x'.repeat(41))).toBe(`\`${'x'.repeat(39)}…\``);
  expect(quote(`${'x'.repeat(38)} yyy`)).toBe(`\`${'x'.repeat(38)}…\``);
});
