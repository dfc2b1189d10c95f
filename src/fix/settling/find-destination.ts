import { getModuleExports, type ModuleExports } from '../../modules/exports/exports.ts';
import { findStamp } from '../../modules/file-cache.ts';
import { findModuleFile } from '../../modules/resolver.ts';
import { parseSpecifier } from '../../modules/specifier.ts';
import { writeSpecifier } from '../../modules/writing/write-specifier.ts';
import type { Concept } from '../../registry/concept.ts';
import type { FixContext } from '../fix-context.ts';
import type { Destination, Entry, Move } from '../move.ts';
import { findNameProblem } from './find-name-problem.ts';

/** Settles where each finding of a move goes: fills in its destination, or the reason why it has none. */
export function settleDestinations(move: Move, siblings: readonly string[], context: FixContext): void {
  for (const entry of move.entries) {
    const found = findDestination(move, entry, siblings, context);
    if ('reason' in found) {
      entry.reason ??= found.reason;
      entry.isImpossible = true;
    } else {
      entry.destination = found;
      const reason = findNameProblem(move, entry, found, context);
      if (reason !== undefined) {
        entry.reason ??= reason;
      }
    }
  }
}

function findDestination(
  move: Move,
  entry: Entry,
  siblings: readonly string[],
  { file }: FixContext,
): Destination | { readonly reason: string } {
  const { reference, module } = move;
  const { text, query } = parseSpecifier(reference.specifier);
  const [first, ...others] = [...new Set(entry.targets.map(({ concept }) => concept))];
  if (!first) {
    return { reason: 'the registry names no canonical export' };
  }
  if (others.some(({ canonical }) => canonical.written !== first.canonical.written)) {
    return { reason: 'its names have several canonical modules' };
  }
  if (query !== '') {
    return { reason: `a loader decides what \`${query}\` makes of the module` };
  }
  const { specifier } = first.canonical;
  // An editor's server outlives the files that the registry was checked with.
  if (specifier === undefined && findStamp(first.canonical.file ?? '') === undefined) {
    return { reason: `there is no \`${first.canonical.written}\` any more` };
  }
  if (specifier !== undefined && parseSpecifier(specifier).kind === 'builtin') {
    return { concept: first, specifier, file: undefined };
  }
  const load = 'load' in reference ? reference.load : 'import';
  const written = writeSpecifier({
    file,
    replaced: text,
    ...(module.file === undefined ? {} : { replacedFile: module.file }),
    canonical: first.canonical,
    load,
    siblings,
  });
  return 'reason' in written
    ? written
    : { concept: first, specifier: written.specifier, file: findCanonicalFile(first, written.specifier, file) };
}

function findCanonicalFile({ canonical }: Concept, specifier: string, file: string): string | undefined {
  return canonical.specifier === undefined ? canonical.file : (findModuleFile(specifier, file) ?? canonical.file);
}

/** Gets what the canonical module of a destination exports: from its declarations where it has some. */
export function getDestinationExports(destination: Destination, fromFile: string): ModuleExports | undefined {
  const { concept, file, specifier } = destination;
  const { canonical } = concept;
  // canon.d.ts beside canon.js knows its types, too.
  const hasDeclarations = canonical.specifier !== undefined || (file !== undefined && /\.[cm]?jsx?$/u.test(file));
  const written = canonical.specifier ?? specifier;
  const found = (hasDeclarations ? findModuleFile(written, fromFile, 'types') : undefined) ?? file;
  return found === undefined ? undefined : getModuleExports(found);
}
