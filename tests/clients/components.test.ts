import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import type { TemporaryProject } from '../temporary-project.ts';
import { makeClientProject } from './client-project.ts';
import { getGuideFile } from './guide.ts';

const script = (name: string) => `import { ${name} } from './SOURCE';

const metrics = new SessionMetrics('a');
`;
const before = script('SessionMetrics').replace('SOURCE', 'database/request-scoped-session-factory');
const after = script('DatabaseSessionMetrics as SessionMetrics').replace('SOURCE', 'metrics/session-metrics');
const components = {
  'src/page.vue': (code: string, member: string) =>
    `<script setup lang="ts">\n${code}</script>\n\n<template>\n  <p>{{ metrics.${member} }}{{ SessionMetrics.name }}</p>\n</template>\n`,
  'src/page.svelte': (code: string, member: string) =>
    `<script lang="ts">\n${code}</script>\n\n<p>{metrics.${member}}{SessionMetrics.name}</p>\n`,
  'src/page.astro': (code: string, member: string) =>
    `---\n${code}---\n\n<p>{metrics.${member}}{SessionMetrics.name}</p>\n`,
};

const removals: (() => void)[] = [];
let project: TemporaryProject;

beforeAll(() => {
  project = makeClientProject((clean) => removals.push(clean));
  const config = getGuideFile('other-linters.md', 'eslint.config.js');
  project.write({
    'eslint.config.js': config,
    'renaming.config.js': config.replace(
      "extends: ['ssot/base'],",
      "$& rules: { 'ssot/no-deprecated-import': ['error', { rename: 'references' }] },",
    ),
  });
});

afterAll(() => {
  removals.forEach((remove) => {
    remove();
  });
});

describe('Vue, Svelte and Astro, with the config of the guide', () => {
  const eslint = (...args: string[]) =>
    project.run(process.execPath, 'node_modules/eslint/bin/eslint.js', ...Object.keys(components), ...args);
  const writeAll = (code: string, member: string) =>
    Object.fromEntries(Object.entries(components).map(([file, write]) => [file, write(code, member)]));
  const readAll = () =>
    Object.fromEntries(
      Object.keys(components).map((file) => [file, readFileSync(path.join(project.folder, file), 'utf8')]),
    );
  const count = (output: string, rule: string) => output.split(rule).length - 1;

  it('find a legacy member in the template', async () => {
    project.write(writeAll(before, 'last_activity'));
    const { output } = await eslint();

    expect(count(output, 'ssot/no-deprecated-import'), output).toBe(3);
    expect(count(output, 'ssot/no-legacy-member'), output).toBe(3);
  });

  it('fix the import and keep the name that the template uses, also where names are to be renamed', async () => {
    project.write(writeAll(before, 'sessionId'));
    const { code, output } = await eslint('--config', 'renaming.config.js', '--fix');

    expect(code, output).toBe(0);
    expect(readAll()).toEqual(writeAll(after, 'sessionId'));
  });

  it('report a duplicate and leave it', async () => {
    const files = writeAll(
      'class SystemSessionMetrics {}\nclass SessionMetrics {}\nconst metrics = new SystemSessionMetrics();\n',
      'sessionId',
    );
    project.write(files);
    const { output } = await eslint('--fix');

    expect(count(output, '`SystemSessionMetrics` '), output).toBe(3);
    expect(readAll()).toEqual(files);
  });
});
