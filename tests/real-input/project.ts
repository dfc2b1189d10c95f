import {
  cpSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const repository = path.join(import.meta.dirname, '..', '..');

/** A copy of a published package's sources in a temporary folder, with the repository's dependencies beside it. */
export interface Project {
  readonly root: string;
  readonly options: ts.CompilerOptions;
  remove(): void;
}

/** What of a package is copied, and how its sources are type-checked. */
export interface ProjectDefinition {
  readonly packageName: string;
  /** Files and folders of the package, as its tarball has them. */
  readonly paths: readonly string[];
  /** Folders that need packages which are not installed here, relative to the package. */
  readonly without?: readonly string[];
  /** Compiler options as in a tsconfig.json; written into the copy, so that the plugin reads the same `paths`. */
  readonly compilerOptions: Record<string, unknown>;
}

/** Copies a package's sources to a folder, by default a new temporary one. The package itself is never edited. */
export function copySources(
  { packageName, paths, without = [], compilerOptions }: ProjectDefinition,
  folder = mkdtempSync(path.join(tmpdir(), 'ssot-real-input-')),
): Project {
  const source = path.dirname(require.resolve(`${packageName}/package.json`));
  mkdirSync(folder, { recursive: true });
  const root = realpathSync(folder);
  const left = new Set(without.map((folder) => path.join(source, folder)));
  for (const name of paths) {
    cpSync(path.join(source, name), path.join(root, name), { recursive: true, filter: (file) => !left.has(file) });
  }
  symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'));
  const common = { target: 'ES2023', strict: true, skipLibCheck: true, noEmit: true, types: ['node'] };
  const tsconfig = {
    compilerOptions: { ...common, ...compilerOptions },
    include: paths.filter((name) => !/\.\w+$/u.test(name)),
  };
  writeFileSync(path.join(root, 'tsconfig.json'), JSON.stringify(tsconfig, undefined, 2));
  return {
    root,
    options: readConfig(root).options,
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Writes a file of our own into the copy. */
function writeModule(project: Project, name: string, text: string): void {
  const file = path.join(project.root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Changes the copy's package.json. */
export function editPackage(
  { root }: Project,
  edit: (fields: Record<string, unknown>) => Record<string, unknown>,
): void {
  const file = path.join(root, 'package.json');
  writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)));
}

/**
 * Moves a module to its new home as a person would: its text goes there with its relative specifiers rewritten, and the
 * old place keeps a module of our own that hands the names on, for those who still import from there.
 */
export function moveModule(project: Project, from: string, to: string, shim: string): void {
  const text = readFileSync(path.join(project.root, from), 'utf8');
  const rewritten = text.replace(
    /(from\s+|require\()(['"])(\.[^'"]*)\2/gu,
    (_whole, before: string, quote: string, specifier: string) => {
      const target = path.posix.join(path.posix.dirname(from), specifier);
      const relative = path.posix.relative(path.posix.dirname(to), target);
      return `${before}${quote}${relative.startsWith('.') ? relative : `./${relative}`}${quote}`;
    },
  );
  writeModule(project, to, rewritten);
  writeModule(project, from, shim);
}

/** Parses and binds the copy; files that did not change since `previous` are taken from there. */
export function createProgram({ root, options }: Project, previous?: ts.Program): ts.Program {
  const { fileNames } = readConfig(root);
  const host = ts.createCompilerHost(options, true);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    const known = previous?.getSourceFile(name);
    return known !== undefined && known.text === ts.sys.readFile(name) ? known : getSourceFile(name, ...rest);
  };
  return ts.createProgram(fileNames, options, host);
}

/** Reads the tsconfig of a folder. */
export function readConfig(root: string): ts.ParsedCommandLine {
  const text = readFileSync(path.join(root, 'tsconfig.json'), 'utf8');
  return ts.parseJsonConfigFileContent(JSON.parse(text), ts.sys, root);
}

/**
 * The type checker's complaints about the second program that the first does not give. Two are the same when they say the
 * same of the same text in a file: a fix may move it, and the wording of types depends on what was checked before.
 */
export function getNewComplaints(before: ts.Program, after: ts.Program, { root }: Project): readonly string[] {
  const complaints = ts.getPreEmitDiagnostics(after);
  const known = new Set(getComplaintsAbout(complaints, before).map(getKey));
  const added = complaints.filter((complaint) => !known.has(getKey(complaint)));
  return added.map(({ file, code, messageText }) => {
    const where = file ? path.relative(root, file.fileName) : 'options';
    return `${where} TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

/** Checks a program as far as another one's complaints need: in JavaScript, what is said depends on what was checked before. */
function getComplaintsAbout(complaints: readonly ts.Diagnostic[], program: ts.Program): readonly ts.Diagnostic[] {
  if (program.getCompilerOptions().checkJs === true) return ts.getPreEmitDiagnostics(program);
  const names = new Set(complaints.flatMap(({ file }) => file?.fileName ?? []));
  return [...names].flatMap((name) => ts.getPreEmitDiagnostics(program, program.getSourceFile(name)));
}

function getKey({ file, code, start = 0, length = 0 }: ts.Diagnostic): string {
  return `${file?.fileName}\0${code}\0${file?.text.slice(start, start + length)}`;
}
