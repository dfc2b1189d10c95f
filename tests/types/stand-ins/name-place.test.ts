import { expect, it } from 'vitest';
import { listNamedNodes } from '../../../src/types/stand-ins/list-named-nodes.ts';
import { findNamePlace } from '../../../src/types/stand-ins/name-place.ts';
import { makeProgram } from '../memory-program.ts';

const names = new Set(['last']);

const base = `declare class A { last: number; at: number; run(): void }
interface B { last: number } interface C { list: number[] }
declare const a: A, b: B, c: { last(): void; deep: B }, list: number[], other: { a: number };
declare function spyOn(object: object, name: string): void;
declare function get(object: object, name: string): void;
declare function take(value: B): void;
declare const sinon: { stub(object: object, name: string): void; read(object: object, name: string): void };
declare function wrap<T>(value: T): T;
declare function read(value: B): { last: number };
declare const createAll: typeof read, assignAll: typeof read;`;

/** The uses of the name `last` in a text that are more than reads: the form of each, and whose member it is. */
function findPlaces(code: string): string[] {
  const program = makeProgram(
    new Map([
      ['/base.d.ts', base],
      ['/use.ts', `export {};\n${code}`],
    ]),
  );
  const file = program.getSourceFile('/use.ts');
  const checker = program.getTypeChecker();
  return ((file && listNamedNodes(file, names).get('last')) ?? []).flatMap((node) => {
    const place = findNamePlace(checker, node);
    return place ? [`${place.form}: ${place.owners.map((owner) => checker.typeToString(owner)).join(', ')}`] : [];
  });
}

it.each([
  'a.last;',
  'a["last"];',
  'const n = a.last;',
  'const n = { at: a.last };',
  'a.at = a.last;',
  'a.at += a.last;',
  'other.a = a.last ? a.last : 2;',
  'list[a.last] = 1;',
  '[list[0]] = [a.last];',
  '({ a: list[0] } = { a: a.last });',
  '[list[0] = a.last] = list;',
  'for (const n of [a.last]);',
  'for (list[0] of list) a.last;',
  'for (let n = a.last; n < 9;);',
  'a.last < 1;',
  'a.last == 1;',
  'a.last <= 1;',
  'a.last === 1;',
  'a.last >= 1;',
  'a.last != 1;',
  'a.last + 1;',
  '-a.last;',
  '!a.last;',
  'typeof a.last;',
  'delete other[a.last];',
  'void a.last;',
  'a.last.toFixed();',
  'c.last();',
  'take(a.last);',
  'const { last } = a;',
  'const { last: n } = a;',
  'const { ...last } = a;',
  'const [last] = list;',
  'const last = 1;',
  'function last() {}',
  'class last {}',
  'enum last {}',
  'type last = 1;',
  'import last from "x";',
  'export { last } from "x";',
  'last: for (;;) break last;',
  'function f(last: number) {}',
  'class D { constructor(last: number) {} }',
  'class D { f(last: number) {} }',
  '"last";',
  'const n = "last";',
  'const n = `last`;',
  'let n: "last";',
  'let n: B["last"];',
  'let n: Record<"last", number>;',
  'let n: Readonly<"last">;',
  '"b" in other && "last";',
  'wrap(a.last);',
  'const last = a; "at" in last;',
  'let n = 1; declare const many: A[]; -many[n--].last;',
  '[a.last] == list;',
  '({ a: [a.last] });',
  'class D extends A { constructor(@a.readonly last: number) { super() } }',
  'declare function g<T, K>(): void; g<A, "last">();',
  'type PickAll<T, K> = [T, K]; let n: PickAll<B, "last">;',
  'type MyPick<T, K> = [T, K]; let n: MyPick<B, "last">;',
])('the name of a member is only read, or is no member: %s', (code) => {
  expect(findPlaces(code)).toEqual([]);
});

it.each<readonly [string, string]>([
  ['a.last = 1;', 'held: A'],
  ['(a.last) = 1;', 'held: A'],
  ['a!.last = 1;', 'held: A'],
  ['a.last! = 1;', 'held: A'],
  ['(a.last as number) = 1;', 'held: A'],
  ['(<number>a.last) = 1;', 'held: A'],
  ['a["last"] = 1;', 'held: A'],
  ...['+=', '-=', '*=', '**=', '/=', '%=', '<<=', '>>=', '>>>=', '&=', '&&=', '|=', '||=', '^=', '??='].map(
    (operator) => [`a.last ${operator} 1;`, 'held: A'] as const,
  ),
  ['a.last++;', 'held: A'],
  ['--a.last;', 'held: A'],
  ['delete b.last;', 'held: B'],
  ['delete b["last"];', 'held: B'],
  ['for (a.last of list);', 'held: A'],
  ['for (b.last in list);', 'held: B'],
  ['[a.last] = list;', 'held: A'],
  ['[list[0], a.last] = list;', 'held: A'],
  ['[[a.last]] = [list];', 'held: A'],
  ['({ a: a.last } = other);', 'held: A'],
  ['({ a: a.last = 1 } = other);', 'held: A'],
  ['[{ a: a.last }] = [other];', 'held: A'],
  ['({ a: { b: a.last } } = { a: { b: 1 } });', 'held: A'],
  ['({ a: [a.last] } = { a: list });', 'held: A'],
  ['a.at = a.last = 1;', 'held: A'],
  ['"last" in a;', 'held: A'],
  ['"last" in c.deep;', 'held: B'],
  ['const { last, ...rest } = b;', 'held: B'],
  ['const { last: n, ...rest } = b;', 'held: B'],
  ['const { "last": n, ...rest } = b;', 'held: B'],
  ['function f({ last, ...rest }: A) {}', 'held: A'],
  ['get(b, "last");', 'held: B'],
  ['get(a, "last");', 'held: A'],
  [
    'sinon.read(b, "last");',
    'held: B, { stub(object: object, name: string): void; read(object: object, name: string): void; }',
  ],
  ['let n: Pick<B, "last">;', 'held: B'],
  ['let n: Omit<A, "last">;', 'held: A'],
  ['let n: Pick<A, "at" | "last">;', 'held: A'],
  ['c.last = () => {};', 'replaced: { last(): void; deep: B; }'],
  ['spyOn(b, "last");', 'replaced: B'],
  ['Object.defineProperty(b, "last", {});', 'replaced: B, {}, ObjectConstructor'],
  ['class D { static last = 1 }', 'override: '],
  ['class D { last = 1 }', 'override: '],
  ['class D extends A { last = 1 }', 'override: A'],
  ['class D extends A { "last" = 1 }', 'override: A'],
  ['class D extends A { get last() { return 1 } }', 'override: A'],
  ['class D extends A implements B { last = 1 }', 'override: A, B'],
  ['class D extends A { static last = 1 }', 'override: typeof A'],
  ['class D extends A { declare readonly last: 1 }', 'override: A'],
  ['interface D extends A, B { last: 1 }', 'override: A, B'],
  ['interface D extends B { last(): void }', 'override: B'],
  ['let n: { last: 1 };', 'override: '],
  ['enum D { last }', 'override: '],
  ...['public', 'protected', 'private', 'readonly', 'override', 'public readonly'].map(
    (words) => [`class D extends A { constructor(${words} last: number) { super() } }`, 'override: A'] as const,
  ),
  ['class D { constructor(readonly last: number) {} }', 'override: '],
  ['const n: B = { last: 1 };', 'literal: B'],
  ['const n: B = { "last": 1 };', 'literal: B'],
  ['const n: B = { get last() { return 1 } };', 'literal: B'],
  ['const last = 1; const n: B = { last };', 'literal: B'],
  ['take({ last: 1 });', 'literal: B'],
  ['take(({ last: 1 }));', 'literal: B'],
  ['const n = { last: 1 };', 'literal: '],
  ['const n = { last: 1 } as B;', 'literal: B, B'],
  ['const n = <B>{ last: 1 };', 'literal: B, B'],
  ['const n = { last: 1 } as unknown as A;', 'literal: unknown, unknown, A'],
  ['const n = ({ last: 1 } as unknown) as A;', 'literal: unknown, unknown, A'],
  ['const n: B = { last: 1 } satisfies A | B;', 'literal: A | B, A | B'],
  ['const n = [{ last: 1 }] as B[];', 'literal: B'],
  ['const n = Object.assign(a, { last: 1 });', 'literal: { last: number; }, A'],
  ['const n = Object.assign({}, { last: 1 }) as A;', 'literal: { last: number; }, {}, A'],
  ['const n = Object.create(b, { last: {} }) as A;', 'literal: PropertyDescriptorMap & ThisType<any>, B, A'],
  ['Object.defineProperties(b, { last: {} });', 'literal: PropertyDescriptorMap & ThisType<any>, B'],
  ['const n = Object.freeze({ last: 1 }) as A;', 'literal: { last: 1; }, A'],
  ['const n = wrap(Object.freeze({ last: 1 })) as A;', 'literal: { last: 1; }, A'],
  ['const n = read({ last: 1 }) as A;', 'literal: B'],
  ['const n = createAll({ last: 1 }) as A;', 'literal: B'],
  ['const n = assignAll({ last: 1 }) as A;', 'literal: B'],
  ['const n = wrap({ at: 2, b: { last: 1 } }) as A;', 'literal: { last: number; }'],
])('the name of a member is more than read: %s → %s', (code, place) => {
  expect(findPlaces(code)).toEqual([place]);
});

it('the names of a file are listed in their order', () => {
  expect(findPlaces('a.last = 1; [b.last] = list; for (;;) c.deep.last++;')).toEqual(['held: A', 'held: B', 'held: B']);
  expect(findPlaces('b.last = 1; { a.last = 1; }')).toEqual(['held: B', 'held: A']);
});
