import { getTsconfig } from 'get-tsconfig';
import { createFreshCache } from './fresh-cache.ts';
import { getFolder } from './paths.ts';

/** What the nearest tsconfig says, as far as imports depend on it. */
export interface TsconfigInfo {
  /** What becomes of an import of which only types are used. */
  readonly unusedImports: 'dropped' | 'kept' | 'unknown';
  readonly emitsDecoratorMetadata: boolean;
  /** True when relative specifiers must have an extension. */
  readonly needsExtensions: boolean;
}

const none: TsconfigInfo = { unusedImports: 'unknown', emitsDecoratorMetadata: false, needsExtensions: false };

const readFolder = createFreshCache((folder: string): TsconfigInfo => {
  const options = findOptions(folder);
  if (!options) return none;
  const keeps =
    options['verbatimModuleSyntax'] ??
    options['preserveValueImports'] ??
    options['importsNotUsedAsValues'] === 'preserve';
  // Who strips the types and runs the rest, as Node does, keeps each import that is not marked.
  const strips = ['erasableSyntaxOnly', 'allowImportingTsExtensions', 'rewriteRelativeImportExtensions'].some(
    (key) => options[key] === true,
  );
  const resolution = options['moduleResolution'] ?? options['module'];
  return {
    unusedImports: keeps === true ? 'kept' : strips ? 'unknown' : 'dropped',
    emitsDecoratorMetadata: options['emitDecoratorMetadata'] === true,
    needsExtensions: typeof resolution === 'string' && /^node(?:1[6-9]|[2-9]\d|next)$/iu.test(resolution),
  };
});

/** Gets what the nearest tsconfig of a file says; without one, nothing is known. */
export function getTsconfigInfo(file: string): TsconfigInfo {
  return readFolder(getFolder(file));
}

function findOptions(folder: string): Record<string, unknown> | undefined {
  try {
    const found = getTsconfig(folder);
    return found ? (found.config.compilerOptions ?? {}) : undefined;
  } catch {
    return undefined; // a tsconfig that is broken, or extends one that is not there
  }
}
