import { renameSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoSettings } from '../demo-registry.ts';
import type { TemporaryProject } from '../temporary-project.ts';
import { makeClientProject, writeConfig } from './client-project.ts';
import { getGuideFile } from './guide.ts';
import { Editor } from './language-server.ts';

const server = path.join(
  import.meta.dirname,
  '../../node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server',
);
const userSettings = JSON.parse(getGuideFile('editor.md', '.vscode/settings.json')) as Record<string, unknown> & {
  readonly 'editor.codeActionsOnSave': Readonly<Record<string, string>>;
};
/** What the extension hands to the server where the user set nothing. */
const defaults = {
  validate: 'on',
  nodePath: null,
  experimental: {},
  problems: {},
  rulesCustomizations: [],
  workingDirectory: { mode: 'location' },
  codeActionOnSave: { mode: 'all' },
  codeAction: { disableRuleComment: { enable: true, location: 'separateLine' }, showDocumentation: { enable: true } },
};

const { concepts } = demoSettings.ssot;
const canonical = 'src/metrics/session-metrics.ts';
const old = "import { SessionMetrics } from './database/request-scoped-session-factory';\n\nnew SessionMetrics('a');\n";
const moved =
  "import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';\n\nnew SessionMetrics('a');\n";
const deprecatedImport = ['ssot/no-deprecated-import'];

const removals: (() => void)[] = [];
let project: TemporaryProject;
let canonicalText: string;
let editor: Editor;

beforeAll(async () => {
  project = makeClientProject((clean) => removals.push(clean));
  project.write({ 'src/app.ts': old });
  const own = Object.entries(userSettings).map(([name, value]) => [name.replace(/^eslint\./u, ''), value] as const);
  editor = await Editor.start(project.folder, { ...defaults, ...Object.fromEntries(own), validate: 'on' }, [
    server,
    '--stdio',
  ]);
  await editor.open('src/app.ts');
  await editor.open(canonical);
  canonicalText = editor.getText(canonical);
});

afterAll(async () => {
  await editor.close();
  removals.forEach((remove) => {
    remove();
  });
});

const listRules = async (file = 'src/app.ts') =>
  (await editor.diagnose(file)).map(({ code }) => (typeof code === 'object' ? code.value : code));
const getFirst = async (file = 'src/app.ts') => {
  const [first] = await editor.diagnose(file);
  if (!first) throw new Error('there is no diagnostic');
  return first;
};

describe('while typing', () => {
  it('shows a finding at the name, with a link to its page', async () => {
    await editor.type('src/app.ts', old);

    expect(await editor.diagnose('src/app.ts')).toEqual([
      expect.objectContaining({
        range: { start: { line: 0, character: 9 }, end: { line: 0, character: 23 } },
        message:
          '`SessionMetrics` of `./src/database/request-scoped-session-factory.ts` is deprecated; use `DatabaseSessionMetrics` of `./metrics/session-metrics`.',
        codeDescription: { href: expect.stringMatching(/no-deprecated-import/u) as string },
      }),
    ]);
  });

  it('follows each keystroke, also through text that does not parse', async () => {
    await editor.type('src/app.ts', 'import { SessionMetrics } from ');
    const broken = await editor.diagnose('src/app.ts');
    await editor.type('src/app.ts', moved);
    const clean = await listRules();
    await editor.type('src/app.ts', old);

    expect(broken.map(({ message }) => message)).toEqual([expect.stringMatching(/^Parsing error/u)]);
    expect(clean).toEqual([]);
    expect(await listRules()).toEqual(deprecatedImport);
  });

  it('fixes by the light bulb', async () => {
    await editor.type('src/app.ts', old);
    const actions = await editor.getActions('src/app.ts', await getFirst());
    const fix = actions.find(({ isPreferred }) => isPreferred === true);

    expect(fix?.title).toBe('Fix this ssot/no-deprecated-import problem');
    await editor.run('src/app.ts', fix ?? { title: '' });
    expect(editor.getText('src/app.ts')).toBe(moved);
    expect(await listRules()).toEqual([]);
  });

  it('offers what it would not do by itself as a suggestion', async () => {
    const code = "import { SessionMetrics } from './legacy/effectful';\n\nnew SessionMetrics('a');\n";
    await editor.type('src/app.ts', code);
    const actions = await editor.getActions('src/app.ts', await getFirst());
    const suggestion = actions.find(({ title }) => title.startsWith('Use '));

    expect(actions.map(({ title }) => title)).not.toContain('Fix this ssot/no-deprecated-import problem');
    expect(suggestion?.title).toBe(
      'Use `SystemSessionMetrics` of `./metrics/session-metrics`. (ssot/no-deprecated-import)',
    );
    await editor.run('src/app.ts', suggestion ?? { title: '' });
    expect(editor.getText('src/app.ts')).toBe(
      "import { SystemSessionMetrics as SessionMetrics } from './metrics/session-metrics';\n\nnew SessionMetrics('a');\n",
    );
  });

  it('fixes the whole file on save, with the settings of the guide', async () => {
    const kinds = Object.keys(userSettings['editor.codeActionsOnSave']);
    await editor.type('src/app.ts', `${old}export { SessionMetrics as S } from './session/user-session-manager';\n`);
    for (const kind of kinds) await editor.fixOnSave('src/app.ts', kind);

    expect(kinds).toHaveLength(1);
    expect(editor.getText('src/app.ts')).toBe(
      `${moved}export { SystemSessionMetrics as S } from './metrics/session-metrics';\n`,
    );
  });
});

describe('when the registry is edited while the server runs', () => {
  const concept = concepts.SessionMetrics;
  const { './src/database/request-scoped-session-factory.ts': dropped, ...others } = concept.deprecated;
  const reduced = writeConfig({ SessionMetrics: { ...concept, deprecated: others } });
  const save = async (file: string, text: string) => {
    project.write({ [file]: text });
    await editor.reportChange(file);
  };

  it('goes by the new one with the next look', async () => {
    await editor.type('src/app.ts', old);
    await save('eslint.config.js', reduced);
    const without = await listRules();
    const { status } = editor.talk;
    await save('eslint.config.js', writeConfig());

    expect(dropped).toBeDefined();
    expect(without).toEqual([]);
    expect(status).toBe(1);
    expect(await listRules()).toEqual(deprecatedImport);
  });

  it('lists the faults of a wrong one in the output, with an error in the status bar, until it is right', async () => {
    const wrong = { SessionMetrics: { ...concepts.SessionMetrics, canonical: './src/metrics/session-metric.ts' } };
    await save('eslint.config.js', writeConfig(wrong));
    const none = await listRules();
    const { status } = editor.talk;
    await save('eslint.config.js', writeConfig());

    expect(none).toEqual([]);
    expect(status).toBe(3);
    expect(editor.talk.log.join('\n')).toContain(
      'settings.ssot.concepts.SessionMetrics.canonical: no file at ./src/metrics/session-metric.ts',
    );
    expect(await listRules()).toEqual(deprecatedImport);
    expect(editor.talk.status).toBe(1);
  });

  // Node keeps a module that a config imports; only a restart of the server reads it again.
  it('keeps the old one when it stands in a file of its own that the config imports', async () => {
    project.write({ 'registry.js': writeConfig() });
    await save('eslint.config.js', "export { default } from './registry.js';\n");
    const before = await listRules();
    await save('registry.js', reduced);
    const after = await listRules();
    await save('eslint.config.js', writeConfig());

    expect(before).toEqual(deprecatedImport);
    expect(after).toEqual(deprecatedImport);
  });
});

describe('when the canonical file is edited while the server runs', () => {
  const duplicate = 'export class Extra {\n  count = 0;\n}\n';
  const withExtra = { ...concepts, Extra: { canonical: `./${canonical}` } };
  /** What was found on the disk counts for a second. */
  const settle = () => setTimeout(1100);

  afterEach(async () => {
    project.write({ [canonical]: canonicalText, 'eslint.config.js': writeConfig() });
    await settle();
  });

  it('checks what it exports with each keystroke', async () => {
    await editor.type(canonical, canonicalText.replace('class SystemSessionMetrics', 'class SystemMetrics'));
    const without = await listRules(canonical);
    await editor.type(canonical, canonicalText);

    expect(without).toEqual(['ssot/require-canonical-export']);
    expect(await listRules(canonical)).toEqual([]);
  });

  it('compares and fixes other files by what is saved, from a second later on', async () => {
    project.write({
      [canonical]: `${canonicalText}export class Extra {\n  total = 0;\n}\n`,
      'src/extra.ts': duplicate,
    });
    await settle();
    project.write({ 'eslint.config.js': writeConfig(withExtra) });
    await editor.open('src/extra.ts');
    const different = (await getFirst('src/extra.ts')).message;
    project.write({ [canonical]: canonicalText + duplicate });
    await settle();
    await editor.fixOnSave('src/extra.ts', 'source.fixAll.eslint');

    expect(different).toContain('differs from `Extra`');
    expect(editor.getText('src/extra.ts')).toBe("export { Extra } from './metrics/session-metrics.ts';\n");
  });

  it('writes no import of a name that it no longer exports', async () => {
    await editor.type('src/app.ts', old);
    project.write({ [canonical]: canonicalText.replaceAll('DatabaseSessionMetrics', 'DbSessionMetrics') });
    await settle();
    await editor.fixOnSave('src/app.ts', 'source.fixAll.eslint');
    const { message } = await getFirst();

    expect(editor.getText('src/app.ts')).toBe(old);
    expect(message).toContain('Not fixed: `./metrics/session-metrics` does not export `DatabaseSessionMetrics`.');
  });

  it('writes no import of the file when it was moved away', async () => {
    await editor.type('src/app.ts', old);
    renameSync(path.join(project.folder, canonical), path.join(project.folder, 'src/metrics/moved.ts'));
    await settle();
    await editor.fixOnSave('src/app.ts', 'source.fixAll.eslint');
    const { message } = await getFirst();
    renameSync(path.join(project.folder, 'src/metrics/moved.ts'), path.join(project.folder, canonical));
    await settle();
    await editor.fixOnSave('src/app.ts', 'source.fixAll.eslint');

    expect(message).toContain(`Not fixed: there is no \`./${canonical}\` any more.`);
    expect(editor.getText('src/app.ts')).toBe(moved);
  });
});
