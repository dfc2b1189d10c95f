import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modules } from './modules.ts';
import { moveFile, writeFiles, type MoveCase } from './move-file.ts';

/** Runs cases as files of a project, and holds every fix to what no fix may do. */
export function testMoves(cases: readonly MoveCase[]): void {
  const folders: string[] = [];
  const make = (): string => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-moves-')));
    folders.push(folder);
    writeFiles(folder, modules);
    return folder;
  };
  let shared = '';
  beforeAll(() => {
    shared = make();
  });
  afterAll(() => {
    folders.forEach((folder) => {
      rmSync(folder, { recursive: true, force: true });
    });
  });

  it.each(cases)('$name', (given) => {
    const root = given.files ? make() : shared;
    writeFiles(root, given.files ?? {});
    const { output, kept, proposals, faults } = moveFile(given, root);

    expect({ output, kept, proposals }).toEqual({
      output: given.output ?? given.code,
      kept: given.kept ?? [],
      proposals: given.proposals ?? [],
    });
    expect(faults).toEqual([]);
  });
}
