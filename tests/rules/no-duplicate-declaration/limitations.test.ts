import { describe, expect, it } from 'vitest';
import { lintInProject } from './lint-project.ts';

const canon = 'export class X { a = 1; }\nexport interface Options { a: string }\n';

// Known and left so: a name that is put together, or that stands deeper than the top level, is seen by no importer's tools.
describe('what is not seen', () => {
  it.each([
    'globalThis.X = class {};\nexport {};\n',
    'export const lib = { X: class {} };\n',
    'export class Registry { static X = class {}; }\n',
    'export const make = () => class X {};\n',
    'export default class { a = 1; }\n',
  ])('is a name that is a member of something: %j', (code) => {
    expect(lintInProject({ canon, code }).findings).toEqual([]);
  });

  it.each([
    "Object.defineProperty(exports, 'X', { value: class {} });\n",
    'Object.assign(exports, { X: class {} });\n',
    "exports['X' + ''] = class {};\n",
    'if (a) { exports.X = class {}; }\n',
    '(function () { exports.X = class {}; })();\n',
  ])('is an export that the top level does not spell out: %j', (code) => {
    expect(lintInProject({ canon, code, file: 'src/app.cjs' }).findings).toEqual([]);
  });

  it.each(['/** @typedef {{ a: string }} Options */\nexport {};\n', '/** @callback Options */\nexport {};\n'])(
    'is a type in a comment: %j',
    (code) => {
      const concept = { exports: ['X', 'Options'] };

      expect(lintInProject({ canon, concept, code, file: 'src/app.js' }).findings).toEqual([]);
    },
  );

  it('is a copy under a name that no concept has', () => {
    expect(lintInProject({ canon, code: 'export class Metrics { a = 1; }\n' }).findings).toEqual([]);
  });

  it('is whether a function that is given the canonical export makes something else of it', () => {
    const code = "import { X as C } from './canon';\nexport const X = forget(C);\n";

    expect(lintInProject({ canon, code }).findings).toEqual([]);
  });
});

describe('what is not proved', () => {
  it.each([
    ['the order of members without effect', 'export class X { a = 1; b = 2; }\n', 'export class X { b = 2; a = 1; }\n'],
    ['two ways to hide a member', 'export class X { private a = 1; }\n', 'export class X { #a = 1; }\n'],
    ['another spelling of an expression', 'export const X = 1 + 2;\n', 'export const X = 3;\n'],
    ['code that does the same', 'export const X = () => [1].at(0);\n', 'export const X = () => [1][0];\n'],
  ])('is that it makes no difference: %s', (_name, text, code) => {
    const { messages, output } = lintInProject({ canon: text, code });

    expect(messages.map(({ messageId }) => messageId)).toEqual(['differentDuplicate']);
    expect(output).toBe(code);
  });
});

describe('what becomes of `instanceof`', () => {
  it('is that two classes which were different are one after the fix', () => {
    const code = 'export class X { a = 1; }\nexport const isX = (value: unknown) => value instanceof X;\n';

    expect(lintInProject({ canon, code }).output).toBe(
      "import { X } from './canon.js';\n\nexport { X };\nexport const isX = (value: unknown) => value instanceof X;\n",
    );
  });
});
