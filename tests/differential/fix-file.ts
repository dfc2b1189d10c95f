import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { findCommentFaults, findLineEndFaults } from './text-faults.ts';
import rule from '../../src/rules/no-deprecated-import.ts';
import type { PrintedProgram } from './print/print-program.ts';
import { applyOnce } from '../apply-once.ts';

/** What one pass of fixes makes of a file. */
export interface FixedFile {
  readonly text: string;
  readonly findings: number;
  /** Why the findings that stay stay. */
  readonly reasons: readonly string[];
  /** What no fix may do, one sentence each. */
  readonly faults: readonly string[];
}

/** Fixes a linted file of a program that stands in a folder, in one pass. */
export function fixFile(program: PrintedProgram, folder: string, file: string, text: string): FixedFile {
  const messages = lint(program, folder, file, text);
  if (typeof messages === 'string') return { text, findings: 0, reasons: [], faults: [messages] };
  const reasons = messages.flatMap(({ message }) => getReason(message) ?? []);
  const fixed = applyOnce(text, messages);
  return {
    text: fixed,
    findings: messages.length,
    reasons,
    faults: [
      ...messages.flatMap(({ fatal, message }) => (fatal ? [`the program does not parse: ${message}`] : [])),
      ...messages.flatMap(({ fix, message }) =>
        !fix && !getReason(message) ? [`neither fix nor reason: ${message}`] : [],
      ),
      ...reasons.filter((reason) => reason.includes('would not parse')),
      ...findCommentFaults(text, fixed),
      ...findLineEndFaults(text, fixed),
    ],
  };
}

/**
 * Finds what a second run has to say that the first one has not: a fix, or more findings than the first one refused.
 * A cycle may be gone by the fix of another file.
 */
export function findSecondRunFaults(program: PrintedProgram, folder: string, file: string, fixed: FixedFile): string[] {
  const messages = lint(program, folder, file, fixed.text);
  if (typeof messages === 'string') return [messages];
  const wasInCycle = fixed.reasons.some((reason) => /\bcycle\b|load each other/u.test(reason));
  return [
    ...messages.flatMap(({ fatal, message }) => (fatal ? [`the fixed file does not parse: ${message}`] : [])),
    ...messages.flatMap(({ fix, message }) => (fix && !wasInCycle ? [`a second run offers a fix: ${message}`] : [])),
    ...(messages.length > fixed.reasons.length
      ? [`${messages.length} findings are left of ${fixed.reasons.length} that were refused`]
      : []),
  ];
}

function lint(
  program: PrintedProgram,
  folder: string,
  file: string,
  text: string,
): readonly Linter.LintMessage[] | string {
  const config = {
    files: ['**/*.*'],
    plugins: { ssot: { rules: { rule } } },
    languageOptions: {
      ...(file.endsWith('.ts') ? { parser } : {}),
      sourceType: program.linted.find((linted) => linted.file === file)?.kind,
    },
    rules: { 'ssot/rule': ['error', program.options] },
    settings: { ssot: { root: folder, concepts: program.concepts } },
  } as unknown as Linter.Config;
  try {
    return new Linter({ cwd: folder }).verify(text, config, { filename: path.join(folder, file) });
  } catch (error) {
    return `the rule fails: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

function getReason(message: string): string | undefined {
  return /Not fixed: (?<reason>.*)\.$/su.exec(message)?.groups?.['reason'];
}
