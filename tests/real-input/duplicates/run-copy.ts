import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

/** What of a copy is run. */
export interface CopyRun {
  readonly root: string;
  /** Absolute paths of the TypeScript files. */
  readonly files: readonly string[];
  /** Specifiers that mean a file of the copy, or all files of a folder: prefix → path from its root. */
  readonly paths?: Readonly<Record<string, string>>;
  /** CommonJS code that uses the modules: `load('src/index')` answers one, `print` prints. */
  readonly scenario: string;
}

const loader = (paths: Readonly<Record<string, string>>, modules: readonly string[], scenario: string): string => `
  const path = require('node:path');
  const Module = require('node:module');
  const paths = ${JSON.stringify(paths)};
  const resolve = Module._resolveFilename;
  Module._resolveFilename = (specifier, ...rest) => {
    const prefix = Object.keys(paths).find((key) => specifier === key || (key.endsWith('/') && specifier.startsWith(key)));
    const target = prefix && path.join(__dirname, paths[prefix], specifier.slice(prefix.length));
    return resolve.call(Module, target ?? specifier, ...rest);
  };
  const load = (name) => require(path.join(__dirname, name));
  const print = (...values) => console.log(...values);
  for (const name of ${JSON.stringify(modules)}) {
    try {
      const loaded = load(name);
      print(name, Object.keys(loaded).sort().map((key) => key + ' ' + typeof loaded[key]).join(', '));
    } catch (error) {
      print(name, 'fails:', String(error).split('\\n')[0]);
    }
  }
  (async () => { ${scenario} })().catch((error) => print('fails:', String(error)));
`;

/** Compiles the files of a copy one by one, loads each of them in a process of its own, runs the scenario, answers what it prints. */
export function runCopy({ root, files, paths = {}, scenario }: CopyRun): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ssot-run-'));
  try {
    const modules = files.filter((file) => /(?<!\.d)\.ts$/u.test(file));
    for (const file of modules) {
      const { outputText } = ts.transpileModule(ts.sys.readFile(file) ?? '', {
        compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
      });
      const output = path.join(folder, path.relative(root, file).replace(/\.ts$/u, '.js'));
      mkdirSync(path.dirname(output), { recursive: true });
      writeFileSync(output, outputText);
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "commonjs", "version": "1.0.0" }');
    const names = modules.map((file) => path.relative(root, file).replace(/\.ts$/u, ''));
    writeFileSync(path.join(folder, 'run.js'), loader(paths, names, scenario));
    return execFileSync(process.execPath, ['run.js'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
