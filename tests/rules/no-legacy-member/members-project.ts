import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type { Rule } from '../../../src/create-rule.ts';
import noDeprecatedImport from '../../../src/rules/no-deprecated-import.ts';
import noLegacyMember from '../../../src/rules/no-legacy-member.ts';
import { applyOnce } from '../../apply-once.ts';
import { findCommentFaults, findFixFaults, type LintedFile } from '../../fix-faults.ts';
import { makeOverlayProject } from '../../overlay-program.ts';

/** A project with one concept of each kind that matters: its canonical types, legacy ones, a compat layer, and rows. */
const files: Readonly<Record<string, string>> = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      strict: true,
      target: 'ES2022',
      lib: ['ES2023', 'DOM'],
      module: 'preserve',
      moduleResolution: 'bundler',
      types: [],
      allowJs: true,
      checkJs: true,
      noEmit: true,
      skipLibCheck: true,
    },
    include: ['src'],
  }),
  'package.json': JSON.stringify({ name: 'members', type: 'module' }),
  'src/metrics.ts': `
export class BaseMetrics {
  lastActivityAt: Date = new Date(0);
  errorCount: number = 0;
  markActivity(at: Date = new Date(0)): void { this.lastActivityAt = at; }
}
export class SystemMetrics extends BaseMetrics { total: number = 0; }
export class AnsweringMetrics extends BaseMetrics {
  get last_activity(): Date { return this.lastActivityAt; }
}
export function toMetrics(legacy: { last_activity?: Date }): BaseMetrics {
  const metrics = new BaseMetrics();
  metrics.lastActivityAt = legacy.last_activity ?? new Date(0);
  return metrics;
}
`,
  'src/legacy.ts': `
export class Metrics {
  last_activity: Date = new Date(0);
  errors: number = 0;
  mark_activity(): void {}
}
export class BothMetrics extends Metrics { lastActivityAt: Date = new Date(0); }
export class TimeMetrics { last_activity: number = 0; }
export const other: number = 1;
`,
  'src/lacking.ts': `
export class LackingMetrics { lastActivityAt: Date = new Date(0); errorCount: number = 0; }
`,
  'src/compat.ts': `
import { BaseMetrics } from './metrics';
export class CompatMetrics extends BaseMetrics {
  get last_activity(): Date { return this.lastActivityAt; }
}
`,
  'src/rows.ts': `
export interface Row { id: string; last_activity: Date }
export interface Box { legacy: import('./legacy').Metrics; unified: import('./metrics').BaseMetrics; row: Row }
export declare function load(): Row;
`,
};

/** The folder of the project. */
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-members-')));

for (const [file, text] of Object.entries(files)) {
  writeInProject(file, text);
}
// Several test files share the module, and thus the folder.
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

/** The registry of the project. */
export const settings = {
  ssot: {
    root: folder,
    concepts: {
      Metrics: {
        canonical: './src/metrics.ts',
        exports: ['BaseMetrics', 'SystemMetrics', 'AnsweringMetrics'],
        names: { Metrics: 'BaseMetrics' },
        deprecated: {
          './src/legacy.ts': {
            Metrics: 'BaseMetrics',
            BothMetrics: 'BaseMetrics',
            TimeMetrics: 'BaseMetrics',
            AnsweringMetrics: 'AnsweringMetrics',
          },
          './src/lacking.ts': { LackingMetrics: 'BaseMetrics' },
          './src/gone.ts': { Metrics: 'BaseMetrics' },
        },
        compat: { './src/compat.ts': { CompatMetrics: 'BaseMetrics' } },
        members: { last_activity: 'lastActivityAt', mark_activity: 'markActivity', errors: 'errorCount' },
        adapter: 'toMetrics',
        unified: ['Snapshot'],
        ignore: ['**/ignored/**'],
      },
    },
  },
};

/** Writes a file of the project. */
export function writeInProject(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** How a file is linted: with types, without, or as JavaScript. */
export type Mode = 'typed' | 'untyped' | 'javascript';

/** What is to be linted, and how. */
export interface Question {
  readonly mode?: Mode;
  /** In place of that of the mode. */
  readonly parser?: object;
  readonly file?: string;
  readonly options?: object;
  readonly rules?: Readonly<Record<string, Rule>>;
  readonly settings?: object;
}

/** What the rules say of a file. */
export interface Answer {
  readonly messages: readonly Linter.LintMessage[];
  /** What one pass of fixes makes of it. */
  readonly output: string;
  /** What is reported in the output. */
  readonly left: readonly Linter.LintMessage[];
}

const project = makeOverlayProject(folder);
const require = createRequire(createRequire(import.meta.url).resolve(process.env['SSOT_ESLINT'] ?? 'eslint'));
const espree = require('espree') as object;
const parsers: Readonly<Record<Mode, object>> = { typed: project.parser, untyped: parser, javascript: espree };

/** Type-checks a text as a file of the project. */
export const typeCheck = project.check;

/** Lints a text as a file of the project, with the rule for legacy members unless others are given. */
export function lint(code: string, question: Question = {}): Answer {
  const { mode = 'typed', options, rules = { 'no-legacy-member': noLegacyMember } } = question;
  const file = question.file ?? (mode === 'javascript' ? 'src/app.js' : 'src/app.ts');
  const linter = new Linter({ cwd: folder });
  const config = {
    files: ['**/*.*'],
    plugins: { ssot: { rules } },
    languageOptions: { parser: question.parser ?? parsers[mode], parserOptions: question.parser ? { parser } : {} },
    rules: Object.fromEntries(
      Object.keys(rules).map((name) => [`ssot/${name}`, options ? ['error', options] : 'error']),
    ),
    settings: question.settings ?? settings,
  } as unknown as Linter.Config;
  const run = (text: string): LintedFile => {
    const messages = linter.verify(text, config, { filename: path.join(folder, file) });
    return { messages, source: linter.getSourceCode() as unknown as LintedFile['source'] };
  };
  const before = run(code);
  const fatal = before.messages.find((message) => message.fatal);
  if (fatal) {
    throw new Error(`The code does not parse: ${fatal.message}\n${code}`);
  }
  const output = applyOnce(code, before.messages);
  const after = output === code ? before : run(output);
  const faults =
    after === before ? [] : findFaults(before, after, mode === 'typed' && !question.parser ? file : undefined);
  if (faults.length > 0) {
    throw new Error(`${faults.join('\n')}\n--- code\n${code}\n--- output\n${output}`);
  }
  return { messages: before.messages, output, left: after.messages };
}

/** @param checked the file that the type checker knows it by. */
function findFaults(before: LintedFile, after: LintedFile, checked: string | undefined): string[] {
  const known = checked === undefined ? [] : typeCheck(checked, before.source.text);
  return [
    ...findFixFaults(before, after),
    ...findCommentFaults(before.source, after.source),
    ...(checked === undefined || known.length > 0 ? [] : typeCheck(checked, after.source.text)),
  ];
}

/** The rules that take a file from legacy types to canonical ones together. */
export const both = { 'no-deprecated-import': noDeprecatedImport, 'no-legacy-member': noLegacyMember };
