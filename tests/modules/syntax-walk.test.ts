import type { Expression, Node } from 'oxc-parser';
import { expect, test } from 'vitest';
import { parseModule } from '../../src/modules/read-module.ts';
import * as walk from '../../src/modules/syntax-walk.ts';

/** Gets an expression of a text. */
function parse(text: string): Expression {
  const statement = parseModule('a.ts', `(${text});`)?.program.body[0];
  if (statement?.type !== 'ExpressionStatement') throw new Error(`is no expression: ${text}`);
  return statement.expression;
}

test.each([
  ['a.b', 'b'],
  ['a["b"]', 'b'],
  ['a[`b`]', 'b'],
  ['a?.b', undefined],
  ['a[b]', undefined],
  ['a[1]', undefined],
  ['a[`b${c}`]', undefined],
  ['a', undefined],
  ['class { #b; m() { this.#b } }', undefined],
])('the name in %s is %s', (text, name) => {
  expect(walk.findStaticName(parse(text))).toBe(name);
});

test('a private name is none that others could write', () => {
  const names: (string | undefined)[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'MemberExpression') names.push(walk.findStaticName(node));
    for (const child of walk.getChildren(node)) visit(child);
  };
  visit(parse('class { #b; m() { this.#b } }'));

  expect(names).toEqual([undefined]);
});

test.each([
  ['{ a: 1 }', 'a'],
  ['{ a }', 'a'],
  ['{ "a b": 1 }', 'a b'],
  ['{ ["a"]: 1 }', 'a'],
  ['{ [`a`]: 1 }', 'a'],
  ['{ [a]: 1 }', undefined],
  ['{ 1: 1 }', undefined],
  ['{ ...a }', undefined],
])('the key of %s is %s', (text, name) => {
  const object = parse(text);
  const [property] = object.type === 'ObjectExpression' ? object.properties : [];

  expect(property && walk.findPropertyName(property)).toBe(name);
});

test.each([
  ['"a"', 'a'],
  ['``', ''],
  ['`a`', 'a'],
  ['`${a}`', undefined],
  ['1', undefined],
  ['null', undefined],
  ['a', undefined],
])('the text of %s is %s', (text, value) => {
  expect(walk.findString(parse(text))).toBe(value);
});

test.each([
  ['require("p")', 'p'],
  ['require(`p`)', 'p'],
  ['require("p").a.b', 'p'],
  ['__importStar(require("p"))', 'p'],
  ['_interopRequireDefault(require("p"))', 'p'],
  ['_interop_require_wildcard(require("p"))', 'p'],
  ['tslib_1.__importDefault(require("p"))', 'p'],
  ['(0, tslib_1.__importDefault)(require("p")).default', 'p'],
  ['__toESM(require("p"), 1)', 'p'],
  ['__toESM2(require("p"))', 'p'],
  ['require("p", 1)', undefined],
  ['require(a)', undefined],
  ['require()', undefined],
  ['required("p")', undefined],
  ['a.require("p")', undefined],
  ['wrap(require("p"))', undefined],
  ['a__toESM(require("p"))', undefined],
  ['__toESMs(require("p"))', undefined],
  ['new require("p")', undefined],
  ['require', undefined],
])('%s loads %s', (text, specifier) => {
  expect(walk.findRequired(parse(text))).toBe(specifier);
});

test.each([
  ['a()', 'a'],
  ['a.b()', 'b'],
  ['a["b"]()', 'b'],
  ['(0, a.b)()', 'b'],
  ['(0, a)()', 'a'],
  ['(0, 1, a)()', 'a'],
  ['a()()', ''],
  ['a[b]()', ''],
])('the callee of %s is named %s', (text, name) => {
  const call = parse(text);

  expect(call.type === 'CallExpression' && walk.getCalleeName(call.callee)).toBe(name);
});

test.each([
  ['function () {}', true],
  ['() => 1', true],
  ['class {}', false],
  ['a', false],
])('%s is a function: %s', (text, is) => {
  expect(walk.isFunction(parse(text))).toBe(is);
});

test('what lies below a node comes in the order of the source, holes left out', () => {
  const types = (text: string) => walk.getChildren(parse(text)).map(({ type }) => type);

  expect(types('[a, , "b"]')).toEqual(['Identifier', 'Literal']);
  expect(types('a ? "b" : {}')).toEqual(['Identifier', 'Literal', 'ObjectExpression']);
  expect(types('function () {}')).toEqual(['BlockStatement']);
});
