import type ts from 'typescript';
import type { TypeComparison } from '../../src/types/compare-types.ts';
import { compareInProgram } from './compare-project.ts';
import { makeProgram } from './memory-program.ts';

/** Two texts that declare `A`: that of the duplicate, and that of the canonical module. */
export interface Case {
  readonly title: string;
  readonly duplicate: string;
  readonly canonical: string;
  /** The differences that are listed; absent when the two are equivalent. */
  readonly differences?: readonly string[];
}

/** Compares all cases in one program, which takes as long as one of them. */
export function compareCases(cases: readonly Case[], further: ts.CompilerOptions = {}): Map<string, TypeComparison> {
  const files = new Map([
    ['/cases/shared.ts', shared],
    ...cases.flatMap(({ duplicate, canonical }, index): [string, string][] => [
      [`/cases/${index}/duplicate.ts`, asModule(duplicate)],
      [`/cases/${index}/canonical.ts`, asModule(canonical)],
    ]),
  ]);
  const program = makeProgram(files, further);
  return new Map(
    cases.map(({ title }, index) => {
      const folder = `/cases/${index}`;
      return [title, compareInProgram(program, `${folder}/duplicate.ts`, `${folder}/canonical.ts`, 'A', 'A')];
    }),
  );
}

/** Declarations that both texts of a case may import, so that both mean the same thing. */
const shared = `
export interface Point { x: number; y: number }
export interface Box<T> { content: T }
export class Service { private readonly secret = 1; run(): void {} }
export enum Level { Low, High }
export declare const brand: unique symbol;
`;

/** The first declaration of A is exported, and what is used of the shared module is imported. */
function asModule(text: string): string {
  const used = ['Point', 'Box', 'Service', 'Level', 'brand'].filter(
    (name) =>
      new RegExp(String.raw`\b${name}\b`, 'u').test(text) &&
      !new RegExp(`(?:interface|class|enum|type|const) ${name}\\b`, 'u').test(text),
  );
  const head = used.length === 0 ? '' : `import { ${used.join(', ')} } from '../shared';\n`;
  const isExported = /^export /mu.test(text);
  return `${head}${isExported ? text : text.replaceAll(/^(?=(?:abstract class|class|const enum|declare const|const|enum|function|interface|type) A\b)/gmu, 'export ')}`;
}
