import { renameSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { lintInDemo } from '../../demo-project.ts';
import { makeProject } from '../../temporary-project.ts';

const rules = { 'no-deprecated-import': rule };
const code = `import { SessionMetrics } from './database/request-scoped-session-factory';

const metrics = new SessionMetrics('checkout');
`;

// Some linters hand over the script of a component as if it were the file: only its name tells of the markup.
describe.each(['src/page.vue', 'src/page.svelte', 'src/page.astro'])('the script of %s', (file) => {
  it('keeps its local names, which the markup may use', () => {
    const { output } = lintInDemo(rules, file, code, { rename: 'references' });

    expect(output).toBe(`import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';

const metrics = new SessionMetrics('checkout');
`);
  });

  it('keeps a namespace of which the markup may use more', () => {
    const text = `import * as old from './database/request-scoped-session-factory';

const metrics = new old.SessionMetrics('checkout');
`;
    const { output } = lintInDemo(rules, file, text);

    expect(output).toBe(text);
  });
});

it('moves a namespace of a file without markup', () => {
  const { output } = lintInDemo(
    rules,
    'src/page.ts',
    `import * as old from './database/request-scoped-session-factory';

const metrics = new old.SessionMetrics('checkout');
`,
  );

  expect(output).toBe(`import * as old from './metrics/session-metrics';

const metrics = new old.DatabaseSessionMetrics('checkout');
`);
});

// An editor's server lints for days with the registry that it was started with.
it('fixes nothing towards a canonical module that has gone in the meantime', async () => {
  const project = makeProject();
  const { folder } = project;
  project.write({ 'src/new.ts': 'export class New {}\n', 'src/old.ts': 'export class Old {}\n' });
  const linter = new Linter({ cwd: folder });
  const concept = { canonical: './src/new.ts', deprecated: { './src/old.ts': { Old: 'New' } } };
  const config = {
    files: ['**/*.ts'],
    plugins: { ssot: { rules } },
    languageOptions: { parser },
    rules: { 'ssot/no-deprecated-import': 'error' },
    settings: { ssot: { root: folder, concepts: { New: concept } } },
  } as unknown as Linter.Config;
  const lint = () =>
    linter.verify("import { Old } from './old';\nnew Old();\n", config, path.join(folder, 'src/app.ts'));

  expect(lint()[0]?.fix?.text).toBeDefined();
  renameSync(path.join(folder, 'src/new.ts'), path.join(folder, 'src/newer.ts'));
  await setTimeout(1100);
  const [message] = lint();

  expect(message?.fix).toBeUndefined();
  expect(message?.message).toContain('Not fixed: there is no `./src/new.ts` any more.');
});
