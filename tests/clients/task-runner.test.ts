import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeProject, type Run, type TemporaryProject } from '../temporary-project.ts';
import { makeClientProject, writePlainConfig } from './client-project.ts';
import { getGuideFile, runShown } from './guide.ts';

process.env['TURBO_TELEMETRY_DISABLED'] = '1';

const guide = 'large-repositories.md';
const old = "import { Metrics } from '@acme/old-metrics';\n\nexport const metrics = new Metrics();\n";
const canonical = 'packages/metrics/src/session-metrics.ts';
const concepts = {
  Metrics: { canonical: `./${canonical}`, importAs: '@acme/metrics', deprecated: { '@acme/old-metrics': '*' } },
};

/** A workspace of three packages: one is the home of the concept, two use it. Only `app` departs from the registry. */
function makeWorkspace(): TemporaryProject {
  const project = makeClientProject();
  const app = JSON.parse(getGuideFile(guide, 'packages/app/package.json')) as object;
  const manifest = (changes: object) => `${JSON.stringify({ ...app, ...changes }, undefined, 2)}\n`;
  project.write({
    'package.json':
      '{ "name": "shop", "private": true, "type": "module", "packageManager": "npm@11.0.0", "workspaces": ["packages/*"] }\n',
    'package-lock.json': '{ "name": "shop", "lockfileVersion": 3, "requires": true, "packages": {} }\n',
    'turbo.json': getGuideFile(guide, 'turbo.json'),
    'merge-reports.mjs': getGuideFile(guide, 'merge-reports.mjs'),
    'eslint.config.js': writePlainConfig(concepts),
    '.gitignore': 'node_modules/\n.turbo/\nreports/\n',
    'packages/metrics/package.json': manifest({
      name: '@acme/metrics',
      exports: './src/session-metrics.ts',
      dependencies: {},
    }),
    [canonical]: 'export class Metrics {}\n',
    'packages/metrics/src/version.js': "export const version = '1';\n",
    'packages/app/package.json': manifest({}),
    'packages/app/src/app.js': old,
    'packages/site/package.json': manifest({ name: '@acme/site' }),
    'packages/site/src/site.js': 'export const site = 1;\n',
  });
  return project;
}

/** Another machine's checkout of the same workspace, with nothing remembered. */
function checkOut(origin: TemporaryProject): TemporaryProject {
  const project = makeProject();
  const skipped = /[\\/](?:node_modules|\.turbo|reports|\.git)(?:[\\/]|$)/u;
  cpSync(origin.folder, project.folder, {
    recursive: true,
    filter: (file) => !skipped.test(file.slice(origin.folder.length)),
  });
  symlinkSync(path.join(origin.folder, 'node_modules'), path.join(project.folder, 'node_modules'), 'junction');
  return project;
}

const runTurbo = (project: TemporaryProject): Promise<Run> => runShown(project, guide, 'npx turbo run lint');
const merge = (project: TemporaryProject): Promise<Run> => runShown(project, guide, 'node merge-reports.mjs');
const countCached = ({ output }: Run): string | undefined => /Cached: +(?<count>.*)/u.exec(output)?.groups?.['count'];

it('lints a package again when its inputs have changed, and not otherwise', async () => {
  const project = makeWorkspace();
  const first = await runTurbo(project);
  const found = await merge(project);
  const second = await runTurbo(project);
  const same = await merge(project);
  project.write({ 'packages/site/src/site.js': 'export const site = 2;\n' });
  const siteChanged = await runTurbo(project);
  project.write({ [canonical]: 'export class Metrics {\n  count = 0;\n}\n' });
  const canonicalChanged = await runTurbo(project);
  project.write({ 'eslint.config.js': writePlainConfig({ Metrics: { ...concepts.Metrics, deprecated: {} } }) });
  const registryChanged = await runTurbo(project);
  const none = await merge(project);
  project.write({ 'eslint.config.js': writePlainConfig({ Metrics: { canonical: './nowhere.ts' } }) });
  const wrong = await runTurbo(project);

  expect(first.code, first.output).toBe(0);
  expect(found).toMatchObject({ code: 1 });
  expect(found.output).toMatch(/^packages\/app\/src\/app\.js:1:10 .*\(ssot\/no-deprecated-import\)\n$/u);
  expect(same).toEqual(found);
  expect([first, second, siteChanged, canonicalChanged, registryChanged].map(countCached)).toEqual([
    '0 cached, 3 total',
    '3 cached, 3 total',
    '2 cached, 3 total',
    '0 cached, 3 total',
    '0 cached, 3 total',
  ]);
  expect(none).toEqual({ code: 0, output: '' });
  // A run that ESLint could not finish is no result.
  expect(wrong.code).not.toBe(0);
  expect(wrong.output).toContain('no file at ./nowhere.ts');
});

it('finds on two machines what it finds on one', async () => {
  const one = makeWorkspace();
  const left = checkOut(one);
  const right = checkOut(one);
  await runTurbo(one);
  const whole = await merge(one);
  const shares = await Promise.all([
    runShown(left, guide, 'npx turbo run lint --filter=@acme/app'),
    runShown(right, guide, 'npx turbo run lint --filter=!@acme/app'),
  ]);
  const incomplete = await merge(right);
  cpSync(path.join(left.folder, 'packages/app/reports'), path.join(right.folder, 'packages/app/reports'), {
    recursive: true,
  });

  expect(shares.map(countCached)).toEqual(['0 cached, 1 total', '0 cached, 2 total']);
  expect(incomplete.code).toBe(1);
  expect(incomplete.output).toContain('packages/app/reports/eslint.json');
  expect(await merge(right)).toEqual(whole);
});
