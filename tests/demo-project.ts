import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import ts from 'typescript';
import type { Rule } from '../src/create-rule.ts';
import { demoRoot, demoSettings } from './demo-registry.ts';

/** What one rule makes of a file of the demo project. */
interface Linted {
  readonly messages: readonly Linter.LintMessage[];
  /** The text after all fixes. */
  readonly output: string;
}

/** Runs rules, with their fixes, on a text as if it were that file of the demo project. */
export function lintInDemo(
  rules: Readonly<Record<string, Rule>>,
  file: string,
  code: string,
  options: object = {},
  settings: object = demoSettings,
): Linted {
  const linter = new Linter({ cwd: demoRoot });
  const needsTypes = Object.values(rules).some(({ meta }) => meta.docs?.requiresTypeChecking === true);
  const config = {
    files: ['**/*.*'],
    plugins: { ssot: { rules } },
    languageOptions: { parser: needsTypes ? typedParser : parser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: Object.fromEntries(Object.keys(rules).map((name) => [`ssot/${name}`, ['error', options]])),
    settings,
  } as unknown as Linter.Config;
  const filename = path.join(demoRoot, file);
  return {
    messages: linter.verify(code, config, { filename }),
    output: linter.verifyAndFix(code, config, { filename }).output,
  };
}

/** Type-checks a text as if it were that file of the demo project; gives what TypeScript says against it. */
export function typeCheckInDemo(file: string, code: string): string[] {
  const filename = path.join(demoRoot, file);
  const program = getProgramWith(filename, code);
  const source = program.getSourceFile(filename);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) =>
    ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
  );
}

/** Gives the typed rules a program in which the linted text stands in the demo project, though no such file exists. */
const typedParser = {
  meta: { name: 'demo-parser', version: '1' },
  parseForESLint: (code: string, options: parser.ParserOptions) =>
    parser.parseForESLint(code, { ...options, programs: [getProgramWith(options.filePath ?? '', code)] }),
};

const { options, fileNames } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(path.join(demoRoot, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config,
  ts.sys,
  demoRoot,
);
let overlay = { file: '', code: '', version: 0 };
const service = ts.createLanguageService({
  readFile: (file) => ts.sys.readFile(file),
  directoryExists: (folder) => ts.sys.directoryExists(folder),
  getDirectories: (folder) => ts.sys.getDirectories(folder),
  realpath: (file) => ts.sys.realpath?.(file) ?? file,
  useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  getCompilationSettings: () => options,
  getScriptFileNames: () => [...fileNames, overlay.file].filter(Boolean),
  getScriptVersion: (file) => (file === overlay.file ? String(overlay.version) : '0'),
  getScriptSnapshot: (file) => {
    const text = file === overlay.file ? overlay.code : ts.sys.readFile(file);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  fileExists: (file) => file === overlay.file || ts.sys.fileExists(file),
  getCurrentDirectory: () => demoRoot,
  getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
});

function getProgramWith(file: string, code: string): ts.Program {
  overlay = { file, code, version: overlay.version + 1 };
  const program = service.getProgram();
  if (program === undefined) {
    throw new Error('TypeScript made no program of the demo project.');
  }
  return program;
}
