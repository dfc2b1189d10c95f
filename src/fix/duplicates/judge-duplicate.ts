import {
  compareDeclarations,
  type DeclarationSource,
  type Swap,
} from '../../modules/comparing/compare-declarations.ts';
import { leadsToExport } from '../../modules/comparing/leads-to-export.ts';
import type { Proofs } from '../../modules/comparing/run.ts';
import type { DeclaredName } from '../../syntax/declaring/declared-name.ts';
import { compareTypes, type TypeComparison } from '../../types/compare-types.ts';
import { findTypeServices } from '../../types/type-services.ts';
import type { ReplacementContext } from '../replacing/replace-declaration.ts';
import type { Duplicate } from './get-duplicates.ts';

const proofs = new WeakMap<object, Proofs>();

/** How a duplicate stands to one canonical export, and which others must be replaced for it to be equivalent. */
export type Judgement = TypeComparison & { readonly exportName: string; readonly needs?: readonly Swap[] };

/**
 * Judges a duplicate by the canonical exports that could be meant: types and interfaces by what TypeScript knows of them,
 * where it knows, all else by syntax and by what the names in it mean.
 *
 * @param swaps other duplicates of the file that are to be replaced, too.
 * @returns one judgement for each export, in the order of the registry.
 */
export function judgeDuplicate(
  duplicate: Duplicate,
  context: ReplacementContext,
  swaps: readonly Swap[] = [],
): Judgement[] {
  return duplicate.exportNames.map((exportName) => ({ ...compare(duplicate, exportName, context, swaps), exportName }));
}

/** Describes what a duplicate and the canonical export that takes its place are; undefined when that can't be found. */
export function findSwap(
  { declared, canonicalFile }: Duplicate,
  exportName: string,
  { file, sourceCode }: ReplacementContext,
): Swap | undefined {
  return canonicalFile === undefined
    ? undefined
    : { own: getSource(declared, file, sourceCode.text), other: getCanonical(canonicalFile, exportName) };
}

/** Gets the judgements by which a duplicate can be swapped for the canonical export. */
export function getEquivalent(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements.filter(({ verdict }) => verdict === 'equivalent');
}

function compare(
  { declared, concept, canonicalFile }: Duplicate,
  exportName: string,
  { sourceCode, file }: ReplacementContext,
  swaps: readonly Swap[],
): TypeComparison {
  if (canonicalFile === undefined) {
    return { verdict: 'unknown', reason: `\`${concept.canonical.written}\` can't be found` };
  }
  if (isOtherName(declared) && leadsToExport(declared.origin, file, canonicalFile, exportName)) {
    return { verdict: 'equivalent' };
  }
  const services = isType(declared) ? findTypeServices(sourceCode) : undefined;
  const [part] = declared.parts;
  return (
    (services && part && compareTypes(part, canonicalFile, exportName, services)) ??
    compareDeclarations(
      getSource(declared, file, sourceCode.text),
      getCanonical(canonicalFile, exportName),
      swaps,
      getProofs(sourceCode),
    )
  );
}

/** What is proved of the declarations of a file holds as long as it is linted. */
function getProofs(sourceCode: ReplacementContext['sourceCode']): Proofs {
  const known = proofs.get(sourceCode) ?? { pairs: new Set(), steps: 0 };
  proofs.set(sourceCode, known);
  return known;
}

function getCanonical(file: string, name: string): DeclarationSource {
  return { file, text: undefined, name, isExported: true };
}

/** const X = Y, import X = ns.Y, and type X = Y beside one of them */
function isOtherName(declared: DeclaredName): declared is DeclaredName & Required<Pick<DeclaredName, 'origin'>> {
  return (
    declared.origin !== undefined &&
    declared.parts.every((part) =>
      part.type === 'VariableDeclarator'
        ? // A variable can be assigned to, and an annotation or a cast is another type.
          part.parent.kind === 'const' &&
          part.id.type === 'Identifier' &&
          !part.id.typeAnnotation &&
          (part.init?.type === 'Identifier' || part.init?.type === 'MemberExpression')
        : part.type === 'TSImportEqualsDeclaration' || (part.type === 'TSTypeAliasDeclaration' && !part.typeParameters),
    )
  );
}

function isType({ parts }: DeclaredName): boolean {
  return parts.every(({ type }) => type === 'TSInterfaceDeclaration' || type === 'TSTypeAliasDeclaration');
}

function getSource(
  { name, localName, parts, place, kind }: DeclaredName,
  file: string,
  text: string,
): DeclarationSource {
  const [part] = parts;
  if (localName !== undefined && place !== 'namespace') {
    return { file, text, name: localName };
  }
  return kind === 're-export' || !part
    ? { file, text, name, isExported: true }
    : { file, text, name, range: part.range };
}
