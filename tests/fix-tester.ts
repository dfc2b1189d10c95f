import { createRequire } from 'node:module';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { RuleTester, type InvalidTestCase, type ValidTestCase } from '@typescript-eslint/rule-tester';
import type { TSESLint } from '@typescript-eslint/utils';
import { describe, it } from 'vitest';
import type { Rule } from '../src/create-rule.ts';
import { demoRoot, demoSettings } from './demo-registry.ts';
import { expectSoundFix } from './verify-fix.ts';

type Options = [Readonly<Record<string, unknown>>];

/** A case as the rule tester knows it; the file is a path in the demo project, JavaScript is read by espree. */
type Case<Base> = Omit<Base, 'filename' | 'options' | 'settings' | 'languageOptions'> & {
  readonly filename?: string;
  readonly options?: Readonly<Record<string, unknown>>;
};

/** Cases of a rule that fixes. */
export interface FixCases {
  readonly valid: readonly Case<ValidTestCase<Options>>[];
  readonly invalid: readonly Case<InvalidTestCase<string, Options>>[];
}

/** Runs cases in the demo project: what is reported and written as the rule tester asks, and that no fix breaks its file. */
export function testFixes(name: string, rule: Rule, { valid, invalid }: FixCases): void {
  new RuleTester().run(name, rule, {
    valid: valid.map((test) => complete(test)),
    invalid: invalid.map((test) => complete(test)),
  });

  describe(`${name}: no fix breaks its file`, () => {
    it.each(invalid.map((test) => [test.name, test] as const))('%s', (_name, { code, filename, options }) => {
      expectSoundFix(name, rule, {
        code,
        filename: path.join(demoRoot, filename ?? defaultFile),
        ...(options ? { options } : {}),
        parser: isJavaScript(filename) ? 'espree' : 'typescript',
      });
    });
  });
}

/** The parser of the ESLint that the running project is named after. */
const requireHere = createRequire(import.meta.url);
const espree = createRequire(requireHere.resolve('eslint'))('espree') as TSESLint.Parser.LooseParserModule;

const defaultFile = 'src/app.ts';

function complete<Test extends Case<ValidTestCase<Options>>>({ filename = defaultFile, options, ...test }: Test) {
  return {
    ...test,
    filename: path.join(demoRoot, filename),
    ...(options ? { options: [options] as Options } : {}),
    settings: demoSettings,
    languageOptions: {
      parser: isJavaScript(filename) ? espree : (parser as TSESLint.Parser.LooseParserModule),
      parserOptions: { ecmaFeatures: { jsx: filename.endsWith('x') } },
    },
  };
}

function isJavaScript(filename = defaultFile): boolean {
  return /\.[cm]?jsx?$/u.test(filename);
}
