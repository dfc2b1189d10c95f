import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import type { DuplicateProgram } from './duplicate-program.ts';
import { applyOnce, lintDuplicates } from './lint-duplicates.ts';
import { printDuplicates, type PrintedDuplicates } from './print-duplicates.ts';
import { checkPrograms } from './check-programs.ts';

/** What one pass of fixes makes of a program, and what is wrong with that. */
export interface DuplicateVerdict {
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly findings: readonly string[];
  readonly fixed: readonly string[];
  readonly reasons: readonly string[];
  readonly traceBefore: readonly string[];
  readonly traceAfter: readonly string[];
  readonly faults: readonly string[];
}

interface Placed {
  readonly program: DuplicateProgram;
  readonly printed: PrintedDuplicates;
  readonly folder: string;
}

/** Fixes every program in one pass; runs and type-checks all of them before and after it. */
export function judgeDuplicates(programs: readonly DuplicateProgram[]): DuplicateVerdict[] {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-duplicates-')));
  try {
    const placed = programs.map((program, index): Placed => {
      const printed = printDuplicates(program);
      const folder = path.join(root, String(index));
      writeFiles(path.join(folder, 'before'), program, printed.files);
      return { program, printed, folder };
    });
    const types = checkPrograms(placed, 'before');
    const outputs = placed.map(({ program, printed, folder }, index) => {
      const typed = program.isTyped ? types[index]?.program : undefined;
      const linted = lintDuplicates(path.join(folder, 'before'), printed, typed);
      const after = { ...printed.files };
      for (const { file, messages } of linted) after[file] = applyOnce(printed.files[file] ?? '', messages);
      writeFiles(path.join(folder, 'after'), program, after);
      return { linted, after };
    });
    const typesAfter = checkPrograms(placed, 'after');
    const traces = runAll(placed, root);
    return placed.map(({ program, printed, folder }, index) => {
      const { linted = [], after = {} } = outputs[index] ?? {};
      const typed = program.isTyped ? typesAfter[index]?.program : undefined;
      const again = lintDuplicates(path.join(folder, 'after'), { ...printed, files: after }, typed);
      const all = linted.flatMap(({ file, messages }) => messages.map((message) => ({ ...message, file })));
      const getPlace = ({ file, message }: { file: string; message: string }): string =>
        `${file} ${/`([^`]*)`/u.exec(message)?.[1] ?? message}`;
      const fixed = all.filter(({ fix }) => fix).map(getPlace);
      const traceBefore = traces[`${index} before`] ?? [];
      const traceAfter = traces[`${index} after`] ?? [];
      const complaints = getNew(types[index]?.complaints ?? [], typesAfter[index]?.complaints ?? []);
      const left = all.filter(({ fix }) => !fix).map(getPlace);
      return {
        before: printed.files,
        after,
        findings: all.map(getPlace),
        fixed,
        reasons: all.flatMap(({ message }) => /Not fixed: (.*)\.$/su.exec(message)?.[1] ?? []),
        traceBefore,
        traceAfter,
        faults: [
          ...all.flatMap(({ fatal, message }) => (fatal ? [`the program does not parse: ${message}`] : [])),
          ...fixed.filter((place) => printed.kept.includes(place)).map((place) => `must not be fixed: ${place}`),
          ...(traceBefore.join('\n') === traceAfter.join('\n') ? [] : ['the program does something else']),
          ...complaints.map((complaint) => `the type checker has more to say: ${complaint}`),
          ...again.flatMap(({ file, messages }) =>
            messages.flatMap((message) => {
              if (message.fatal) return [`${file} does not parse any more: ${message.message}`];
              if (message.fix) return [`a second run offers a fix: ${file} ${message.message}`];
              return left.includes(getPlace({ ...message, file }))
                ? []
                : [`a finding is new: ${file} ${message.message}`];
            }),
          ),
        ],
      };
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Writes the files of a program, and beside TypeScript what runs of it. */
function writeFiles(folder: string, program: DuplicateProgram, files: Readonly<Record<string, string>>): void {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    isolatedModules: true,
    verbatimModuleSyntax: program.isVerbatim,
    useDefineForClassFields: true,
  };
  const run = path.join(folder, 'run');
  mkdirSync(run, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), text);
    const isTyped = /(?<!\.d)\.ts$/u.test(name);
    const code = isTyped ? ts.transpileModule(text, { compilerOptions }).outputText : text;
    writeFileSync(path.join(run, name.replace(/\.ts$/u, '.js')), code);
  }
}

/** What is complained about more often after than before, by code. */
function getNew(before: readonly string[], after: readonly string[]): readonly string[] {
  const count = (lines: readonly string[], key: string): number => lines.filter((line) => getKey(line) === key).length;
  const getKey = (line: string): string => line.slice(0, line.indexOf(':'));
  return after.filter((line) => count(after, getKey(line)) > count(before, getKey(line)));
}

type Traces = Readonly<Record<string, readonly string[]>>;

function runAll(placed: readonly Placed[], root: string): Traces {
  const list = placed.flatMap(({ folder, printed }, index) =>
    ['before', 'after'].map((time) => ({
      id: `${index} ${time}`,
      entry: path.join(folder, time, 'run', printed.entry),
    })),
  );
  const [listFile, resultFile] = [path.join(root, 'list.json'), path.join(root, 'result.json')];
  const runner = path.join(import.meta.dirname, 'run-duplicates.mjs');
  let traces: Traces = {};
  // A program that never ends takes its process with it; the others are run in the next one.
  for (let rest = list; rest.length > 0; rest = rest.filter(({ id }) => !(id in traces))) {
    writeFileSync(listFile, JSON.stringify(rest));
    spawnSync(process.execPath, ['--no-warnings', runner, listFile, resultFile], {
      stdio: 'ignore',
      cwd: root,
      timeout: 120_000,
    });
    traces = { ...traces, ...(JSON.parse(readFileSync(resultFile, 'utf8')) as Traces) };
    rmSync(resultFile);
  }
  return traces;
}
