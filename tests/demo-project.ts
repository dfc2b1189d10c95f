import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type { Rule } from '../src/create-rule.ts';
import { demoRoot, demoSettings } from './demo-registry.ts';
import { makeOverlayProject } from './overlay-program.ts';

const demo = makeOverlayProject(demoRoot);

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
    languageOptions: { parser: needsTypes ? demo.parser : parser },
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
export const typeCheckInDemo = demo.check;
