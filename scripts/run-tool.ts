import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** How a program ended, with all that it printed. */
export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs the program of an installed package, found by its `bin`, with Node in the repository's root. */
export function runTool(
  name: string,
  args: readonly string[],
  options: { readonly print?: boolean } = {},
): Promise<Outcome> {
  const folder = path.join(root, 'node_modules', ...name.split('/'));
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : (bin[path.basename(name)] ?? Object.values(bin)[0] ?? '');
  return runProgram(process.execPath, [path.join(folder, file), ...args], options);
}

/** Runs a program in the repository's root; with `print` its output goes to the terminal as well. */
export function runProgram(program: string, args: readonly string[], { print = false } = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, shell: process.platform === 'win32' && program === 'npm' });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (print) {
          process.stdout.write(chunk);
        }
      });
    }
    child.on('error', (error) => {
      resolve({ ok: false, output: String(error) });
    });
    child.on('close', (code) => {
      resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() });
    });
  });
}
