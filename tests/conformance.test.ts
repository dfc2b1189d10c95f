import { createRequire } from 'node:module';
import path from 'node:path';
import { readdirSync } from 'node:fs';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../index.ts';
import { listRuleNames, loadRuleFiles } from '../scripts/rule-files.ts';
import { pageSections, type Example } from '../scripts/rule-page.ts';
import { rules as exported } from '../src/rules/index.ts';
import { lintInDemo, typeCheckInDemo } from './demo-project.ts';

const root = path.join(import.meta.dirname, '..');
const rules = await loadRuleFiles(root);
const major = process.env['SSOT_ESLINT'] === 'eslint-v9' ? '9' : '10';

describe('the running project', () => {
  it('lints with the ESLint it is named after', () => {
    const require = createRequire(import.meta.resolve('@typescript-eslint/rule-tester'));
    const used = require('eslint') as { readonly Linter: typeof Linter };

    expect(Linter.version.split('.')[0]).toBe(major);
    expect(used.Linter.version.split('.')[0]).toBe(major);
  });
});

describe('the plugin', () => {
  it('exports every rule of the folder, and no other', () => {
    expect(Object.keys(exported)).toEqual(listRuleNames(root));
    expect(Object.keys(plugin.rules)).toEqual(listRuleNames(root));
  });

  it('has a page for every rule, and no other', () => {
    expect(readdirSync(path.join(root, 'docs', 'rules')).sort()).toEqual(
      listRuleNames(root).map((name) => `${name}.md`),
    );
  });

  it('turns on every recommended rule in its preset `base`', () => {
    const recommended = rules.filter(({ rule }) => rule.meta.docs?.recommended === true);

    expect(plugin.configs.base.rules).toEqual(
      Object.fromEntries(recommended.map(({ name }) => [`ssot/${name}`, 'error'])),
    );
    expect(plugin.configs.base.plugins?.['ssot']).toBe(plugin);
  });
});

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, { rule, page }) => {
  const run = (code: string, example: Pick<Example, 'language' | 'options'>) =>
    lintInDemo({ [name]: rule }, getFileName(code, example.language), code, example.options);

  it('links to its page', () => {
    expect(rule.meta.docs?.url).toMatch(new RegExp(`/docs/rules/${name}\\.md$`, 'u'));
  });

  it('is described in one line without a full stop', () => {
    expect(rule.meta.docs?.description).toMatch(/^(?:Disallow|Enforce|Require) .{1,90}[^.]$/u);
  });

  it('says what it reports, then has every section once, in order', () => {
    expect(page.summary).toMatch(/^Reports [^.]+\./u);
    expect([...page.sections.keys()]).toEqual([...pageSections]);
    expect([...page.sections.values()].every((text) => text !== '')).toBe(true);
  });

  it('shows at least one incorrect and one correct example', () => {
    const kinds = page.examples.map(({ kind }) => kind);

    expect(kinds).toContain('incorrect');
    expect(kinds).toContain('correct');
    expect(kinds.includes('fixed')).toBe(rule.meta.fixable !== undefined);
  });

  it('documents every option, with a default that the option allows', () => {
    for (const option of Object.values(rule.options)) {
      expect(option.description).toMatch(/^\p{Lu}.*[^.]$/u);
      expect('choices' in option ? option.choices : [true, false]).toContain(option.default);
    }
  });

  it('words its messages as the house does', () => {
    for (const message of Object.values(rule.meta.messages)) {
      const text = message.replaceAll(/\{\{\w+\}\}/gu, '');

      expect(text).not.toMatch(/[{}]|\bunexpected\b|\bshould\b/iu);
      expect(message).toMatch(/^(?:\p{Lu}|`|\{\{).*\.$/u);
      expect(message.length).toBeLessThanOrEqual(120);
      expect(message).not.toContain(name);
    }
  });

  it.each(['', '\n', '#!/usr/bin/env node\n', 'export {};\n'])('has nothing against the file %j', (code) => {
    expect(lintInDemo({ [name]: rule }, 'src/empty.ts', code)).toEqual({ messages: [], output: code });
  });

  describe.each(page.examples.map((example, index) => [index + 1, example.kind, example] as const))(
    'example %i, %s',
    (position, kind, example) => {
      const { code, language } = example;
      const [previous, next] = [page.examples[position - 2], page.examples[position]];

      if (kind === 'incorrect') {
        it('is reported', () => {
          const { messages } = run(code, example);

          expect(messages.length).toBeGreaterThan(0);
          expect(messages.filter(({ fatal, ruleId }) => fatal === true || ruleId !== `ssot/${name}`)).toEqual([]);
        });

        it(next?.kind === 'fixed' ? 'is fixed to the next example' : 'is not fixed', () => {
          expect(run(code, example).output).toBe(next?.kind === 'fixed' ? next.code : code);
        });
        return;
      }

      it('is not reported', () => {
        expect(run(code, kind === 'fixed' && previous ? previous : example).messages).toEqual([]);
      });

      if (kind === 'fixed') {
        it('follows the incorrect example that it fixes', () => {
          expect(previous?.kind).toBe('incorrect');
        });
      }

      // TypeScript is the same for both versions of ESLint.
      if (major === '10') {
        it('type-checks', () => {
          expect(typeCheckInDemo(getFileName(code, language), code)).toEqual([]);
        });
      }
    },
  );
});

/** Gets the file that an example stands in: the one that its first line names in a comment, else `src/example`. */
function getFileName(code: string, language: string): string {
  return /^\/\/ (?<file>\S+\.\w+)\n/u.exec(code)?.groups?.['file'] ?? `src/example.${language}`;
}
