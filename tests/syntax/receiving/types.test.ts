import { describe, expect, it } from 'vitest';
import { describeOrigins } from './describe-origins.ts';

const imports = "import { X, Z } from './x';\n";
const x = './x#X instance';

describe('a receiver of an annotated type', () => {
  it.each([
    'function f(m: X) { m.last }',
    'const m: X = g(); m.last',
    'let m: X; m = g(); m.last',
    'class C { m: X; f() { this.m.last } }',
    'class C { constructor(private m: X) { m.last } }',
    'class C { constructor(private m: X) {} f() { this.m.last } }',
    'class C { get m(): X { return g() } f() { this.m.last } }',
    'abstract class A { abstract m: X; } class B extends A { f() { this.m.last } }',
    'interface Box { m: X } function f(b: Box) { b.m.last }',
    'interface Box { m: X } interface Box { n: 1 } function f(b: Box) { b?.m!.last }',
    'interface Base { m: X } interface Box extends Base {} function f(b: Box) { b["m"].last }',
    'interface Box { m(): X } function f(b: Box) { b.m().last }',
    'type Box = { m: X }; function f({ m }: Box) { m.last }',
    'function f({ last }: X) {}',
    'function f({ a: { last } }: { a: X }) {}',
    'function f({ m = g() }: { m: X }) { m.last }',
    'const { m: { last } } = g as { m: X };',
    'for (const { last } of g as X[]) {}',
    'let last; ({ last } = g as X);',
    'function f<T extends X>(m: T) { m.last }',
    'function f<T extends U, U extends X>(m: T) { m.last }',
    'function f(m: X | null | undefined) { m?.last }',
    'function f(m?: X) { m!.last }',
    'function f(this: X) { this.last }',
    'function f(...ms: X[]) { ms[0].last }',
    'const m = g as X; m.last',
    'const m = g as unknown as X; m.last',
    'const m = <X>g; m.last',
    'const m = { a: 1 } satisfies X; m.last',
    'const m = (g satisfies Z) as X; m.last',
    'function g(): X { return h() } g().last',
    'const g = (): X => h(); g().last',
    'async function g(): Promise<X> { return h() } async () => (await g()).last',
    'async function g(): Promise<X> { return h() } async () => { const { last } = await g(); }',
    'declare function g(a: 1): X; declare function g(a: 2): X; g(1).last',
    'declare const f: () => X; f().last',
    'const fn: (m: X) => void = (m) => m.last;',
    'function on(cb: (m: X) => void) {} on((m) => { m.last });',
    'interface Cb { (m: X): void } const f: Cb = (m) => m.last;',
    'type T = X["last"];',
    'type Box = { m: X }; type T = Box["m"]["last"];',
    'declare const m: import("./x").X; m.last',
    'namespace N { export interface I { m: X } } declare const i: N.I; i.m.last',
  ])('is what it says: %s', (code) => {
    expect(describeOrigins(imports + code)).toEqual([x]);
  });

  it.each(['Partial', 'Readonly', 'Required', 'NonNullable', 'Awaited'])('is the same under %s', (wrapper) => {
    expect(describeOrigins(`${imports}declare const m: ${wrapper}<X>; m.last`)).toEqual([x]);
  });

  it.each(['Pick<X, "last">', 'Omit<X, "a">', '{ [Key in keyof X]: X[Key] }', 'X extends string ? X : never'])(
    'is the same under %s',
    (type) => {
      expect(describeOrigins(`${imports}declare const m: ${type}; m.last`)).toEqual([x]);
    },
  );

  it('is named by the aliases that it comes through', () => {
    expect(describeOrigins(`${imports}type A = X; type B = A | null; declare const m: B; m!.last`)).toEqual([
      `${x} as A as B`,
    ]);
  });

  it('is all members of a union, and all parts of an intersection', () => {
    expect(
      describeOrigins(`${imports}declare const m: X | Z | null; m.last; declare const n: X & { a: 1 }; n.last`),
    ).toEqual([`${x} | ./x#Z instance`, `${x} & TSTypeLiteral`]);
  });

  it('follows what type parameters stand for', () => {
    expect(
      describeOrigins(`${imports}
        interface Box<T> { m: T; all(): T[] }
        class Repository<T> { find(): Promise<T> { return g() } }
        class Sessions extends Repository<X> {}
        function f(b: Box<X>, r: Repository<X>, s: Sessions) { b.m.last; b.all()[0].last; r.find().then((m) => m.last); s.find().then((m) => m.last); }
        function id<T>(x: T): T { return x } id(new X()).last;
        function first<T>(xs: T[]): T { return xs[0] } first(g as X[]).last; first<X>(g).last;`),
    ).toEqual([x, x, x, x, x, x, x]);
  });

  it('ends where type parameters grow without end', () => {
    const code = 'interface A<T> { next: A<A<T>>; m: T } declare const a: A<X>; a.next.next.next.m.last';
    expect(describeOrigins(imports + code)).toEqual(['TSInterfaceDeclaration A']);
    expect(
      describeOrigins(
        'type A<T> = A<T[]>["x"] | A<[T]>["x"]; declare const a: A<1>; a.last; type B = B; declare const b: B; b.last',
      ),
    ).toEqual(['unknown as A', 'unknown']);
  });

  it('counts more than the value', () => {
    expect(describeOrigins(`${imports}const m: Z = new X(); m.last; function f(m: Z = new X()) { m.last }`)).toEqual([
      './x#Z instance',
      './x#Z instance',
    ]);
  });

  it.each([
    'let m: any; m.last',
    'function f(m: unknown) { m.last }',
    'function f(m: object) { m.last }',
    'function f<T>(m: T) { m.last }',
    'declare const m: Missing; m.last',
    'declare const m: { [key: string]: X }; m.a.last.a; type Never = 1',
  ])('is not known where the type says nothing: %s', (code) => {
    expect(['unknown', x]).toContain(describeOrigins(imports + code)[0]);
  });
});

describe('a type of a name that is bound nearer', () => {
  it('is the nearer one', () => {
    expect(describeOrigins(`${imports}function f() { interface X { a: 1 } return (m: X) => m.last }`)).toEqual([
      'TSInterfaceDeclaration X',
    ]);
    expect(describeOrigins(`${imports}function f<X>(m: X) { m.last }`)).toEqual(['unknown']);
  });

  it('is not a value of that name', () => {
    expect(describeOrigins(`${imports}function f(X: number, m: X) { m.last }`)).toEqual([x]);
  });
});
