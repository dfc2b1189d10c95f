import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findSecondRunFaults, fixFile } from './fix-file.ts';
import type { PrintedProgram } from './print/print-program.ts';

/** What one pass of fixes makes of a program. */
export interface FixedProgram {
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly findings: number;
  readonly reasons: readonly string[];
  /** What is wrong, one sentence each; empty when the fix is right. */
  readonly faults: readonly string[];
}

/** Fixes the files of a program in one pass, into a folder `after` beside the folder `before`; neither is there yet. */
export function fixProgram(program: PrintedProgram, folder: string): FixedProgram {
  const { files: before, linted } = program;
  const places = { before: path.join(folder, 'before'), after: path.join(folder, 'after') };
  writeFiles(places.before, before);
  const files = linted.map(({ file }) => ({
    file,
    fixed: fixFile(program, places.before, file, before[file] ?? ''),
  }));
  const after = { ...before, ...Object.fromEntries(files.map(({ file, fixed }) => [file, fixed.text])) };
  writeFiles(places.after, after);
  return {
    before,
    after,
    findings: files.reduce((sum, { fixed }) => sum + fixed.findings, 0),
    reasons: files.flatMap(({ fixed }) => fixed.reasons),
    faults: files.flatMap(({ file, fixed }) =>
      [...fixed.faults, ...findSecondRunFaults(program, places.after, file, fixed)].map((fault) => `${file}: ${fault}`),
    ),
  };
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}
