import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { demoRoot, demoSettings } from '../demo-registry.ts';
import { makeProject, type TemporaryProject } from '../temporary-project.ts';

const repository = path.join(import.meta.dirname, '..', '..');
const installed = path.join(repository, 'node_modules');

/** Makes an empty project that has the packed plugin installed, and links to whatever this repository has installed. */
export function makeInstalledProject(remove: (clean: () => void) => void = onTestFinished): TemporaryProject {
  const project = makeProject(remove);
  installPackages(path.join(project.folder, 'node_modules'));
  project.write({ 'package.json': '{ "name": "shop", "type": "module", "private": true }\n' });
  return project;
}

/**
 * Makes a copy of the demo project that has the packed plugin installed, and links to whatever this repository has
 * installed: nothing is downloaded.
 */
export function makeClientProject(remove: (clean: () => void) => void = onTestFinished): TemporaryProject {
  const project = makeProject(remove);
  cpSync(demoRoot, project.folder, { recursive: true });
  installPackages(path.join(project.folder, 'node_modules'));
  project.write({ 'eslint.config.js': writeConfig(), '.gitignore': 'node_modules/\n.eslintcache\n' });
  return project;
}

/** Writes the demo project's ESLint config as a user would, with its registry or another one, for TypeScript and JavaScript. */
export function writeConfig(concepts: object = demoSettings.ssot.concepts): string {
  return writeAny(concepts, "import * as parser from '@typescript-eslint/parser';", '{js,ts}', '{ parser }');
}

/** Writes a config for JavaScript alone: ESLint starts in half the time. */
export function writePlainConfig(concepts: object = demoSettings.ssot.concepts): string {
  return writeAny(concepts, '', 'js', '{}');
}

function writeAny(concepts: object, imported: string, extension: string, languageOptions: string): string {
  return `${imported}
import ssot from 'eslint-plugin-ssot';
import { defineConfig } from 'eslint/config';

const concepts = ${JSON.stringify(concepts, undefined, 2)};

export default defineConfig([
  {
    files: ['**/*.${extension}'],
    languageOptions: ${languageOptions},
    plugins: { ssot },
    extends: ['ssot/base'],
    settings: { ssot: { root: import.meta.dirname, concepts } },
  },
]);
`;
}

/** Fills a `node_modules`: the packed plugin, and links to the packages of this repository. */
function installPackages(folder: string): void {
  const plugin = path.join(folder, 'eslint-plugin-ssot');
  mkdirSync(plugin, { recursive: true });
  execFileSync('tar', ['-xzf', inject('tarball'), '-C', plugin, '--strip-components=1']);
  linkEntries(installed, folder);
  linkEntries(path.join(installed, '.bin'), path.join(folder, '.bin'));
}

function linkEntries(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((entry) => !entry.startsWith('.'))) {
    symlinkSync(path.join(from, name), path.join(to, name), 'junction');
  }
}
