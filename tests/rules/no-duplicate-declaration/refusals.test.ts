import { describe, expect, it } from 'vitest';
import { lintInProject, type Input } from './lint-project.ts';

interface Refusal extends Partial<Input> {
  readonly name: string;
  readonly code: string;
  readonly reason: string;
  /** What a person could decide for; undefined when there is nothing. */
  readonly suggestion?: string;
}

const canon = `export class X { total = 0; }
export interface Options { a: string }
export function track(n: number): number { return n + 1; }
export const LIMIT = 3;
`;
const handedOn = "export { X } from './canon.js';\n";
const copy = 'export class X { total = 0; }\n';

const refusals: readonly Refusal[] = [
  {
    name: 'a name that is assigned to',
    code: 'let X = class { total = 0; };\nX = Object;\nexport { X };\n',
    reason: 'code beside it writes to it, or is handed it',
  },
  {
    name: 'a class whose members are assigned to',
    code: `${copy}X.prototype.total = 1;\n`,
    reason: 'code beside it writes to it, or is handed it',
    suggestion: "import { X } from './canon.js';\n\nexport { X };\nX.prototype.total = 1;\n",
  },
  {
    name: 'a decorated class',
    code: `@register() ${copy}`,
    reason: 'a decorator registers the class',
    suggestion: handedOn,
  },
  {
    name: 'a static block',
    canon: 'export class X { static { register(); } }\n',
    code: 'export class X { static { register(); } }\n',
    reason: 'a static block runs when it is loaded',
    suggestion: handedOn,
  },
  {
    name: 'an object of its own in each module',
    canon: 'export const X = new Map();\n',
    code: 'export const X = new Map();\n',
    reason: '`new Map()` makes something of its own in each module',
    suggestion: handedOn,
  },
  {
    name: 'a directive of one of the modules',
    code: `'use client';\n\n${copy}`,
    reason: 'only one of the modules says `use client`',
    suggestion: `'use client';\n\n${handedOn}`,
  },
  {
    name: 'a name exported from a namespace',
    code: 'export namespace N { export class X { total = 0; } }\n',
    reason: 'it is exported from a namespace',
  },
  {
    name: 'a script in TypeScript',
    code: 'class X { total = 0; }\n',
    reason: 'the file is a script, whose names other files may use',
  },
  {
    name: 'a component',
    code: copy,
    file: 'src/app.vue',
    reason: 'the file is a component',
  },
  {
    name: 'code in a document',
    code: copy,
    file: 'docs/guide.md/0.ts',
    files: { 'docs/guide.md': '```ts\n```\n' },
    reason: 'the code stands in a file of another language',
  },
  {
    name: 'code that is evaluated',
    code: `eval('X');\n${copy}`,
    reason: 'code that is evaluated may use it',
    suggestion: `eval('X');\n${handedOn}`,
  },
  {
    name: 'an error that is expected',
    code: `// @ts-expect-error -- it is wrong\n${copy}`,
    reason: '`@ts-expect-error` says that it is wrong as it is',
    suggestion: handedOn,
  },
  {
    name: 'a file that augments it',
    code: `${copy}declare module './app' { interface X { a: 1 } }\n`,
    reason: 'this file augments it',
    suggestion: `${handedOn}declare module './app' { interface X { a: 1 } }\n`,
  },
  {
    name: 'a private one without which the file would be no module',
    code: 'class X { total = 0; }\n',
    file: 'src/app.mts',
    reason: 'the file would be no module any more',
  },
  {
    name: 'a canonical module that loads the file',
    canon: `import './app';\n${canon}`,
    code: copy,
    files: { 'src/app.ts': copy },
    reason: 'the canonical module loads this file, so the import would close a cycle',
    suggestion: handedOn,
  },
  {
    name: 'a canonical module that does something when it is loaded',
    canon: `${canon}console.log('loaded');\n`,
    code: copy,
    reason: "loading the canonical module runs `console.log('loaded')` (src/canon.ts:5)",
    suggestion: handedOn,
  },
  {
    name: 'a canonical module that tests replace',
    code: copy,
    files: { 'src/__mocks__/canon.ts': 'export class X {}\n' },
    reason: 'src/__mocks__/canon.ts replaces `./canon.js` in tests',
    suggestion: handedOn,
  },
  {
    name: 'a canonical module that the file mocks',
    code: `import { vi } from 'vitest';\nvi.mock('./canon');\n${copy}`,
    reason: 'this file replaces `./canon.js` by a mock',
    suggestion: `import { vi } from 'vitest';\nvi.mock('./canon');\n${handedOn}`,
  },
  {
    name: 'an ES module that CommonJS would require',
    canon: 'export class X {}\n',
    code: 'exports.X = class {};\n',
    file: 'src/app.cjs',
    reason: '`./canon.js` is an ES module, which `require()` does not load alike',
    suggestion: "exports.X = require('./canon.js').X;\n",
  },
  {
    name: 'a declaration of what a JavaScript file has',
    code: 'export interface Options { a: string }\n',
    file: 'src/native.d.ts',
    files: { 'src/native.js': 'export {};\n' },
    reason: 'it describes what the JavaScript file beside it declares',
    suggestion: "export type { Options } from './canon.js';\n",
  },
  {
    name: 'a declaration without code',
    code: 'export declare class X { total: number; }\n',
    file: 'src/native.d.ts',
    reason: '`./src/native.d.ts` does not show the code of `X`',
    suggestion: handedOn,
  },
  {
    name: 'a type that TypeScript does not know',
    parser: 'typed',
    code: "import type { Gone } from './gone';\nexport type Options = Gone;\n",
    reason: 'TypeScript knows nothing about one of the two types',
    suggestion: "export type { Options } from './canon';\n",
  },
];

describe('a duplicate that must not be replaced unattended', () => {
  it.each(refusals.map((each) => [each.name, each] as const))('%s', (_name, { reason, suggestion, ...given }) => {
    const exports =
      given.canon === undefined || given.canon.includes('LIMIT') ? ['X', 'Options', 'track', 'LIMIT'] : ['X'];
    const { findings, output, suggestions } = lintInProject({ canon, concept: { exports }, ...given });

    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/ is already defined in `[^`]+`\. Not fixed: /u);
    expect(findings[0]?.split('. Not fixed: ')[1]).toBe(`${reason}.`);
    expect(output).toBe(given.code);
    expect(suggestions.map(([, text]) => text)).toEqual(suggestion === undefined ? [] : [suggestion]);
  });

  it('does not keep others in its file from being replaced', () => {
    const code = `${copy}X.prototype.total = 1;\nexport const LIMIT = 3;\nexport interface Options { a: number }\n`;
    const { findings, output, faults } = lintInProject({
      canon,
      concept: { exports: ['X', 'LIMIT', 'Options'] },
      code,
    });

    expect(faults).toEqual([]);
    expect(findings).toHaveLength(3);
    expect(output).toBe(code.replace('export const LIMIT = 3;', "export { LIMIT } from './canon.js';"));
  });

  it('is replaced once what stood against it is gone', () => {
    const effect = "console.log('loaded');\n";
    const code = `import { LIMIT } from './canon';\n${copy}new X(LIMIT);\n`;
    const { output, faults } = lintInProject({
      canon: canon + effect,
      concept: { exports: ['X', 'LIMIT'] },
      code,
    });

    expect(faults).toEqual([]);
    expect(output).toBe("import { LIMIT, X } from './canon';\nexport { X };\nnew X(LIMIT);\n");
  });
});

describe('a duplicate that could not be replaced by anybody', () => {
  it.each([
    ['a class for an interface', 'export class Options { a = "" }\n'],
    ['a name that a pattern declares', 'export const { X } = globalThis;\n'],
    ['a class merged with a namespace', 'class X { total = 0; }\nnamespace X { export const a = 1; }\nexport { X };\n'],
    ['a name that an import has, too', "import { X } from './other';\ninterface X { a: 1 }\nexport const m = X;\n"],
  ])('has its differences said and no suggestion: %s', (_name, code) => {
    const { messages, output, suggestions } = lintInProject({ canon, concept: { exports: ['X', 'Options'] }, code });

    expect(messages.map(({ messageId }) => messageId)).toEqual(['differentDuplicate']);
    expect(output).toBe(code);
    expect(suggestions).toEqual([]);
  });
});
