import { createRequire } from 'node:module';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type { Rule } from '../../src/create-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { startCpuTime } from '../cpu-time.ts';
import { createProject } from '../modules/temp-project.ts';
import { makeOverlayProject } from '../overlay-program.ts';

/** A project in which each of the five rules has something to look for. */
const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "hostile", "type": "module" }',
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      strict: true,
      target: 'ES2022',
      lib: ['ES2022'],
      module: 'preserve',
      moduleResolution: 'bundler',
      jsx: 'preserve',
      types: [],
      noEmit: true,
      skipLibCheck: true,
    },
    include: ['src'],
  }),
  'src/canon.ts': 'export class New { lastActivityAt: Date = new Date(0); }\n',
  'src/old.ts': 'export class Old { last_activity: Date = new Date(0); }\n',
  'src/compat.ts': "export { New as Compat } from './canon';\n",
};

/** The concept of the project. */
export const concept = {
  canonical: './src/canon.ts',
  exports: ['New'],
  names: { Old: 'New', Claimed: null },
  deprecated: { './src/old.ts': { Old: 'New' }, '**/gone-*': '*', '@acme/old': '*' },
  compat: { './src/compat.ts': { Compat: 'New' } },
  members: { last_activity: 'lastActivityAt' },
};

/** What is linted, and how. */
export interface Question {
  readonly code: string;
  /** From the root; default: `src/app.ts`. */
  readonly file?: string;
  readonly mode?: 'typed' | 'untyped' | 'javascript';
  /** Default: all five. */
  readonly names?: readonly string[];
  readonly concepts?: object;
  readonly options?: object;
}

/** What the rules say of a text, and how long each took. */
export interface Answer {
  readonly messages: readonly Linter.LintMessage[];
  /** Milliseconds of CPU by rule, in its own listeners. */
  readonly spent: Readonly<Record<string, number>>;
}

/** A project that goes when the test ends. */
export interface HostileProject {
  readonly root: string;
  readonly lint: (question: Question) => Answer;
}

/** The names of the five rules. */
const ruleNames: readonly string[] = Object.keys(rules);

const requireHere = createRequire(createRequire(import.meta.url).resolve(process.env['SSOT_ESLINT'] ?? 'eslint'));
const espree = requireHere('espree') as object;

/** Makes the project, with further files. */
export function makeHostileProject(more: Readonly<Record<string, string>> = {}): HostileProject {
  const root = createProject({ ...files, ...more });
  let typedParser: object | undefined;
  const parsers = {
    untyped: () => typescriptParser,
    javascript: () => espree,
    typed: () => (typedParser ??= makeOverlayProject(root).parser),
  };
  return {
    root,
    lint({ code, file = 'src/app.ts', mode = 'untyped', names = ruleNames, concepts = { New: concept }, options }) {
      const spent: Record<string, number> = {};
      const timed = names.map((name) => [name, time(name, rules[name as keyof typeof rules], spent)] as const);
      const config = {
        files: ['**/*.*'],
        plugins: { ssot: { rules: Object.fromEntries(timed) } },
        languageOptions: {
          parser: parsers[mode](),
          parserOptions: { ecmaFeatures: { jsx: file.endsWith('x') } },
        },
        rules: Object.fromEntries(names.map((name) => [`ssot/${name}`, options ? ['error', options] : 'error'])),
        settings: { ssot: { root, concepts } },
      } as unknown as Linter.Config;
      const messages = new Linter({ cwd: root }).verify(code, config, { filename: path.join(root, file) });
      return { messages, spent };
    },
  };
}

function time(name: string, rule: Rule, spent: Record<string, number>): Rule {
  spent[name] = 0;
  const measure = <Result>(work: () => Result): Result => {
    const getSpent = startCpuTime();
    try {
      return work();
    } finally {
      spent[name] = (spent[name] ?? 0) + getSpent();
    }
  };
  return {
    ...rule,
    create(context) {
      const listeners = measure(() => rule.create(context)) as Record<string, (...given: never[]) => void>;
      return Object.fromEntries(
        Object.entries(listeners).map(([selector, listener]) => [
          selector,
          (...given: never[]) => {
            measure(() => {
              listener(...given);
            });
          },
        ]),
      );
    },
  };
}
