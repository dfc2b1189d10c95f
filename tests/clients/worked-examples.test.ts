import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TemporaryProject } from '../temporary-project.ts';
import { makeInstalledProject } from './client-project.ts';
import { getGuideFile, runShown } from './guide.ts';

const typescript = JSON.stringify({
  compilerOptions: { strict: true, target: 'ES2022', module: 'preserve', types: [], noEmit: true },
  include: ['src'],
});

function writeShown(project: TemporaryProject, guide: string, ...names: readonly string[]): void {
  project.write(Object.fromEntries(names.map((name) => [name, getGuideFile(guide, name)])));
}

const read = (project: TemporaryProject, file: string): string => readFileSync(path.join(project.folder, file), 'utf8');
const countFindings = (output: string): number => (output.match(/ssot\/[a-z-]+$/gmu) ?? []).length;

it('a concept of your own goes from nothing to the day on which the last copy is gone', async () => {
  const guide = 'first-concept.md';
  const project = makeInstalledProject();
  const copies = ['src/cart.ts', 'src/invoice/lines.ts', 'src/invoice/total.ts'];
  writeShown(project, guide, 'eslint.config.js', 'src/money.ts', 'src/utils/currency.ts', ...copies);
  project.write({ 'tsconfig.json': typescript });
  await project.run('git', 'init', '--quiet');
  await project.run('git', 'add', 'src');

  const found = await runShown(project, guide, 'npx eslint .');
  const left = await runShown(project, guide, 'npx eslint . --fix');
  const fixed = copies.slice(0, 2).map((file) => read(project, file));
  const types = await project.run('npx', 'tsc', '--project', '.');
  project.write({ 'src/invoice/total.ts': getGuideFile(guide, 'src/invoice/total.ts', 1) });
  await runShown(project, guide, 'git rm -f src/utils/currency.ts');
  const end = await runShown(project, guide, 'npx eslint .');

  expect([countFindings(found.output), countFindings(left.output)]).toEqual([7, 3]);
  expect(fixed).toEqual(copies.slice(0, 2).map((file) => getGuideFile(guide, file, 1)));
  expect([types.code, end.code]).toEqual([0, 0]);
});

it('a registry finds what no-restricted-imports found, and what it is silent about, and fixes it', async () => {
  const guide = 'from-restricted-imports.md';
  const project = makeInstalledProject();
  writeShown(project, guide, 'restricted.config.js', 'eslint.config.js', 'src/app.js');
  project.write({
    'src/dates.js': 'export const parseDate = (text) => new Date(text);\nexport const formatDate = String;\n',
    'src/legacy.js': "export { parseDate } from './dates.js';\nexport const other = 1;\n",
    'src/helpers/dates.js': "export { formatDate as toText } from '../dates.js';\n",
  });

  const old = await project.run('npx', 'eslint', 'src/app.js', '--config', 'restricted.config.js');
  const found = await project.run('npx', 'eslint', 'src/app.js');
  const end = await runShown(project, guide, 'npx eslint . --fix');

  expect(old.output.match(/no-restricted-imports$/gmu)).toHaveLength(2);
  expect(countFindings(found.output)).toBe(3);
  expect(end).toMatchObject({ code: 0 });
  expect(read(project, 'src/app.js')).toBe(getGuideFile(guide, 'src/app.js', 1));
});

describe('the configs of the guide', () => {
  const guide = 'configs.md';
  const lint = (project: TemporaryProject, ...files: string[]) => project.run('npx', 'eslint', ...files);

  it('extend a preset by name', async () => {
    const project = makeInstalledProject();
    writeShown(project, guide, 'eslint.config.js');
    project.write({
      'src/app.ts':
        "import { SessionMetrics } from './user-session-manager';\nexport const m = new SessionMetrics();\n",
    });

    expect((await lint(project, 'src/app.ts')).output).toContain('use `eslint-plugin-ssot/metrics`');
  });

  it('are written in TypeScript, where a wrong key is an error', async () => {
    const project = makeInstalledProject();
    writeShown(project, guide, 'eslint.config.ts');
    project.write({
      'src/money.ts': 'export interface Money { amount: number }\nexport const formatMoney = String;\n',
      'src/app.ts': 'export interface Money { amount: number }\n',
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          strict: true,
          target: 'ES2022',
          module: 'nodenext',
          types: ['node'],
          skipLibCheck: true,
          noEmit: true,
        },
        files: ['eslint.config.ts'],
      }),
    });
    const found = await lint(project, 'src/app.ts');
    const types = await project.run('npx', 'tsc', '--project', '.');
    project.write({ 'eslint.config.ts': read(project, 'eslint.config.ts').replace('exports:', 'export:') });
    const wrong = await project.run('npx', 'tsc', '--project', '.');

    expect(found.output).toContain('ssot/no-duplicate-declaration');
    expect(types).toMatchObject({ code: 0 });
    expect(wrong.output).toContain("'export' does not exist in type");
  });

  it('add concepts from several places', async () => {
    const project = makeInstalledProject();
    project.write({
      'eslint.config.js': getGuideFile(guide, 'eslint.config.js', 1),
      'node_modules/@acme/logger/package.json': '{ "name": "@acme/logger", "main": "index.js" }',
      'node_modules/@acme/logger/index.js': 'exports.Logger = class {};\n',
      'src/money.js': 'export class Money {}\n',
      'src/app.js':
        "import { Price } from './price.js';\nimport { Logger } from '@acme/log';\nexport { Price, Logger };\n",
    });
    const { output } = await lint(project, 'src/app.js');

    expect(output).toContain('`Price` of `./src/price.js` is deprecated');
    expect(output).toContain('`Logger` of `@acme/log` is deprecated');
  });

  it('let a package of a monorepo add its own', async () => {
    const project = makeInstalledProject();
    const code =
      "import { Price } from './utils/price.js';\nimport { Basket } from './basket.js';\nexport { Price, Basket };\n";
    project.write({
      'eslint.config.js': getGuideFile(guide, 'eslint.config.js', 2),
      'node_modules/@acme/money/package.json': '{ "name": "@acme/money", "main": "index.js" }',
      'node_modules/@acme/money/index.js': 'exports.Money = class {};\n',
      'packages/shop/src/cart.js': 'export class Cart {}\n',
      'packages/shop/src/app.js': code,
      'packages/bank/src/app.js': code,
    });
    const [shop, bank] = [await lint(project, 'packages/shop'), await lint(project, 'packages/bank')];

    expect(shop.output.match(/is deprecated; use `(?:Money|Cart)`/gu)).toHaveLength(2);
    expect(bank.output.match(/is deprecated; use `(?:Money|Cart)`/gu)).toEqual(['is deprecated; use `Money`']);
  });
});
