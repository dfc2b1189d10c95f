import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import rule from '../../../src/rules/no-duplicate-declaration.ts';
import { createProject } from '../../modules/temp-project.ts';
import { makeProgram } from '../../types/memory-program.ts';
import { applyOnce } from '../../apply-once.ts';
import { findFixFaults, type LintedFile } from '../../fix-faults.ts';

/** A file, and the project that it stands in. */
export interface Input {
  readonly code: string;
  /** From the root, or absolute; default: `src/app.ts`. */
  readonly file?: string;
  /** The canonical module, `src/canon.ts`. */
  readonly canon?: string;
  /** The other files of the project. */
  readonly files?: Readonly<Record<string, string>>;
  /** A folder that is there already, instead of `canon` and `files`. */
  readonly root?: string;
  /** Default: the one concept `X`, whose canonical module is `src/canon.ts`. */
  readonly concepts?: object;
  /** What the settings of the concept `X` say besides. */
  readonly concept?: object;
  readonly options?: { readonly fix?: 'equivalent' | 'always' | 'never'; readonly secondNames?: 'allow' | 'report' };
  /** `typed` knows types; `espree` is for JavaScript. Default: by the extension, without types. */
  readonly parser?: 'typescript' | 'espree' | 'typed';
  readonly sourceType?: 'module' | 'commonjs' | 'script';
  readonly cwd?: string;
}

/** What the rule says of a file and makes of it. */
export interface Linted {
  readonly messages: readonly Linter.LintMessage[];
  /** `line:column message` of each finding. */
  readonly findings: readonly string[];
  /** The text after one pass of fixes. */
  readonly output: string;
  /** What each suggestion says, and the text that it makes. */
  readonly suggestions: readonly (readonly [text: string, output: string])[];
  /** What one pass of fixes broke or left to do, one sentence each. */
  readonly faults: readonly string[];
  readonly root: string;
}

/** Lints a file of a project of its own, applies the fixes once, and looks for what no fix may do. */
export function lintInProject(input: Input): Linted {
  const root = input.root ?? createProject({ ...defaultFiles, ...getCanon(input), ...input.files });
  const before = lint({ ...input, root }, input.code);
  const output = applyOnce(input.code, before.messages);
  return {
    messages: before.messages,
    findings: before.messages.map(({ line, column, message }) => `${line}:${column} ${message}`),
    output,
    suggestions: before.messages
      .flatMap(({ suggestions }) => suggestions ?? [])
      .map(({ desc, fix }) => [desc, applyOnce(input.code, [{ fix }])]),
    faults: output === input.code ? [] : findFaults({ ...input, root }, before, output),
    root,
  };
}

const defaultFiles = {
  'package.json': '{ "name": "project", "type": "module", "dependencies": { "pkg": "1" } }',
  'tsconfig.json':
    '{ "compilerOptions": { "module": "preserve", "target": "es2023", "paths": { "@/*": ["./src/*"] } } }',
};

function getCanon({ canon }: Input): Record<string, string> {
  return canon === undefined ? {} : { 'src/canon.ts': canon };
}

/** The parser of the ESLint that the running project is named after. */
const requireHere = createRequire(import.meta.url);
const espree = createRequire(requireHere.resolve('eslint'))('espree') as object;

type Located = Input & { readonly root: string };

function lint(input: Located, code: string): LintedFile {
  const { root, file = 'src/app.ts', sourceType, options = {}, cwd = root } = input;
  const linter = new Linter({ cwd });
  const filename = path.resolve(root, file);
  const config = {
    files: ['**/*.*', '**/*'],
    plugins: { ssot: { rules: { 'no-duplicate-declaration': rule } } },
    languageOptions: {
      parser: getParser(input, filename),
      ...(sourceType ? { sourceType } : file.endsWith('.cjs') ? { sourceType: 'commonjs' } : {}),
      parserOptions: { ecmaFeatures: { jsx: file.endsWith('x') } },
    },
    rules: { 'ssot/no-duplicate-declaration': ['error', options] },
    settings: {
      ssot: { root, concepts: input.concepts ?? { X: { canonical: './src/canon.ts', ...input.concept } } },
    },
  } as unknown as Linter.Config;
  const messages = linter.verify(code, config, file === '<input>' ? {} : { filename });
  return { messages, source: linter.getSourceCode() as unknown as LintedFile['source'] };
}

function getParser({ parser, root }: Located, filename: string): object {
  if (parser === 'espree' || (parser === undefined && /\.[cm]?jsx?$/u.test(filename))) {
    return espree;
  }
  return parser === 'typed' ? getTypedParser(root) : typescriptParser;
}

/** Parses a text as if it were a file of the project, which need not be there. */
function getTypedParser(root: string): object {
  const canonical = path.join(root, 'src/canon.ts');
  return {
    meta: { name: 'typed-parser', version: '1' },
    parseForESLint(code: string, options: typescriptParser.ParserOptions) {
      const files = new Map([
        [canonical, readFileSync(canonical, 'utf8')],
        [options.filePath ?? '', code],
      ]);
      const program = makeProgram(files, { allowJs: true, paths: { '@/*': [`${root}/src/*`] } });
      return typescriptParser.parseForESLint(code, { ...options, programs: [program] });
    },
  };
}

function findFaults(input: Located, before: LintedFile, output: string): string[] {
  const after = lint(input, output);
  const open = before.messages.filter(({ fix }) => !fix).length;
  return [
    // What loads the canonical module in a CommonJS file.
    ...findFixFaults(before, after).filter((fault) => fault !== '`require` is unbound'),
    ...(after.messages.length > open ? [`${after.messages.length - open} findings are new`] : []),
  ];
}
