import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProject } from '../../modules/temp-project.ts';
import { lintInProject, type Input } from './lint-project.ts';

const canon = 'export class X { a = 1; }\nexport class Z { z = 1; }\nexport const schema = { shape: { a: 1 } };\n';
const concept = { exports: ['X', 'Z', 'schema'], names: { Old: 'X', Any: null } };

function findNames(input: Omit<Input, 'canon'> & { readonly canon?: string }): string[] {
  const { messages, findings } = lintInProject({ canon, concept, ...input });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return findings.map((finding) => /^\S+ `\w+`/u.exec(finding)?.[0] ?? finding);
}

describe('an augmentation', () => {
  it.each([
    "declare module './canon' { interface X { extra: 1 } }\nexport {};\n",
    "declare module './other' { class X {} }\nexport {};\n",
    'declare global { interface X { extra: 1 } }\nexport {};\n',
    'declare global { var X: number }\nexport {};\n',
  ])('declares nothing of the file: %j', (code) => {
    expect(findNames({ code })).toEqual([]);
  });

  it('is the only thing that an ambient declaration file has', () => {
    const file = 'src/env.d.ts';

    expect(findNames({ file, code: 'interface X { a: 1 }\ndeclare class Z {}\ndeclare const Old: number;\n' })).toEqual(
      [],
    );
    expect(findNames({ file, code: "declare module '*.svg' { const X: string; export default X; }\n" })).toEqual([]);
    expect(findNames({ file, code: 'export interface X { a: 1 }\n' })).toEqual(['1:18 `X`']);
  });
});

describe('a type that derives from the canonical one', () => {
  it.each([
    "import type { X as C } from './canon';\nexport type X = Pick<C, 'a'>;\n",
    "import type { X as C } from '@/canon';\nexport type X = Pick<C, 'a'>;\n",
    "import type { X as C } from './barrel';\nexport type X = Partial<C>;\n",
    "import type * as ns from './canon.js';\nexport type X = ns.X['a'];\n",
    "import { schema as s } from './canon';\nexport type X = z.infer<typeof s>;\n",
    "import type { X as C, Z as D } from './canon';\nexport type X = C | D;\n",
    "export type X = Omit<import('./canon').X, 'a'> & { b: 1 };\n",
    "import type { X as C } from './canon';\nexport interface X extends C { b: 1 }\n",
    "import { X as C } from './canon';\nexport class X extends C { b = 1; }\n",
    "import { X as C } from './canon';\nexport class X extends Mixin(C) {}\n",
    "import { schema as s } from './canon';\nexport const schema = { ...s, b: 1 };\n",
  ])('is no duplicate: %j', (code) => {
    expect(findNames({ code, files: { 'src/barrel.ts': "export * from './canon';\n" } })).toEqual([]);
  });

  it.each([
    ["import type { X as C } from './canon';\nexport type X = { a: C };\n", '2:13 `X`'],
    ["import type { X as C } from './other';\nexport type X = Pick<C, 'a'>;\n", '2:13 `X`'],
    ["import { X as C } from './canon';\nexport class X { a = new C(); }\n", '2:14 `X`'],
    ["import { X as C } from './canon';\nexport class X implements C { a = 1; }\n", '2:14 `X`'],
    ["import { Z as C } from './canon';\nexport class X extends C { a = 1; }\n", '2:14 `X`'],
  ])('is none when it only mentions it: %j', (code, found) => {
    expect(findNames({ code, files: { 'src/other.ts': 'export class X { a = 2; }\n' } })).toEqual([found]);
  });
});

describe('a name that stays inside', () => {
  it.each([
    'export function f() { class X {} return X; }\n',
    'export const f = (X: number) => X;\n',
    'export class Other { X = 1; Z() { const X = 1; return X; } }\n',
    '{ class X {} }\nexport {};\n',
    'for (const X of []) {}\nexport {};\n',
    'try { f(); } catch (X) {}\nexport {};\n',
    'export const o = { X: 1, Z() {} };\n',
    'export type T = { X: 1 }; export type U<X> = X;\n',
    'namespace N { class X {} }\nexport {};\n',
    'namespace N { namespace M { export class X {} } }\nexport {};\n',
    'export const f = class X {};\n',
    'X: for (;;) break X;\nexport {};\n',
  ])('is no duplicate: %j', (code) => {
    expect(findNames({ code })).toEqual([]);
  });

  it('is none either when it leaves as another concept', () => {
    expect(findNames({ code: 'class X {}\nexport { X as StackOptions };\n' })).toEqual([]);
    expect(findNames({ code: 'class X {}\nexport { X as StackOptions, X };\n' })).toEqual(['1:7 `X`']);
  });
});

describe('a name that comes from elsewhere', () => {
  it.each([
    "import { X } from './other';\nexport const x = new X();\n",
    "import { X } from './other';\nexport { X };\n",
    "import { X as C } from './other';\nexport const X = C;\n",
    "export { X } from './other';\n",
    "export * from './other';\n",
    "export * as X from './other';\n",
    "import * as X from './other';\nexport { X };\n",
    "import X = require('./other');\nexport { X };\n",
  ])('is declared there: %j', (code) => {
    expect(findNames({ code })).toEqual([]);
  });

  it.each([
    "exports.X = require('./other').X;\n",
    "const { X } = require('./other');\nmodule.exports = { X };\n",
    "exports.X = require('./other');\n",
    "const X = require('./other');\nexports.a = X;\n",
  ])('is declared there in CommonJS, too: %j', (code) => {
    expect(findNames({ code, file: 'src/app.cjs' })).toEqual([]);
  });
});

describe('a file', () => {
  it.each([['src/app.ts'], ['./src/*.ts'], ['**/app.*']])('that the concept ignores as %s is left alone', (ignore) => {
    const code = 'export class X {}\nexport interface Options {}\n';
    const concepts = {
      X: { canonical: './src/canon.ts', ignore: [ignore] },
      Options: { canonical: './src/options.ts' },
    };
    const files = { 'src/options.ts': 'export interface Options { a: 1 }\n' };

    expect(findNames({ code, concepts, files })).toEqual(['2:18 `Options`']);
  });

  it.each(['src/app.node.ts', 'src/app.web.ts'])('for one platform is a duplicate unless it is ignored: %s', (file) => {
    const code = 'export class X { a = 2; }\n';

    expect(findNames({ code, file })).toEqual(['1:14 `X`']);
    expect(findNames({ code, file, concept: { ignore: ['**/*.{node,web}.ts'] } })).toEqual([]);
  });

  it('that offers the legacy names on purpose is left alone for those names', () => {
    const code = "import { X as C } from './canon';\nexport const Old = C;\nexport class X {}\n";
    const compat = { './src/app.ts': { Old: 'X' } };

    expect(findNames({ code, files: { 'src/app.ts': code }, concept: { ...concept, compat } })).toEqual(['3:14 `X`']);
  });

  it.each([
    "export { X as Old } from './canon';\n",
    "export { X as Old } from './barrel';\n",
    "import { X } from './canon';\nexport { X as Old };\n",
    "export { Z as Any } from './canon';\n",
    "export type { X as Old } from './canon';\n",
  ])('that hands on what the name means is what a fix leaves: %j', (code) => {
    const files = { 'src/barrel.ts': "export * from './canon';\n" };

    expect(findNames({ code, files })).toEqual([]);
    expect(findNames({ code: code.replaceAll(/\b[XZ]\b/gu, 'other'), files })).toHaveLength(1);
  });

  it('that hands it on by a second name is reported where a team asks for it, and left to a person', () => {
    const code = "export { X as Old } from './canon';\nexport { X } from './canon';\n";
    const { messages, output } = lintInProject({
      code,
      canon,
      concept,
      options: { secondNames: 'report', fix: 'always' },
    });

    expect(messages.map(({ message }) => message)).toEqual([
      '`Old` is already defined in `./src/canon.ts`. Not fixed: it is a second name for the canonical export, and other files may import it by that name.',
    ]);
    expect(output).toBe(code);
  });

  it('that is deprecated hands on what the registry maps its name to', () => {
    const deprecated = { './src/app.ts': { Any: 'Z' } };
    const input = { files: { 'src/app.ts': '' }, concept: { ...concept, deprecated } };

    expect(findNames({ ...input, code: "export { Z as Any } from './canon';\n" })).toEqual([]);
    expect(findNames({ ...input, code: "export { X as Any } from './canon';\n" })).toEqual(['1:15 `Any`']);
  });

  it('that a comment says to leave alone is left alone', () => {
    const comment = '// eslint-disable-next-line ssot/no-duplicate-declaration -- loads nothing else\n';

    expect(findNames({ code: `${comment}export class X {}\n` })).toEqual([]);
  });
});

describe('the canonical module', () => {
  it.each(['src/canon.ts', 'src/canon.js', 'src/canon.d.ts', './src/../src/canon.ts'])('may be %s', (file) => {
    expect(findNames({ code: 'export class X { }\n', file })).toEqual([]);
  });

  it('may be reached through a link', () => {
    const root = createProject({ 'src/canon.ts': canon });
    symlinkSync(path.join(root, 'src'), path.join(root, 'linked'));
    symlinkSync(path.join(root, 'src/canon.ts'), path.join(root, 'other.ts'));

    expect(findNames({ root, file: 'linked/canon.ts', code: canon })).toEqual([]);
    expect(findNames({ root, file: 'other.ts', code: canon })).toEqual([]);
    expect(findNames({ root, file: 'linked/app.ts', code: 'export class X {}\n' })).toEqual(['1:14 `X`']);
  });

  it('may be registered by a link', () => {
    const root = createProject({ 'src/canon.ts': canon });
    symlinkSync(path.join(root, 'src'), path.join(root, 'linked'));

    expect(findNames({ root, file: 'src/canon.ts', code: canon, concepts: byFile('./linked/canon.ts') })).toEqual([]);
  });

  it.each([
    ["export { X } from './home';\n", 'export class X { a = 1; }\n'],
    ["export * from './home';\n", 'export class X { a = 1; }\n'],
    ["export { Inner as X } from './home';\n", 'class Inner { a = 1; }\nexport { Inner, Inner as X };\n'],
    ["export * from './barrel';\n", 'export class X { a = 1; }\n'],
    ["import { X } from './home';\nexport { X };\n", 'export class X { a = 1; }\n'],
  ])('may have it from another file: %j', (text, code) => {
    const files = { 'src/home.ts': code, 'src/barrel.ts': "export * from './home';\n" };

    expect(findNames({ canon: text, concept: {}, file: 'src/home.ts', code, files })).toEqual([]);
    expect(findNames({ canon: text, concept: {}, file: 'src/copy.ts', code, files })).toHaveLength(1);
  });

  it('may be a package that is linked into the project', () => {
    const root = createProject({
      'package.json': '{ "name": "root", "dependencies": { "metrics": "1" } }',
      'packages/metrics/package.json': '{ "name": "metrics", "exports": "./index.ts" }',
      'packages/metrics/index.ts': canon,
    });
    mkdirSync(path.join(root, 'node_modules'));
    symlinkSync(path.join(root, 'packages/metrics'), path.join(root, 'node_modules/metrics'));
    const concepts = byFile('metrics');

    expect(findNames({ root, file: 'packages/metrics/index.ts', code: canon, concepts })).toEqual([]);
    expect(findNames({ root, file: 'packages/metrics/copy.ts', code: canon, concepts })).toEqual(['1:14 `X`']);
  });
});

function byFile(canonical: string): object {
  return { X: { canonical } };
}
