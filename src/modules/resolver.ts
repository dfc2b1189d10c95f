import { existsSync } from 'node:fs';
import { ResolverFactory, type NapiResolveOptions } from 'oxc-resolver';
import { getPackages } from './package-info.ts';
import { getFolder, getModuleKey, toPosixPath } from './paths.ts';
import { getResolutionScope } from './resolution-scope.ts';
import { getPackageName, isPathSpecifier, parseSpecifier } from './specifier.ts';

/** How a module is loaded: decides the conditions under which a package's `exports` are read. */
export type LoadKind = 'import' | 'require' | 'types';

const options: NapiResolveOptions = {
  nodePath: false,
  extensions: [
    '.ts',
    '.tsx',
    '.mts',
    '.cts',
    '.js',
    '.jsx',
    '.mjs',
    '.cjs',
    '.d.ts',
    '.d.mts',
    '.d.cts',
    '.json',
    '.node',
  ],
  extensionAlias: {
    '.js': ['.ts', '.tsx', '.js', '.jsx', '.d.ts'],
    '.jsx': ['.tsx', '.jsx', '.d.ts'],
    '.mjs': ['.mts', '.mjs', '.d.mts'],
    '.cjs': ['.cts', '.cjs', '.d.cts'],
  },
};

/** Conditions that hold for every way of loading, and those of each. */
export const conditions: Readonly<Record<LoadKind, readonly string[]>> = {
  import: ['node', 'import', 'module-sync', 'default'],
  require: ['node', 'require', 'module-sync', 'default'],
  types: ['types', 'node', 'import', 'default'],
};

const withoutConfig = 'none';

/** A path on the disk is no longer than this. */
const longestSpecifier = 4096;

const pause = 1000;
const resolvers = new Map<string, ResolverFactory>();
let clearedAt = Date.now();

/**
 * Finds the file that a specifier means, as Node, TypeScript and bundlers would: tsconfig `paths`, package `imports`,
 * `exports`, self-reference and symlinks followed. A tsconfig's `paths` count for every file below it, whatever its `include` says.
 *
 * @param specifier the specifier as written, without a query.
 * @param fromFile absolute path of the file that holds it.
 * @returns the absolute posix path of an existing file, or undefined when there is none (built-ins included).
 */
export function findModuleFile(specifier: string, fromFile: string, load: LoadKind = 'import'): string | undefined {
  // No file has such a name, and the resolver's own stack is not endless.
  if (specifier.length > longestSpecifier) {
    return undefined;
  }
  const { kind } = parseSpecifier(specifier);
  if (kind === 'builtin' || kind === 'remote') {
    return undefined;
  }
  const found = resolve(specifier, fromFile, load);
  if (found !== undefined && existsSync(found)) {
    return found;
  }
  return forgetOldAnswers() ? resolve(specifier, fromFile, load) : undefined;
}

function resolve(specifier: string, fromFile: string, load: LoadKind): string | undefined {
  const found = resolveWith('auto', specifier, fromFile, load);
  if (found !== undefined || parseSpecifier(specifier).kind === 'path') {
    return found;
  }
  // `auto` leaves out files that the tsconfig does not include: tests, .js and .vue files.
  const { configFile } = getResolutionScope(getFolder(toPosixPath(fromFile)));
  return configFile === undefined ? undefined : resolveWith(configFile, specifier, fromFile, load);
}

function resolveWith(config: string, specifier: string, fromFile: string, load: LoadKind): string | undefined {
  const resolver = getResolver(config, load);
  const { path, error } =
    load === 'types' ? resolver.resolveDtsSync(fromFile, specifier) : resolver.resolveFileSync(fromFile, specifier);
  if (path !== undefined) {
    return load === 'types' && isStray(resolver, specifier, fromFile, path) ? undefined : toPosixPath(path);
  }
  // A tsconfig that is broken, or rests on one that a framework has not written yet, says nothing; paths lead where they lead.
  const isTsconfigFault = config !== withoutConfig && /^(?:Tsconfig|Failed to load tsconfig)\b/u.test(error ?? '');
  return isTsconfigFault ? resolveWith(withoutConfig, specifier, fromFile, load) : undefined;
}

/** Tells whether declarations are those of a whole package, which the resolver gives for a path in it that is not there. */
function isStray(resolver: ResolverFactory, specifier: string, fromFile: string, found: string): boolean {
  const name = getPackageName(specifier);
  if (name === specifier || isPathSpecifier(specifier)) {
    return false;
  }
  const file = toPosixPath(found);
  const isElsewhere = !getModuleKey(file).endsWith(getModuleKey(specifier.slice(name.length)));
  return isElsewhere && resolver.resolveDtsSync(fromFile, name).path === found && !getPackages(file)[0]?.hasExports;
}

// A clone would share the cache, and in it the verdict that a tsconfig does not include the file.
function getResolver(config: string, load: LoadKind): ResolverFactory {
  const key = `${load} ${config}`;
  let resolver = resolvers.get(key);
  if (resolver === undefined) {
    const tsconfig: NonNullable<NapiResolveOptions['tsconfig']> =
      config === 'auto' ? 'auto' : { configFile: config, references: 'auto' };
    const own = config === withoutConfig ? {} : { tsconfig };
    resolver = new ResolverFactory({ ...options, ...own, conditionNames: [...conditions[load]] });
    resolvers.set(key, resolver);
  }
  return resolver;
}

// At most once per second: a run with many unresolved specifiers would otherwise read the disk anew for each.
function forgetOldAnswers(): boolean {
  // A clock that was set back must not make an answer last until it has caught up.
  if (Math.abs(Date.now() - clearedAt) < pause) {
    return false;
  }
  forgetAnswers();
  return true;
}

/** Empties the resolvers' caches, so that files made, changed or deleted since are seen. */
export function forgetAnswers(): void {
  clearedAt = Date.now();
  for (const resolver of resolvers.values()) {
    resolver.clearCache();
  }
}
