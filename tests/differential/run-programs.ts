import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findSecondRunFaults, fixFile } from './fix-program.ts';
import type { PrintedProgram } from './print/print-program.ts';

/** What a program is and does, before and after the fix. */
export interface Verdict {
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly traceBefore: readonly string[];
  readonly traceAfter: readonly string[];
  readonly findings: number;
  readonly reasons: readonly string[];
  /** What is wrong, one sentence each; empty when the fix is right. */
  readonly faults: readonly string[];
}

type Fixed = Omit<Verdict, 'traceBefore' | 'traceAfter'>;
type Traces = Readonly<Record<string, readonly string[]>>;

/** Fixes every program in one pass, and runs all of them before and after it in one Node process. */
export function judgePrograms(programs: readonly PrintedProgram[]): Verdict[] {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-differential-')));
  try {
    const fixed = programs.map((program, index) => fixProgram(program, path.join(folder, String(index))));
    const list = programs.flatMap((program, index) =>
      ['before', 'after'].map((time) => ({
        id: `${index} ${time}`,
        entry: path.join(folder, String(index), time, program.linted[0]?.file ?? ''),
      })),
    );
    const traces = runAll(list, folder);
    return fixed.map((each, index) => compare(each, traces[`${index} before`] ?? [], traces[`${index} after`] ?? []));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fixProgram(program: PrintedProgram, folder: string): Fixed {
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

function runAll(list: readonly object[], folder: string): Traces {
  const [listFile, resultFile] = [path.join(folder, 'list.json'), path.join(folder, 'result.json')];
  writeFileSync(listFile, JSON.stringify(list));
  const runner = path.join(import.meta.dirname, 'run-modules.mjs');
  execFileSync(process.execPath, ['--no-warnings', runner, listFile, resultFile], { stdio: 'ignore', cwd: folder });
  return JSON.parse(readFileSync(resultFile, 'utf8')) as Traces;
}

function compare(fixed: Fixed, traceBefore: readonly string[], traceAfter: readonly string[]): Verdict {
  const isSame = traceBefore.join('\n') === traceAfter.join('\n');
  // A program that fails anyway has no behaviour to keep.
  const isLost = traceBefore.length === 0 || traceBefore.some((line) => line.startsWith('failed'));
  const faults = isSame || isLost ? fixed.faults : [...fixed.faults, 'the program does something else'];
  return { ...fixed, traceBefore, traceAfter, faults };
}
