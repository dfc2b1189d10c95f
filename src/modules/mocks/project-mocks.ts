import { existsSync } from 'node:fs';
import path from 'node:path';
import { createFreshCache } from '../fresh-cache.ts';
import { findMockCalls } from './mock-calls.ts';
import { findPackage } from '../package-info.ts';
import { getFolder, getLastSegment, getModuleKey, isPackageFile } from '../paths.ts';
import { getModuleName, replacesModule, type ModuleRequest } from './module-replacement.ts';

import { findModuleFile } from '../resolver.ts';
import { configNames, findRunnerConfig, type RunnerConfig } from './runner-config.ts';
import { parseSpecifier } from '../specifier.ts';

/** Where to look for replacements of a module. All paths are absolute and posix. */
export interface MockRequest extends ModuleRequest {
  readonly root: string;
}

/** The place at which a project replaces a module in its tests. */
export interface ProjectMock {
  readonly file: string;
  readonly text: string;
}

/**
 * Finds where a project replaces a module in its tests from outside the file at hand: a `__mocks__` folder, a mapping in the
 * configuration of the test runner, a call in a setup file. An import that is rewritten would slip out of it.
 */
export function findProjectMock(request: MockRequest): ProjectMock | undefined {
  const folders = [...new Set([findPackage(request.file)?.folder, request.root])].filter(
    (folder) => folder !== undefined,
  );
  return findMockFile(request, folders) ?? findMapping(request, folders) ?? findSetupCall(request, folders);
}

function findMockFile({ specifier, moduleFile }: MockRequest, folders: readonly string[]): ProjectMock | undefined {
  const { kind, text } = parseSpecifier(specifier);
  const isProjectFile = moduleFile !== undefined && !isPackageFile(moduleFile);
  const beside = isProjectFile ? `${getFolder(moduleFile)}/__mocks__/${getModuleName(moduleFile)}` : undefined;
  const names = kind === 'path' ? [] : folders.map((folder) => `${folder}/__mocks__/${text.replace(/^node:/u, '')}`);
  for (const name of [beside, ...names]) {
    const file = name === undefined ? undefined : findCodeFile(name);
    if (file !== undefined) return { file, text: `__mocks__/${getLastSegment(file)}` };
  }
  return undefined;
}

const findCodeFile = createFreshCache((name: string): string | undefined => {
  const extensions = ['ts', 'tsx', 'js', 'jsx', 'mts', 'cts', 'mjs', 'cjs'];
  const files = extensions.flatMap((extension) => [`${name}.${extension}`, `${name}/index.${extension}`]);
  return files.find((file) => existsSync(file));
});

function findMapping(request: MockRequest, folders: readonly string[]): ProjectMock | undefined {
  for (const { file, replacements } of getConfigs(folders)) {
    const found = replacements.find((replacement) => replacesModule(replacement, request));
    if (found) return { file, text: found.text };
  }
  return undefined;
}

function getConfigs(folders: readonly string[]): RunnerConfig[] {
  return folders.flatMap((folder) =>
    configNames.map((name) => findRunnerConfig(`${folder}/${name}`)).filter((config) => config !== undefined),
  );
}

function findSetupCall(request: MockRequest, folders: readonly string[]): ProjectMock | undefined {
  for (const file of getSetupFiles(folders)) {
    const call = findMockCalls(file)?.find(({ specifier }) => isSameModule(specifier, file, request));
    if (call) return { file, text: call.text };
  }
  return undefined;
}

function getSetupFiles(folders: readonly string[]): string[] {
  const named = getConfigs(folders).flatMap(({ setupFiles }) => setupFiles);
  const usual = folders.flatMap((folder) => ['jest.setup', 'vitest.setup'].map((name) => `${folder}/${name}`));
  return [...named, ...usual]
    .flatMap((file) => (existsSync(file) ? [file] : [findCodeFile(file)]))
    .filter((file) => file !== undefined);
}

function isSameModule(specifier: string, file: string, request: MockRequest): boolean {
  if (specifier === request.specifier && parseSpecifier(specifier).kind !== 'path') return true;
  const found = findModuleFile(specifier, file);
  if (found === undefined && request.moduleFile === undefined) return isSamePath(specifier, file, request);
  return found !== undefined && found === (request.moduleFile ?? findModuleFile(request.specifier, request.file));
}

/** Tells whether two relative specifiers mean the same place, where there is no file any more. */
function isSamePath(specifier: string, file: string, request: MockRequest): boolean {
  const isPath = specifier.startsWith('.') && request.specifier.startsWith('.');
  return isPath && getKey(specifier, file) === getKey(request.specifier, request.file);
}

function getKey(specifier: string, file: string): string {
  return getModuleKey(path.posix.join(getFolder(file), specifier));
}
