import { describe, expect, it } from 'vitest';
import { getDeclaredNames } from '../../../src/syntax/declaring/declared-names.ts';
import { isDerived } from '../../../src/syntax/declaring/derived.ts';
import { readCode } from './read-code.ts';

const commonjs = { filename: 'file.js', languageOptions: { sourceType: 'commonjs' } };

/** Tells of the name `X` in a text whether it derives from `Canon`, or the default, of `./canon`. */
function derives(code: string, options = {}): boolean {
  return readCode(
    code,
    (sourceCode) => {
      const [declared] = getDeclaredNames(sourceCode, (name) => name === 'X');
      expect(declared?.name).toBe('X');
      return (
        declared !== undefined &&
        isDerived(
          declared,
          sourceCode,
          (specifier, name) => specifier === './canon' && (name === 'Canon' || name === 'default'),
        )
      );
    },
    options,
  );
}

/** Ways to reach the canonical module, each with what the type is called then. */
const imports = [
  ["import { Canon } from './canon';", 'Canon'],
  ["import type { Canon as C } from './canon';", 'C'],
  ["import C from './canon';", 'C'],
  ["import C, { Other } from './canon';", 'C'],
  ["import * as ns from './canon';", 'ns.Canon'],
  ["import ns from './canon';", 'ns.Canon'],
  ["import ns = require('./canon');", 'ns.Canon'],
  ["import ns = require('./canon'); import C = ns.Canon;", 'C'],
  ['', "import('./canon').Canon"],
  ["import { Canon } from './canon'; type Local = Canon;", 'Local'],
  ["import { Canon } from './canon'; interface Local extends Canon { a: 1 }", 'Local'],
  ["import { Canon } from './canon'; class Local extends Canon {}", 'Local'],
] as const;

describe.each(imports)('a type that comes by %s', (statement, name) => {
  it.each([
    `type X = Pick<${name}, 'a'> & { b: 1 };`,
    `type X = Partial<Readonly<${name}>>;`,
    `type X = ${name}['a'];`,
    `type X = keyof ${name};`,
    `type X = readonly ${name}[];`,
    `type X = [${name}, string];`,
    `type X = ${name} | null | undefined;`,
    `type X = { [Key in keyof ${name}]: string };`,
    `type X<T> = T extends ${name} ? T : never;`,
    `type X<T extends ${name}> = Omit<T, 'a'>;`,
    `type X = Map<string, ${name}>;`,
    `type X = A; type A = B; type B = Required<${name}>;`,
    `interface X extends Omit<${name}, 'a'> { b: 1 }`,
    `interface X extends Omit<${name}, 'a'> {} interface X { b: 1 }`,
    `type X = ReturnType<typeof f>; function f(): ${name} { return g(); }`,
    `type X = ReturnType<typeof f>; const f = (): ${name} => g();`,
    `type X = ReturnType<typeof f>; function f(a: ${name}) { return a; }`,
    `type X = typeof value; declare const value: ${name};`,
    `declare const X: Partial<${name}>;`,
  ])('has heirs: %s', (code) => {
    expect(derives(`${statement} ${code} export {};`)).toBe(true);
  });

  it.each([
    `type X = { a: ${name} };`,
    `type X = (a: ${name}) => void;`,
    `type X = ${name} | { b: 1 };`,
    `interface X { a: ${name} }`,
    `class X { a!: ${name} }`,
    `function X(): ${name} { return g(); }`,
    `const X: ${name} = { a: 1 };`,
    `const X = { a: 1 } satisfies ${name};`,
    `const X = () => g<${name}>();`,
  ])('has none in what only mentions it: %s', (code) => {
    expect(derives(`${statement} ${code} export {};`)).toBe(false);
  });
});

describe('a value', () => {
  const canon = "import { Canon } from './canon'; import * as ns from './canon';";

  it.each([
    'class X extends Canon { b = 1 }',
    'class X extends ns.Canon {}',
    'class X extends Mixin(Canon) {}',
    'class X extends Mixin(Other, Tagged(Canon)) {}',
    'class X extends Base {} const Base = Mixin(Canon);',
    'class X extends Base {} class Base extends Canon {}',
    'class X {} interface X extends Canon {}',
    'class X extends Canon {} namespace X { export const a = 1; }',
    'const X = class extends Canon {};',
    'export default class X extends Canon {}',
    'exports.X = class extends Canon {};',
    'const X = Canon.extend({ b: 1 }).partial();',
    'const X = { ...Canon, b: 1 };',
    'const X = z.object({ ...Canon.shape, b: z.string() });',
    'const X = Canon.extend({}); type X = z.infer<typeof X>;',
    'type X = Canon;',
    'type X = ns.Canon;',
    'type X = typeof Canon;',
    'type X = z.infer<typeof Canon>;',
    'type X = (typeof Canon)[number];',
    "type X = (typeof ns)['Canon'];",
    "type X = (typeof import('./canon'))['Canon'];",
    "type X = Awaited<typeof import('./canon')['Canon']>;",
    'type X = z.infer<typeof schema>; const schema = z.object(Canon.shape);',
    'type X = z.infer<typeof schema>; const schema: z.ZodType<Canon> = z.object({});',
    'type X = z.infer<typeof schema>; const schema = make<Canon>();',
    'type X = z.infer<typeof b.shape>; const a = Canon.pick({ a: true }); const b = a.extend({ b: z.string() });',
    'type X = ReturnType<typeof f>; const f = () => ({ ...new Canon() });',
    'type X = ReturnType<typeof f>; function f() { const made: Canon = g(); return made; }',
    'type X = InstanceType<typeof ns.Canon>;',
  ])('has heirs: %s', (code) => {
    expect(derives(`${canon} ${code}`)).toBe(true);
  });

  it.each([
    'const X = Canon;',
    'const X = ns.Canon as Foo;',
    'export { Canon as X };',
    'import X = ns.Canon;',
    'const X = z.object({ b: z.string() });',
    'const X = z.object({ Canon: z.string(), [b]: c.Canon });',
    'type X = z.infer<typeof schema>; const schema = z.object({ b: z.string() });',
    'type X = z.infer<typeof schema>; const schema = z.object({ b: () => Canon });',
    'const X = z.object({ b: z.string() }); type X = z.infer<typeof X>;',
    'type X = Partial<Canon>; const X = 1;',
    'class X { a = new Canon() }',
    'class X implements Canon {}',
    'class X extends Other { a = Canon }',
    'class X extends Other<Canon> {}',
    'class X extends ns.Other {}',
    'enum X { A = Canon.A }',
    'function X() { return new Canon(); }',
    'const X = () => new Canon();',
    'const X = function () { return Canon; };',
    'type X = ReturnType<typeof f>; function f(Canon: string) { return Canon; }',
    'type X = Partial<typeof ns>;',
    'type X = Local.Canon; namespace Local { export type Canon = 1; }',
    'type X = typeof E; enum E { A }',
    'type X = Unknown;',
    'type X = null;',
  ])('has none: %s', (code) => {
    expect(derives(`${canon} ${code}`)).toBe(false);
  });

  it('has none in what comes from another module, whatever it is called', () => {
    expect(derives("import { Canon } from './other'; type X = Partial<Canon>;")).toBe(false);
    expect(derives("import { Other } from './canon'; class X extends Other {}")).toBe(false);
    expect(derives("type X = import('./other').Canon;")).toBe(false);
    expect(
      derives("import { Canon } from './canon'; namespace N { export class X extends Canon {} class Canon {} }"),
    ).toBe(false);
  });

  it('is followed round a circle once', () => {
    expect(derives('type X = Partial<A>; type A = Pick<B, 1>; type B = A;')).toBe(false);
    expect(derives('type X = typeof a; const a = f(b), b = f(a);')).toBe(false);
    expect(derives(`${canon} type X = A | B; type A = Base; type B = Base & A; type Base = Canon;`)).toBe(true);
  });

  it.each([
    "const { Canon } = require('./canon'); exports.X = class extends Canon {};",
    "const canon = require('./canon'); class X extends canon.Canon {} module.exports = { X };",
    "const Canon = require('./canon').Canon; module.exports = class X extends Mixin(Canon) {};",
    "exports.X = { ...require('./canon').Canon, b: 1 };",
  ])('has heirs in CommonJS: %s', (code) => {
    expect(derives(code, commonjs)).toBe(true);
  });

  it('has none in CommonJS where nothing says so', () => {
    expect(derives('class X extends Canon {} class Canon {}', commonjs)).toBe(false);
    expect(derives("const { Canon } = require('./canon'); exports.X = Canon;", commonjs)).toBe(false);
  });

  it('may be of any size', () => {
    const calls = Array.from({ length: 300 }, (_, index) => `.a(b${index})`).join('');

    expect(derives(`const X = f()${calls}; const b299 = [${'[1], '.repeat(20_000)}];`)).toBe(false);
    expect(derives(`type X = ${Array.from({ length: 3000 }, (_, index) => `A${index}`).join(' & ')};`)).toBe(false);
  });
});
