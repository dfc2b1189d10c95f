import { statSync } from 'node:fs';
import { createFileCache, findText } from './file-cache.ts';
import { findNearestConfig, findNearestPackage } from './nearest-file.ts';
import { listReferences } from './read-tsconfig.ts';

/** The configuration files that decide what a bare specifier means in a folder; one object for all folders that share them. */
export interface ResolutionScope {
  /** The nearest package.json. */
  readonly packageFile: string | undefined;
  /** The nearest tsconfig.json or jsconfig.json. */
  readonly configFile: string | undefined;
  /** Changes when one of the files is edited. */
  readonly version: number;
}

interface WatchedScope extends ResolutionScope {
  version: number;
  stamp: string;
  checkedAt: number;
}

const folderPause = 5000;
const stampPause = 1000;
const byFolder = new Map<string, { readonly scope: WatchedScope; readonly checkedAt: number }>();
const byFiles = new Map<string, WatchedScope>();

/** Gets the scope of a folder given as an absolute posix path; seen anew after some seconds, for editor sessions are long. */
export function getResolutionScope(folder: string): ResolutionScope {
  const scope = getScope(folder, Date.now());
  refresh(scope, Date.now());
  return scope;
}

function getScope(folder: string, now: number): WatchedScope {
  const known = byFolder.get(folder);
  if (known !== undefined && now - known.checkedAt < folderPause) {
    return known.scope;
  }
  const packageFile = findNearestPackage(folder);
  const configFile = findNearestConfig(folder);
  // A solution's projects may each map the same alias elsewhere: its folders do not share answers.
  const own = configFile !== undefined && hasReferences(configFile) === true ? folder : '';
  const scope = getSharedScope(packageFile, configFile, own, now);
  byFolder.set(folder, { scope, checkedAt: now });
  return scope;
}

// Asked for each folder of a run: the file is read anew only when it has changed, and parsed only when it names projects.
const hasReferences = createFileCache(
  (configFile) => findText(configFile)?.includes('"references"') === true && listReferences(configFile).length > 0,
);

function getSharedScope(
  packageFile: string | undefined,
  configFile: string | undefined,
  own: string,
  now: number,
): WatchedScope {
  const key = `${packageFile ?? ''}\n${configFile ?? ''}\n${own}`;
  let scope = byFiles.get(key);
  if (scope === undefined) {
    scope = { packageFile, configFile, version: 0, stamp: getStamp(packageFile, configFile), checkedAt: now };
    byFiles.set(key, scope);
  }
  return scope;
}

function refresh(scope: WatchedScope, now: number): void {
  if (now - scope.checkedAt < stampPause) {
    return;
  }
  scope.checkedAt = now;
  const stamp = getStamp(scope.packageFile, scope.configFile);
  if (stamp !== scope.stamp) {
    scope.stamp = stamp;
    scope.version += 1;
  }
}

// The short-lived answers of others would be as old as this one.
function findStamp(file: string): number | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  } catch {
    return undefined;
  }
}

function getStamp(...files: readonly (string | undefined)[]): string {
  return files.map((file) => (file === undefined ? undefined : findStamp(file))).join(' ');
}
