import { createFilesMatcher, findTsconfig, type TsConfigResult } from 'get-tsconfig';
import { createFreshCache } from './fresh-cache.ts';
import { getFolder, toPosixPath } from './paths.ts';
import { listReferences, readTsconfig } from './read-tsconfig.ts';

/** What the tsconfig of a file says, as far as imports depend on it. */
export interface TsconfigInfo {
  /** What becomes of an import of which only types are used. */
  readonly unusedImports: 'dropped' | 'kept' | 'unknown';
  readonly emitsDecoratorMetadata: boolean;
  /** True when relative specifiers must have an extension. */
  readonly needsExtensions: boolean;
  /** Whether a specifier may end in `.ts`, or does because the sources are run as they are. */
  readonly sourceExtensions: 'forbidden' | 'allowed' | 'run';
  /** True when a bundler, and nothing that tsc writes, finds the modules: it needs no extension. */
  readonly isBundled: boolean;
}

/** One of the projects that a tsconfig stands for. */
interface Project {
  readonly info: TsconfigInfo;
  readonly includes: (file: string) => boolean;
}

const none: TsconfigInfo = {
  unusedImports: 'unknown',
  emitsDecoratorMetadata: false,
  needsExtensions: false,
  sourceExtensions: 'forbidden',
  isBundled: false,
};

/** More projects than this are not looked at for the one that holds a file. */
const mostProjects = 500;

const readFolder = createFreshCache((folder: string): readonly Project[] => {
  const file = findTsconfig(folder);
  const config = file === undefined ? undefined : readTsconfig(file);
  return file === undefined || !config ? [] : listProjects({ path: toPosixPath(file), config });
});

/** Gets what the tsconfig of a file says: the nearest, or that of its projects that includes the file; without one, nothing is known. */
export function getTsconfigInfo(file: string): TsconfigInfo {
  const projects = readFolder(getFolder(file));
  const [nearest] = projects;
  if (projects.length <= 1) return nearest?.info ?? none;
  return (projects.find(({ includes }) => includes(file)) ?? nearest)?.info ?? none;
}

/** Lists a tsconfig and the projects that it names, as an editor looks through them for the one that has a file. */
function listProjects(first: TsConfigResult): Project[] {
  const files = new Map([[first.path, first]]);
  for (const file of files.keys()) {
    for (const next of listReferences(file).map(toPosixPath)) {
      const config = files.has(next) || files.size > mostProjects ? undefined : readTsconfig(next);
      if (config) files.set(next, { path: next, config });
    }
  }
  return [...files.values()].map((result) => ({
    // { "files": [], "references": […] } has no files that it could speak for.
    info: isEmpty(result.config) ? none : getInfo(result.config.compilerOptions ?? {}),
    includes: files.size > 1 ? makeMatcher(result) : () => true,
  }));
}

function isEmpty({ files, include }: TsConfigResult['config']): boolean {
  return files?.length === 0 && include === undefined;
}

function makeMatcher(result: TsConfigResult): Project['includes'] {
  const matches = findMatcher(result);
  // A component, or a script without `allowJs`, belongs to the project of the code beside it.
  return (file) => Boolean(matches?.(file) ?? matches?.(file.replace(/\.[^./]+$/u, '.ts')));
}

function getInfo(options: Readonly<Record<string, unknown>>): TsconfigInfo {
  const keeps =
    options['verbatimModuleSyntax'] ??
    options['preserveValueImports'] ??
    options['importsNotUsedAsValues'] === 'preserve';
  const isOn = (key: string): boolean => options[key] === true;
  const rewrites = isOn('rewriteRelativeImportExtensions');
  const allowsSources = rewrites || isOn('allowImportingTsExtensions');
  // Who strips the types and runs the rest, as Node does, keeps each import that is not marked.
  const strips = allowsSources || isOn('erasableSyntaxOnly');
  const resolution = options['moduleResolution'] ?? options['module'];
  return {
    unusedImports: keeps === true ? 'kept' : strips ? 'unknown' : 'dropped',
    emitsDecoratorMetadata: isOn('emitDecoratorMetadata'),
    needsExtensions: typeof resolution === 'string' && /^node(?:1[6-9]|[2-9]\d|next)$/iu.test(resolution),
    sourceExtensions: !allowsSources ? 'forbidden' : rewrites || isOn('erasableSyntaxOnly') ? 'run' : 'allowed',
    isBundled: isOn('noEmit') && typeof resolution === 'string' && /^(?:bundler|preserve)$/iu.test(resolution),
  };
}

// Its patterns may be wrong.
function findMatcher(result: TsConfigResult): ReturnType<typeof createFilesMatcher> | undefined {
  try {
    return createFilesMatcher(result);
  } catch {
    return undefined;
  }
}
