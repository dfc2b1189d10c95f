import { findStamp } from '../file-cache.ts';
import { createFreshCache } from '../fresh-cache.ts';
import { findLoads, type Load } from './loads.ts';
import { getPackages } from '../package-info.ts';
import { isPackageFile } from '../paths.ts';
import { getRealPath } from '../real-path.ts';
import { getPackageName, parseSpecifier } from '../specifier.ts';

const mostFiles = 5000;

interface Closure {
  readonly files: ReadonlySet<string>;
  /** False when some module could not be read or found, or when there were too many. */
  readonly isComplete: boolean;
}

/**
 * Tells whether loading one project file loads another for values, directly or by way of others.
 * A load that may be left out counts; undefined when some module on the way can't be known.
 */
export function loadsModule(from: string, to: string): boolean | undefined {
  if (findStamp(from) === undefined) return false;
  if (isPackageFile(getRealPath(from))) return isPackageFile(getRealPath(to)) ? undefined : false;
  const { files, isComplete } = getClosure(getRealPath(from));
  return files.has(getRealPath(to)) || (isComplete ? false : undefined);
}

/** Tells whether a project file loads another for values with a statement of its own. */
export function importsDirectly(from: string, to: string): boolean {
  const target = getRealPath(to);
  return (findLoads(getRealPath(from)) ?? []).some((load) => load.file === target);
}

const getClosure = createFreshCache((from: string): Closure => {
  const files = new Set<string>();
  const rest = [from];
  let isComplete = true;
  for (let file = rest.pop(); file !== undefined; file = rest.pop()) {
    if (files.size > mostFiles) return { files, isComplete: false };
    const loads = findLoads(file);
    isComplete &&= loads !== undefined && !loads.some((load) => isUnknown(load, file));
    for (const load of loads ?? []) {
      if (load.target !== 'code' || load.file === undefined || files.has(load.file)) continue;
      files.add(load.file);
      rest.push(load.file);
    }
  }
  return { files, isComplete };
}, 500);

/** Tells whether a load may lead anywhere: a component file, or an alias that only a bundler knows. */
function isUnknown({ target, file, specifier }: Load, fromFile: string): boolean {
  if (target === 'asset') return /\.(?:vue|svelte|astro|mdx|marko)$/u.test(file ?? '');
  const { kind, text } = parseSpecifier(specifier);
  if (target !== 'nothing' || kind !== 'package') return false;
  const name = getPackageName(text);
  return !getPackages(fromFile).some((info) => info.dependencies.has(name)); // a dependency that is not installed
}
