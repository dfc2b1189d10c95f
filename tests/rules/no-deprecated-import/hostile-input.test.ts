import { readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { startCpuTime } from '../../cpu-time.ts';
import { makeProject, type TemporaryProject } from '../../temporary-project.ts';

const canonical = 'export class New {}\nexport const other = 1;\n';

function makeSmallProject(): TemporaryProject {
  const project = makeProject();
  project.write({ 'src/canon.ts': canonical, 'src/old.ts': "export { New as Old } from './canon';\n" });
  return project;
}

interface Input {
  readonly root: string;
  readonly file: string;
  readonly code: string;
  readonly concepts?: object;
  readonly cwd?: string;
}

function lint({ root, file, code, concepts, cwd = root }: Input): Linted {
  const linter = new Linter({ cwd });
  const config = {
    files: ['**/*.*'],
    plugins: { ssot: { rules: { 'no-deprecated-import': rule } } },
    languageOptions: file.endsWith('.js') ? {} : { parser },
    rules: { 'ssot/no-deprecated-import': 'error' },
    settings: {
      ssot: {
        root,
        concepts: concepts ?? { New: { canonical: './src/canon.ts', deprecated: { './src/old.ts': { Old: 'New' } } } },
      },
    },
  } as unknown as Linter.Config;
  const messages = linter.verify(code, config, { filename: file });
  return {
    messages,
    get output() {
      return linter.verifyAndFix(code, config, { filename: file }).output;
    },
  };
}

interface Linted {
  readonly messages: readonly Linter.LintMessage[];
  readonly output: string;
}

const own = "import { Old } from './old';\nnew Old();\n";
const fixed = "import { New as Old } from './canon';\nnew Old();\n";

describe('a file', () => {
  it('that does not parse is reported by the parser alone and left as it is', () => {
    const { folder } = makeSmallProject();
    const code = "import { Old from './old';\n";
    const { messages, output } = lint({ root: folder, file: path.join(folder, 'src/a.ts'), code });

    expect(messages).toHaveLength(1);
    expect(messages[0]?.fatal).toBe(true);
    expect(output).toBe(code);
  });

  it.each(['', '\n', '\uFEFF', '#!/usr/bin/env node\n', '// nothing'])('that holds %j is silent', (code) => {
    const { folder } = makeSmallProject();

    expect(lint({ root: folder, file: path.join(folder, 'src/a.ts'), code }).messages).toEqual([]);
  });

  it('keeps its byte order mark and its line endings', () => {
    const { folder } = makeSmallProject();
    const code = `\uFEFF'use strict';\r\nimport {\r\n  Old, // note\r\n  rest\r\n} from './old';\r\nnew Old(rest);\r\n`;
    const { output } = lint({ root: folder, file: path.join(folder, 'src/a.ts'), code });

    expect(output.startsWith("\uFEFF'use strict';\r\n")).toBe(true);
    expect(output.replaceAll('\r\n', '')).not.toContain('\n');
    expect(output).toContain("import {\r\n  New as Old, // note\r\n} from './canon';\r\n");
    expect(output).toContain('// note');
  });

  it('outside the root is linted like any other', () => {
    const { folder } = makeSmallProject();
    const code = "import { Old } from '../inner/src/old';\nnew Old();\n";
    const { output } = lint({
      root: folder,
      cwd: path.dirname(folder),
      file: path.join(path.dirname(folder), 'elsewhere', 'a.ts'),
      code: code.replace('inner', path.basename(folder)),
    });

    expect(output).toBe(`import { New as Old } from '../${path.basename(folder)}/src/canon';\nnew Old();\n`);
  });

  it('reached through a link to the root is in the root', () => {
    const project = makeSmallProject();
    const link = path.join(project.folder, 'link');
    symlinkSync(path.join(project.folder, 'src'), link);
    project.write({ 'src/a.ts': own });

    expect(lint({ root: project.folder, file: path.join(link, 'a.ts'), code: own }).output).toBe(fixed);
  });

  it('in a folder that links to itself does not hang', () => {
    const project = makeSmallProject();
    symlinkSync(project.folder, path.join(project.folder, 'src', 'loop'));
    project.write({ 'src/a.ts': own });
    const file = path.join(project.folder, 'src/loop/src/loop/src/a.ts');

    expect(lint({ root: project.folder, file, code: own }).output).toBe(fixed);
  });

  it('with a line of 400 KB before an import is fixed like any other', () => {
    const { folder } = makeSmallProject();
    const code = `const text = '${' '.repeat(400_000)}'; import { other, Old } from './old'; use(text, other, Old);\n`;
    const getSpent = startCpuTime();

    expect(lint({ root: folder, file: path.join(folder, 'src/a.ts'), code }).output).toContain(
      "import { other } from './old';",
    );
    expect(getSpent()).toBeLessThan(20_000);
  });

  it('that imports hundreds of modules by an alias is not asked about each for each', { timeout: 90_000 }, () => {
    const project = makeProject();
    const list = Array.from({ length: 300 }, (_, index) => `m${index}`);
    project.write({ 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/lib/*"] } } }' });
    project.write(Object.fromEntries(list.map((name) => [`src/lib/${name}.ts`, `export class ${name} {}\n`])));
    project.write(Object.fromEntries(list.map((name) => [`src/homes/${name}.ts`, `export class ${name} {}\n`])));
    const concepts = Object.fromEntries(
      list.map((name) => [
        name,
        { canonical: `./src/homes/${name}.ts`, deprecated: { [`./src/lib/${name}.ts`]: '*' } },
      ]),
    );
    const code = `${list.map((name) => `import { ${name} } from '@/${name}';`).join('\n')}\nuse(${list.join(', ')});\n`;
    const getSpent = startCpuTime();
    const { messages } = lint({ root: project.folder, file: path.join(project.folder, 'src/a.ts'), code, concepts });

    expect(messages.filter(({ fix }) => fix?.text.includes('./homes/'))).toHaveLength(300);
    // A lookup for each pair took a minute.
    expect(getSpent()).toBeLessThan(20_000);
  });

  it('of 5 MB that was generated is fixed in its first line alone', { timeout: 90_000 }, () => {
    const { folder } = makeSmallProject();
    const line = 'use(value, { id: 1, name: "generated", list: [1, 2, 3], nested: { flag: true } });\n';
    const code = own + Array.from({ length: 70_000 }, (_, index) => line.replace('value', String(index))).join('');
    const { messages } = lint({ root: folder, file: path.join(folder, 'src/a.js'), code });

    expect(code.length).toBeGreaterThan(5_000_000);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.fix).toEqual({ range: [9, 26], text: "New as Old } from './canon" });
  });

  it('with a Windows path finds what a registry with Windows paths lists', () => {
    const { folder } = makeSmallProject();
    const concepts = { New: { canonical: '.\\src\\canon.ts', deprecated: { '.\\src\\old.ts': { Old: 'New' } } } };

    expect(lint({ root: folder, file: path.join(folder, 'src/a.ts'), code: own, concepts }).output).toBe(fixed);
  });
});

describe('a specifier', () => {
  it.each([
    'import(path);',
    'require(path);',
    'require();',
    'require(1);',
    'require(`./old${1}`);',
    'import(`./${path}`);',
    'jest.mock(path);',
    'vi.mock();',
    'new URL(path, import.meta.url);',
    'import fs from "node:fs";',
    'import "data:text/javascript,export default 1";',
    'import "https://example.com/old.js";',
    'import "";',
    'import "./";',
    'import "../../../../../../../../../../old";',
    'import "./old.css";',
    'import "./\\u0000";',
    'import "constructor"; import "__proto__"; import "./__proto__";',
    'declare module "./*.svg" {}',
  ])('that means no listed module is silent: %s', (code) => {
    const { folder } = makeSmallProject();

    expect(lint({ root: folder, file: path.join(folder, 'src/a.ts'), code }).messages).toEqual([]);
  });

  it('with a query is reported and left to its loader', () => {
    const { folder } = makeSmallProject();
    const code = "import { Old } from './old?worker';\n";
    const { messages, output } = lint({ root: folder, file: path.join(folder, 'src/a.ts'), code });

    expect(messages[0]?.message).toContain('Not fixed: a loader decides what `?worker` makes of the module.');
    expect(output).toBe(code);
  });

  it('is known by what it means, not by how it is escaped', () => {
    const { folder } = makeSmallProject();
    const code = "import { Old } from './\\u006fld';\n";

    expect(lint({ root: folder, file: path.join(folder, 'src/a.ts'), code }).output).toBe(
      "import { New as Old } from './canon';\n",
    );
  });
});

describe('a concept', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('may be called %s', (name) => {
    const project = makeProject();
    project.write({
      'src/canon.ts': `class C {}\nexport { C as ${name} };\n`,
      'src/old.ts': `export { ${name} } from './canon';\n`,
    });
    const concepts = JSON.parse(
      `{"${name}":{"canonical":"./src/canon.ts","exports":["${name}"],"deprecated":{"./src/old.ts":{"${name}":"${name}"}}}}`,
    ) as object;
    const { messages, output } = lint({
      root: project.folder,
      file: path.join(project.folder, 'src/a.ts'),
      code: `import { ${name} } from './old';\nimport { valueOf } from './old';\n`,
      concepts,
    });

    expect(messages).toHaveLength(1);
    expect(output).toBe(`import { ${name} } from './canon';\nimport { valueOf } from './old';\n`);
    expect(Object.prototype).not.toHaveProperty('canonical');
  });
});

describe('linting', () => {
  it('writes nothing to the project', () => {
    const { folder } = makeSmallProject();
    lint({ root: folder, file: path.join(folder, 'src/a.ts'), code: own });

    expect(readdirSync(path.join(folder, 'src')).sort()).toEqual(['canon.ts', 'old.ts']);
  });

  it('stops with all faults of a wrong registry, and with advice when there is none', () => {
    const { folder } = makeSmallProject();
    const concepts = { New: { canonical: './src/gone.ts', exports: [''] }, Other: {} };

    expect(() => lint({ root: folder, file: path.join(folder, 'src/a.ts'), code: own, concepts })).toThrow(
      /New\.exports\[0\]: is the empty string[^]*New\.canonical: no file at[^]*Other\.canonical: is missing/u,
    );
    expect(() => lint({ root: folder, file: path.join(folder, 'src/a.ts'), code: own, concepts: {} })).toThrow(
      'nothing is checked without a concept; add one',
    );
  });
});
