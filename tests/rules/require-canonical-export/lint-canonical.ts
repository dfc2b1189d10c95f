import { createRequire } from 'node:module';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import rule from '../../../src/rules/require-canonical-export.ts';
import type { ConceptSettings } from '../../../src/registry/settings.ts';
import { createProject, writeFiles } from '../../modules/temp-project.ts';

/** A canonical module in an editor: what the registry was loaded with, and what the file holds by now. */
export interface Edited {
  /** The file that is edited; default: the canonical module. */
  readonly file?: string;
  readonly canonical?: string;
  /** The text of the canonical module when the registry is loaded. */
  readonly saved: string;
  readonly text: string;
  /** Other files of the project. */
  readonly files?: Readonly<Record<string, string>>;
  readonly concept?: Partial<ConceptSettings>;
  readonly name?: string;
  /** Changes the project after the registry was loaded. */
  readonly change?: (root: string) => void;
}

const name = 'require-canonical-export';

/** The parser of the ESLint that the running project is named after. */
const requireHere = createRequire(import.meta.url);
const espree = createRequire(requireHere.resolve('eslint'))('espree') as Linter.Parser;

/** Lints the text of a canonical module; each finding as `line:column message`, with the text that it points at behind it. */
export function lintCanonical(edited: Edited): string[] {
  const { canonical = './src/metrics.ts', file = canonical, saved, text, files = {}, change } = edited;
  const root = createProject({});
  writeFiles(root, { 'package.json': '{"type":"commonjs"}', ...files, [canonical]: saved });
  const settings = {
    ssot: { root, concepts: { [edited.name ?? 'Metrics']: { canonical, ...edited.concept } } },
  };
  const lint = (filename: string, code: string) =>
    new Linter({ cwd: root }).verify(code, getConfig(file, settings), { filename: path.join(root, filename) });
  // Loads the registry, as an editor does with the first file.
  lint('src/other.ts', '');
  change?.(root);
  return lint(file, text).map((message) => describe(message, text));
}

function getConfig(file: string, settings: object): Linter.Config {
  return {
    files: ['**/*.*'],
    plugins: { ssot: { rules: { [name]: rule } } },
    languageOptions: {
      parser: /\.[cm]?jsx?$/u.test(file) ? espree : parser,
      sourceType: /\.c?js$/u.test(file) ? 'commonjs' : 'module',
      parserOptions: { ecmaFeatures: { jsx: file.endsWith('x') } },
    },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: { [`ssot/${name}`]: 'error' },
    settings,
  } as unknown as Linter.Config;
}

function describe({ line, column, endLine, endColumn, message }: Linter.LintMessage, text: string): string {
  const [row = ''] = text.split('\n').slice(line - 1);
  const marked = endLine === line ? row.slice(column - 1, (endColumn ?? column) - 1) : row.slice(column - 1);
  return `${line}:${column} ${message} [${marked}]`;
}
