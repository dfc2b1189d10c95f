import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { listRuleNames } from '../scripts/rule-files.ts';
import { makeProject } from './temporary-project.ts';

const tarball = inject('tarball');
const versions = manifest.devDependencies;

describe('the packed plugin', () => {
  const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((file) => file.slice('package/'.length));

  it('holds the build, the docs and nothing else', () => {
    const outside = files.filter(
      (file) => !/^(?:dist\/(?:index|src\/.+)\.(?:js|d\.ts)|dist\/oxlint\/.+\.json|docs\/.+\.md)$/u.test(file),
    );

    expect(outside.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
  });

  it('holds every rule and its page', () => {
    for (const name of listRuleNames(path.join(import.meta.dirname, '..'))) {
      expect(files).toContain(`dist/src/rules/${name}.js`);
      expect(files).toContain(`docs/rules/${name}.md`);
    }
  });
});

const settings = `{
  ssot: {
    root: ROOT,
    concepts: {
      Metrics: { canonical: './src/metrics.EXT', deprecated: { './src/old.EXT': { OldMetrics: 'Metrics' } } },
    },
  },
}`;

const removals: (() => void)[] = [];
const projects = [
  {
    title: 'TypeScript and ESLint 9',
    packages: [
      `eslint@${versions['eslint-v9'].replace('npm:eslint@', '')}`,
      `typescript-eslint@${versions['typescript-eslint']}`,
      `typescript@${versions.typescript}`,
    ],
    extension: 'ts',
    languageOptions: "{ parser: require('typescript-eslint').parser }",
  },
  {
    title: 'JavaScript and ESLint 10',
    packages: [`eslint@${versions.eslint}`],
    extension: 'js',
    languageOptions: '{}',
  },
].map((kind) => ({ ...kind, project: makeProject((clean) => removals.push(clean)) }));

beforeAll(async () => {
  await Promise.all(
    projects.map(async ({ project, packages, extension }) => {
      project.write({
        'package.json': '{ "private": true, "type": "module" }\n',
        [`src/metrics.${extension}`]: 'export class Metrics {}\n',
        [`src/old.${extension}`]: 'export class OldMetrics {}\n',
      });
      const options = ['--prefer-offline', '--no-audit', '--no-fund'];
      const { code, output } = await project.run('npm', 'install', ...options, ...packages, tarball);
      expect(code, output).toBe(0);
    }),
  );
});

afterAll(() => {
  removals.forEach((remove) => {
    remove();
  });
});

describe.each(projects)('a new project with $title', ({ project, extension, languageOptions }) => {
  const before = "import { OldMetrics } from './old.js';\n\nexport const metrics = new OldMetrics();\n";
  const after = "import { Metrics as OldMetrics } from './metrics.js';\n\nexport const metrics = new OldMetrics();\n";
  const config = (root: string) => `[{
    files: ['**/*.{js,ts}'],
    plugins: { ssot },
    extends: ['ssot/base'],
    languageOptions: ${languageOptions},
    settings: ${settings.replace('ROOT', root).replaceAll('EXT', extension)},
  }]`;
  const configs = {
    'eslint.esm.js': `import { createRequire } from 'node:module';
      import { defineConfig } from 'eslint/config';
      import ssot from 'eslint-plugin-ssot';
      const require = createRequire(import.meta.url);
      export default defineConfig(${config('import.meta.dirname')});`,
    'eslint.commonjs.cjs': `const { defineConfig } = require('eslint/config');
      const ssot = require('eslint-plugin-ssot');
      module.exports = defineConfig(${config('__dirname')});`,
  };

  it.each(Object.entries(configs))('reports and fixes with %s', async (name, text) => {
    project.write({ [name]: text, [`src/app.${extension}`]: before });
    const eslint = ['node_modules/eslint/bin/eslint.js', '--config', name, 'src'];
    const reported = await project.run(process.execPath, ...eslint);
    const fixed = await project.run(process.execPath, ...eslint, '--fix');

    expect(reported.output).toContain('ssot/no-deprecated-import');
    expect(reported.code).toBe(1);
    expect(fixed).toEqual({ code: 0, output: '' });
    expect(readFileSync(path.join(project.folder, `src/app.${extension}`), 'utf8')).toBe(after);
  });

  it('is the same object for `import` and `require`', async () => {
    const same = `import ssot from 'eslint-plugin-ssot';
      import { createRequire } from 'node:module';
      const required = createRequire(import.meta.url)('eslint-plugin-ssot');
      console.log(required === ssot, ssot.meta.version, Object.keys(ssot));`;
    project.write({ 'same.js': same });
    const { output } = await project.run(process.execPath, '--no-warnings', 'same.js');

    expect(output).toBe(`true ${manifest.version} [ 'meta', 'rules', 'configs' ]\n`);
  });

  it('has the metrics and the legacy API as entry points of their own, the same for `import` and `require`', async () => {
    const code = `import * as metrics from 'eslint-plugin-ssot/metrics';
      import { getMigrationStatus, SessionMetrics } from 'eslint-plugin-ssot/metrics/compat';
      import { createRequire } from 'node:module';
      const require = createRequire(import.meta.url);
      const { DatabaseSessionMetrics } = require('eslint-plugin-ssot/metrics');
      const legacy = new SessionMetrics('s');
      const session = new DatabaseSessionMetrics({ sessionId: 's' });
      console.log(DatabaseSessionMetrics === metrics.DatabaseSessionMetrics, legacy.session_id === session.session_id);
      console.log(require('eslint-plugin-ssot/metrics/compat').getMigrationStatus === getMigrationStatus);
      console.log(getMigrationStatus().usage.map(({ member }) => member).sort().join(' '));`;
    project.write({ 'metrics.js': code });
    const { output } = await project.run(process.execPath, '--no-warnings', 'metrics.js');

    expect(output.split('\n')).toEqual([
      'true true',
      'true',
      'DatabaseSessionMetrics.session_id SessionMetrics SessionMetrics.session_id',
      '',
    ]);
  });

  it('loads neither ESLint nor TypeScript', async () => {
    const list = "require('eslint-plugin-ssot'); console.log(Object.keys(require.cache).join('\\n'))";
    const { output } = await project.run(process.execPath, '--input-type=commonjs', '--eval', list);

    expect(output).toContain('eslint-utils');
    expect(output).not.toMatch(/node_modules.(?:eslint|typescript)[\\/]/u);
  });

  it('loads where neither ESLint nor TypeScript is installed', async () => {
    const folders = ['eslint', 'typescript', '@typescript-eslint/parser'].map((name) =>
      path.join(project.folder, 'node_modules', name),
    );
    const moved = folders.filter((folder) => renameIfThere(folder, `${folder}-away`));
    const { output } = await project.run(
      process.execPath,
      '--eval',
      "console.log(require('eslint-plugin-ssot').meta.name)",
    );
    moved.forEach((folder) => {
      renameSync(`${folder}-away`, folder);
    });

    expect(output).toContain('eslint-plugin-ssot\n');
    expect(output).not.toContain('Error');
  });

  if (extension === 'ts') {
    it('type-checks a typed config', async () => {
      project.write({
        'tsconfig.json': `{ "compilerOptions": { "strict": true, "module": "nodenext", "target": "es2023", "noEmit": true,
          "exactOptionalPropertyTypes": true, "skipLibCheck": true, "types": [] }, "files": ["eslint.config.ts"] }`,
        'eslint.config.ts': `import { defineConfig } from 'eslint/config';
          import ssot, { type SsotSettings } from 'eslint-plugin-ssot';
          export default defineConfig([{ plugins: { ssot }, extends: ['ssot/base'], settings: ${settings.replace('ROOT', "'.'")} }]);
          export const level: unknown = ssot.configs.base.rules?.['ssot/no-deprecated-import'];
          export const own = { concepts: { Metrics: { canonical: './src/metrics.ts' } } } satisfies SsotSettings;
          export const rule = ssot.rules['no-deprecated-import'];
          import { DatabaseSessionMetrics } from 'eslint-plugin-ssot/metrics';
          import { SessionMetrics } from 'eslint-plugin-ssot/metrics/compat';
          export const dates: Date[] = [new DatabaseSessionMetrics().last_activity, new SessionMetrics('s').closed_at ?? new Date()];
          // @ts-expect-error -- counters are about no session
          export const none: unknown = new SessionMetrics(5).session_id;`,
      });

      expect(await project.run(process.execPath, 'node_modules/typescript/bin/tsc')).toEqual({ code: 0, output: '' });
    });
  }
});

function renameIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
