import type { TSESTree } from '@typescript-eslint/utils';
import { findStaticString } from '../static-string.ts';
import { getAwaited, getSubject, promiseOf, type ExpressionStep, type Held, type Trail } from './trail.ts';

/** Follows a promise through the method that is called on it: `.then(({ A }) => …)`, `.finally(…)`. */
export function followPromiseMethod(member: TSESTree.MemberExpression, held: Held, trail: Trail): void {
  const call = member.parent;
  const name = getMethodName(member);
  if (call.type !== 'CallExpression' || call.callee !== member) {
    trail.escape ??= 'its promise is passed on';
  } else if (name === 'finally') {
    trail.steps.push({ at: 'expression', node: call, held });
  } else if (name === 'catch') {
    if (!isDiscarded(call)) {
      trail.escape ??= 'something else may stand in for it';
      trail.steps.push({ at: 'expression', node: call, held });
    }
  } else if (name === 'then') {
    followCallback(call.arguments[0], held, trail);
  } else {
    trail.escape ??= 'its promise is passed on';
  }
}

function followCallback(callback: TSESTree.CallExpressionArgument | undefined, held: Held, trail: Trail): void {
  if (callback?.type !== 'ArrowFunctionExpression' && callback?.type !== 'FunctionExpression') {
    trail.escape ??= 'its promise is passed on';
  } else if (callback.params[0]) {
    trail.steps.push({ at: 'pattern', node: callback.params[0], held: getAwaited(held) });
  }
}

// import("./old").catch(log);
function isDiscarded({ parent }: TSESTree.Node): boolean {
  return (
    parent?.type === 'ExpressionStatement' ||
    (parent?.type === 'UnaryExpression' && parent.operator === 'void') ||
    (parent?.type === 'AwaitExpression' && parent.parent.type === 'ExpressionStatement')
  );
}

/** Follows what is held into a call that it is an argument of. */
export function followArgument(step: ExpressionStep, call: TSESTree.CallExpression, trail: Trail): void {
  const { node, held, object } = step;
  const { callee } = call;
  const isFirst = call.arguments[0] === node;
  const method = callee.type === 'MemberExpression' && isFirst ? getMethodName(callee) : undefined;
  const owner = callee.type === 'MemberExpression' && callee.object.type === 'Identifier' ? callee.object.name : '';
  const goOn = (next: Held): void => {
    trail.steps.push({ at: 'expression', node: call, held: next });
  };
  if (held.as === 'namespace' && isNameTaker(owner, method)) {
    const name = findStaticString(call.arguments[1]);
    if (name) {
      trail.names.push({ name: name.value, kind: 'literal', range: name.inner, ...(object ? { object } : {}) });
      return;
    }
  } else if (held.as === 'function' && method === 'then') {
    // .then((old) => old)
    goOn(promiseOf(getAwaited(held.of)));
    return;
  } else if (held.as === 'list' && owner === 'Promise' && method === 'all') {
    goOn(promiseOf({ ...held, of: getAwaited(held.of) }));
    return;
  } else if (method === 'mocked' && /^(?:jest|vi|vitest)$/u.test(owner)) {
    trail.steps.push({ ...step, node: call });
    return;
  }
  trail.escape ??= held.as === 'namespace' ? 'it is passed to a function' : `${getSubject(held)} is passed on`;
}

// vi.spyOn(old, "A"), Object.hasOwn(old, "A")
function isNameTaker(owner: string, method: string | undefined): boolean {
  return (
    method === 'spyOn' ||
    method === 'replaceProperty' ||
    (owner === 'Object' && method === 'hasOwn') ||
    (owner === 'Reflect' && (method === 'get' || method === 'has'))
  );
}

function getMethodName({ computed, property }: TSESTree.MemberExpression): string | undefined {
  return !computed && property.type === 'Identifier' ? property.name : undefined;
}
