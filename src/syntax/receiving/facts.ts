import type { TSESTree } from '@typescript-eslint/utils';
import type { Home } from './home.ts';
import { findSubject, getEnd, getStart, type Subject } from './subject.ts';
import { takeStep } from './take-step.ts';
import { getTypeOrigins } from './type-origins.ts';
import { unite, type Origins } from './value-origin.ts';
import { getValue } from './value.ts';

/** What is known of something once a condition has held, or has not. */
export interface Fact {
  readonly subject: Subject;
  /** Whether it is that, or is not. */
  readonly isSo: boolean;
  getOrigins(): Origins;
  /** Where the condition stands. */
  readonly start: number;
  readonly end: number;
}

const known = { true: new WeakMap<TSESTree.Node, Fact[]>(), false: new WeakMap<TSESTree.Node, Fact[]>() };
const deepest = 50;

/** Gets what is known where a condition has held, or has not. */
export function getFacts(test: TSESTree.Node, holds: boolean, home: Home): readonly Fact[] {
  const table = known[holds ? 'true' : 'false'];
  const facts = table.get(test) ?? readFacts(test, holds, home, 0);
  table.set(test, facts);
  return facts;
}

function readFacts(test: TSESTree.Node, holds: boolean, home: Home, depth: number): Fact[] {
  const read = (part: TSESTree.Node, still = holds) => readFacts(part, still, home, depth + 1);
  if (depth > deepest) {
    return [];
  }
  switch (test.type) {
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return read(test.expression);
    case 'UnaryExpression':
      return test.operator === '!' ? read(test.argument, !holds) : [];
    case 'LogicalExpression':
      if (test.operator === '??') {
        return [];
      }
      return (test.operator === '&&') === holds
        ? [...read(test.left), ...read(test.right)]
        : join(read(test.left), read(test.right));
    case 'BinaryExpression':
      return test.operator === 'instanceof'
        ? create(test.left, holds, test, home, () =>
            takeStep(getValue(test.right, home), { take: 'instance', types: [] }),
          )
        : [];
    case 'CallExpression':
      return readCall(test, holds, home, false);
    default:
      return [];
  }
}

// a instanceof X || a instanceof Y: one of both
function join(first: readonly Fact[], second: readonly Fact[]): Fact[] {
  return first.flatMap((fact) => {
    const other = second.find(
      ({ subject, isSo }) =>
        subject.path === fact.subject.path && subject.root === fact.subject.root && isSo === fact.isSo,
    );
    return other && fact.isSo ? [{ ...fact, getOrigins: () => unite([fact.getOrigins(), other.getOrigins()]) }] : [];
  });
}

/** Gets what is known after a call that has asked, or has thrown: `isX(a)`, `assertIsX(a)`. */
export function readCall(call: TSESTree.CallExpression, holds: boolean, home: Home, asserts: boolean): Fact[] {
  if (call.arguments.length === 0) {
    return [];
  }
  for (const origin of getValue(call.callee, home)) {
    const [node] = origin.kind === 'declared' ? origin.nodes : [];
    const predicate = node && 'returnType' in node ? node.returnType?.typeAnnotation : undefined;
    if (predicate?.type !== 'TSTypePredicate' || predicate.asserts !== asserts || origin.kind !== 'declared') {
      continue;
    }
    const { typeAnnotation: type, parameterName } = predicate;
    const params = node && 'params' in node ? (node.params as TSESTree.Node[]) : [];
    const index = params.findIndex(
      (parameter) =>
        parameter.type === 'Identifier' && parameterName.type === 'Identifier' && parameter.name === parameterName.name,
    );
    const argument = call.arguments[index];
    if (argument && type) {
      return create(argument, holds, call, home, () => getTypeOrigins(type.typeAnnotation, origin.home, origin.bound));
    }
  }
  return [];
}

function create(
  about: TSESTree.Node,
  isSo: boolean,
  test: TSESTree.Node,
  home: Home,
  getOrigins: () => Origins,
): Fact[] {
  const subject = findSubject(about, home);
  return subject ? [{ subject, isSo, getOrigins, start: getStart(test), end: getEnd(test) }] : [];
}
