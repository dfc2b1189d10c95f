import { expect, it } from 'vitest';
import { lintInProject } from './lint-project.ts';

const inTypeScript = { file: 'src/app.ts', home: './src/canon.ts' };
const inCommonJs = { file: 'src/app.cjs', home: './src/home.cjs' };
const code = 'function f(a) { return a + 1; }\n';

it.each([
  {
    name: 'a class that leaves under its old name, too',
    ...inTypeScript,
    canon: 'export class B { a = 1; }\n',
    code: 'class A { a = 1; }\nexport { A, A as B };\n',
    output: "import { B as A } from './canon.js';\nexport { A, A as B };\n",
    concept: { exports: ['B'], names: { A: 'B' } },
  },
  {
    name: 'a function of which the canonical module has a second name, too',
    ...inTypeScript,
    canon: 'export function A(a: number) { return a + 1; }\nexport { A as B };\n',
    code: 'export function A(a: number) { return a + 1; }\nexport { A as B };\nA(1);\n',
    output: "import { A } from './canon.js';\n\nexport { A };\nexport { A as B };\nA(1);\n",
    concept: { exports: ['A', 'B'] },
  },
  {
    name: 'interfaces, which are nothing at run time',
    ...inTypeScript,
    canon: 'export interface A { a: number }\nexport interface B { a: number }\n',
    code: 'export interface A { a: number }\nexport type { A as B };\n',
    output: "export type { A, B } from './canon.js';\n",
    concept: { exports: ['A', 'B'] },
  },
  {
    name: 'a function of CommonJS',
    ...inCommonJs,
    canon: `${code}exports.A = f;\nexports.B = f;\n`,
    code: `function A(a) { return a + 1; }\nexports.A = A;\nexports.B = A;\nA(1);\n`,
    output: "var A = require('./home.cjs').A;\nexports.A = A;\nexports.B = A;\nA(1);\n",
    concept: { exports: ['A', 'B'] },
  },
  {
    name: 'a function that is assigned to both names',
    ...inCommonJs,
    canon: `${code}exports.A = f;\nexports.B = f;\n`,
    code: 'exports.A = exports.B = function (a) { return a + 1; };\n',
    output: "exports.A = exports.B = require('./home.cjs').A;\n",
    concept: { exports: ['A', 'B'] },
  },
])('$name is replaced once', ({ file, home, canon, code, output, concept }) => {
  const concepts = { X: { canonical: home, ...concept } };

  const linted = lintInProject({ file, code, concepts, files: { [home]: canon } });

  expect(linted).toMatchObject({ output, faults: [] });
});

it.each([
  [
    inTypeScript,
    'export function A(a: number) { return a + 1; }\nexport function B(a: number) { return a + 1; }\n',
    'export function A(a: number) { return a + 1; }\nexport { A as B };\n',
  ],
  [
    inCommonJs,
    'exports.A = function (a) { return a + 1; };\nexports.B = function (a) { return a + 1; };\n',
    'function A(a) { return a + 1; }\nexports.A = A;\nexports.B = A;\n',
  ],
])('a function stays that is two in the canonical module: $file', ({ file, home }, canon, code) => {
  const concepts = { X: { canonical: home, exports: ['A', 'B'] } };

  const { output, findings } = lintInProject({ file, code, concepts, files: { [home]: canon } });

  expect(output).toBe(code);
  expect(findings).toHaveLength(2);
  expect(findings.join('\n')).toMatch(/Not fixed: `A` and `B` are one here, and two in the canonical module/u);
});
