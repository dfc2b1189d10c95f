import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import { findAdapterCall } from '../../../src/fix/members/adapter-call.ts';
import { isHome } from '../../../src/fix/members/is-home.ts';
import { applyEdits } from '../../../src/fix/text-edit.ts';
import { getRegistry } from '../../../src/registry/load-registry.ts';
import { createProject } from '../../modules/temp-project.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';

const files = {
  'package.json': '{ "type": "module" }',
  'src/canon.ts':
    "export * from './impl'; export { toIt } from './adapter'; export const LIMIT = 3; export default 1;\n",
  'src/impl.ts': 'export class M {}\n',
  'src/adapter.ts': 'export function toIt() {}\n',
  'src/compat.ts': 'export class C {}\n',
  'src/other.ts': 'export class O {}\n',
  'lib/package.json': '{}',
  'lib/canon.cjs': 'exports.toIt = () => 1;\n',
};

/** How a file can call an export of the canonical module: by which name, and what becomes of the file. */
function call(code: string, exportName: string, file = 'src/app.ts', canonical = './src/canon.ts'): string | undefined {
  const root = createProject(files);
  const concept = { canonical, exports: ['M'], members: { a: 'b' }, adapter: 'toIt' };
  const settings = {
    ssot: { root, concepts: { M: file.startsWith('lib') ? { ...concept, exports: ['toIt'] } : concept } },
  };
  const registry = getRegistry({ settings, cwd: root });
  return readCode(
    code,
    (sourceCode) => {
      const [known] = registry.concepts.values();
      const context = { sourceCode, registry, file: path.posix.join(root, file) } as never;
      const found = known && findAdapterCall(known, exportName, context);
      return found && `${found.name}: ${applyEdits(sourceCode.text, found.edits)}`;
    },
    {
      filename: path.basename(file),
      languageOptions: /\.[cm]?js$/u.test(file) ? { sourceType: 'commonjs' } : { parser },
    },
  );
}

describe('an adapter', () => {
  it.each([
    ["import { toIt } from './canon';", 'toIt', "toIt: import { toIt } from './canon';"],
    ["import { toIt as it } from './canon';", 'toIt', "it: import { toIt as it } from './canon';"],
    ["import { M, toIt } from './canon';", 'toIt', "toIt: import { M, toIt } from './canon';"],
    [
      "import { M } from './canon';\nimport { toIt } from './canon';",
      'toIt',
      "toIt: import { M } from './canon';\nimport { toIt } from './canon';",
    ],
    ["import { M } from './canon';", 'toIt', "toIt: import { M, toIt } from './canon';"],
    ["import type { toIt } from './canon';", 'toIt', undefined],
    [
      "import type { M } from './canon';",
      'toIt',
      "toIt: import type { M } from './canon';\nimport { toIt } from './canon';",
    ],
    ["import { type toIt } from './canon';", 'toIt', undefined],
    ["import { toIt } from './other';", 'toIt', undefined],
    ["import toIt from './canon';", 'toIt', undefined],
    ["import { toIt } from './canon';\nfunction f(toIt) {}", 'toIt', undefined],
    ["import { M } from './other';", 'toIt', "toIt: import { M } from './other';\nimport { toIt } from './canon';"],
    ["import { M } from './other'", 'toIt', "toIt: import { M } from './other'\nimport { toIt } from './canon'"],
    ['export const a = 1;', 'toIt', "toIt: import { toIt } from './canon.js';\n\nexport const a = 1;"],
    ['export const a = toIt;', 'toIt', undefined],
    ['export const toIt = 1;', 'toIt', undefined],
    ['export const a = 1;\nfunction f(toIt) {}', 'toIt', undefined],
    // The default.
    ["import D from './canon';", 'default', "D: import D from './canon';"],
    ["import D, { M } from './canon';", 'default', "D: import D, { M } from './canon';"],
    ["import { default as D } from './canon';", 'default', "D: import { default as D } from './canon';"],
    ["import { 'default' as D } from './canon';", 'default', "D: import { 'default' as D } from './canon';"],
    ["import { M } from './canon';", 'default', "adapt: import { M, default as adapt } from './canon';"],
    ['export const a = 1;', 'default', "adapt: import adapt from './canon.js';\n\nexport const a = 1;"],
    ['export const adapt = 1;', 'default', undefined],
    // Nowhere to write it.
    ['f();', 'toIt', undefined],
  ])('%j: %s', (code, exportName, output) => {
    expect(call(code, exportName)).toBe(output);
  });

  it.each([
    ['exports.a = 1;', 'toIt', "toIt: const { toIt } = require('./canon.cjs');\n\nexports.a = 1;"],
    ["const a = require('a');", 'toIt', "toIt: const a = require('a');\nconst { toIt } = require('./canon.cjs');"],
    [
      "const a = require('a')",
      'default',
      "adapt: const a = require('a')\nconst { default: adapt } = require('./canon.cjs')",
    ],
    ['const toIt = exports.a;', 'toIt', undefined],
  ])('in CommonJS: %j: %s', (code, exportName, output) => {
    expect(call(code, exportName, 'lib/app.cjs', './lib/canon.cjs')).toBe(output);
  });

  it('is none in a component, or where the canonical module can not be written', () => {
    expect(call('export const a = 1;', 'toIt', 'src/App.vue')).toBeUndefined();
    expect(call('export const a = 1;', 'toIt', 'src/app.ts', '@acme/gone')).toBeUndefined();
  });
});

it.each([
  ['src/canon.ts', true, true],
  ['src/impl.ts', true, true],
  ['src/adapter.ts', true, false],
  ['src/compat.ts', true, true],
  ['src/other.ts', false, false],
])('%s is at home with the members: %s, without an adapter %s', (file, withAdapter, without) => {
  const root = createProject(files);
  const ask = (adapter: object): boolean | undefined => {
    const concept = {
      canonical: './src/canon.ts',
      exports: ['M'],
      compat: { './src/compat.ts': { C: 'M' } },
      ...adapter,
    };
    const registry = getRegistry({ settings: { ssot: { root, concepts: { M: concept } } }, cwd: root });
    const [known] = registry.concepts.values();
    return known && isHome(known, { registry, file: path.posix.join(root, file) });
  };

  expect(ask({ adapter: 'toIt', members: { a: 'b' } })).toBe(withAdapter);
  expect(ask({})).toBe(without);
});
