import type { Expression, TSEnumDeclaration } from 'oxc-parser';
import { findString } from '../syntax-walk.ts';
import { getFlags, plainForm, type Form, type Member } from './form.ts';
import { getShape, type Shape, type View } from './shape.ts';
import { getText } from './source-text.ts';
import { addScope, valueBinding } from './scope.ts';

type Value = string | number;

/** Lays out an enum: each member with its value, said or counted. */
export function getEnumForm(nodes: readonly TSEnumDeclaration[], view: View): Form {
  const values = new Map<string, Value>();
  const members = nodes.flatMap((node) => getMembers(node, values, view));
  const isConstant = nodes.some((node) => node.const);
  return {
    ...plainForm,
    sort: 'enum',
    noun: isConstant ? 'a const enum' : 'an enum',
    flags: getFlags({ 'const enum': isConstant }),
    members,
    isOrdered: true,
    isAmbient: nodes.some((node) => node.declare) && !/\.d\.[cm]?ts$/u.test(view.module.file),
  };
}

function getMembers(node: TSEnumDeclaration, values: Map<string, Value>, view: View): Member[] {
  const names = node.body.members.map(({ id }) => (id.type === 'Identifier' ? id.name : (findString(id) ?? '')));
  const scope = addScope(new Map(names.map((name) => [name, valueBinding])), view.scope);
  let next: number | undefined = 0;
  return node.body.members.map((member, index): Member => {
    const name = names[index] ?? '';
    const own = node.id.name;
    const value: Value | undefined = member.initializer ? findValue(member.initializer, own, values) : next;
    next = typeof value === 'number' ? value + 1 : undefined;
    if (value !== undefined) values.set(name, value);
    return {
      key: name,
      sort: 'enum member',
      text: name,
      flags: new Set(),
      aspects: [
        {
          name: 'type',
          shape: value === undefined ? getOpenValue(member.initializer, { ...view, scope }) : getConstant(value),
          text: value === undefined ? getText(member.initializer, view.module) : JSON.stringify(value),
        },
      ],
    };
  });
}

function getConstant(value: Value): Shape {
  return { label: `constant ${typeof value} ${String(value)}`, parts: [] };
}

function getOpenValue(node: Expression | null, view: View): Shape {
  return node ? getShape(node, view) : { label: 'counted', parts: [] };
}

/** Finds the value of what an enum member is set to, as far as it is made of constants. */
function findValue(node: Expression, own: string, values: ReadonlyMap<string, Value>): Value | undefined {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' || typeof node.value === 'number' ? node.value : undefined;
    case 'TemplateLiteral':
      return findString(node);
    case 'Identifier':
      return values.get(node.name);
    case 'MemberExpression':
      if (node.object.type !== 'Identifier' || node.object.name !== own) return undefined;
      return values.get(
        node.property.type === 'Identifier' && !node.computed ? node.property.name : (findString(node.property) ?? ''),
      );
    case 'UnaryExpression': {
      const value = findValue(node.argument, own, values);
      if (typeof value !== 'number') return undefined;
      return { '-': -value, '+': value, '~': ~value }[node.operator as string];
    }
    case 'BinaryExpression': {
      if (node.left.type === 'PrivateIdentifier') return undefined;
      const [left, right] = [findValue(node.left, own, values), findValue(node.right, own, values)];
      if (left === undefined || right === undefined) return undefined;
      if (node.operator === '+' && (typeof left === 'string' || typeof right === 'string')) return `${left}${right}`;
      return typeof left === 'number' && typeof right === 'number' ? compute(node.operator, left, right) : undefined;
    }
    default:
      return undefined;
  }
}

function compute(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '|':
      return left | right;
    case '&':
      return left & right;
    case '^':
      return left ^ right;
    case '<<':
      return left << right;
    case '>>':
      return left >> right;
    case '>>>':
      return left >>> right;
    default:
      return undefined;
  }
}
