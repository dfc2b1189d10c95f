import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { changesMembers } from '../../../src/fix/replacing/member-writes.ts';
import { visitNodes } from '../../../src/syntax/visit-nodes.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';

/** Whether the first use of `X` in a text changes what it stands for. */
function changes(code: string, isCollection = false): boolean {
  return readCode(code, (sourceCode) => {
    const uses: TSESTree.Identifier[] = [];
    visitNodes(sourceCode, {
      Identifier(node) {
        if (node.name === 'X') uses.push(node);
      },
    });
    const [use] = uses;
    return use !== undefined && changesMembers(use, isCollection);
  });
}

describe('a use of a name', () => {
  it.each([
    'X.a = 1;',
    'X.a += 1;',
    'X.a ??= 1;',
    'X["a"] = 1;',
    'X[a] = 1;',
    'X.a.b = 1;',
    '(X as any).a = 1;',
    '(X satisfies Y).a = 1;',
    '(<any>X).a = 1;',
    '(X<string>).a = 1;',
    'X!.a = 1;',
    '(X.a as any) = 1;',
    'X.a!.b = 1;',
    'X.a++;',
    '--X.a;',
    'delete X.a;',
    'delete X?.a;',
    '[X.a] = y;',
    '[X.a = 1] = y;',
    '[...X.a] = y;',
    '({ b: X.a } = y);',
    '({ b: X.a = 1 } = y);',
    '({ ...X.a } = y);',
    'for (X.a in y);',
    'for (X.a of y);',
    'Object.assign(X, y);',
    'Object.assign?.(X, y);',
    'Object["assign"](X, y);',
    'Object.assign(X.prototype, y);',
    'Object.assign(X as any, y);',
    'Object.assign!(X, y);',
    'Object.defineProperty(X, "a", y);',
    'Object.defineProperties(X, y);',
    'Object.setPrototypeOf(X, y);',
    'Object.freeze(X);',
    'Object.seal(X);',
    'Object.preventExtensions(X);',
    'Reflect.set(X, "a", y);',
    'Reflect.deleteProperty(X, "a");',
    'Reflect.defineProperty(X, "a", y);',
    ...['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'copyWithin'].map(
      (method) => `X.list.${method}();`,
    ),
    ...['set', 'add', 'delete', 'clear'].map((method) => `X.list.${method}();`),
    'X.a.list.push(1);',
    'X.list["push"](1);',
    'X.list.push!(1);',
    'X?.list?.push?.(1);',
    '(X?.list.push)(1);',
    '(X as any).list.push(1);',
  ])('changes what it stands for: %s', (code) => {
    expect(changes(code)).toBe(true);
  });

  it.each([
    'X;',
    'y = X.a;',
    'y = X;',
    'y += X.a;',
    'y[X.a] = 1;',
    'y.X = 1;',
    'X.a === 1;',
    '-X.a;',
    'typeof X.a;',
    'void X.a;',
    'f(X);',
    'f(X.a);',
    'f(...X.a);',
    'new X.a();',
    'y = [X.a];',
    'y = { b: X.a };',
    'y = { [X.a]: 1 };',
    'y = { ...X.a };',
    '({ [X.a]: y } = z);',
    '({ b: y = X.a } = z);',
    '[y = X.a] = z;',
    'for (y of X.a);',
    'for (y in X.a);',
    'for (const y of z) X.a;',
    'X.a.get(1);',
    'X.a.pushed(1);',
    'X.a.repush(1);',
    'X.a[push](1);',
    'y.push(X);',
    'y.list.push(X.a);',
    'y(X.push);',
    // What a method of a class does is its own affair.
    'X.push(1);',
    'X.set(1);',
    'Object.keys(X);',
    'Object.preassign(X, y);',
    'Object.assigned(X, y);',
    'Object.isFrozen(X);',
    'Object.assign(y, X);',
    'Object.assign;',
    'Other.assign(X, y);',
    'a.Object.assign(X, y);',
    'Objects.assign(X, y);',
    'AnObject.assign(X, y);',
    'Object[assign](X, y);',
    'assign(X, y);',
    'new Object.assign(X, y);',
  ])('changes nothing: %s', (code) => {
    expect(changes(code)).toBe(false);
  });
});

describe('a use of what may be a collection', () => {
  it.each(['X.push(1);', 'X?.add(1);', 'X!.add(1);', '(X as Set<1>).delete(1);', 'X["push"](1);', 'X.list.sort();'])(
    'changes it: %s',
    (code) => {
      expect(changes(code, true)).toBe(true);
    },
  );

  it.each([
    'X(1);',
    'X.get(1);',
    'X.has(1);',
    'f(X.push);',
    'push(X);',
    'X.push;',
    'new X.push(1);',
    'X.push.apply(y);',
  ])('changes nothing: %s', (code) => {
    expect(changes(code, true)).toBe(false);
  });
});
