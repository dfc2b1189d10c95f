import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createProject, letTimePass, writeFiles } from '../../modules/temp-project.ts';
import { lintInProject, type Input, type Linted } from './lint-project.ts';

const code = 'export class X { a = 1; }\n';

/** Lints a file that declares `X` like the canonical module that is given. */
function lint(canonical: string, files: Readonly<Record<string, string>>, further: Partial<Input> = {}): Linted {
  const linted = lintInProject({ code, files, concepts: { X: { canonical } }, ...further });
  expect(linted.faults).toEqual([]);
  return linted;
}

describe('a canonical module', () => {
  it.each([
    ['that does not parse', 'export class X { a = \n', "`./src/canon.ts` can't be parsed"],
    [
      'of 5 MB',
      `export class X { a = 1; }\n${'// a comment of a generator that never ends\n'.repeat(120_000)}`,
      '`./src/canon.ts` is too large to compare with',
    ],
  ])('%s is reported without a fix', (_name, text, reason) => {
    const { findings, output } = lint('./src/canon.ts', { 'src/canon.ts': text });

    expect(findings).toEqual([`1:14 \`X\` is already defined in \`./src/canon.ts\`. Not fixed: ${reason}.`]);
    expect(output).toBe(code);
  });

  it('may be a barrel', () => {
    const files = {
      'src/index.ts': "export * from './inner';\nexport { Inner as Y } from './inner';\n",
      'src/inner.ts': 'export class X { a = 1; }\nexport class Inner { b = 1; }\n',
    };
    const concepts = { X: { canonical: './src/index.ts', exports: ['X', 'Y'] } };
    const { output } = lint('', files, { concepts, code: `${code}export class Y { b = 1; }\n` });

    expect(output).toBe("export { X, Y } from './index.js';\n");
  });

  it.each(['a', 'b'])('hands on what other files declare, which are left alone: %s', (name) => {
    const declare = (each: string) => `export class ${each.toUpperCase()} { ${each} = 1; }\n`;
    const files = {
      'src/index.ts': "export { A } from './a';\nexport { B } from './b';\n",
      'src/a.ts': declare('a'),
      'src/b.ts': declare('b'),
    };
    const concepts = { X: { canonical: './src/index.ts', exports: ['A', 'B'] } };
    const linted = lint('', files, { concepts, code: declare(name), file: `src/${name}.ts` });

    expect(linted.findings).toEqual([]);
  });

  it('is named with the differences to the export that can be read, where another one can not', () => {
    const canonical = "export class X { a = 1; }\nexport { Y } from 'missing';\n";
    const concepts = { X: { canonical: './src/canon.ts', exports: ['Y', 'X'], names: { Old: null } } };
    const { findings } = lint('', { 'src/canon.ts': canonical }, { concepts, code: 'export class Old { b = 1; }\n' });

    expect(findings).toEqual(['1:14 `Old` differs from `X` of `./src/canon.ts`: lacks `a`; adds `b`.']);
  });

  it('may be a folder with an index', () => {
    const { findings, output } = lint('./src/metrics', { 'src/metrics/index.ts': code });

    expect(findings).toEqual(['1:14 `X` is already defined in `./metrics/index.js`; import it instead.']);
    expect(output).toBe("export { X } from './metrics/index.js';\n");
  });

  it('may be JavaScript with its types in comments', () => {
    const text =
      '/** @typedef {{ a: number }} Options */\n/** @param {string} id */\nexport function X(id) { return id; }\n';
    const input = { file: 'src/app.js', concepts: { X: { canonical: './src/canon.js' } } };
    const files = { 'src/canon.js': text };

    expect(
      lintInProject({ ...input, files, code: '/** @param {string} id */\nexport function X(id) { return id; }\n' })
        .output,
    ).toBe("export { X } from './canon.js';\n");
    expect(
      lintInProject({ ...input, files, code: '/** @param {number} id */\nexport function X(id) { return id; }\n' })
        .findings,
    ).toEqual(['2:17 `X` differs from `X` of `./src/canon.js`: takes `(id: number)`, not `(id: string)`.']);
  });

  it('may be JavaScript for a file in TypeScript', () => {
    const { findings } = lint(
      './src/canon.js',
      { 'src/canon.js': 'export function X(id) { return id; }\n' },
      {
        code: 'export function X(id: string): string { return id; }\n',
      },
    );

    expect(findings).toEqual([
      '1:17 `X` differs from `X` of `./src/canon.js`: takes `(id: string)`, not `(id)`; returns `string`, not an inferred type.',
    ]);
  });
});

describe('a canonical package', () => {
  const app = { 'package.json': '{ "name": "app", "type": "module", "dependencies": { "pkg": "1" } }' };
  const main = 'node_modules/pkg/package.json';

  it('without types is compared by its code', () => {
    const files = {
      ...app,
      [main]: '{ "name": "pkg", "type": "module", "exports": "./index.js" }',
      'node_modules/pkg/index.js': 'export class X { a = 1; }\nexport class Y { b = 1; }\n',
    };
    const concepts = { X: { canonical: 'pkg', exports: ['X', 'Y'] } };
    const { findings, output } = lint('pkg', files, {
      concepts,
      file: 'src/app.js',
      code: `${code}export class Y { c = 1; }\n`,
    });

    expect(findings).toEqual([
      '1:14 `X` is already defined in `pkg`; import it instead.',
      '2:14 `Y` differs from `Y` of `pkg`: lacks `b`; adds `c`.',
    ]);
    expect(output).toBe("export { X } from 'pkg';\nexport class Y { c = 1; }\n");
  });

  const typed = {
    ...app,
    [main]: '{ "name": "pkg", "type": "module", "exports": { "types": "./index.d.ts", "default": "./index.js" } }',
    'node_modules/pkg/index.d.ts': 'export declare class X { a: number; }\nexport interface Options { a: 1 }\n',
    'node_modules/pkg/index.js': 'export class X { a = 1; }\n',
  };

  it('with declarations is compared by them, which do not show what code does', () => {
    const { findings, output, suggestions } = lint('pkg', typed, { code: 'export class X { a: number = 1; }\n' });

    expect(findings).toEqual([
      '1:14 `X` is already defined in `pkg`. Not fixed: `./index.d.ts` does not show the code of `X`.',
    ]);
    expect(output).toBe('export class X { a: number = 1; }\n');
    expect(suggestions).toEqual([['Use `X` of `pkg`.', "export { X } from 'pkg';\n"]]);
  });

  it('with declarations has types that can be proved to be the same', () => {
    const concepts = { X: { canonical: 'pkg', exports: ['X', 'Options'] } };
    const options = 'export interface Options { a: 1 }\n';

    expect(lint('pkg', typed, { concepts, code: options }).output).toBe("export type { Options } from 'pkg';\n");
    expect(lint('pkg', typed, { concepts, code: 'export class X { b = 1; }\n' }).findings).toEqual([
      '1:14 `X` differs from `X` of `pkg`: lacks `a`; adds `b`.',
    ]);
  });

  it('that the project does not depend on is no place to import from', () => {
    const files = { ...typed, 'package.json': '{ "name": "app", "type": "module" }' };
    const { findings, suggestions } = lint('pkg', files, { code: 'export interface X { a: 1 }\n' });

    expect(findings).toHaveLength(1);
    expect(suggestions).toEqual([]);
  });

  it('that is not installed is reported without a fix', () => {
    const { findings, output } = lint('absent', app);

    expect(findings).toEqual(["1:14 `X` is already defined in `absent`. Not fixed: `absent` can't be found."]);
    expect(output).toBe(code);
  });
});

describe('a canonical module that changes while the process runs', () => {
  it('is read again', () => {
    const root = createProject({ 'package.json': '{ "type": "module" }', 'src/canon.ts': code });
    const lintAgain = () => lintInProject({ root, code });

    expect(lintAgain().output).toBe("export { X } from './canon.js';\n");
    writeFiles(root, { 'src/canon.ts': 'export class X { a = 1; b = 2; }\n' });
    letTimePass();
    expect(lintAgain().findings).toEqual(['1:14 `X` differs from `X` of `./src/canon.ts`: lacks `b`.']);
    writeFiles(root, { 'src/canon.ts': 'export class X { a = ' });
    letTimePass(120_000);
    expect(lintAgain().findings).toEqual([
      "1:14 `X` is already defined in `./src/canon.ts`. Not fixed: `./src/canon.ts` can't be parsed.",
    ]);
    writeFiles(root, { 'src/canon.ts': code });
    letTimePass(180_000);
    expect(lintAgain().output).toBe("export { X } from './canon.js';\n");
  });

  it('is read again where it only hands on what changes', () => {
    const files = { 'package.json': '{ "type": "module" }', 'src/canon.ts': "export * from './inner';\n" };
    const root = createProject({ ...files, 'src/inner.ts': code });
    const lintAgain = () => lintInProject({ root, code, file: 'src/a/app.ts' });

    expect(lintAgain().output).toBe("export { X } from '../canon.js';\n");
    writeFiles(root, { 'src/inner.ts': 'export class X { a = 2; }\n' });
    letTimePass();
    expect(lintAgain().findings).toEqual([
      '1:14 `X` differs from `X` of `./src/canon.ts`: `a` starts as `1`, not `2`.',
    ]);
  });

  it('may be deleted', () => {
    const root = createProject({ 'package.json': '{ "type": "module" }', 'src/canon.ts': code });
    const lintAgain = (mode: 'equivalent' | 'always') => lintInProject({ root, code, options: { fix: mode } });

    expect(lintAgain('equivalent').findings).toHaveLength(1);
    rmSync(path.join(root, 'src/canon.ts'));
    letTimePass();
    for (const mode of ['equivalent', 'always'] as const) {
      const { findings, output, suggestions } = lintAgain(mode);

      expect(findings).toEqual([
        "1:14 `X` is already defined in `./src/canon.ts`. Not fixed: `./src/canon.ts` can't be found.",
      ]);
      expect(output).toBe(code);
      expect(suggestions).toEqual([]);
    }
  });

  it('may come to load the file', () => {
    const root = createProject({ 'package.json': '{ "type": "module" }', 'src/canon.ts': code, 'src/app.ts': code });

    expect(lintInProject({ root, code }).output).toBe("export { X } from './canon.js';\n");
    writeFiles(root, { 'src/canon.ts': `import './app.js';\n${code}` });
    letTimePass();
    expect(lintInProject({ root, code }).findings).toEqual([
      '1:14 `X` is already defined in `./canon.js`. Not fixed: the canonical module loads this file, so the import would close a cycle.',
    ]);
  });
});
