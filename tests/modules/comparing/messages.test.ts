import { describe, expect, test } from 'vitest';
import { compareTexts } from './compare-tester.ts';

// Each trait that a message may name, on either side and on both.
test.each([
  ['type X<T> = T', 'type X = T', 'has the type parameters `<T>`, not none', 'has no type parameters, not `<T>`'],
  [
    'type X<T = 1> = T',
    'type X<T = 2> = T',
    'has the type parameters `<T = 1>`, not `<T = 2>`',
    'has the type parameters `<T = 2>`, not `<T = 1>`',
  ],
  [
    'type X<T, U> = [T, U]',
    'type X<U, T> = [T, U]',
    'has the type parameters `<T, U>`, not `<U, T>`',
    'has the type parameters `<U, T>`, not `<T, U>`',
  ],
  [
    'interface X { m<T>(): T }',
    'interface X { m(): T }',
    '`m` has the type parameters `<T>`, not none; the result of `m` means something else',
    '`m` has no type parameters, not `<T>`; the result of `m` means something else',
  ],
  ['interface X extends A {}', 'interface X {}', 'extends `A`, not nothing', 'extends nothing, not `A`'],
  ['interface X extends A, B {}', 'interface X extends A {}', 'extends `A, B`, not `A`', 'extends `A`, not `A, B`'],
  ['class X extends A {}', 'class X {}', 'extends `A`, not nothing', 'extends nothing, not `A`'],
  ['class X extends A<1> {}', 'class X extends A<2> {}', 'extends `A<1>`, not `A<2>`', 'extends `A<2>`, not `A<1>`'],
  ['class X implements A {}', 'class X {}', 'implements `A`, not nothing', 'implements nothing, not `A`'],
  ['class X implements A, B {}', 'class X implements A {}', 'implements `A, B`, not `A`', 'implements `A`, not `A, B`'],
  ['class X { a: 1 }', 'class X { a }', '`a` is `1`, not of an inferred type', '`a` is of an inferred type, not `1`'],
  ['class X { a = 1 }', 'class X { a }', '`a` starts as `1`, not unset', '`a` starts as unset, not `1`'],
  [
    'class X { m(): 1 {} }',
    'class X { m() {} }',
    '`m` returns `1`, not an inferred type',
    '`m` returns an inferred type, not `1`',
  ],
  ['class X { m(a) {} }', 'class X { m() {} }', '`m` takes `(a)`, not `()`', '`m` takes `()`, not `(a)`'],
  ['class X { m() { a } }', 'class X { m() { b } }', 'the body of `m` differs', 'the body of `m` differs'],
  [
    'class X { constructor() { a } }',
    'class X { constructor() { b } }',
    'the body of its constructor differs',
    'the body of its constructor differs',
  ],
  ['class X { constructor() {} }', 'class X {}', 'adds the constructor', 'lacks the constructor'],
  ['class X { static {} }', 'class X {}', 'adds a static block', 'lacks a static block'],
  [
    'class X { static { a } }',
    'class X { static { b } }',
    'the body of `static` differs',
    'the body of `static` differs',
  ],
  ['class X { m() {} }', 'class X { m = 1 }', '`m` is a method, not a property', '`m` is a property, not a method'],
  [
    'class X { get a() { return 1 } }',
    'class X { a = 1 }',
    '`a` is a getter, not a property',
    '`a` is a property, not a getter',
  ],
  [
    'class X { accessor a = 1 }',
    'class X { a = 1 }',
    '`a` is a accessor, not a property',
    '`a` is a property, not a accessor',
  ],
  [
    'abstract class X { abstract m(): void }',
    'abstract class X { m(): void {} }',
    '`m` is abstract; the body of `m` differs',
    '`m` is not abstract; the body of `m` differs',
  ],
  [
    'class X { get a() { return 1 } set a(b) {} }',
    'class X { get a() { return 1 } }',
    'adds the setter of `a`',
    'lacks the setter of `a`',
  ],
  [
    'class X { get a() { return 1 } set a(b) {} }',
    'class X { set a(b) {} }',
    'adds the getter of `a`',
    'lacks the getter of `a`',
  ],
  ['class X { async m() {} }', 'class X { m() {} }', '`m` is async', '`m` is not async'],
  ['class X { *m() {} }', 'class X { m() {} }', '`m` is a generator', '`m` is not a generator'],
  ['class X { readonly a }', 'class X { a }', '`a` is readonly', '`a` is not readonly'],
  ['class X { declare a: 1 }', 'class X { a: 1 }', '`a` is declared', '`a` is not declared'],
  ['class X { a?: 1 }', 'class X { a: 1 }', '`a` is optional', '`a` is not optional'],
  [
    'class X { private a }',
    'class X { protected a }',
    '`a` is not protected; `a` is private',
    '`a` is not private; `a` is protected',
  ],
  ['class X { [a] = 1 }', 'class X { [b] = 1 }', 'lacks `[b]`; adds `[a]`', 'lacks `[a]`; adds `[b]`'],
  [
    'class X { [a: string]: 1 }',
    'class X { [a: string]: 2 }',
    '`[a: string]: 2` is `1`, not `2`',
    '`[a: string]: 1` is `2`, not `1`',
  ],
  [
    'class X { static [a: string]: 1 }',
    'class X { [a: string]: 1 }',
    '`[a: string]: 1` is static',
    '`static [a: string]: 1` is not static',
  ],
  ['abstract class X {}', 'class X {}', 'is abstract', 'is not abstract'],
  ['interface X { a?: 1 }', 'interface X { a: 1 }', '`a` is optional', '`a` is not optional'],
  ['interface X { m?(): 1 }', 'interface X { m(): 1 }', '`m` is optional', '`m` is not optional'],
  [
    'interface X { get a(): 1 }',
    'interface X { set a(b: 1) }',
    '`a` is a getter, not a setter',
    '`a` is a setter, not a getter',
  ],
  ['interface X { (): 1 }', 'interface X {}', 'adds `(): 1`', 'lacks `(): 1`'],
  ['interface X { (): 1; (a: 1): 1 }', 'interface X { (): 1 }', 'adds `(a: 1): 1`', 'lacks `(a: 1): 1`'],
  [
    'interface X { new (): 1 }',
    'interface X { new (): 2 }',
    '`new (): 2` returns `1`, not `2`',
    '`new (): 1` returns `2`, not `1`',
  ],
  [
    'interface X { m(): 1; m(a: 1): 1 }',
    'interface X { m(): 1 }',
    'adds an overload of `m`',
    'lacks an overload of `m`',
  ],
  [
    'function X(a: 1): 1; function X(a) { return a }',
    'function X(a: 2): 1; function X(a) { return a }',
    '`(a: 2): 1` takes `(a: 1)`, not `(a: 2)`',
    '`(a: 1): 1` takes `(a: 2)`, not `(a: 1)`',
  ],
  [
    'function X(a: 1): 1; function X(a) { return a }',
    'function X(a) { return a }',
    'adds the overload `(a: 1): 1`',
    'lacks the overload `(a: 1): 1`',
  ],
  ['function* X() {}', 'function X() {}', 'is a generator', 'is not a generator'],
  ['async function X() {}', 'function X() {}', 'is async', 'is not async'],
  ['const X = 1', 'const X = 2', 'is `1`, not `2`', 'is `2`, not `1`'],
  ['const X: A = 1', 'const X: B = 1', 'is `A`, not `B`', 'is `B`, not `A`'],
  ['const { X } = a', 'const [X] = a', 'its value means something else', 'its value means something else'],
  ['class X {}', 'interface X {}', 'is a class, not an interface', 'is an interface, not a class'],
  ['enum X {}', 'class X {}', 'is an enum, not a class', 'is a class, not an enum'],
  ['type X = { a: 1 }', 'type X = 1', 'is `{ a: 1 }`, not `1`', 'is `1`, not `{ a: 1 }`'],
  [
    'interface X {} const X = 1',
    'interface X {}',
    'is an interface and a constant, not an interface',
    'is an interface, not an interface and a constant',
  ],
])('%s and %s', (one, other, first, second) => {
  const add = (text: string) =>
    text.replaceAll(/(?<=^|[;}] )(?=abstract|async|class|const|enum|function|interface|let|type)/gu, 'export ');

  expect(compareTexts(one, add(other))).toBe(first);
  expect(compareTexts(other, add(one))).toBe(second);
});

describe('a declaration without code', () => {
  const to = '/nowhere/canonical.d.ts';
  test.each([
    ['class X { a = 1 }', 'class X { a: number }', null],
    ['class X { a = 1 }', 'class X {}', 'adds `a`'],
    ['class X {}', 'class X { a: number }', 'lacks `a`'],
    ['class X { #a = 1 }', 'class X { #private }', null],
    ['class X { private a = 1 }', 'class X {}', null],
    ['class X {}', 'class X { private a }', null],
    ['class X { a = 1 }', 'class X { private a }', null],
    ['class X { constructor(public a: 1) {} }', 'class X { a: 1; constructor(a: 1) }', null],
    ['class X { a = 1; constructor(b: 1) {} }', 'class X { a: 1; constructor(c: 1) }', null],
    ['class X { constructor(aa: 1) {} }', 'class X { a: 1; constructor(aa: 1) }', 'lacks `a`'],
    ['class X { m() {} m2() {} }', 'class X { m(): void; m(a: 1): void }', 'adds `m2`'],
    ['class X { get a() { return 1 } }', 'class X { a: 1 }', null],
    ['class X { get a() { return 1 } }', 'class X {}', 'adds `a`'],
    ['class X { set a(b) {} }', 'class X {}', null],
    ['class X { accessor a = 1 }', 'class X {}', null],
    ['class X { [a] = 1 }', 'class X {}', null],
    ['class X { static {} }', 'class X {}', null],
    ['class X { constructor() {} }', 'class X {}', null],
    ['function X(a: 1) {}', 'function X(a: 2): void', null],
  ])('%s and %s', (duplicate, canonical, difference) => {
    expect(compareTexts(duplicate, `export declare ${canonical}`, { to })).toBe(
      difference ?? 'unknown: `canonical.d.ts` does not show the code of `X`',
    );
  });
});
