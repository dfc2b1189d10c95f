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

/** The verdicts on cases, by title. */
interface Verdicts {
  get(title: string): TypeComparison;
}

/** Makes one program of all cases, which takes as long as one of them; each is compared when a test asks for it. */
export function compareCases(cases: readonly Case[], further: ts.CompilerOptions = {}): Verdicts {
  const files = new Map([
    ['/cases/shared.ts', shared],
    ...cases.flatMap(({ duplicate, canonical }, index): [string, string][] => [
      [`/cases/${index}/duplicate.ts`, asModule(duplicate)],
      [`/cases/${index}/canonical.ts`, asModule(canonical)],
    ]),
  ]);
  const program = makeProgram(files, further);
  return {
    get(title) {
      const folder = `/cases/${cases.findIndex((each) => each.title === title)}`;
      return compareInProgram(program, `${folder}/duplicate.ts`, `${folder}/canonical.ts`, 'A', 'A');
    },
  };
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
