import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import plugin from '../../index.ts';
import manifest from '../../package.json' with { type: 'json' };
import { demoRoot } from '../demo-registry.ts';
import { makeProject, type Run, type TemporaryProject } from '../temporary-project.ts';
import { getGuideFile, runShown } from './guide.ts';

const removals: (() => void)[] = [];
let project: TemporaryProject;
const config = getGuideFile('other-linters.md', '.oxlintrc.json');
const before =
  "import { SessionMetrics } from './database/request-scoped-session-factory';\n\nnew SessionMetrics('a');\n";
const after =
  "import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';\n\nnew SessionMetrics('a');\n";

beforeAll(async () => {
  project = makeProject((clean) => removals.push(clean));
  cpSync(demoRoot, project.folder, { recursive: true, filter: (file) => !file.includes('node_modules') });
  const options = ['--prefer-offline', '--legacy-peer-deps', '--no-audit', '--no-fund'];
  const packages = [`oxlint@${manifest.devDependencies.oxlint}`, inject('tarball')];
  const { code, output } = await project.run('npm', 'install', ...options, ...packages);
  expect(code, output).toBe(0);
  project.write({ '.oxlintrc.json': config });
});

afterAll(() => {
  removals.forEach((remove) => {
    remove();
  });
});

const oxlint = (...args: string[]): Promise<Run> =>
  project.run(process.execPath, 'node_modules/oxlint/bin/oxlint', '--allow=all', ...args);
const read = (file: string) => readFileSync(path.join(project.folder, file), 'utf8');

describe('oxlint, where neither ESLint nor TypeScript is installed', () => {
  it('is such a place', () => {
    expect(
      ['eslint', 'typescript'].filter((name) => existsSync(path.join(project.folder, 'node_modules', name))),
    ).toEqual([]);
  });

  it('reports and fixes with the config of the guide', async () => {
    project.write({ 'src/app.ts': before });
    const only = ['--allow=all', 'src/app.ts'];
    const reported = await runShown(project, 'other-linters.md', 'npx oxlint', ...only);
    const fixed = await runShown(project, 'other-linters.md', 'npx oxlint --fix', ...only);

    expect(reported.output).toContain('ssot(no-deprecated-import)');
    expect(reported.code).toBe(1);
    expect(fixed.code, fixed.output).toBe(0);
    expect(read('src/app.ts')).toBe(after);
  });

  it('finds legacy members without types', async () => {
    project.write({
      'src/member.ts': `${before}export const idle = (metrics: SessionMetrics) => metrics.last_activity;\n`,
    });
    const { output } = await oxlint('src/member.ts');

    expect(output).toContain('ssot(no-legacy-member)');
  });

  it.each(['vue', 'svelte', 'astro'])('keeps the names of a .%s file that its template uses', async (extension) => {
    const name = `src/page.${extension}`;
    const [open, close] = extension === 'astro' ? ['---', '---'] : ['<script setup lang="ts">', '</script>'];
    const wrap = (code: string) => `${open}\n${code}${close}\n\n<p>{{ SessionMetrics.name }}</p>\n`;
    const renaming = { 'ssot/no-deprecated-import': ['error', { rename: 'references' }] };
    project.write({
      [name]: wrap(before),
      'renaming.json': JSON.stringify({ ...(JSON.parse(config) as object), rules: renaming }),
    });
    const { code, output } = await oxlint('--config=renaming.json', '--fix', name);

    expect(code, output).toBe(0);
    expect(read(name)).toBe(wrap(after));
  });

  it('reads the comments that switch a rule off for a line', async () => {
    project.write({ 'src/off.ts': `// eslint-disable-next-line ssot/no-deprecated-import -- a reason\n${before}` });

    await expect(oxlint('src/off.ts')).resolves.toMatchObject({ code: 0 });
  });

  it('says what is missing when there is no registry', async () => {
    const { extends: presets } = JSON.parse(config) as { readonly extends: readonly string[] };
    project.write({ 'bare.json': JSON.stringify({ extends: presets }), 'src/app.ts': before });
    const { code, output } = await oxlint('--config=bare.json', 'src/app.ts');

    expect(code).toBe(1);
    expect(output).toContain('settings.ssot: is missing; nothing is checked without a concept');
  });

  it('says which files are not there when it is started in another folder', async () => {
    project.write({ 'src/app.ts': before });
    const start = `process.chdir('src'); process.argv.push('--allow=all', 'app.ts'); import('${path.join(project.folder, 'node_modules/oxlint/dist/cli.js')}');`;
    const { code, output } = await project.run(process.execPath, '--eval', start);

    expect(code).toBe(1);
    expect(output).toContain('no file at ./src/metrics/session-metrics.ts; write its path from');
  });

  it('reports from any folder with a config in JavaScript', async () => {
    project.write({ 'oxlint.config.mjs': getGuideFile('other-linters.md', 'oxlint.config.mjs'), 'src/app.ts': before });
    const { output } = await oxlint('--config=oxlint.config.mjs', 'src/app.ts');

    expect(output).toContain('ssot(no-deprecated-import)');
  });
});

describe('the presets for oxlint', () => {
  it('turn on the rules of the presets for ESLint', () => {
    const folder = path.join(project.folder, 'node_modules/eslint-plugin-ssot/dist/oxlint');
    const presets = readdirSync(folder).map((file) => {
      const { rules } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { readonly rules: object };
      return [path.basename(file, '.json'), rules];
    });

    expect(Object.fromEntries(presets)).toEqual(
      Object.fromEntries(Object.entries(plugin.configs).map(([name, { rules }]) => [name, rules])),
    );
  });

  it('load', async () => {
    project.write({ 'preset.json': config.replace('base.json', 'phase3.json'), 'src/app.ts': before });
    const { output } = await oxlint('--config=preset.json', 'src/app.ts');

    expect(output).toContain('ssot(no-deprecated-import)');
  });
});
