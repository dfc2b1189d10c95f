import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import * as astroParser from 'astro-eslint-parser';
import { Linter } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import * as vueParser from 'vue-eslint-parser';
import plugin from '../../index.ts';
import type { ConceptSettings } from '../../src/registry/settings.ts';

/** What the files of a batch are linted with. */
export interface LintSettings {
  readonly root: string;
  /** One object for all files, so that the registry is loaded once. */
  readonly ssot: { readonly root: string; readonly concepts: Readonly<Record<string, ConceptSettings>> };
  /** Rule → options. */
  readonly options: Readonly<Record<string, object>>;
  readonly isTyped: boolean;
  /** Rules with prefix, when not all are asked. */
  readonly rules?: readonly string[];
}

/** What the rules make of a text. */
export interface Linted {
  readonly messages: readonly Linter.LintMessage[];
  /** Milliseconds that each rule took. */
  readonly times: Readonly<Record<string, number>>;
}

const allRules = Object.keys(plugin.rules).map((rule) => `ssot/${rule}`);
const parsers: Readonly<Record<string, object>> = { '.vue': vueParser, '.svelte': svelteParser, '.astro': astroParser };

/** Lints a text with all rules of the plugin, as a file of the batch. */
export function lintText(text: string, file: string, settings: LintSettings): Linted {
  const linter = new Linter({ cwd: settings.root });
  const filename = path.join(settings.root, file);
  // Only a run that could fix measures; it is told not to.
  const { messages } = linter.verifyAndFix(text, getConfig(text, filename, settings), {
    filename,
    fix: false,
    stats: true,
  } as never);
  const { passes } = (
    linter as unknown as { getTimes(): { passes: { rules?: Record<string, { total: number }> }[] } }
  ).getTimes();
  const times = Object.entries(passes[0]?.rules ?? {}).map(([rule, { total }]) => [rule, total]);
  return {
    messages: messages.filter(({ ruleId, fatal }) => fatal === true || ruleId?.startsWith('ssot/')),
    times: Object.fromEntries(times) as Record<string, number>,
  };
}

function getConfig(
  text: string,
  filename: string,
  { root, ssot, options, isTyped, rules = allRules }: LintSettings,
): Linter.Config[] {
  const extension = path.extname(filename);
  const component = parsers[extension];
  const types = isTyped && !component ? { projectService: true, tsconfigRootDir: root } : {};
  return [
    {
      files: ['**/*.*'],
      plugins: { ssot: plugin },
      languageOptions: {
        parser: component ?? typescriptParser,
        sourceType: getSourceType(text, extension),
        parserOptions: {
          ...(component ? { parser: typescriptParser } : {}),
          ecmaFeatures: { jsx: extension.endsWith('x') },
          ...types,
        },
      },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      settings: { ssot },
      rules: Object.fromEntries(rules.map((rule) => [rule, ['error', options[rule] ?? {}]])),
    } as unknown as Linter.Config,
  ];
}

/** Says how a text is read: as a module, or as what `require` or a browser would make of it. */
export function getSourceType(text: string, extension: string): 'module' | 'commonjs' | 'script' {
  if (extension === '.cjs' || extension === '.cts') return 'commonjs';
  if (/^\s*(?:import|export)\b/mu.test(text) || !/^\.(?:[jt]s)$/u.test(extension)) return 'module';
  return /\b(?:require\(|exports\b)/u.test(text) ? 'commonjs' : 'script';
}
