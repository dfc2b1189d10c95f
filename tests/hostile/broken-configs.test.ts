import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHostileProject } from './hostile-project.ts';

const pipeMaker = 'mkfifo';
const names = ['no-deprecated-import'];
const code = "import { Old } from './old';\nimport { Old as Alias } from '@/old';\nnew Old(new Alias());\n";

/** What may stand in place of a tsconfig's file. */
const replacements: Readonly<Record<string, (file: string) => void>> = {
  'a folder': (file) => {
    mkdirSync(file);
  },
  'a link to nothing': (file) => {
    symlinkSync('none', file);
  },
  'a link to itself': (file) => {
    symlinkSync(path.basename(file), file);
  },
  'a pipe that nobody writes to': (file) => {
    execFileSync(pipeMaker, [file]);
  },
};

describe('a tsconfig', () => {
  it.each([
    '{',
    'null',
    '{ "extends": "./tsconfig.json" }',
    '{ "references": 3 }',
    '{ "references": [3, null, { "path": 3 }, { "path": "." }, { "path": "./none" }] }',
    '{ "compilerOptions": 3 }',
    '{ "compilerOptions": { "paths": { "@/*": [3, null], "#/*/*": ["./src/*"] } } }',
  ])('that says %s ends no lint', (text) => {
    const { lint } = makeHostileProject({ 'tsconfig.json': text });

    expect(() => lint({ code, names })).not.toThrow();
  });

  it.each(Object.entries(replacements))('that is %s is none, and nothing hangs', (_what, replace) => {
    const { root, lint } = makeHostileProject();
    const file = path.join(root, 'tsconfig.json');
    rmSync(file);
    replace(file);

    expect(lint({ code, names }).messages.map(({ line }) => line)).toEqual([1]);
  });
});

it('finds no module under a specifier of a million folders', () => {
  const { lint } = makeHostileProject();

  const { messages } = lint({ code: `import x from './${'a/'.repeat(1_000_000)}b';\n${code}`, names });

  expect(messages.map(({ line }) => line)).toEqual([2]);
});
