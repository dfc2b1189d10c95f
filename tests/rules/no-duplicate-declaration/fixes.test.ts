import { describe, expect, it } from 'vitest';
import { lintInProject, type Input } from './lint-project.ts';

const canon = `/** Counts. */
export class X { total = 0; }
export interface Options { a: string; b?: number }
export type State = 'on' | 'off';
export enum Level { Low, High }
export function track(n: number): number { return n + 1; }
export const LIMIT = 3;
export default class Money { amount = 0; }
`;

const concept = {
  exports: ['X', 'Options', 'State', 'Level', 'track', 'LIMIT', 'default'],
  names: { Money: 'default', Old: 'X' },
};

/** What one pass of fixes makes of a file; that it needs no second one and breaks nothing is held by the way. */
function fix(input: Input): string {
  const { output, faults } = lintInProject({ canon, concept, ...input });
  expect(faults).toEqual([]);
  return output;
}

it('a class that leaves its file twice, as the canonical one does, is handed on by each name once', () => {
  const both = 'export class X { total = 0; }\nexport { X as Old };\n';
  const names = { exports: ['X', 'Old'] };

  expect(fix({ canon: both, concept: names, code: both })).toBe("export { X, Old } from './canon.js';\n");
  expect(fix({ canon: both, concept: names, code: `${both}new X();\n` })).not.toMatch(/\bas X\b/u);
});

type Case = readonly [name: string, code: string, output: string];

describe('a declaration that only leaves its file', () => {
  it.each<Case>([
    ['a class', 'export class X { total = 0; }\n', "export { X } from './canon.js';\n"],
    ['a constant', 'export const LIMIT = 3;\n', "export { LIMIT } from './canon.js';\n"],
    ['a function', 'export const track = (n: number): number => n + 1;\n', "export { track } from './canon.js';\n"],
    ['an enum', 'export enum Level { Low, High }\n', "export { Level } from './canon.js';\n"],
    [
      'an interface',
      'export interface Options { b?: number; a: string }\n',
      "export type { Options } from './canon.js';\n",
    ],
    ['a type', "export type State = 'off' | 'on';\n", "export type { State } from './canon.js';\n"],
    ['a default', 'export default class Money { amount = 0; }\n', "export { default } from './canon.js';\n"],
    [
      'a default of another name',
      'class X { total = 0; }\nexport default X;\n',
      "export { X as default } from './canon.js';\n",
    ],
    [
      'the default by a name',
      'export class Money { amount = 0; }\n',
      "export { default as Money } from './canon.js';\n",
    ],
    ['a name for another one', 'export class Old { total = 0; }\n', "export { X as Old } from './canon.js';\n"],
    ['a renamed one', 'class Local { total = 0; }\nexport { Local as X };\n', "export { X } from './canon.js';\n"],
    [
      'one with comments',
      '// license\n\n/** Counts. */\n// by one\nexport class X { total = 0; } // X\n',
      "// license\n\nexport { X } from './canon.js';\n",
    ],
  ])('is handed on: %s', (_name, code, output) => {
    expect(fix({ code })).toBe(output);
  });
});

describe('a declaration that its file uses', () => {
  it.each<Case>([
    [
      'a class',
      "import { a } from './a';\n\n/** Counts. */\nexport class X { total = 0; }\n\nexport const x = new X(a);\n",
      "import { a } from './a';\nimport { X } from './canon';\n\nexport { X };\n\nexport const x = new X(a);\n",
    ],
    [
      'a class, as a type, which importers use as a class',
      'export class X { total = 0; }\nexport let x: X;\n',
      "import { X } from './canon.js';\n\nexport { X };\nexport let x: X;\n",
    ],
    [
      'a class, as a type, which leaves in a list',
      'class X { total = 0; }\nexport let x: X;\nexport { X };\n',
      "import { X } from './canon.js';\nexport let x: X;\nexport { X };\n",
    ],
    [
      'a default, as a type',
      'export default class Money { amount = 0; }\nexport let m: Money;\n',
      "import Money from './canon.js';\n\nexport default Money;\nexport let m: Money;\n",
    ],
    [
      'a class that leaves as a type',
      'class X { total = 0; }\nexport let x: X;\nexport type { X };\n',
      "import type { X } from './canon.js';\nexport let x: X;\nexport type { X };\n",
    ],
    [
      'a private class',
      "import { a } from './a';\nclass X { total = 0; }\nexport const x = new X(a);\n",
      "import { a } from './a';\nimport { X } from './canon';\nexport const x = new X(a);\n",
    ],
    [
      'a private class, as a type',
      'class X { total = 0; }\nexport let x: X;\n',
      "import type { X } from './canon.js';\nexport let x: X;\n",
    ],
    [
      'an interface',
      "export interface Options { a: string; b?: number }\nexport const o: Options = { a: '' };\n",
      "import type { Options } from './canon.js';\n\nexport type { Options };\nexport const o: Options = { a: '' };\n",
    ],
    [
      'a name for another one',
      'export class Old { total = 0; }\nexport const x = new Old();\n',
      "import { X as Old } from './canon.js';\n\nexport { Old };\nexport const x = new Old();\n",
    ],
    [
      'a renamed one in a list',
      'class Local { total = 0; }\nconst y = 1;\nexport { y, Local as X };\nnew Local();\n',
      "import { X as Local } from './canon.js';\nconst y = 1;\nexport { y, Local as X };\nnew Local();\n",
    ],
    [
      'one of several constants',
      'export const a = 1, LIMIT = 3, b = 2;\nf(LIMIT);\n',
      "import { LIMIT } from './canon.js';\n\nexport const a = 1, b = 2;\nexport { LIMIT };\nf(LIMIT);\n",
    ],
    [
      'in a file that has the canonical import',
      "import { LIMIT } from './canon';\nclass X { total = 0; }\nnew X(LIMIT);\n",
      "import { LIMIT, X } from './canon';\nnew X(LIMIT);\n",
    ],
    [
      'in a file that writes an alias',
      "import { LIMIT } from '@/canon';\nimport { a } from '@/a';\nclass X { total = 0; }\nnew X(LIMIT, a);\n",
      "import { LIMIT, X } from '@/canon';\nimport { a } from '@/a';\nnew X(LIMIT, a);\n",
    ],
    [
      'as the target of a decorator',
      "import { a } from './a';\nclass X { total = 0; }\n@a class Y { constructor(x: X) {} }\n",
      "import { a } from './a';\nimport { X } from './canon';\n@a class Y { constructor(x: X) {} }\n",
    ],
  ])('is imported: %s', (_name, code, output) => {
    expect(fix({ code })).toBe(output);
  });

  it('is imported as a type where the compiler takes imports at their word', () => {
    const files = { 'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "verbatimModuleSyntax": true } }' };
    const code = 'interface Options { a: string; b?: number }\nclass X { total = 0; }\nexport let o: [Options, X];\n';

    expect(fix({ code, files })).toBe("import type { Options, X } from './canon.js';\nexport let o: [Options, X];\n");
  });
});

describe('another name for the canonical export', () => {
  it.each<Case>([
    ['a constant', "import { X } from './canon';\nexport const Old = X;\n", "export { X as Old } from './canon';\n"],
    [
      'a constant and a type',
      "import { X } from './canon';\nexport const Old = X;\nexport type Old = X;\n",
      "export { X as Old } from './canon';\n",
    ],
    ['a member', "import * as c from './canon';\nexport const Old = c.X;\n", "export { X as Old } from './canon';\n"],
    ['an alias', "import * as c from './canon';\nexport import Old = c.X;\n", "export { X as Old } from './canon';\n"],
    [
      'one that the file uses',
      "import { X } from './canon';\nexport const Old = X;\nnew Old();\nnew X();\n",
      "import { X, X as Old } from './canon';\nexport { Old };\nnew Old();\nnew X();\n",
    ],
    ['a re-export of a copy', "export { Foo as X } from './other';\n", "export { X } from './canon';\n"],
    [
      'a re-export of a copy among others',
      "export { Foo as X, Bar } from './other';\n",
      "export { Bar } from './other';\nexport { X } from './canon';\n",
    ],
  ])('is replaced by it: %s', (_name, code, output) => {
    const files = { 'src/other.ts': 'export class Foo { total = 0; }\nexport class Bar {}\n' };

    expect(fix({ code, files })).toBe(output);
  });

  it.each([
    "import { X } from './canon';\nexport const Old: unknown = X;\n",
    "import { X } from './canon';\nexport const Old = X as any;\n",
    "import { X } from './canon';\nexport let Old = X;\nexport const f = () => { Old = null; };\n",
    "import { X } from './canon';\nexport const Old = X;\nexport type Old = { total: 1 };\n",
    "import { X } from './canon';\nexport let Old = X;\n",
    "import { X } from './canon';\nexport const Old = X;\nexport type Old<T> = X;\n",
  ])('is left where it says more: %j', (code) => {
    expect(lintInProject({ canon, concept, code }).findings).toHaveLength(1);
    expect(fix({ code })).toBe(code);
  });
});

describe('what only the duplicate used', () => {
  it('goes with it', () => {
    const text = `import { a } from './a';
const add = (n: number) => a(n);
export function track(n: number): number { return add(n); }
`;
    const code = `import { a, b } from './a';
// adds
const add = (n: number) => a(n);

/** Tracks. */
export function track(n: number): number { return add(n); }

export const z = b;
`;
    const files = { 'src/a.ts': 'export const a = (n: number) => n, b = 1;\n' };

    expect(fix({ canon: text, files, concept: { exports: ['track'] }, code })).toBe(
      "import { b } from './a';\n\nexport { track } from './canon';\n\nexport const z = b;\n",
    );
  });
});

describe('several duplicates', () => {
  it('are replaced in one pass', () => {
    const code = `export class X { total = 0; }
export interface Options { a: string; b?: number }
export type State = 'on' | 'off';
export enum Level { Low, High }
export function track(n: number): number { return n + 1; }
export const LIMIT = 3;
new X(); track(LIMIT);
export let s: State;
`;

    expect(fix({ code })).toBe(`import { X, type State, track, LIMIT } from './canon.js';

export { X };
export type { Options } from './canon.js';
export type { State };
export { Level } from './canon.js';
export { track };
export { LIMIT };
new X(); track(LIMIT);
export let s: State;
`);
  });

  it('of several concepts are replaced in one pass', () => {
    const concepts = { X: { canonical: './src/canon.ts' }, Y: { canonical: './src/y.ts' } };
    const files = { 'src/y.ts': 'export class Y { b = 1; }\n' };
    const code = 'class X { total = 0; }\nclass Y { b = 1; }\nexport const all = [new X(), new Y()];\n';

    expect(fix({ code, concepts, files })).toBe(
      "import { X } from './canon.js';\nimport { Y } from './y.js';\nexport const all = [new X(), new Y()];\n",
    );
  });

  it.each(['equivalent', 'always'] as const)('of one file may be 25: %s', (mode) => {
    const list = Array.from({ length: 25 }, (_, index) => `C${index}`);
    const declare = (end: string) => list.map((name) => `export class ${name} { a = 1;${end} }\n`).join('');
    const code = `${declare(mode === 'always' ? ' b = 2;' : '')}${list.map((name) => `new ${name}();\n`).join('')}`;
    const options = { fix: mode };

    expect(fix({ code, canon: declare(''), concept: { exports: list }, options })).toBe(
      `import { ${list.join(', ')} } from './canon.js';\n\n${list.map((name) => `export { ${name} };\n`).join('')}${list.map((name) => `new ${name}();\n`).join('')}`,
    );
  });

  it('of which one is silenced leave that one alone', () => {
    const kept = '// eslint-disable-next-line ssot/no-duplicate-declaration -- on purpose\nexport const LIMIT = 3;\n';

    for (const mode of ['equivalent', 'always'] as const) {
      expect(fix({ code: `${kept}export class X { total = 0; }\n`, options: { fix: mode } })).toBe(
        `${kept}export { X } from './canon.js';\n`,
      );
    }
  });
});

describe('a file in CommonJS', () => {
  const text = `class X { constructor() { this.total = 0; } }
function track(n) { return n + 1; }
module.exports = { X, track, LIMIT: 3 };
`;
  const input = {
    file: 'src/app.cjs',
    files: { 'src/canon.cjs': text },
    concepts: { X: { canonical: './src/canon.cjs', exports: ['X', 'track', 'LIMIT'] } },
  };

  it.each<Case>([
    [
      'a class in a list',
      'class X { constructor() { this.total = 0; } }\nmodule.exports = { X, y: new X() };\n',
      "const { X } = require('./canon.cjs');\nmodule.exports = { X, y: new X() };\n",
    ],
    [
      'members',
      'exports.X = class X { constructor() { this.total = 0; } };\nexports.LIMIT = 3;\n',
      "exports.X = require('./canon.cjs').X;\nexports.LIMIT = require('./canon.cjs').LIMIT;\n",
    ],
    [
      'the whole module',
      'module.exports = class X { constructor() { this.total = 0; } };\n',
      "module.exports = require('./canon.cjs').X;\n",
    ],
    [
      'a private one',
      "'use strict';\nconst fs = require('fs');\nclass X { constructor() { this.total = 0; } }\nexports.make = () => new X(fs);\n",
      "'use strict';\nconst fs = require('fs');\nconst { X } = require('./canon.cjs');\nexports.make = () => new X(fs);\n",
    ],
  ])('requires it: %s', (_name, code, output) => {
    expect(fix({ ...input, code })).toBe(output);
  });
});

describe('an ES module in JavaScript', () => {
  it('imports it', () => {
    const code = "import { a } from './a.js';\n\nexport class X {\n  total = 0;\n}\n\nnew X(a);\n";
    const files = { 'src/canon.js': 'export class X {\n  total = 0\n}\n' };

    const concepts = { X: { canonical: './src/canon.js' } };
    const { output, faults } = lintInProject({ code, file: 'src/app.js', files, concepts });

    expect(faults).toEqual([]);
    expect(output).toBe("import { a } from './a.js';\nimport { X } from './canon.js';\n\nexport { X };\n\nnew X(a);\n");
  });
});

describe('the option `fix`', () => {
  const equal = 'export class X { total = 0; }\n';
  const different = 'export class X { sum = 0; }\nexport interface Options { z: 1 }\nnew X();\n';

  it('is "equivalent" by default', () => {
    expect(fix({ code: equal })).toBe("export { X } from './canon.js';\n");
    expect(fix({ code: different })).toBe(different);
  });

  it('"always" makes what else would be suggested', () => {
    const { findings, output, suggestions } = lintInProject({
      canon,
      concept,
      code: different,
      options: { fix: 'always' },
    });

    expect(findings).toEqual([
      '1:14 `X` differs from `X` of `./src/canon.ts`: lacks `total`; adds `sum`.',
      '2:18 `Options` differs from `Options` of `./src/canon.ts`: lacks `a`; lacks `b`; adds `z`.',
    ]);
    expect(output).toBe(
      "import { X } from './canon.js';\n\nexport { X };\nexport type { Options } from './canon.js';\nnew X();\n",
    );
    expect(suggestions).toEqual([]);
  });

  it('"always" makes what is refused for fear of a change, in the same pass', () => {
    const code =
      "import { a } from './a';\nexport class X { sum = a; }\nX.a = 1;\nexport const LIMIT = 3;\nf(LIMIT);\n";

    expect(fix({ code, options: { fix: 'always' } })).toBe(
      "import './a';\nimport { X, LIMIT } from './canon';\nexport { X };\nX.a = 1;\nexport { LIMIT };\nf(LIMIT);\n",
    );
  });

  it('"always" makes nothing that could be one of several', () => {
    const code = 'export class Any { sum = 0; }\n';
    const names = { Any: null };
    const options = { fix: 'always' } as const;
    const { output, suggestions } = lintInProject({
      canon,
      concept: { exports: ['X', 'Level'], names },
      code,
      options,
    });

    expect(output).toBe(code);
    expect(suggestions.map(([text]) => text)).toEqual(['Use `X` of `./canon.js`.', 'Use `Level` of `./canon.js`.']);
  });

  it('"never" suggests what else would be made', () => {
    const { findings, output, suggestions } = lintInProject({ canon, concept, code: equal, options: { fix: 'never' } });

    expect(findings).toEqual(['1:14 `X` is already defined in `./canon.js`; import it instead.']);
    expect(output).toBe(equal);
    expect(suggestions).toEqual([['Use `X` of `./canon.js`.', "export { X } from './canon.js';\n"]]);
  });
});
