import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { makeProject } from '../../temporary-project.ts';
import { verifyFix } from '../../verify-fix.ts';

const project = makeProject(afterAll);

project.write({
  'package.json': '{ "name": "directives", "type": "module" }',
  'src/canon.ts': 'export class New {}\n',
  'src/plain.js': 'export class Plain {}\n',
  'src/module.ts': 'export class New {}\n',
  'src/assigned.d.ts': 'declare class New {}\nexport = New;\n',
  'src/script.d.ts': 'declare class New {}\n',
  'src/script.ts': 'interface New { x: number }\n',
  'src/global.ts': 'export class New {}\ndeclare global {\n  interface Window { session: New }\n}\n',
  'src/ambient.d.ts': "export class New {}\ndeclare module 'express' {\n  interface Request { session: New }\n}\n",
  'src/umd.d.ts': 'export class New {}\nexport as namespace Session;\n',
  'src/code.js': 'export class New {}\n',
  'src/typed.d.ts': 'export class Plain {}\n',
});

const concepts = {
  New: {
    canonical: './src/canon.ts',
    deprecated: {
      './src/module.ts': '*',
      './src/assigned.d.ts': '*',
      './src/gone.d.ts': '*',
      './src/script.d.ts': '*',
      './src/script.ts': '*',
      './src/global.ts': '*',
      './src/ambient.d.ts': '*',
      './src/umd.d.ts': '*',
      './src/code.js': '*',
    },
  },
  Plain: { canonical: './src/plain.js', deprecated: { './src/typed.d.ts': '*', './src/lost.js': '*' } },
};

/** Fixes a reference to a file; answers what it refers to then, and why it does not. */
function fix(file: string): readonly [string | undefined, string | undefined] {
  const { output, messages } = verifyFix('no-deprecated-import', rule, {
    code: `/// <reference path="${file}" />\nexport {};\n`,
    filename: path.join(project.folder, 'src/app.ts'),
    cwd: project.folder,
    settings: { ssot: { root: project.folder, concepts } },
    options: {},
  });
  return [/path="(.*)"/u.exec(output)?.[1], /Not fixed: (.*)\.$/u.exec(messages[0]?.message ?? '')?.[1]];
}

it.each([
  ['a module', 'module.ts'],
  ['what an `export =` makes a module', 'assigned.d.ts'],
  ['a file that is gone', 'gone.d.ts'],
])('moves a reference directive that names %s', (_name, file) => {
  expect(fix(file)).toEqual(['canon.ts', undefined]);
});

it.each([
  ['a file that is no module', 'script.d.ts'],
  ['a script', 'script.ts'],
  ['a module that declares globals', 'global.ts'],
  ['a module that adds to another', 'ambient.d.ts'],
  ['a module that names itself for scripts', 'umd.d.ts'],
])('keeps a reference directive that names %s', (_name, file) => {
  expect(fix(file)).toEqual([file, 'it brings in what is declared for all files']);
});

it('keeps a reference directive away from JavaScript, which TypeScript would not read', () => {
  expect(fix('typed.d.ts')).toEqual(['typed.d.ts', '`./plain.js` is no declaration file']);
  expect(fix('code.js')).toEqual(['code.js', '`./canon.js` is no declaration file']);
  expect(fix('lost.js')).toEqual(['plain.js', undefined]);
});
