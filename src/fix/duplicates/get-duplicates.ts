import { findFileKind } from '../../modules/file-kind.ts';
import { isDeclaredIn, leadsToExport, type Origin } from '../../modules/comparing/leads-to-export.ts';
import { getModuleKey } from '../../modules/paths.ts';
import { getRealPath } from '../../modules/real-path.ts';
import { findModuleFile } from '../../modules/resolver.ts';
import type { Concept } from '../../registry/concept.ts';
import type { DeclaredName } from '../../syntax/declaring/declared-name.ts';
import { getDeclaredNames } from '../../syntax/declaring/declared-names.ts';
import { isDerived } from '../../syntax/declaring/derived.ts';
import type { ReplacementContext } from '../replacing/replace-declaration.ts';

/** A name of a concept that a file declares although another module is its home. */
export interface Duplicate {
  readonly declared: DeclaredName;
  readonly concept: Concept;
  /** The canonical exports that could be meant. */
  readonly exportNames: readonly string[];
  /** Absolute posix path of what tells what the canonical module declares; undefined when it is not there. */
  readonly canonicalFile: string | undefined;
  /** True when the name stands for the canonical export itself: `export { Canonical as Name } from "canonical"`. */
  readonly isSecondName?: boolean;
}

/** What is known of a concept in one file. */
interface Place {
  readonly canonicalFile: string | undefined;
  /** True where the concept has nothing to say: the file is its home, or is ignored. */
  readonly isLeftAlone: boolean;
}

/** Lists the duplicates of a file, and the second names by which it hands canonical exports on. */
export function getDuplicates(context: ReplacementContext): Duplicate[] {
  const { sourceCode, registry, file } = context;
  const declaredNames = getDeclaredNames(sourceCode, (name) => registry.findConceptsByName(name).length > 0);
  const places = new Map<Concept, Place>();
  return declaredNames.flatMap((declared) =>
    registry.findConceptsByName(declared.name).flatMap((concept) => {
      const place = places.get(concept) ?? getPlace(concept, file);
      places.set(concept, place);
      return place.isLeftAlone ? [] : (findDuplicate(declared, concept, place, context) ?? []);
    }),
  );
}

function getPlace(concept: Concept, file: string): Place {
  if (concept.isIgnored(file)) {
    return { canonicalFile: undefined, isLeftAlone: true };
  }
  const canonicalFile = findCanonicalFile(concept, file);
  const isLeftAlone =
    canonicalFile !== undefined &&
    // What the canonical module only hands on has its home where it is declared.
    (isSameModule(file, canonicalFile) || concept.exports.some((name) => isDeclaredIn(file, canonicalFile, name)));
  return { canonicalFile, isLeftAlone };
}

function findDuplicate(
  declared: DeclaredName,
  concept: Concept,
  { canonicalFile }: Place,
  { sourceCode, file, registry }: ReplacementContext,
): Duplicate | undefined {
  if (registry.findCompatFile(file)?.findTarget(declared.name, file)) {
    return undefined;
  }
  const exportNames = getExportNames(declared.name, concept, { file, registry });
  if (canonicalFile === undefined) {
    return { declared, concept, exportNames, canonicalFile };
  }
  const isCanonical = (origin: Origin, names: readonly string[]): boolean =>
    names.some((name) => leadsToExport(origin, file, canonicalFile, name));
  const isHandedOn =
    declared.kind === 're-export' && declared.origin !== undefined && isCanonical(declared.origin, exportNames);
  // A type may be built from any of the concept's; a class that extends another one of them is still a second one.
  const isType = declared.parts.every(({ type }) => type === 'TSTypeAliasDeclaration');
  const derives = (specifier: string, importedName: string): boolean =>
    isCanonical({ specifier, importedName }, isType ? concept.exports : exportNames);
  // The file of a package or of an editor session may be gone by now.
  const isThere = findFileKind(canonicalFile) === 'file';
  const duplicate = { declared, concept, exportNames, canonicalFile: isThere ? canonicalFile : undefined };
  if (isHandedOn) {
    return { ...duplicate, isSecondName: true };
  }
  return isDerived(declared, sourceCode, derives) ? undefined : duplicate;
}

/** What a deprecated module maps the name to goes before what the concept says of it. */
function getExportNames(
  name: string,
  concept: Concept,
  { file, registry }: Pick<ReplacementContext, 'file' | 'registry'>,
): readonly string[] {
  const mapped = registry.findDeprecatedFile(file)?.findTarget(name, file);
  const exportName = (mapped?.concept === concept ? mapped.export : undefined) ?? concept.names.get(name) ?? undefined;
  return exportName === undefined ? concept.exports : [exportName];
}

/** Finds the file that says what a canonical module declares: for a package, its types. */
function findCanonicalFile({ canonical }: Concept, file: string): string | undefined {
  return canonical.specifier === undefined
    ? canonical.file
    : (findModuleFile(canonical.specifier, file, 'types') ?? canonical.file);
}

// `metrics.d.ts` beside `metrics.js` says what that module declares.
function isSameModule(file: string, canonicalFile: string): boolean {
  return getModuleKey(getRealPath(file)) === getModuleKey(getRealPath(canonicalFile));
}
