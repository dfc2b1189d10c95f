import * as parser from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import { getHiddenUses, getObstacles } from '../../../src/fix/members/obstacles.ts';
import type { Concept } from '../../../src/registry/concept.ts';
import { createProject } from '../../modules/temp-project.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';

const makeConcept = (...members: string[]): Concept =>
  ({ members: new Map(members.map((member) => [member, `${member}At`])) }) as unknown as Concept;

/** The places in a text that want the members `a` and `b` to stay, as `member: text of the line's node`. */
function list(code: string, known?: string): string[] {
  const concept = makeConcept('a', 'b');
  return readCode(code, (sourceCode) => {
    const context = { sourceCode, file: '/project/app.ts', registry: {} } as never;
    const keys = sourceCode.ast.tokens.filter(({ value }) => value === known) as never;
    return getObstacles(new Set([concept]), (name) => concept.members.has(name), keys, context).map(
      ({ member, place, concept: found }) => {
        expect(found).toBe(concept);
        return `${member}: ${sourceCode.getText(place)}@${String(place.range[0])}`;
      },
    );
  });
}

describe('without types, a legacy member has to stay', () => {
  it.each([
    // Where something declares it.
    ['class A { a = 1; }', ['a: a@10']],
    ['class A { b() {} }', ['b: b@10']],
    ['interface A { a: 1 }', ['a: a@14']],
    ['type A = { b: 1 };', ['b: b@11']],
    ['class A { c = 1; }', []],
    ['class A { a = 1; b = 2; }', ['a: a@10', 'b: b@17']],
    ['f({ a: 1 });', []],
    ['const x: A = { a: 1 };', ['a: a@15']],
    ['f({ a: 1 } as A);', ['a: a@4']],
    ['f({ ...m, a: 1 });', ['a: a@10']],
    ['f({ b: 1, ...m });', ['b: b@4']],
    ['f({ ...m, c: 1 });', []],
    // Where it is assigned by an object.
    ['Object.assign(m, { a: 1 });', ['a: a@19']],
    ['Object.defineProperties(m, { a: {} });', ['a: a@29']],
    ['Object.assign(m, { c: 1 });', []],
    ['Object.assigned(m, { a: 1 });', []],
    ['Object.create(m, { a: {} });', []],
    ['assign(m, { a: 1 });', []],
    ['Object["assign"](m, { a: 1 });', ['a: a@22']],
    ['new Object.assign(m, { a: 1 });', []],
    ['Object.assign(m, [{ a: 1 }]);', []],
    // Where a text names it.
    ['f("a");', ['a: "a"@2']],
    ['f(`b`);', ['b: `b`@2']],
    ['f(["a", "b"]);', ['a: "a"@3', 'b: "b"@8']],
    ['f("c");', []],
    ['f("a b");', []],
  ])('%j', (code, places) => {
    expect(list(code)).toEqual(places);
  });

  it('but not where a text is known as a use', () => {
    expect(list('f("a"); g("b");', '"a"')).toEqual(['b: "b"@10']);
    expect(list('f("a"); g("b");', '"c"')).toEqual(['a: "a"@2', 'b: "b"@10']);
  });
});

describe('the markup of a component', () => {
  const markup = '<script>\nm.b;\n</script>\n<template>{{ m.a }}</template>\n';

  /** The members that the markup of a file uses, which the linter does not show. */
  function listHidden(file: string, code = 'm.b;', services?: object): string[] {
    const root = createProject({ 'app.vue': markup, 'app.ts': markup });
    return readCode(
      code,
      (sourceCode) => {
        const shown = services
          ? (Object.create(sourceCode, { parserServices: { value: services } }) as typeof sourceCode)
          : sourceCode;
        const context = { sourceCode: shown, file: `${root}/${file}`, registry: {} } as never;
        return getHiddenUses(new Set([makeConcept('a', 'b'), makeConcept('m')]), context).map(({ member, place }) => {
          expect(place).toBe(sourceCode.ast);
          return member;
        });
      },
      { languageOptions: { parser } },
    );
  }

  it('uses members that only the script shows', () => {
    expect(listHidden('app.vue')).toEqual(['a', 'm']);
  });

  it('is looked at neither in another file, nor where it is gone, nor where the parser shows it', () => {
    expect(listHidden('app.ts')).toEqual([]);
    expect(listHidden('gone.vue')).toEqual([]);
    expect(listHidden('app.vue', 'm.b;', { isSvelte: true })).toEqual([]);
    expect(listHidden('app.vue', 'm.b;', { isAstro: true })).toEqual([]);
    expect(listHidden('app.vue', 'm.b;', { isSvelte: false, isAstro: 1 })).toEqual(['a', 'm']);
  });
});
