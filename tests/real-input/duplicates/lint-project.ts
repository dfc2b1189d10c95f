import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as tsParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type ts from 'typescript';
import rule from '../../../src/rules/no-duplicate-declaration.ts';
import type { NameConcept } from './make-registry.ts';
import { applyOnce } from '../../apply-once.ts';

const ruleId = 'ssot/no-duplicate-declaration';

/** What a project is linted with. */
export interface LintRun {
  readonly root: string;
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly concepts: Readonly<Record<string, NameConcept>>;
  /** Given, the rule may ask for types. */
  readonly program?: ts.Program;
}

/** What the rule says of one file. */
export interface LintedFile {
  readonly file: string;
  readonly text: string;
  readonly messages: readonly Linter.LintMessage[];
}

/** Lints every file with the rule, and with nothing else. */
export function lintProject({ root, files, concepts, program }: LintRun): readonly LintedFile[] {
  const linter = new Linter({ cwd: root });
  const settings = { ssot: { root, concepts } };
  const parserOptions = program ? { programs: [program] } : {};
  return files.map((file) => {
    const text = readFileSync(file, 'utf8');
    const isCommonJs = file.endsWith('.js');
    const config = {
      files: ['**/*.*'],
      // The packages' own directives name rules that are not loaded here.
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
      plugins: { ssot: { rules: { 'no-duplicate-declaration': rule } } },
      languageOptions: isCommonJs ? { sourceType: 'commonjs' } : { parser: tsParser, parserOptions },
      rules: { [ruleId]: 'error' },
      settings,
    } as unknown as Linter.Config;
    const messages = linter.verify(text, config, { filename: file });
    const fatal = messages.find((message) => message.fatal);
    if (fatal) throw new Error(`ESLint could not read ${path.relative(root, file)}: ${fatal.message}`);
    return { file, text, messages: messages.filter(({ ruleId: id }) => id === ruleId) };
  });
}

/** Applies the fixes of one pass to the files, as ESLint would; answers which files it changed. */
export function applyFixes(linted: readonly LintedFile[]): readonly string[] {
  return linted.flatMap(({ file, text, messages }) => {
    const output = applyOnce(text, messages);
    if (output === text) return [];
    writeFileSync(file, output);
    return [file];
  });
}
