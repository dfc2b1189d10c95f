import { ResolverFactory, type NapiResolveOptions } from 'oxc-resolver';
import { toPosixPath } from './paths.ts';

/** How a module is loaded: decides the conditions under which a package's `exports` are read. */
export type LoadKind = 'import' | 'require' | 'types';

const options: NapiResolveOptions = {
  tsconfig: 'auto',
  nodePath: false,
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.d.mts', '.d.cts', '.json', '.node'],
  extensionAlias: {
    '.js': ['.ts', '.tsx', '.js', '.jsx', '.d.ts'],
    '.jsx': ['.tsx', '.jsx', '.d.ts'],
    '.mjs': ['.mts', '.mjs', '.d.mts'],
    '.cjs': ['.cts', '.cjs', '.d.cts'],
  },
};

const importing = new ResolverFactory({ ...options, conditionNames: ['node', 'import', 'module-sync', 'default'] });
const requiring = importing.cloneWithOptions({ ...options, conditionNames: ['node', 'require', 'module-sync', 'default'] });

/**
 * Finds the file that a specifier means, as Node, TypeScript and bundlers would: tsconfig `paths`, package `imports`,
 * `exports`, self-reference and symlinks followed.
 *
 * @param specifier the specifier as written, without a query.
 * @param fromFile absolute path of the file that holds it.
 * @returns the absolute posix path of an existing file, or undefined when there is none (built-ins included).
 */
export function findModuleFile(specifier: string, fromFile: string, load: LoadKind = 'import'): string | undefined {
  const resolver = load === 'require' ? requiring : importing;
  const found = load === 'types' ? resolver.resolveDtsSync(fromFile, specifier) : resolver.resolveFileSync(fromFile, specifier);
  return found.path === undefined ? undefined : toPosixPath(found.path);
}
