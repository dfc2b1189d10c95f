import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import ts from 'typescript';
import { rules } from '../../../src/rules/index.ts';
import { applyOnce } from '../../apply-once.ts';
import { makeOverlayProject } from '../../overlay-program.ts';
import type { MemberProgram } from './member-program.ts';
import { modules, printMembers } from './print-members.ts';

/** What became of a program. */
export interface MemberVerdict {
  readonly code: string;
  readonly output: string;
  readonly isFixed: boolean;
  readonly messages: readonly string[];
  /** What the fix broke, one sentence each. */
  readonly faults: readonly string[];
}

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-member-programs-')));
const files: Readonly<Record<string, string>> = {
  ...modules,
  'package.json': '{ "name": "programs", "type": "module" }',
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      strict: true,
      target: 'ES2022',
      lib: ['ES2023'],
      module: 'preserve',
      moduleResolution: 'bundler',
      types: [],
      noEmit: true,
      skipLibCheck: true,
    },
    include: ['src'],
  }),
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

const settings = {
  ssot: {
    root: folder,
    concepts: {
      Metrics: {
        canonical: './src/metrics.ts',
        exports: ['BaseMetrics', 'AnsweringMetrics'],
        names: { Metrics: 'BaseMetrics' },
        deprecated: Object.fromEntries(
          ['./src/legacy.ts', './src/barrel.ts'].map((module) => [
            module,
            { Metrics: 'BaseMetrics', BothMetrics: 'BaseMetrics' },
          ]),
        ),
        members: { last_activity: 'lastActivityAt', errors: 'errorCount', touch_it: 'touchIt' },
      },
    },
  },
};
const project = makeOverlayProject(folder);

/**
 * Fixes a program in one pass, and compares what it does and what the type checker says before and after.
 *
 * @param given what is taken for the fixed program instead.
 */
export function judgeMembers(program: MemberProgram, given?: string): MemberVerdict {
  const code = printMembers(program);
  const first = lint(code, program.isTyped);
  const output = given ?? applyOnce(code, first);
  const messages = first.map(({ message }) => message);
  if (output === code) {
    return { code, output, isFixed: false, messages, faults: [] };
  }
  const faults: string[] = [];
  const [checkedBefore, checkedAfter] = [project.check('src/app.ts', code), project.check('src/app.ts', output)];
  // What is wrong already may be wrong in other words.
  const isNew = checkedBefore.length > 0 ? [] : checkedAfter;
  if (isNew.length > 0) {
    faults.push(`the type checker says: ${isNew.join(' | ')}`);
  }
  const [before, after] = [run(code), run(output)];
  if (before !== after && !before.startsWith('failed')) {
    faults.push(`it does something else: ${before} | ${after}`);
  }
  const left = lint(output, program.isTyped).filter(({ fix }) => fix);
  if (left.length > 0) {
    faults.push(`a second run fixes more: ${left.map(({ message }) => message).join(' | ')}`);
  }
  return { code, output, isFixed: true, messages, faults };
}

function lint(code: string, isTyped: boolean): Linter.LintMessage[] {
  const names = ['no-deprecated-import', 'no-legacy-member', 'no-duplicate-declaration'];
  const config = {
    files: ['**/*.ts'],
    plugins: { ssot: { rules } },
    languageOptions: { parser: isTyped ? project.parser : parser },
    rules: Object.fromEntries(names.map((name) => [`ssot/${name}`, 'error'])),
    settings,
  } as unknown as Linter.Config;
  return new Linter({ cwd: folder }).verify(code, config, { filename: path.join(folder, 'src/app.ts') });
}

function run(code: string): string {
  const loaded = new Map<string, object>();
  const load = (text: string): object => {
    const module = { exports: {} as object };
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const require = (specifier: string): object => {
      const file = `src/${specifier.replace('./', '')}.ts`;
      const known = loaded.get(file) ?? load(modules[file] ?? '');
      loaded.set(file, known);
      return known;
    };
    const define = vm.runInThisContext(`(function (module, exports, require) {${outputText}\n})`) as (
      module: object,
      exports: object,
      require: (specifier: string) => object,
    ) => void;
    define(module, module.exports, require);
    return module.exports;
  };
  try {
    return JSON.stringify((load(code) as { readonly trace: readonly unknown[] }).trace);
  } catch (error) {
    return `failed: ${String(error)}`;
  }
}
