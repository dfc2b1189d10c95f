import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixProgram, type FixedProgram } from './fix-program.ts';
import type { PrintedProgram } from './print/print-program.ts';

/** What a program is and does, before and after the fix. */
export interface Verdict extends FixedProgram {
  readonly traceBefore: readonly string[];
  readonly traceAfter: readonly string[];
}

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

function runAll(list: readonly { readonly id: string }[], folder: string): Traces {
  const [listFile, resultFile] = [path.join(folder, 'list.json'), path.join(folder, 'result.json')];
  const runner = path.join(import.meta.dirname, 'run-modules.mjs');
  let traces: Traces = {};
  // A program that never ends, or that Node falls over, takes its process with it; the others are run in the next one.
  for (let rest = list; rest.length > 0; rest = rest.filter(({ id }) => !(id in traces))) {
    writeFileSync(listFile, JSON.stringify(rest));
    spawnSync(process.execPath, ['--no-warnings', runner, listFile, resultFile], { stdio: 'ignore', cwd: folder });
    const lines = readFileSync(resultFile, 'utf8').trimEnd().split('\n');
    rmSync(resultFile);
    traces = { ...traces, ...Object.fromEntries(lines.map((line) => JSON.parse(line) as [string, string[]])) };
  }
  return traces;
}

function compare(fixed: FixedProgram, traceBefore: readonly string[], traceAfter: readonly string[]): Verdict {
  const isSame = traceBefore.join('\n') === traceAfter.join('\n');
  // A program that fails anyway has no behaviour to keep.
  const isLost = traceBefore.length === 0 || traceBefore.some((line) => line.startsWith('failed'));
  const faults = isSame || isLost ? fixed.faults : [...fixed.faults, 'the program does something else'];
  return { ...fixed, traceBefore, traceAfter, faults };
}
