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

describe.each(Object.entries(components))('%s, with the config of the guide', (file, write) => {
  const eslint = (...args: string[]) =>
    project.run(process.execPath, 'node_modules/eslint/bin/eslint.js', file, ...args);

  it('finds a legacy member in the template', async () => {
    project.write({ [file]: write(before, 'last_activity') });
    const { output } = await eslint();

    expect(output).toContain('ssot/no-deprecated-import');
    expect(output).toContain('ssot/no-legacy-member');
  });

  it('fixes the import and keeps the name that the template uses, also where names are to be renamed', async () => {
    project.write({ [file]: write(before, 'sessionId') });
    const { code, output } = await eslint('--config', 'renaming.config.js', '--fix');

    expect(code, output).toBe(0);
    expect(readFileSync(path.join(project.folder, file), 'utf8')).toBe(write(after, 'sessionId'));
  });

  it('reports a duplicate and leaves it', async () => {
    const text = write('class SystemSessionMetrics {}\nconst metrics = new SystemSessionMetrics();\n', 'sessionId');
    project.write({ [file]: text });
    const { output } = await eslint('--fix');

    expect(output).toContain('ssot/no-duplicate-declaration');
    expect(readFileSync(path.join(project.folder, file), 'utf8')).toBe(text);
  });
});
