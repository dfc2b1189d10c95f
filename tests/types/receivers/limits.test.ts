import { parseForESLint } from '@typescript-eslint/parser';
import type { ParserServicesWithTypeInformation } from '@typescript-eslint/utils';
import { describe, expect, it, vi } from 'vitest';
import { findLiteralKey, judgeExportByType, judgeReceiverByType } from '../../../src/types/receivers/judge-receiver.ts';
import { makeProgram } from '../memory-program.ts';
import { readReceivers } from './receiver-project.ts';
import { startCpuTime } from '../../cpu-time.ts';

const imports = "import { Unified } from './canonical'; import { Legacy } from './deprecated';\n";

const count = (amount: number, write: (index: number) => string): string =>
  Array.from({ length: amount }, (_, index) => write(index)).join('\n');

describe('what is large or made of itself', () => {
  it.each([
    [
      'a union of many',
      `${count(5000, (i) => `interface I${i} { i${i}: 1; last_activity: ${i} }`)}\ntype A = ${count(5000, (i) => `| I${i}`)}`,
      'unrelated',
    ],
    [
      'a union of many and a legacy one',
      `${count(5000, (i) => `interface I${i} { i${i}: 1; last_activity: ${i} }`)}\ntype A = ${count(5000, (i) => `| I${i}`)} | Legacy`,
      'legacy',
    ],
    [
      'a long line of interfaces',
      `interface I0 extends Legacy {}\n${count(1000, (i) => `interface I${i + 1} extends I${i} {}`)}\ntype A = I1000`,
      'legacy',
    ],
    [
      'a long line of aliases',
      `type I0 = Legacy;\n${count(300, (i) => `type I${i + 1} = I${i};`)}\ntype A = I300`,
      'legacy',
    ],
    [
      'a long line of mapped types',
      `type I0 = Legacy;\n${count(40, (i) => `type I${i + 1} = Partial<I${i}>;`)}\ntype A = I40`,
      'legacy',
    ],
    ['an interface that extends itself', 'interface A extends A { last_activity: 1 }', 'unrelated'],
    ['a class that extends itself', 'class A extends A {}', 'unproven'],
    ['an alias of itself', 'type A = A', 'unproven'],
    ['an alias that recurs', 'type A = { next: A; last_activity: 1 } | A[]', 'unproven'],
    ['a mapped type of itself', 'type A = { [K in keyof A]: 1 }', 'unproven'],
    [
      'a condition that recurs',
      'type C<T> = T extends [infer H, ...infer R] ? C<R> : Legacy; type A = C<[1, 2, 3]>',
      'legacy',
    ],
    [
      'an intersection of itself',
      'interface B extends Pick<A, "next"> {} interface A extends B { next: A & B; last_activity: 1 }',
      'unrelated',
    ],
  ])('is judged: %s', (_, declarations, standing) => {
    const code = `${imports}${declarations}\nfunction f(m: A) { return m.last_activity }`;
    expect(readReceivers(code).standings).toEqual([standing]);
  });

  it('is left alone where TypeScript itself is not up to it', () => {
    const aliases = `type I0 = Legacy;\n${count(20_000, (i) => `type I${i + 1} = I${i};`)}`;
    const code = `${imports}${aliases}\nfunction f(m: I20000) { return m.last_activity }`;
    expect(readReceivers(code).receivers).toEqual([undefined]);
  });

  it('stays linear over many reads', () => {
    const code = `${imports}declare const m: Legacy;\n${count(20_000, () => 'm.last_activity;')}`;
    const getSpent = startCpuTime();
    const { standings } = readReceivers(code);
    expect(new Set(standings)).toEqual(new Set(['legacy']));
    expect(getSpent()).toBeLessThan(10_000);
  });
});

describe('the modules of a program', () => {
  it('are looked at once, whatever is asked', () => {
    const { uses, registry, services } = readReceivers(`${imports}declare const m: Legacy; m.last_activity`);
    const ask = vi.spyOn(services.program, 'getSourceFiles');
    const question = { registry, file: '/src/use.ts', services };
    for (const use of uses) judgeReceiverByType(use, question);
    expect(ask).not.toHaveBeenCalled();
  });
});

describe('what TypeScript does not know', () => {
  const code = `${imports}declare const m: Legacy; m.last_activity`;

  it('is no part of its program', () => {
    const { uses, registry, services } = readReceivers(code);
    const [use] = uses;
    if (use === undefined) throw new Error('nothing is used');
    const receiver = { ...use.receiver };
    const question = { registry, file: '/src/use.ts', services };
    expect(judgeReceiverByType({ ...use, receiver }, question)).toBeUndefined();
    expect(findLiteralKey(receiver, services)).toBeUndefined();
  });

  it('is what it fails at', () => {
    const { uses, registry, services } = readReceivers(code);
    const broken = {
      ...services,
      getTypeAtLocation: () => {
        throw new Error('Debug Failure.');
      },
    };
    const [use] = uses;
    const concept = registry.concepts.get('Metrics');
    if (use === undefined || concept === undefined) throw new Error('nothing is used');
    const names = { exportName: 'Unified', member: 'last_activity', canonicalMember: 'lastActivityAt' };
    expect(judgeReceiverByType(use, { registry, file: '/src/use.ts', services: broken })).toBeUndefined();
    expect(findLiteralKey(use.receiver, broken)).toBeUndefined();
    expect(judgeExportByType({ concept, ...names, use, services: broken })).toBeUndefined();
  });
});

describe('findLiteralKey', () => {
  it.each([
    ['"last_activity"', 'last_activity'],
    ['const key = "last_activity"; key', 'last_activity'],
    ['let key: "last_activity" = "last_activity"; key', 'last_activity'],
    ['declare const keys: { readonly a: "last_activity" }; keys.a', 'last_activity'],
    ['enum Key { a = "last_activity" } Key.a', 'last_activity'],
    ['enum Key { a = "last_activity", b = "other" } Key.a', 'last_activity'],
    ['enum Key { a = "last_activity" } declare const key: Key; key', 'last_activity'],
    ['const enum Key { a = "last_activity" } Key.a', 'last_activity'],
    ['declare const key: `last_${"activity"}`; key', 'last_activity'],
    ['const key = { a: "last_activity" } as const; key.a', 'last_activity'],
    ['declare const key: string; key', undefined],
    ['declare const key: "a" | "b"; key', undefined],
    ['declare const key: "a" | undefined; key', undefined],
    ['declare const key: `last_${string}`; key', undefined],
    ['enum Key { a = "a", b = "b" } declare const key: Key; key', undefined],
    ['1', undefined],
    ['declare const key: any; key', undefined],
    ['nowhere', undefined],
  ])('finds the one text that a key can be: %s → %s', (text, key) => {
    const program = makeProgram(new Map([['/a.ts', text]]));
    const { ast, services } = parseForESLint(text, { filePath: '/a.ts', programs: [program] });
    const last = ast.body.at(-1);
    if (last?.type !== 'ExpressionStatement') throw new Error('no expression');
    expect(findLiteralKey(last.expression, services as ParserServicesWithTypeInformation)).toBe(key);
  });

  it('finds that of a type parameter', () => {
    const text = 'function f<K extends "last_activity">(key: K) { key }';
    const program = makeProgram(new Map([['/a.ts', text]]));
    const { ast, services } = parseForESLint(text, { filePath: '/a.ts', programs: [program] });
    const [declared] = ast.body;
    const [statement] = declared?.type === 'FunctionDeclaration' ? declared.body.body : [];
    if (statement?.type !== 'ExpressionStatement') throw new Error('no expression');
    expect(findLiteralKey(statement.expression, services as ParserServicesWithTypeInformation)).toBe('last_activity');
  });
});
