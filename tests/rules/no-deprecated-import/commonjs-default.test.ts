import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { makeProject } from '../../temporary-project.ts';
import { verifyFix } from '../../verify-fix.ts';

const project = makeProject(afterAll);

project.write({
  'package.json': '{ "name": "whole" }',
  'canon.cjs': 'class A {}\nmodule.exports = { A, b: 2 };\n',
  'old.cjs': "const { A, b } = require('./canon.cjs');\nmodule.exports = { A, b, z: 3 };\n",
  'typed/canon.cts': 'class C {}\nexport = { C, d: 2 };\n',
  'typed/old.cts': "import canon = require('./canon.cjs');\nexport = { ...canon, z: 3 };\n",
});

function fix(filename: string, code: string): ReturnType<typeof verifyFix> {
  const concepts = {
    A: { canonical: './canon.cjs', exports: ['A', 'b'], deprecated: { './old.cjs': '*' } },
    C: { canonical: './typed/canon.cts', exports: ['C', 'd'], deprecated: { './typed/old.cts': '*' } },
  };
  return verifyFix('no-deprecated-import', rule, {
    code,
    filename: path.join(project.folder, filename),
    cwd: project.folder,
    settings: { ssot: { root: project.folder, concepts } },
    options: {},
  });
}

describe('the default import of a CommonJS module, which is all that it exports', () => {
  it.each([
    [
      "import old from './old.cjs';\nuse(old.A, old['b']);\n",
      "import old from './canon.cjs';\nuse(old.A, old['b']);\n",
    ],
    [
      "import { default as old } from './old.cjs';\nconst { A } = old;\n",
      "import { default as old } from './canon.cjs';\nconst { A } = old;\n",
    ],
  ])('is taken from the canonical module where that has what is used: %j', (code, output) => {
    expect(fix('main.mjs', code)).toMatchObject({ output, left: [], faults: [] });
  });

  it.each([
    "import old from './old.cjs';\nuse(old.A, old.z);\n",
    "import old from './old.cjs';\nuse(old);\n",
    "export { default } from './old.cjs';\n",
    "const { default: old } = await import('./old.cjs');\nuse(old.z);\n",
  ])('stays where the canonical module lacks a name: %j', (code) => {
    const { output, left, faults } = fix('main.mjs', code);
    expect(output).toBe(code);
    expect(left[0]?.message).toContain('Not fixed: `./canon.cjs` does not export `z`.');
    expect(faults).toEqual([]);
  });
});

describe('a module that exports an object by `export =`', () => {
  it('is known to lack what the object has not', () => {
    const code = "import old = require('./old.cjs');\nuse(old.C, old.z);\n";
    const { output, left } = fix('typed/main.cts', code);
    expect(output).toBe(code);
    expect(left.map(({ message }) => message).join()).toContain('`./canon.cjs` does not export `z`');
  });

  it('is imported where the object has all', () => {
    expect(fix('typed/main.cts', "import old = require('./old.cjs');\nuse(old.C);\n")).toMatchObject({
      output: "import old = require('./canon.cjs');\nuse(old.C);\n",
      faults: [],
    });
  });
});
