import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { fixProgram } from '../fix-program.ts';
import type { Verdict } from '../run-programs.ts';
import { printTypedProgram } from './print-typed-program.ts';
import { variants, type TypedProgram, type Variant } from './typed-program.ts';

/** A program in a folder, with the complaints of the compiler about it: file → codes and messages. */
interface Folder {
  readonly path: string;
  readonly files: readonly string[];
}

/** Fixes every program in one pass, and type-checks all programs of a variant before and after it at once. */
export function judgeTypedPrograms(programs: readonly TypedProgram[]): Verdict[] {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-typed-')));
  try {
    const names = Object.keys(variants) as Variant[];
    const used = names.filter((name) => programs.some(({ variant }) => variant === name));
    const homes = new Map(used.map((name) => [name, makeHome(name, path.join(root, String(names.indexOf(name))))]));
    const placed = programs.map((program, index) => {
      const folder = path.join(homes.get(program.variant) ?? root, String(index));
      return { program, folder, fixed: fixProgram(printTypedProgram(program), folder) };
    });
    const complaints = new Map(
      used.flatMap((name) => {
        const own = placed.filter(({ program }) => program.variant === name);
        return check(
          name,
          own.flatMap(({ folder, fixed }) =>
            ['before', 'after'].map((time) => ({ path: path.join(folder, time), files: Object.keys(fixed.before) })),
          ),
        );
      }),
    );
    return placed.map(({ folder, fixed }) => {
      const traceBefore = complaints.get(path.join(folder, 'before')) ?? [];
      const traceAfter = complaints.get(path.join(folder, 'after')) ?? [];
      const isWorse = traceAfter.some((line) => count(line, traceAfter) > count(line, traceBefore));
      const faults = isWorse ? [...fixed.faults, 'the type checker has more to say'] : fixed.faults;
      return { ...fixed, traceBefore, traceAfter, faults };
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function getOptions(variant: Variant): object {
  const common = { target: 'ES2023', lib: ['ES2023'], strict: true, skipLibCheck: true, noEmit: true, types: [] };
  return { ...common, ...variants[variant] };
}

function makeHome(variant: Variant, folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: getOptions(variant) }));
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'typed', type: variant === 'NodeNext, CommonJS' ? 'commonjs' : 'module' }),
  );
  return folder;
}

const libraries = new Map<string, ts.SourceFile | undefined>();

/** Asks the compiler about folders: path → a line for each complaint. */
function check(variant: Variant, folders: readonly Folder[]): [string, string[]][] {
  const { options } = ts.convertCompilerOptionsFromJson(getOptions(variant), '.');
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    const key = `${variant} ${name}`;
    if (!path.basename(name).startsWith('lib.')) return getSourceFile(name, ...rest);
    if (!libraries.has(key)) libraries.set(key, getSourceFile(name, ...rest));
    return libraries.get(key);
  };
  const program = ts.createProgram(
    folders.flatMap(({ path: folder, files }) => files.map((file) => path.join(folder, file))),
    options,
    host,
  );
  return folders.map(({ path: folder, files }) => [
    folder,
    files.flatMap((file) => {
      const source = program.getSourceFile(path.join(folder, file));
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return found.map(
        ({ code, messageText }) => `${file} TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
    }),
  ]);
}

// A message may tell names that the fix changes.
function count(line: string, lines: readonly string[]): number {
  const getCode = (text: string): string => text.slice(0, text.indexOf(':'));
  return lines.filter((other) => getCode(other) === getCode(line)).length;
}
