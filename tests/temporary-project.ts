import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** How a program ended. */
export interface Run {
  readonly code: number;
  readonly output: string;
}

/** A project in a folder of its own outside the repository. */
export interface TemporaryProject {
  readonly folder: string;
  /** Writes files; keys are paths in the project. */
  write(files: Readonly<Record<string, string>>): void;
  run(program: string, ...args: string[]): Promise<Run>;
}

/** Makes a project that is removed when the running test has ended, or by the `remove` that a hook passes instead. */
export function makeProject(remove: (clean: () => void) => void = onTestFinished): TemporaryProject {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-project-')));
  remove(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    write(files) {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), text);
      }
    },
    run: (program, ...args) =>
      new Promise((resolve) => {
        const options = {
          cwd: folder,
          env: getCleanEnvironment(),
          shell: process.platform === 'win32',
          maxBuffer: 2 ** 26,
        };
        execFile(program, args, options, (error, stdout, stderr) => {
          resolve({
            code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1,
            output: stdout + stderr,
          });
        });
      }),
  };
}

/** The environment without what npm and vitest set for the scripts that they run. */
function getCleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(?:npm_(?:lifecycle|package|command|execpath|node)|VITEST|NODE_ENV$|TEST$|INIT_CWD$|FORCE_COLOR$)/u;
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))), NO_COLOR: '1' };
}
