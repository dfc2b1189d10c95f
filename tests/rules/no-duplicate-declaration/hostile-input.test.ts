import fs, { readdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import rule from '../../../src/rules/no-duplicate-declaration.ts';
import { createProject } from '../../modules/temp-project.ts';
import { lintInProject } from './lint-project.ts';
import { startCpuTime } from '../../cpu-time.ts';

const canon = 'export class X { a = 1; }\n';
const copy = 'export class X { a = 1; }\n';

describe('a file', () => {
  it('that does not parse is reported by the parser alone and left as it is', () => {
    const { messages, output } = lintInProject({ canon, code: 'export class X { a = 1;\n' });

    expect(messages.map(({ fatal }) => fatal)).toEqual([true]);
    expect(output).toBe('export class X { a = 1;\n');
  });

  it.each(['', '\n', '\uFEFF', '#!/usr/bin/env node\n', '// X', '/* class X {} */', '"class X {}";', ';;;'])(
    'that holds %j is silent',
    (code) => {
      expect(lintInProject({ canon, code }).messages).toEqual([]);
    },
  );

  it.each([
    [
      'a byte order mark',
      `\uFEFF${copy}new X();\n`,
      "\uFEFFimport { X } from './canon.js';\n\nexport { X };\nnew X();\n",
    ],
    [
      'a first line for the shell',
      `#!/usr/bin/env node\n${copy}`,
      "#!/usr/bin/env node\nexport { X } from './canon.js';\n",
    ],
    [
      'line endings of Windows',
      "import { a } from './a';\r\n\r\nexport class X { a = 1; }\r\n\r\nnew X(a);\r\n",
      "import { a } from './a';\r\nimport { X } from './canon';\r\n\r\nexport { X };\r\n\r\nnew X(a);\r\n",
    ],
    ['no line ending at its end', 'export class X { a = 1; }', "export { X } from './canon.js';"],
    [
      'everything in one line',
      'f(); export class X { a = 1; } new X();',
      "import { X } from './canon.js';\n\nf(); export { X }; new X();",
    ],
  ])('keeps %s', (_name, code, output) => {
    const linted = lintInProject({ canon, code });

    expect(linted.faults).toEqual([]);
    expect(linted.output).toBe(output);
  });

  it('outside the root is linted like any other', () => {
    const root = createProject({ 'inner/src/canon.ts': canon });
    const lintOutside = () =>
      lintInProject({ root: path.join(root, 'inner'), cwd: root, file: '../elsewhere/a.ts', code: copy });

    expect(lintOutside().output).toMatch(/^export \{ X \} from '\.\.\/inner\/src\/canon(?:\.js|\.ts)?';\n$/u);
  });

  it('of another package can not reach into the canonical one', () => {
    const root = createProject({ 'inner/package.json': '{ "name": "inner" }', 'inner/src/canon.ts': canon });
    const { findings } = lintInProject({
      root: path.join(root, 'inner'),
      cwd: root,
      file: '../elsewhere/a.ts',
      code: copy,
    });

    expect(findings).toEqual([expect.stringMatching(/`X` is already defined in .* Not fixed: /u)]);
  });

  it('without a path is linted, and nothing is thrown', () => {
    const { findings } = lintInProject({ canon, file: '<input>', code: copy });

    expect(findings).toEqual([expect.stringContaining('`X` is already defined in ')]);
  });

  it('with a registry of Windows paths is linted like any other', () => {
    const { output } = lintInProject({ canon, code: copy, concepts: { X: { canonical: '.\\src\\canon.ts' } } });

    expect(output).toBe("export { X } from './canon.js';\n");
  });

  it.each(['class X { a = 1; }', 'export class X { a = 1; }'])('may nest deep beside %s', (declaration) => {
    const deep = `export const deep = ${'['.repeat(500)}${']'.repeat(500)};\n`;
    const sum = `export const sum = ${'1 + '.repeat(1500)}1;\n`;

    expect(lintInProject({ canon, code: `${deep}${sum}${declaration}\n` }).findings).toHaveLength(1);
  });

  it('is not written to, and neither is its project', () => {
    const { root } = lintInProject({ canon, code: copy });

    expect(readdirSync(path.join(root, 'src'))).toEqual(['canon.ts']);
  });
});

describe('a name', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])('may be %s', (name) => {
    const text = `class C { a = 1; }\nexport { C as ${name} };\n`;
    const concepts = JSON.parse(`{ "${name}": { "canonical": "./src/canon.ts", "exports": ["${name}"] } }`) as object;
    const { findings, output, faults } = lintInProject({ canon: text, code: text, concepts });

    expect(faults).toEqual([]);
    expect(findings).toEqual([expect.stringContaining(`\`${name}\` is already defined in `)]);
    expect(output).toBe(`export { ${name} } from './canon.js';\n`);
    expect(lintInProject({ canon: text, code: 'export const other = {};\n', concepts }).findings).toEqual([]);
  });

  it('may be one of another alphabet', () => {
    const text = 'export class Größe$_ { a = 1; }\n';
    const { output } = lintInProject({
      canon: text,
      code: text,
      concepts: { Größe$_: { canonical: './src/canon.ts' } },
    });

    expect(output).toBe("export { Größe$_ } from './canon.js';\n");
  });

  it('that no concept has is none of the object that holds the names', () => {
    const code = 'export class constructor {}\nexport class toString {}\nexport const __proto__ = 1;\n';

    expect(lintInProject({ canon, code }).findings).toEqual([]);
  });
});

describe('a large input', () => {
  it('of thousands of duplicates is answered in seconds, with a hundred suggestions', () => {
    const list = Array.from({ length: 1000 }, (_, index) => `C${index}`);
    const declare = (value: number) => list.map((name) => `export class ${name} { a = ${value}; }\n`).join('');
    const input = {
      file: 'src/app.js',
      files: { 'src/canon.js': declare(1) },
      concepts: { C: { canonical: './src/canon.js', exports: list } },
    };
    const getSpent = startCpuTime();
    const { findings, suggestions } = lintInProject({ ...input, code: declare(2) });

    expect(findings).toHaveLength(1000);
    expect(suggestions).toHaveLength(100);
    expect(lintInProject({ ...input, code: declare(1) }).output).toBe(
      `export { ${list.join(', ')} } from './canon.js';\n`,
    );
    expect(getSpent()).toBeLessThan(20_000);
  });

  it('of 5 MB costs less than reading it does', () => {
    const line = 'use(value, { id: 1, name: "generated", list: [1, 2, 3], nested: { flag: true } });\n';
    const body = Array.from({ length: 62_000 }, (_, index) => line.replace('value', String(index))).join('');
    const root = createProject({ 'src/canon.js': canon });
    const linter = new Linter({ cwd: root });
    let spent = 0;
    const timed = {
      ...rule,
      create(context: Parameters<typeof rule.create>[0]) {
        const visitors = rule.create(context);
        return {
          'Program:exit'(node: never) {
            const getSpent = startCpuTime();
            visitors['Program:exit']?.(node);
            spent += getSpent();
          },
        };
      },
    };
    const config = {
      plugins: { ssot: { rules: { timed } } },
      rules: { 'ssot/timed': 'error' },
      settings: { ssot: { root, concepts: { X: { canonical: './src/canon.js' } } } },
    } as unknown as Linter.Config;
    const getSpent = startCpuTime();
    const messages = linter.verify(copy + body, config, { filename: path.join(root, 'src/app.js') });
    const whole = getSpent();

    expect(messages).toHaveLength(1);
    expect(messages[0]?.message).toContain('is too large to compare with');
    expect(spent).toBeLessThan(whole / 2);
  }, 120_000);
});

describe('a file that declares none of the names', () => {
  it('costs a look at its statements: no disk, no scopes, no types', () => {
    const root = createProject({ 'src/canon.ts': canon });
    const settings = { ssot: { root, concepts: { X: { canonical: './src/canon.ts' } } } };
    const asked: string[] = [];
    const watched = {
      ...rule,
      create(context: Parameters<typeof rule.create>[0]) {
        const { sourceCode } = context;
        const watch = (target: object, prefix = '') =>
          new Proxy(target, {
            get(of, key) {
              const value: unknown = Reflect.get(of, key, of);
              asked.push(`${prefix}${String(key)}`);
              return typeof value === 'function' ? (value.bind(of) as unknown) : value;
            },
          });
        const own = Object.create(sourceCode, {
          ast: { value: sourceCode.ast },
          text: { value: sourceCode.text },
          parserServices: { value: watch(sourceCode.parserServices as object, 'services.') },
        }) as object;
        return rule.create(Object.create(context, { sourceCode: { value: watch(own) } }) as typeof context);
      },
    };
    const config = {
      files: ['**/*.ts'],
      plugins: { ssot: { rules: { watched } } },
      languageOptions: { parser },
      rules: { 'ssot/watched': 'error' },
      settings,
    } as unknown as Linter.Config;
    const linter = new Linter({ cwd: root });
    const run = (code: string) => linter.verify(code, config, { filename: path.join(root, 'src/app.ts') });
    run('export {};\n');
    asked.length = 0;
    const disk = countDiskCalls();
    const messages = run(
      "import { X } from './other';\nexport class Other { X = X; }\nexport function f(X: number) { class X {} }\nexport * from './b';\n",
    );

    expect(messages).toEqual([]);
    expect(disk()).toBe(0);
    expect(asked).not.toEqual([]);
    expect(
      [...new Set(asked)].filter((name) => !/^(?:ast|text|parserServices|services\.esTree\w+)$/u.test(name)),
    ).toEqual([]);
    run(copy);
    expect(disk()).toBeGreaterThan(0);
    expect(asked).toContain('scopeManager');
  });
});

/** Counts what is asked of the disk until the running test has ended. */
function countDiskCalls(): () => number {
  const spies = (['existsSync', 'statSync', 'realpathSync', 'readFileSync'] as const).map((name) => vi.spyOn(fs, name));
  syncBuiltinESMExports();
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  return () => spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
}
