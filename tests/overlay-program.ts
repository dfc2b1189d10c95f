import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import ts from 'typescript';

/** A project on disk in which one file may say something else, or be there though it is not. */
export interface OverlayProject {
  /** A parser that hands the types of the project to the rules. */
  readonly parser: object;
  /** Type-checks a text as if it were that file of the project; gives what TypeScript says against it. */
  readonly check: (file: string, code: string) => string[];
}

/** Makes a project of a folder with a `tsconfig.json`; its program is kept from one text to the next. */
export function makeOverlayProject(root: string): OverlayProject {
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config,
    ts.sys,
    root,
  );
  let overlay = { file: '', code: '', version: 0 };
  const service = ts.createLanguageService({
    readFile: (file) => ts.sys.readFile(file),
    directoryExists: (folder) => ts.sys.directoryExists(folder),
    getDirectories: (folder) => ts.sys.getDirectories(folder),
    realpath: (file) => ts.sys.realpath?.(file) ?? file,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...new Set([...fileNames, overlay.file].filter(Boolean))],
    getScriptVersion: (file) => (file === overlay.file ? String(overlay.version) : '0'),
    getScriptSnapshot: (file) => {
      const text = file === overlay.file ? overlay.code : ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    fileExists: (file) => file === overlay.file || ts.sys.fileExists(file),
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
  });
  const getProgram = (file: string, code: string): ts.Program => {
    overlay = { file, code, version: overlay.version + 1 };
    const program = service.getProgram();
    if (program === undefined) {
      throw new Error(`TypeScript made no program of ${root}.`);
    }
    return program;
  };
  return {
    parser: {
      meta: { name: 'overlay-parser', version: '1' },
      parseForESLint: (code: string, given: parser.ParserOptions) =>
        parser.parseForESLint(code, { ...given, programs: [getProgram(given.filePath ?? '', code)] }),
    },
    check(file, code) {
      const filename = path.join(root, file);
      const program = getProgram(filename, code);
      const source = program.getSourceFile(filename);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) =>
        ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
      );
    },
  };
}
