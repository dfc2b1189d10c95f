import { parseForESLint } from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { findTypeServices } from '../../src/types/type-services.ts';
import { makeProgram } from './memory-program.ts';

describe('findTypeServices', () => {
  it('finds services that know the types', () => {
    const text = 'export type A = 1';
    const program = makeProgram(new Map([['/a.ts', text]]));
    const { services } = parseForESLint(text, { filePath: '/a.ts', programs: [program] });
    expect(findTypeServices(withServices(services))).toBe(services);
  });

  it('finds none where the parser was not asked for types', () => {
    const { services } = parseForESLint('export type A = 1', { filePath: '/a.ts' });
    expect(findTypeServices(withServices(services))).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    {},
    { program: null },
    { program: {} },
    { program: 1 },
    { defineTemplateBodyVisitor: true },
  ])('finds none in what another parser offers: %j', (services) => {
    expect(findTypeServices(withServices(services))).toBeUndefined();
  });
});

function withServices(parserServices: unknown): Readonly<TSESLint.SourceCode> {
  return { parserServices } as Readonly<TSESLint.SourceCode>;
}
