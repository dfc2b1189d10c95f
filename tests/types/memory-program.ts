import ts from 'typescript';

/** The options that the programs of these tests are made with. */
export const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

const libraries = new Map<string, ts.SourceFile | undefined>();

/** Makes a program of files that are on no disk; keys are absolute paths. Those of the standard library are parsed once. */
export function makeProgram(files: ReadonlyMap<string, string>, further: ts.CompilerOptions = {}): ts.Program {
  const all = { ...options, ...further };
  const disk = ts.createCompilerHost(all);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (file) => files.has(file) || disk.fileExists(file),
    readFile: (file) => files.get(file) ?? disk.readFile(file),
    directoryExists: () => true,
    getSourceFile(file, languageVersion) {
      const text = files.get(file);
      if (text !== undefined) return ts.createSourceFile(file, text, languageVersion, true);
      if (!libraries.has(file)) libraries.set(file, disk.getSourceFile(file, languageVersion));
      return libraries.get(file);
    },
  };
  return ts.createProgram([...files.keys()], all, host);
}
