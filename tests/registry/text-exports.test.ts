import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { getModuleExports } from '../../src/modules/exports/exports.ts';
import { toPosixPath } from '../../src/modules/paths.ts';
import { findTextExports } from '../../src/registry/text-exports.ts';

const root = path.join(import.meta.dirname, '..', '..');

it.each([['src'], ['node_modules/mongodb/lib'], ['node_modules/rxjs/dist/cjs'], ['node_modules/zod/v4/classic']])(
  'of a text as it was saved are those of the file: %s',
  (folder) => {
    const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.[jt]s$/u.test(file))
      .map((file) => toPosixPath(path.join(root, folder, file)));
    const differing = files.filter((file) => {
      const text = findTextExports(file, readFileSync(file, 'utf8'));
      const { complete, names } = getModuleExports(file);
      return text?.complete !== complete || [...text.names.keys()].sort().join() !== [...names.keys()].sort().join();
    });

    expect(files.length).toBeGreaterThan(20);
    expect(differing).toEqual([]);
  },
);
