import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isSource } from './list-sources.ts';

/** A folder of its own with a copy of a package's sources, where modules can be added. */
export interface Workspace {
  readonly root: string;
  /** Writes a file below the root. */
  write(file: string, text: string): void;
  remove(): void;
}

/** Copies the sources of a package to `pkg` in a temporary folder, with the packages it needs beside them. */
export function openWorkspace(folder: string, modules: string): Workspace {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-corpus-')));
  const isWanted = (file: string): boolean =>
    isSource(file) || path.basename(file) === 'package.json' || statSync(file).isDirectory();
  cpSync(realpathSync(folder), path.join(root, 'pkg'), {
    recursive: true,
    filter: (file) => path.basename(file) !== 'node_modules' && isWanted(file),
  });
  if (existsSync(modules)) symlinkSync(modules, path.join(root, 'node_modules'));
  return {
    root,
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
