import { getModuleExports } from '../../modules/exports/exports.ts';
import { getVariableUses } from '../../syntax/following/namespace-uses.ts';
import type { FixContext } from '../fix-context.ts';
import type { Destination, Entry, Move } from '../move.ts';
import { hasEsSyntax } from '../replacing/file-form.ts';
import { getDestinationExports } from './find-destination.ts';

/** Finds why a name may not be taken from a canonical module instead: it is not there, or is something else. */
export function findNameProblem(
  move: Move,
  entry: Entry,
  destination: Destination,
  context: FixContext,
): string | undefined {
  if (entry.name === undefined) {
    return undefined;
  }
  const name = entry.targets[0]?.export ?? undefined;
  return name === undefined
    ? `it could become ${destination.concept.exports.map((each) => `\`${each}\``).join(' or ')}`
    : (findExportProblem(move, entry, name, destination, context.file) ??
        findWholeProblem(move, entry, name, destination, context));
}

function findExportProblem(
  move: Move,
  entry: Entry,
  name: string,
  destination: Destination,
  file: string,
): string | undefined {
  const exports = getDestinationExports(destination, file);
  const found = exports?.names.get(name);
  if (!found) {
    return exports?.complete ? `\`${destination.specifier}\` does not export \`${name}\`` : undefined;
  }
  const old =
    move.module.file === undefined ? undefined : getModuleExports(move.module.file).names.get(entry.name ?? '');
  const isType = isTypeOnly(move, entry);
  if (found.kind === 'type' && !isType && old?.kind !== 'type') {
    return `\`${name}\` is only a type in \`${destination.specifier}\``;
  }
  return old?.typeParameters && found.typeParameters && isPermuted(old.typeParameters, found.typeParameters)
    ? `the type parameters of \`${name}\` stand in another order`
    : undefined;
}

function isTypeOnly({ reference }: Move, { specifier }: Entry): boolean {
  return (
    reference.isTypeOnly ||
    (specifier?.type === 'ImportSpecifier' && specifier.importKind === 'type') ||
    (specifier?.type === 'ExportSpecifier' && specifier.exportKind === 'type')
  );
}

// Names that agree prove nothing about arguments: `Result<P, R>` may have become `Result<R, P>`.
function isPermuted(before: readonly string[], after: readonly string[]): boolean {
  return (
    before.join() !== after.join() && before.every((name) => after.includes(name)) && before.length === after.length
  );
}

// The default of a CommonJS module is all that it exports: import old from './old.cjs'; old.A
function findWholeProblem(
  { module }: Move,
  { name, specifier }: Entry,
  target: string,
  destination: Destination,
  { sourceCode, file }: FixContext,
): string | undefined {
  const files = [module.file, destination.file];
  if (name !== 'default' || target !== 'default' || files.some((each) => each === undefined || hasEsSyntax(each))) {
    return undefined;
  }
  const exports = getDestinationExports(destination, file);
  const variable = specifier?.type.startsWith('Import') ? sourceCode.getDeclaredVariables(specifier).at(0) : undefined;
  const uses = variable && getVariableUses(variable, sourceCode);
  const old = module.file === undefined ? [] : getModuleExports(module.file).names.keys();
  const needed = !uses || uses.escape !== undefined ? [...old] : uses.names.map((use) => use.name);
  const missing = exports?.complete ? needed.find((each) => !exports.names.has(each)) : undefined;
  return missing === undefined ? undefined : `\`${destination.specifier}\` does not export \`${missing}\``;
}
