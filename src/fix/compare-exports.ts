import { getModuleExports, type ModuleExports } from '../modules/exports/exports.ts';
import { isEsModule } from '../modules/loading/is-es-module.ts';
import { parseSpecifier } from '../modules/specifier.ts';
import { getDestinationExports } from './settling/find-destination.ts';
import type { Destination, Move } from './move.ts';

/** Tells whether a specifier is another spelling of a canonical module that Node brings along: `crypto` of `node:crypto`. */
export function isSameBuiltin(specifier: string, destination: Destination): boolean {
  const [old, canonical] = [specifier, destination.specifier].map((each) => parseSpecifier(each));
  return (
    old?.kind === 'builtin' &&
    canonical?.kind === 'builtin' &&
    old.text.replace(/^node:/u, '') === canonical.text.replace(/^node:/u, '')
  );
}

/** Finds how the namespace object of a deprecated module differs from that of its canonical module. */
export function findNamespaceDifference(
  { module, reference }: { readonly module: Move['module']; readonly reference: { readonly specifier: string } },
  destination: Destination,
  fromFile: string,
): string | undefined {
  if (isSameBuiltin(reference.specifier, destination)) {
    return undefined;
  }
  const [old, canonical] = [module.file, destination.file].map((file) =>
    file === undefined ? file : isEsModule(file),
  );
  if (old !== undefined && canonical !== undefined && old !== canonical) {
    // Node gives the namespace of a CommonJS module a default.
    return `\`${destination.specifier}\` is another kind of module`;
  }
  const before = module.file === undefined ? undefined : getModuleExports(module.file);
  return findDifference(before, getDestinationExports(destination, fromFile), destination.specifier);
}

/**
 * Finds how the values that a module exports differ from those of another one, as the end of a sentence.
 * Whoever is handed the whole namespace object could see the difference.
 */
function findDifference(
  before: ModuleExports | undefined,
  after: ModuleExports | undefined,
  specifier: string,
): string | undefined {
  if (!before?.complete || !after?.complete) {
    return 'not all that it exports is known';
  }
  const [old, own] = [getValues(before), getValues(after)];
  const missing = old.find((name) => !after.names.has(name));
  const further = own.find((name) => !before.names.has(name));
  return missing !== undefined
    ? `\`${specifier}\` does not export \`${missing}\``
    : further !== undefined
      ? `\`${specifier}\` exports \`${further}\`, too`
      : undefined;
}

function getValues({ names }: ModuleExports): string[] {
  return [...names].flatMap(([name, { kind }]) => (kind === 'type' ? [] : [name]));
}
