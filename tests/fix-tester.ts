import { createRequire } from 'node:module';
import path from 'node:path';
import { RuleTester, type TestCaseError } from '@typescript-eslint/rule-tester';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../src/create-rule.ts';
import { demoRoot, demoSettings } from './demo-registry.ts';
import { verifyFix } from './verify-fix.ts';

/** A folder with a registry. */
export interface Project {
  readonly root: string;
  readonly settings: { readonly ssot: object };
}

/** A file that a rule has nothing to say of. */
interface ValidFix {
  /** A sentence. */
  readonly name: string;
  readonly code: string;
  /** From the project's folder; default: `src/app.ts`. */
  readonly filename?: string;
  /** Default: espree for JavaScript. */
  readonly parser?: 'espree' | 'typescript';
  readonly sourceType?: 'module' | 'commonjs' | 'script';
  readonly options?: object;
  /** Default: the demo project. */
  readonly project?: Project;
}

/** A file of which a rule reports something, and what one pass of fixes makes of it. */
interface InvalidFix extends ValidFix {
  readonly output: string | null;
  readonly errors: readonly TestCaseError<string>[];
}

/** Cases of a rule that fixes. */
export interface FixCases {
  readonly valid: readonly ValidFix[];
  readonly invalid: readonly InvalidFix[];
}

// The parser that the ESLint under test brings along.
const require = createRequire(createRequire(import.meta.url).resolve(process.env['SSOT_ESLINT'] ?? 'eslint'));
const espree = require('espree') as object;

const demo: Project = { root: demoRoot, settings: demoSettings };

/** Runs cases as files of a project: what is reported and written as the rule tester asks, and that no fix breaks its file. */
export function testFixes(title: string, name: string, rule: Rule, { valid, invalid }: FixCases): void {
  new RuleTester().run(title, rule, {
    valid: valid.map(complete),
    invalid: invalid.map(({ output, errors, ...test }) => ({ ...complete(test), output, errors })),
  } as never);

  describe.skipIf(invalid.length === 0)(`the fix of ${title}`, () => {
    it.each(invalid)('is sound where it $name', (test) => {
      const { code, filename = defaultFile, project = demo, sourceType, options } = test;
      const { faults, output } = verifyFix(name, rule, {
        code,
        filename: path.join(project.root, filename),
        settings: project.settings,
        cwd: project.root,
        parser: getParser(test),
        ...(sourceType ? { sourceType } : {}),
        ...(options ? { options } : {}),
      });

      expect(output).toBe(test.output ?? code);
      expect(faults).toEqual([]);
    });
  });
}

const defaultFile = 'src/app.ts';

function getParser({ filename = defaultFile, parser }: ValidFix): 'espree' | 'typescript' {
  return parser ?? (/\.[cm]?jsx?$/u.test(filename) ? 'espree' : 'typescript');
}

function complete(test: ValidFix): object {
  const { name, code, filename = defaultFile, sourceType, options, project = demo } = test;
  const ecmaFeatures = { jsx: filename.endsWith('x') };
  return {
    name,
    code,
    filename: path.join(project.root, filename),
    settings: project.settings,
    ...(options ? { options: [options] } : {}),
    languageOptions: {
      ...(getParser(test) === 'espree' ? { parser: espree } : {}),
      ...(sourceType ? { sourceType } : {}),
      parserOptions: { ecmaFeatures },
    },
  };
}
