import type { Node } from 'oxc-parser';
import { getHeadNames } from './bound-names.ts';
import { getName } from './free-name.ts';
import { getPlainShape } from './plain-shape.ts';
import { addScope, typeBinding, valueBinding } from './scope.ts';
import type { Shape, ToShape, View } from './shape.ts';

/** Gets the shape of statements, expressions and whatever else no other part knows. */
export function getCodeShape(node: Node, view: View, toShape: ToShape): Shape {
  const inner = { ...view, scope: addScope(getHeadNames(node), view.scope) };
  switch (node.type) {
    case 'Literal':
      return getLiteral(node);
    case 'TemplateLiteral':
      return getTemplate(node, view, toShape);
    case 'TaggedTemplateExpression':
      return getPlainShape(node, view, toShape, { quasi: { ...node.quasi, isTagged: true } });
    case 'MemberExpression':
      return node.computed
        ? getPlainShape(node, view, toShape)
        : leaf(node.type, [toShape(node.object, view), getKey(node.property, false, view, toShape)], node.optional);
    case 'Property':
      return getProperty(node, view, toShape);
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return getPlainShape(node, view, toShape, { label: node.label?.name });
    case 'MetaProperty':
      return leaf('new.target');
    case 'ExpressionStatement':
      return getPlainShape(node, view, toShape); // a directive keeps its `directive`, a string in backticks has none
    case 'JSXAttribute':
      return leaf(`attribute ${getJsxText(node.name)}`, node.value ? [toShape(node.value, view)] : []);
    case 'JSXMemberExpression':
      return leaf(node.type, [getJsxObject(node.object, view, toShape), leaf(`key ${node.property.name}`)]);
    case 'JSXNamespacedName':
      return leaf(`element ${getJsxText(node)}`);
    case 'JSXText':
      return leaf(`text ${node.value.replaceAll(/(?<![ \t])[ \t]*\r?\n\s*/gu, '\n')}`);
    case 'PrivateIdentifier':
      return leaf(`#${node.name}`);
    case 'TSEnumDeclaration':
      return getPlainShape(node, withNames(view, getEnumNames(node)), toShape);
    default:
      return getPlainShape(node, inner, toShape);
  }
}

/** Gets the shape of the key of a member: `a`, `"a"` and `1` are strings; what is computed is code. */
export function getKey(key: Node, isComputed: boolean, view: View, toShape: ToShape): Shape {
  if (isComputed) return leaf('computed key', [toShape(key, view)]);
  if (key.type === 'Identifier') return leaf(`key ${key.name}`);
  return key.type === 'Literal' ? leaf(`key ${String(key.value)}`) : toShape(key, view);
}

function getLiteral(node: Node & { type: 'Literal' }): Shape {
  if ('regex' in node) return leaf(`regex ${node.regex.pattern} ${node.regex.flags}`);
  if ('bigint' in node) return leaf(`bigint ${node.bigint}`);
  return leaf(`literal ${typeof node.value} ${String(node.value)}`);
}

/** `a` is 'a', unless a tag sees how it is written. */
function getTemplate(node: Node & { type: 'TemplateLiteral' }, view: View, toShape: ToShape): Shape {
  const isTagged = 'isTagged' in node;
  const text = node.quasis[0]?.value.cooked;
  if (!isTagged && node.expressions.length === 0 && typeof text === 'string') return leaf(`literal string ${text}`);
  const pieces = node.quasis.map(({ value }) => leaf(`piece ${isTagged ? value.raw : (value.cooked ?? value.raw)}`));
  return leaf(node.type, [...pieces, ...node.expressions.map((expression) => toShape(expression, view))]);
}

/** { a } is { a: a }; a shorthand of __proto__ alone is another thing. */
function getProperty(node: Node & { type: 'Property' }, view: View, toShape: ToShape): Shape {
  const isPrototype = node.key.type === 'Identifier' && node.key.name === '__proto__' && node.shorthand;
  const label = [node.kind, node.method ? 'method' : '', isPrototype ? 'shorthand' : ''].join(' ');
  return leaf(`property ${label}`, [getKey(node.key, node.computed, view, toShape), toShape(node.value, view)]);
}

function getEnumNames(node: Node & { type: 'TSEnumDeclaration' }): string[] {
  const names = node.body.members.map(({ id }) => (id.type === 'Identifier' ? id.name : undefined));
  return names.filter((name) => name !== undefined);
}

function withNames(view: View, names: readonly string[]): View {
  const bindings = new Map(names.map((name) => [name, { ...typeBinding, ...valueBinding }]));
  return { ...view, scope: addScope(bindings, view.scope) };
}

function getJsxObject(node: Node, view: View, toShape: ToShape): Shape {
  return node.type === 'JSXIdentifier' && node.name !== 'this'
    ? getName(node.name, 'value', 'value', view)
    : toShape(node, view);
}

function getJsxText(node: Node): string {
  if (node.type === 'JSXNamespacedName') return `${node.namespace.name}:${node.name.name}`;
  return node.type === 'JSXIdentifier' ? node.name : '';
}

function leaf(label: string, parts: readonly Shape[] = [], isOptional = false): Shape {
  return { label: isOptional ? `${label} optional` : label, parts };
}
