import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Run, TemporaryProject } from '../temporary-project.ts';
import { makeClientProject, writePlainConfig } from './client-project.ts';

/** A project under git, in which a manager of hooks looks at each commit. */
export interface HookProject {
  readonly project: TemporaryProject;
  readonly git: (...args: string[]) => Promise<string>;
  readonly commit: () => Promise<Run>;
  /** Reads a file of the working tree. */
  readonly read: (file: string) => string;
}

/** Makes a project with one commit, before any hook is there. */
export async function makeHookProject(remove: (clean: () => void) => void): Promise<HookProject> {
  const project = makeClientProject(remove);
  const git = async (...args: string[]): Promise<string> => {
    const { code, output } = await project.run('git', ...args);
    expect(code, `git ${args.join(' ')}\n${output}`).toBe(0);
    return output;
  };
  project.write({
    'eslint.config.js': writePlainConfig(),
    'src/app.js': 'export {};\n',
    'src/plan.js': 'export {};\n',
    'notes.txt': 'first\n',
  });
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'Someone');
  await git('config', 'user.email', 'someone@example.org');
  await git('config', 'commit.gpgsign', 'false');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=start');
  return {
    project,
    git,
    commit: () => project.run('git', 'commit', '--quiet', '--message=change'),
    read: (file) => readFileSync(path.join(project.folder, file), 'utf8'),
  };
}
