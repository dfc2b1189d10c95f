import { parseForESLint } from '@typescript-eslint/parser';
import type { ParserServicesWithTypeInformation, TSESTree } from '@typescript-eslint/utils';
import type ts from 'typescript';
import { compareTypes, type TypeComparison } from '../../src/types/compare-types.ts';
import { makeProgram } from './memory-program.ts';

/** Two types, as each of two modules declares both: each is the same as its copy, and other than its partner's copy. */
export interface Pair {
  readonly one: string;
  readonly other: string;
}

/** The verdicts on the declarations of a pair, the first named that of the duplicate. */
export interface PairVerdicts {
  readonly oneAndOne: TypeComparison['verdict'];
  readonly otherAndOther: TypeComparison['verdict'];
  readonly oneAndOther: TypeComparison['verdict'];
  readonly otherAndOne: TypeComparison['verdict'];
}

type Write = (name: string, type: string) => string;

/** Writes pairs into two modules of one program, each with a copy of `declarations`, and compares them when asked. */
export function comparePairs(
  pairs: readonly Pair[],
  write: Write,
  declarations: string,
  further: ts.CompilerOptions = {},
): { readonly get: (pair: Pair) => PairVerdicts } {
  const text = [
    declarations,
    ...pairs.flatMap(({ one, other }, index) => [write(`One${index}`, one), write(`Other${index}`, other)]),
  ].join('\n');
  const [file, canonical] = ['/pairs/duplicate.ts', '/pairs/canonical.ts'];
  const program = makeProgram(
    new Map([
      [file, text],
      [canonical, text],
      ['/pairs/shared.ts', shared],
    ]),
    further,
  );
  const parsed = parseForESLint(text, { filePath: file, programs: [program], range: true, loc: true });
  const services = parsed.services as ParserServicesWithTypeInformation;
  const nodes = new Map(parsed.ast.body.flatMap(listDeclarations));
  const compare = (name: string, exportName: string): TypeComparison['verdict'] => {
    const node = nodes.get(name);
    return (node && compareTypes(node, canonical, exportName, services)?.verdict) ?? 'unknown';
  };
  return {
    get(pair) {
      const index = pairs.findIndex(({ one, other }) => one === pair.one && other === pair.other);
      const [one, other] = [`One${index}`, `Other${index}`];
      return {
        oneAndOne: compare(one, one),
        otherAndOther: compare(other, other),
        oneAndOther: compare(one, other),
        otherAndOne: compare(other, one),
      };
    },
  };
}

/** What both modules may import, so that both mean the same thing. */
const shared = `
export interface Point { x: number; y: number }
export class Service { private readonly secret = 1; run(): void {} }
export enum Level { Low, High }
export type Nullable<T> = T | null;
export declare const brand: unique symbol;
export declare const mark: unique symbol;
`;

function listDeclarations(statement: TSESTree.ProgramStatement): [string, TSESTree.Node][] {
  const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  const nodes = declared?.type === 'VariableDeclaration' ? declared.declarations : [declared];
  return nodes.flatMap((node) =>
    node && 'id' in node && node.id?.type === 'Identifier' ? [[node.id.name, node] as [string, TSESTree.Node]] : [],
  );
}
