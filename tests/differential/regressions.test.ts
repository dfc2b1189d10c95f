import { expect, it } from 'vitest';
import type { PrintedProgram } from './print/print-program.ts';
import { judgePrograms } from './run-programs.ts';

/** A program that a fix once broke, made as small as it goes. */
interface Regression {
  readonly name: string;
  /** What differs from the modules below. */
  readonly files?: Readonly<Record<string, string>>;
  /** The file with the code, if not the one that is run. */
  readonly file?: string;
  readonly code: string;
  readonly output: string;
  readonly kind?: 'module' | 'commonjs';
  readonly options?: PrintedProgram['options'];
  readonly deprecated?: object;
}

const modules = {
  'package.json': '{ "type": "module", "imports": { "#old": "./old.js", "#first": "./first.js" } }',
  'first.js': "export class New {}\nexport const Other = 'other';\nexport default class Main {}\n",
  'second.js': 'export class Extra {}\n',
  'old.js':
    "export { New as A, Other as B } from './first.js';\nexport { Extra as C } from './second.js';\nexport const sibling = 1;\n",
};
const common = {
  'package.json': '{ "type": "commonjs" }',
  'first.js': "exports.New = class New {};\nexports.Other = 'other';\n",
  'second.js': 'exports.Extra = class Extra {};\n',
  'old.js':
    "const first = require('./first.js');\nexports.A = first.New;\nexports.B = first.Other;\nexports.C = require('./second.js').Extra;\nexports.sibling = 1;\n",
};

const regressions: readonly Regression[] = [
  {
    name: 'takes two spellings of a canonical module for one',
    code: "import { A } from '#old';\nimport { A as A2 } from './old.js';\nimport Main from './first.js';\ntrace(show(A), show(A2), show(Main));\n",
    output: "import Main, { New as A, New as A2 } from './first.js';\ntrace(show(A), show(A2), show(Main));\n",
  },
  {
    name: 'keeps a require of an ES module, which makes one of the CommonJS module behind it',
    files: {
      'second.cjs': 'exports.Extra = class Extra {};\n',
      'old.js': "export { Extra as C } from './second.cjs';\n",
      'older.js': "import './middle.js';\nexport { Extra as A } from './second.cjs';\n",
      'entry.js': "import './older.js';\n",
    },
    deprecated: { first: { A: 'New' }, canonical: './second.cjs' },
    file: 'middle.js',
    code: "import { createRequire } from 'node:module';\nimport { A } from './older.js';\ncreateRequire(import.meta.url)('./old.js');\ntrace(show(A));\n",
    output:
      "import { createRequire } from 'node:module';\nimport { A } from './older.js';\ncreateRequire(import.meta.url)('./old.js');\ntrace(show(A));\n",
  },
  {
    name: 'keeps a load by which the file itself has in time what a module of its cycle hands on',
    files: {
      'second.js': 'export class Extra {}\n',
      'older.js': "import { Extra } from './second.js';\nexport const C = Extra;\n",
      'old.js': "import './middle.js';\nexport { C } from './older.js';\n",
      'entry.js': "import './old.js';\n",
    },
    deprecated: { module: './older.js', first: { A: 'New' } },
    file: 'middle.js',
    code: "import { C } from './old.js';\nimport { C as D } from './older.js';\ntrace(show(C), show(D));\n",
    output: "import { C } from './old.js';\nimport { C as D } from './older.js';\ntrace(show(C), show(D));\n",
  },
  {
    name: 'keeps a load by which another module of a cycle has in time what it hands on',
    files: {
      'older.js': "import './middle.js';\nexport { New as A } from './first.js';\n",
      'entry.js': "import './older.js';\n",
    },
    file: 'middle.js',
    code: "import { A } from './older.js';\ntrace(show(A));\nimport { C } from './old.js';\ntrace(show(C));\n",
    output: "import { A } from './older.js';\ntrace(show(A));\nimport { C } from './old.js';\ntrace(show(C));\n",
  },
  {
    name: 'survives modules that pass a name on to each other',
    files: {
      'older.js': "import './middle.js';\nexport { round } from './round.js';\nexport const sibling = 1;\n",
      'round.js': "export { round } from './turn.js';\n",
      'turn.js': "export { round } from './round.js';\n",
      'old.js': "import './turn.js';\nexport { Extra as C } from './second.js';\n",
      'entry.js': "import './older.js';\n",
    },
    deprecated: { first: { A: 'New' } },
    file: 'middle.js',
    code: "import { round } from './older.js';\nimport { C } from './old.js';\ntrace(show(C), round);\n",
    output: "import { round } from './older.js';\nimport { C } from './old.js';\ntrace(show(C), round);\n",
  },
  {
    name: 'moves in a cycle that has what it needs without the deprecated module',
    files: {
      'older.js': "import './middle.js';\nimport './quiet.js';\nexport const sibling = 1;\n",
      'quiet.js': 'export const quiet = 1;\n',
      'old.js': "import './quiet.js';\nexport { Extra as C } from './second.js';\n",
      'entry.js': "import './older.js';\n",
    },
    deprecated: { first: { A: 'New' } },
    file: 'middle.js',
    code: "import './older.js';\nimport { quiet } from './quiet.js';\nimport { C } from './old.js';\ntrace(show(C), quiet);\n",
    output:
      "import './older.js';\nimport { quiet } from './quiet.js';\nimport { Extra as C } from './second.js';\ntrace(show(C), quiet);\n",
  },
  {
    name: 'keeps a load by which a cycle that is loaded next has in time what it hands on',
    files: {
      'older.js': "import './middle.js';\nexport { New as A } from './first.js';\n",
      'middle.js': "import { A } from './older.js';\ntrace(show(A));\n",
    },
    code: "import { C } from './old.js';\nimport './older.js';\ntrace(show(C));\n",
    output: "import { C } from './old.js';\nimport './older.js';\ntrace(show(C));\n",
  },
  {
    name: 'keeps a load by which a cycle is entered',
    files: {
      'older.js': "import { quiet } from './quiet.js';\nexport const sibling = quiet;\n",
      'quiet.js': "import './older.js';\nexport const quiet = 1;\n",
      'old.js': "import './older.js';\nexport { Extra as C } from './second.js';\n",
    },
    deprecated: { first: { A: 'New' } },
    code: "import { C } from './old.js';\nimport './quiet.js';\ntrace(show(C));\n",
    output: "import { C } from './old.js';\nimport './quiet.js';\ntrace(show(C));\n",
  },
  {
    name: 'keeps what is not there yet by way of an ES module',
    files: {
      'second.cjs': 'exports.Extra = class Extra {};\n',
      'old.js': "import './middle.js';\nexport { Extra as C } from './second.cjs';\n",
      'entry.js': "import './old.js';\n",
    },
    deprecated: { first: { A: 'New' }, canonical: './second.cjs' },
    file: 'middle.js',
    code: "import { C } from './old.js';\ntrace(show(C));\n",
    output: "import { C } from './old.js';\ntrace(show(C));\n",
  },
  {
    name: 'keeps what a cycle may have handed on too early',
    kind: 'commonjs',
    files: {
      'old.js': "require('./middle.js');\nconst first = require('./first.js');\nexports.A = first.New;\n",
      'middle.js': "exports.A = require('./older.js').A;\n",
      'older.js': "exports.A = require('./old.js').A;\n",
    },
    deprecated: { module: './older.js', first: { A: 'New' }, second: {} },
    code: "require('./old.js');\nconst { A } = require('./older.js');\ntrace(show(A));\n",
    output: "require('./old.js');\nconst { A } = require('./older.js');\ntrace(show(A));\n",
  },
  {
    name: 'keeps the order of what runs above a require and what that runs',
    kind: 'commonjs',
    files: {
      'first.js': "require('./middle.js');\nexports.New = class New {};\nexports.Other = 1;\n",
      'middle.js': "trace('middle');\nrequire('./side.js');\n",
      'side.js': "trace('side');\n",
      'old.js': "require('./side.js');\nexports.A = require('./first.js').New;\n",
    },
    deprecated: { first: { A: 'New' }, second: {} },
    code: "const { A } = require('./old.js');\ntrace(show(A));\n",
    output: "const { A } = require('./old.js');\ntrace(show(A));\n",
  },
  {
    name: 'keeps what comes from a module that a cycle may have filled too early',
    kind: 'commonjs',
    files: {
      'first.js': "require('./middle.js');\nexports.New = class New {};\nexports.Other = 1;\n",
      'middle.js': "exports.A = require('./old.js').A;\n",
      'old.js': "exports.A = require('./first.js').New;\n",
      'older.js': "exports.A = require('./old.js').A;\n",
    },
    deprecated: { module: './older.js', first: { A: 'New' }, second: {} },
    code: "require('./first.js');\nconst { A } = require('./older.js');\ntrace(show(A));\n",
    output: "require('./first.js');\nconst { A } = require('./older.js');\ntrace(show(A));\n",
  },
  {
    name: 'enters a cycle by the module by which it was entered',
    kind: 'commonjs',
    files: {
      'first.js': "require('./middle.js');\nexports.New = class New {};\nexports.Other = 1;\n",
      'middle.js': "const { New } = require('./first.js');\ntrace(show(New));\n",
      'old.js': "require('./middle.js');\nexports.A = require('./first.js').New;\n",
      'older.js': "exports.A = require('./first.js').New;\n",
    },
    deprecated: { first: { A: 'New' }, second: {} },
    code: "const { A } = require('./old.js');\ntrace(show(A));\n",
    output: "const { A } = require('./old.js');\ntrace(show(A));\n",
  },
  {
    name: 'enters a cycle by the module by which it was entered, whatever is imported further down',
    files: {
      'first.js': "import './middle.js';\nexport class New {}\nexport const Other = 1;\n",
      'middle.js': "import { A } from './legacy.js';\ntrace(show(A));\n",
      'legacy.js': "export { New as A } from './first.js';\n",
      'older.js': "export { New as A } from './first.js';\n",
      'old.js': "import './middle.js';\nexport { New as A } from './first.js';\n",
    },
    deprecated: { first: { A: 'New' }, second: {} },
    code: "import { A } from './old.js';\nimport { A as B } from './older.js';\ntrace(show(A), show(B));\n",
    output: "import { A } from './old.js';\nimport { A as B } from './older.js';\ntrace(show(A), show(B));\n",
  },
  {
    name: 'moves towards a cycle that is entered by its canonical module anyway',
    kind: 'commonjs',
    files: {
      'first.js': "require('./middle.js');\nexports.New = class New {};\nexports.Other = 1;\n",
      'middle.js': "const { New } = require('./first.js');\ntrace(show(New));\n",
      'old.js': "exports.A = require('./first.js').New;\n",
    },
    deprecated: { first: { A: 'New' }, second: {} },
    code: "const { A } = require('./old.js');\ntrace(show(A));\n",
    output: "const { New: A } = require('./first.js');\ntrace(show(A));\n",
  },
  {
    name: 'ends an import that code follows on the line',
    files: {
      'first.js': "trace('first');\nexport class New {}\nexport const Other = 'other';\n",
      'side.js': "export const side = 'side';\n",
    },
    code: "import { C } from './old.js'; trace(show(C))\nimport { side } from './side.js'\nimport { A } from './old.js'\ntrace(show(A), side)\n",
    output:
      "import { C } from './old.js';\nimport { New as A } from './first.js'; trace(show(C))\nimport { side } from './side.js'\ntrace(show(A), side)\n",
  },
  {
    name: 'keeps a comment of a load from which only some names move once',
    kind: 'commonjs',
    code: "const { A, sibling } = require(/* here */ './old.js');\ntrace(show(A), sibling);\n",
    output: "const { A, sibling } = require(/* here */ './old.js');\ntrace(show(A), sibling);\n",
  },
  {
    name: 'leaves a bare import alone that stays for several canonical modules',
    files: {
      'old.js': "trace('old');\nexport { New as A } from './first.js';\nexport { Extra as C } from './second.js';\n",
    },
    options: { keepSideEffects: true },
    code: "import { A } from './old.js';\ntrace(show(A));\n",
    output: "import './old.js';\nimport { New as A } from './first.js';\ntrace(show(A));\n",
  },
  {
    name: 'keeps a namespace that evaluated code may use',
    code: "import * as old from './old.js';\ntrace(show(eval('old').A));\n",
    output: "import * as old from './old.js';\ntrace(show(eval('old').A));\n",
  },
  {
    name: 'says why a name stays beside one that has nowhere to go',
    kind: 'commonjs',
    files: {
      'second.mjs': 'export class Extra {}\n',
      'old.js': "exports.A = require('./first.js').New;\nexports.C = require('./second.mjs').Extra;\n",
    },
    deprecated: { first: { A: 'New' }, second: { C: 'Extra' }, canonical: './second.mjs' },
    code: "const { A, C } = require('./old.js');\ntrace(show(A), show(C));\n",
    output: "const { A, C } = require('./old.js');\ntrace(show(A), show(C));\n",
  },
  {
    name: 'keeps the namespace object of a module of another kind',
    files: {
      'first.js': "export class New {}\nexport const Other = 'other';\n",
      'old.cjs': "const first = require('./first.js');\nexports.New = first.New;\nexports.Other = first.Other;\n",
    },
    deprecated: { module: './old.cjs', first: '*' },
    code: "export * as everything from './old.cjs';\n",
    output: "export * as everything from './old.cjs';\n",
  },
  {
    name: 'keeps a star whose names another star hides',
    files: { 'old.js': "import * as first from './first.js';\nexport const New = first.New, Other = first.Other;\n" },
    deprecated: { first: '*' },
    code: "export * from './first.js';\nexport * from './old.js';\n",
    output: "export * from './first.js';\nexport * from './old.js';\n",
  },
  {
    name: 'moves a star beside another one that offers the very same',
    files: { 'old.js': "export { New, Other } from './first.js';\n" },
    deprecated: { first: '*' },
    code: "export * from './first.js';\nexport * from './old.js';\n",
    output: "export * from './first.js';\nexport * from './first.js';\n",
  },
  {
    name: 'keeps stars whose names hide each other, and would not when both have moved',
    files: { 'older.js': "import { New as made } from './first.js';\nexport const New = made;\n" },
    deprecated: { first: '*' },
    code: "export * from './older.js';\nexport * from './old.js';\n",
    output: "export * from './older.js';\nexport * from './old.js';\n",
  },
  {
    name: 'keeps a star that Node takes for another CommonJS module than the canonical one',
    files: {
      'first.cjs': 'exports.New = class New {};\nexports.Other = 1;\n',
      'first.js': "export * from './first.cjs';\n",
      'old.cjs': "module.exports = require('./first.cjs');\n",
      'old.js': "export * from './old.cjs';\n",
    },
    deprecated: { first: '*' },
    code: "export * from './first.js';\nexport * from './old.js';\n",
    output: "export * from './first.js';\nexport * from './old.js';\n",
  },
  {
    name: 'keeps a comment behind a star once',
    files: { 'old.js': "export { New as A } from './first.js';\nexport const sibling = 1;\n" },
    deprecated: { first: { A: 'New' }, second: {} },
    code: "export * from './old.js' /* here */;\n",
    output: "export { New as A } from './first.js';\nexport * from './old.js' /* here */;\n",
  },
];

it.each(regressions)('$name', ({ files, file = 'entry.js', code, output, kind = 'module', ...rest }) => {
  const {
    module = './old.js',
    first = { A: 'New', B: 'Other' },
    second = { C: 'Extra' },
    canonical = './second.js',
  } = (rest.deprecated ?? {}) as Record<string, string | object | undefined>;
  const base = kind === 'module' ? modules : common;
  const [verdict] = judgePrograms([
    {
      files: { ...base, ...files, [file]: code },
      linted: [{ file, kind }],
      concepts: {
        First: { canonical: './first.js', exports: ['New', 'Other'], deprecated: { [module as string]: first } },
        ...(first === '*' || !('C' in (second as object))
          ? {}
          : { Second: { canonical, exports: ['Extra'], deprecated: { [module as string]: second } } }),
      },
      options: rest.options ?? {},
    },
  ]);

  expect(verdict).toMatchObject({ after: { [file]: output }, faults: [] });
});
