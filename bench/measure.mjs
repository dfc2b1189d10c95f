/**
 * One measurement in a process of its own, so that nothing is warm: lints a folder with all rules at once and writes what
 * ESLint's own clock (`stats`) says about each file. Plain JavaScript, so that nothing but Node stands between.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import * as tsParser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const [input, output] = process.argv.slice(2);
const { root, plugin, concepts, rules, fix } = JSON.parse(readFileSync(input, 'utf8'));
const { default: ssot } = await import(pathToFileURL(plugin).href);

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  stats: true,
  fix,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx,js}'],
      linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
      plugins: { ssot, '@typescript-eslint': tseslint.plugin },
      settings: { ssot: { root, concepts } },
      rules,
    },
    { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tsParser } },
    { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
  ],
});

// The first file also loads the registry: that is measured on a file of its own, and once.
const [first] = await eslint.lintText('export {};\n', { filePath: path.join(root, 'first.ts') });
const before = process.cpuUsage();
const results = await eslint.lintFiles(['**/*.{ts,tsx,js}']);
const { user, system } = process.cpuUsage(before);
writeFileSync(
  output,
  JSON.stringify({ first: getTimes(first), cpu: (user + system) / 1000, files: results.map(getTimes) }),
);

function getTimes({ filePath, messages, stats }) {
  const fault = messages.find(({ fatal }) => fatal);
  if (fault) throw new Error(`${filePath}: ${fault.message}`);
  const { passes } = stats.times;
  const names = Object.keys(rules);
  return {
    file: filePath,
    findings: messages.filter(({ ruleId }) => ruleId !== null).length,
    parse: sum(passes.map((pass) => pass.parse.total)),
    rules: Object.fromEntries(names.map((name) => [name, sum(passes.map((pass) => pass.rules?.[name]?.total ?? 0))])),
  };
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
