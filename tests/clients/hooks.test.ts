import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject } from '../temporary-project.ts';
import { getGuideFile, runShown } from './guide.ts';
import { makeHookProject, type HookProject } from './hook-project.ts';

// What a hook of this repository itself, or a CI, sets for programs that it starts.
for (const name of Object.keys(process.env)) {
  if (/^(?:GIT_|HUSKY|LEFTHOOK|PRE_COMMIT|SKIP$)/u.test(name)) Reflect.deleteProperty(process.env, name);
}

const root = path.join(import.meta.dirname, '..', '..');
const removals: (() => void)[] = [];
const remove = (clean: () => void) => removals.push(clean);

interface Manager {
  readonly name: string;
  readonly install: (project: HookProject) => Promise<void>;
  /** False for a manager that leaves it to the user to stage what was fixed. */
  readonly stagesFixes: boolean;
  readonly isThere: boolean;
  /** True for a second spelling of the same: one commit tells whether it is read. */
  readonly isVariant?: true;
}

const hasPreCommit = canRun('pre-commit');
const managers: readonly Manager[] = [
  { name: 'husky and lint-staged', install: installHusky, stagesFixes: true, isThere: true },
  { name: 'lefthook', install: installLefthook, stagesFixes: true, isThere: true },
  {
    name: `pre-commit, with the hook of this repository${hasPreCommit ? '' : ' (not installed here)'}`,
    install: installPreCommit,
    stagesFixes: false,
    isThere: hasPreCommit,
  },
  {
    name: `pre-commit, with a hook written out${hasPreCommit ? '' : ' (not installed here)'}`,
    install: installLocalPreCommit,
    stagesFixes: false,
    isThere: hasPreCommit,
    isVariant: true,
  },
];

const fixable =
  "import { SessionMetrics } from './database/request-scoped-session-factory';\n\nnew SessionMetrics('a');\n";
const fixed =
  "import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';\n\nnew SessionMetrics('a');\n";
const unfixable = "import { SessionMetrics } from './legacy/effectful';\n\nnew SessionMetrics('a');\n";

describe.each(managers)('$name', ({ install, stagesFixes, isThere, isVariant }) => {
  let repository: HookProject;

  beforeAll(async () => {
    if (isThere) {
      repository = await makeHookProject(remove);
      await install(repository);
      await repository.git('add', '--all');
      await repository.git('commit', '--quiet', '--no-verify', '--message=hooks');
    }
  });

  it.runIf(isThere)('fixes what can be fixed before it goes in, and takes nothing else along', async () => {
    const { project, git, commit, read } = repository;
    project.write({ 'src/app.js': fixable, 'notes.txt': 'staged\n' });
    await git('add', 'src/app.js', 'notes.txt');
    project.write({ 'notes.txt': 'staged\nnot staged\n', 'src/plan.js': 'export const plan = 1;\n' });
    const first = await commit();
    if (!stagesFixes) {
      expect(first.code).not.toBe(0);
      expect(read('src/app.js')).toBe(fixed);
      await git('add', 'src/app.js');
    }
    const { code, output } = stagesFixes ? first : await commit();

    expect(code, output).toBe(0);
    expect(await git('show', 'HEAD:src/app.js')).toBe(fixed);
    expect(await git('show', 'HEAD:notes.txt')).toBe('staged\n');
    expect(await git('show', 'HEAD:src/plan.js')).toBe('export {};\n');
    expect(read('src/app.js')).toBe(fixed);
    expect(read('notes.txt')).toBe('staged\nnot staged\n');
    expect(read('src/plan.js')).toBe('export const plan = 1;\n');
    await git('reset', '--quiet', '--hard');
  });

  if (isVariant === true) return;

  it.runIf(isThere)('refuses a commit that departs from the registry, and keeps every change', async () => {
    const { project, git, commit, read } = repository;
    project.write({ 'src/app.js': unfixable, 'notes.txt': 'staged\n' });
    await git('add', 'src/app.js', 'notes.txt');
    project.write({ 'notes.txt': 'staged\nnot staged\n', 'src/plan.js': 'export const plan = 1;\n' });
    const head = await git('rev-parse', 'HEAD');
    const { code, output } = await commit();

    expect(output).toContain('ssot/no-deprecated-import');
    expect(code).not.toBe(0);
    expect(await git('rev-parse', 'HEAD')).toBe(head);
    expect(await git('show', ':src/app.js')).toBe(unfixable);
    expect(await git('show', ':notes.txt')).toBe('staged\n');
    expect(read('notes.txt')).toBe('staged\nnot staged\n');
    expect(read('src/plan.js')).toBe('export const plan = 1;\n');
    await git('reset', '--quiet', '--hard');
  });

  it.runIf(isThere)('keeps what is not staged of the file that it fixes', async () => {
    const { project, git, commit, read } = repository;
    const more = '\n\n\n\n\nexport const more = 1;\n';
    project.write({ 'src/part.js': fixable });
    await git('add', 'src/part.js');
    project.write({ 'src/part.js': fixable + more });
    const { code, output } = await commit();

    if (stagesFixes) {
      expect(code, output).toBe(0);
      expect(await git('show', 'HEAD:src/part.js')).toBe(fixed);
      expect(read('src/part.js')).toBe(fixed + more);
    } else {
      // It puts back what is not staged, and the fix with it where both can stand.
      expect(code).not.toBe(0);
      expect(await git('show', ':src/part.js')).toBe(fixable);
      expect([fixed + more, fixable + more]).toContain(read('src/part.js'));
    }
  });
});

afterAll(() => {
  removals.forEach((clean) => {
    clean();
  });
});

async function installHusky({ project, read }: HookProject): Promise<void> {
  const shown = JSON.parse(getGuideFile('hooks.md', 'package.json')) as object;
  project.write({
    'package.json': JSON.stringify({ ...(JSON.parse(read('package.json')) as object), ...shown }),
    '.husky/pre-commit': 'npx lint-staged\n',
  });
  expect(await runShown(project, 'hooks.md', 'npx husky')).toMatchObject({ code: 0 });
}

async function installLefthook({ project }: HookProject): Promise<void> {
  // Its install script would write hooks at once; the guide's own command does.
  const home = makeProject(remove);
  home.write({ 'package.json': '{ "private": true }\n' });
  const options = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output } = await home.run('npm', 'install', ...options, 'lefthook@2.2.1');
  expect(code, output).toBe(0);
  for (const name of ['lefthook', '.bin/lefthook']) {
    symlinkSync(
      path.join(home.folder, 'node_modules', name),
      path.join(project.folder, 'node_modules', name),
      'junction',
    );
  }
  project.write({ 'lefthook.yml': getGuideFile('hooks.md', 'lefthook.yml') });
  expect(await runShown(project, 'hooks.md', 'npx lefthook install')).toMatchObject({ code: 0 });
}

async function installPreCommit({ project, git }: HookProject): Promise<void> {
  const hooks = await makeHookProject(remove);
  copyFileSync(path.join(root, '.pre-commit-hooks.yaml'), path.join(hooks.project.folder, '.pre-commit-hooks.yaml'));
  await hooks.git('add', '--all');
  await hooks.git('commit', '--quiet', '--message=hooks');
  await hooks.git('tag', 'v0.1.0');
  const config = getGuideFile('hooks.md', '.pre-commit-config.yaml');
  project.write({ '.pre-commit-config.yaml': config.replace(/repo: \S+/u, `repo: ${hooks.project.folder}`) });
  await startPreCommit({ project, git });
}

async function installLocalPreCommit({ project, git }: HookProject): Promise<void> {
  project.write({ '.pre-commit-config.yaml': getGuideFile('hooks.md', '.pre-commit-config.yaml', 1) });
  await startPreCommit({ project, git });
}

async function startPreCommit({ project, git }: Pick<HookProject, 'project' | 'git'>): Promise<void> {
  const cache = path.join(project.folder, '.git', 'pre-commit-cache');
  mkdirSync(cache);
  process.env['PRE_COMMIT_HOME'] = cache;
  expect(await runShown(project, 'hooks.md', 'pre-commit install')).toMatchObject({ code: 0 });
  await git('add', '--all');
}

function canRun(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
