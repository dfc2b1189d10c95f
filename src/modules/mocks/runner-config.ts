import type { Node } from 'oxc-parser';
import { createFileCache, findText } from '../file-cache.ts';
import { getFolder } from '../paths.ts';
import { parseModule, readModule } from '../read-module.ts';
import { getStrings, getValuesOf } from './static-values.ts';
import { findPropertyName, findString, getChildren } from '../syntax-walk.ts';

/** What the configuration of a test runner or bundler says, as far as it can be read without running it. */
export interface RunnerConfig {
  readonly file: string;
  /** Specifiers that are replaced. */
  readonly replacements: readonly Replacement[];
  /** Absolute paths, or package names, of the files that run before the tests. */
  readonly setupFiles: readonly string[];
}

/** A key of `moduleNameMapper` or `alias`. */
export interface Replacement {
  readonly text: string;
  readonly form: 'pattern' | 'prefix';
  /** What it is replaced with, `<rootDir>` and relative paths expanded; undefined when that is computed. */
  readonly target: string | undefined;
}

/** Names of configuration files in a project folder. */
export const configNames: readonly string[] = [
  'package.json',
  ...['jest', 'vitest', 'vite', 'vitest.workspace'].flatMap((name) =>
    ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((extension) => `${name}.config.${extension}`),
  ),
  'jest.config.json',
];

/** Reads the configuration of a test runner; a file without one says nothing. */
export const findRunnerConfig: (file: string) => RunnerConfig | undefined = createFileCache((file) => {
  const root = findRoot(file);
  if (!root) return { file, replacements: [], setupFiles: [] };
  const folder = getFolder(file);
  const patterns = getValuesOf(root, 'moduleNameMapper').flatMap((value) => getKeys(value, 'pattern', folder));
  const prefixes = getValuesOf(root, 'alias').flatMap((value) => getAliases(value, folder));
  const setup = ['setupFiles', 'setupFilesAfterEnv'].flatMap((key) => getValuesOf(root, key));
  const setupFiles = setup.flatMap((value) => getStrings(value)).map((text) => expand(text, folder));
  return { file, replacements: [...patterns, ...prefixes], setupFiles };
});

function findRoot(file: string): Node | undefined {
  if (!file.endsWith('.json')) return readModule(file)?.program;
  const text = findText(file);
  if (text === undefined || !/"jest"|moduleNameMapper|setupFiles/u.test(text)) return undefined;
  const root = parseModule(`${file}.ts`, `(${text})`)?.program;
  const isJest = file.endsWith('jest.config.json');
  return isJest || !root ? root : getValuesOf(root, 'jest')[0];
}

function getKeys(node: Node, form: Replacement['form'], folder: string): Replacement[] {
  if (node.type !== 'ObjectExpression') return [];
  return node.properties.flatMap((property) => {
    const text = findPropertyName(property);
    if (text === undefined || property.type !== 'Property') return [];
    return [{ text, form, target: findTarget(property.value, folder) }];
  });
}

/** alias: { '@/x': … } and alias: [{ find: '@/x' or /x/, replacement: … }] */
function getAliases(node: Node, folder: string): Replacement[] {
  if (node.type === 'ObjectExpression') return getKeys(node, 'prefix', folder);
  return getChildren(node).flatMap((entry): Replacement[] => {
    const [find] = getValuesOf(entry, 'find');
    const [replacement] = getValuesOf(entry, 'replacement');
    const target = replacement && findTarget(replacement, folder);
    const text = findString(find);
    if (text !== undefined) return [{ text, form: 'prefix', target }];
    return find?.type === 'Literal' && 'regex' in find ? [{ text: find.regex.pattern, form: 'pattern', target }] : [];
  });
}

/** '<rootDir>/src/$1', ['<rootDir>/a', '<rootDir>/b'], path.resolve(__dirname, 'src'), or the name of a package */
function findTarget(node: Node, folder: string): string | undefined {
  const own = findString(node.type === 'ArrayExpression' ? (node.elements[0] ?? undefined) : node);
  if (own !== undefined) return /^[./<]/u.test(own) ? expand(own, folder) : own;
  const strings = getStrings(node);
  return strings.length === 0 ? undefined : expand(strings.join('/'), folder);
}

function expand(text: string, folder: string): string {
  const rooted = text.replace(/^<rootDir>\/?/u, './');
  return rooted.startsWith('/') ? rooted : `${folder}/${rooted.replace(/^\.\//u, '')}`;
}
