import { describe, expect, it } from 'vitest';
import { findMeaningProblem, getMeaning } from '../../../src/fix/replacing/meaning.ts';
import type { ExportInfo } from '../../../src/modules/exports/exports.ts';
import { getDeclaredNames } from '../../../src/syntax/declaring/declared-names.ts';
import { createProject } from '../../modules/temp-project.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';
import { files } from './project.ts';

const getDeclared = (code: string) =>
  readCode(code, (sourceCode) => getDeclaredNames(sourceCode, (name) => name === 'X')[0]);

describe('what a duplicate stands for', () => {
  it.each([
    ['export class X {}', 'both'],
    ['export enum X { A }', 'both'],
    ['export interface X {}', 'type'],
    ['export type X = 1;', 'type'],
    ['export const X = 1;', 'value'],
    ['export function X() {}', 'value'],
    ['export class X {}\nexport interface X {}', 'both'],
    ['export interface X {}\nexport class X {}', 'both'],
    ['export const X = 1;\nexport type X = 1;', 'both'],
    ['export type X = 1;\nexport const X = 1;', 'both'],
    ['export interface X {}\nexport interface X { a: 1 }', 'type'],
    ["import * as y from './other';\nexport import X = y.Foo;", 'unknown'],
    ["export { Foo as X } from './other';", 'both'],
    ["export { only as X } from './other';", 'value'],
    ["export { Only as X } from './other';", 'type'],
    ["export { missing as X } from './other';", 'unknown'],
    ["export { Foo as X } from './gone';", 'unknown'],
  ])('%j: %s', (code, kind) => {
    const root = createProject(files);
    const declared = getDeclared(code);
    const facts = { replacement: { declared } } as unknown as Parameters<typeof getMeaning>[0];

    expect(declared && getMeaning(facts, `${root}/src/app.ts`)).toBe(kind);
  });
});

describe('what a duplicate can not stand for', () => {
  const isType = '`X` is only a type in `./canon`';
  const isNoType = '`X` is no type in `./canon`';
  const type = 'export type { X };';
  const value = 'export { X };';

  it.each([
    // What the canonical module has, how the file exports and uses its own, what that is, and whether types count.
    ['type', value, [], 'both', true, isType],
    ['type', value, [], 'value', true, isType],
    ['type', value, [], 'value', false, isType],
    ['type', value, [], 'type', true, undefined],
    ['type', type, [], 'both', true, undefined],
    ['type', `${type} export { X as Y };`, [], 'both', true, isType],
    ['type', '', ['value'], 'both', true, isType],
    ['type', '', ['type', 'query'], 'both', true, isType],
    ['type', '', ['type'], 'both', true, undefined],
    ['type', '', ['export', 'comment'], 'both', true, undefined],
    ['type', '', [], 'both', true, undefined],
    ['value', value, [], 'both', true, isNoType],
    ['value', value, [], 'type', true, isNoType],
    ['value', value, [], 'type', false, undefined],
    ['value', value, ['type'], 'value', true, undefined],
    ['value', '', ['type'], 'both', true, isNoType],
    ['value', '', ['value', 'type'], 'type', true, isNoType],
    ['value', '', ['value'], 'both', true, undefined],
    ['value', '', [], 'both', true, undefined],
    ['both', value, ['type', 'value'], 'both', true, undefined],
    ['unknown', value, ['type', 'value'], 'both', true, undefined],
    [undefined, value, [], 'both', true, '`./canon` does not export `X`'],
  ] as const)('%s for %j used as %j: %s', (found, exported, uses, before, isTyped, problem) => {
    const declared = getDeclared(`interface X {}\n${exported}`);
    const find = (isComplete: boolean) =>
      findMeaningProblem(
        { exportName: 'X', home: { specifier: './canon' }, declared } as unknown as Parameters<
          typeof findMeaningProblem
        >[0],
        found && ({ kind: found } as ExportInfo),
        isComplete,
        uses.map((kind) => ({ kind })) as unknown as Parameters<typeof findMeaningProblem>[3],
        before,
        isTyped,
      );

    expect(find(true)).toBe(problem);
    expect(find(false)).toBe(found === undefined ? undefined : problem);
  });
});
