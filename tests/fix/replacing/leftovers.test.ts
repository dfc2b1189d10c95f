import { beforeAll, describe, expect, it } from 'vitest';
import { makeProject, type TemporaryProject } from '../../temporary-project.ts';
import { files, names } from './project.ts';
import { replaceAll, type Case, type Replaced } from './replace.ts';

let project: TemporaryProject;
let clean = (): void => undefined;

beforeAll(() => {
  project = makeProject((remove) => {
    clean = remove;
  });
  project.write(files);
  return () => {
    clean();
  };
});

function replace(code: string, given: Partial<Case> = {}): Replaced {
  return replaceAll({
    code,
    root: project.folder,
    file: 'src/app.ts',
    canonical: './src/canon.ts',
    names,
    ...given,
  });
}

const canonical = "export { Metrics } from './canon.js';\n";

describe('what only a duplicate uses', () => {
  it.each([
    'const h = 1;',
    'let h = 1;',
    'var h = 1;',
    'const h = () => 1;',
    'const h = class { a = 1; };',
    'function h() {}',
    'function h(a: 1): void;\nfunction h(): void {}',
    'declare function h(): void;',
    'declare const h: number;',
    'class h { a = 1; }',
    'enum h { A }',
    'const { h } = Math;',
    'const { a: h } = Math;',
    'const [h] = [1], g = h;',
    "import h from './other.js';",
    "import * as h from './other.js';",
    "import { a as h } from './other.js';",
    "import 'zod'; // kept\nconst h = 1;",
  ])('goes with it, or stays whole: %s', (helper) => {
    const { output, faults } = replace(`${helper}\nexport class Metrics { a = h; }\n`);
    const stays = helper.includes('[h]') || helper.includes('// kept');

    expect(output.replace("import './other.js';\n", '')).toBe(
      stays ? (helper.includes('[h]') ? `${helper}\n${canonical}` : `import 'zod'; // kept\n${canonical}`) : canonical,
    );
    expect(faults).toEqual([]);
  });

  it.each([
    'type h = 1;',
    'interface h { a: 1 }',
    "import type h from './other.js';",
    "import { type a as h } from './other.js';",
  ])('goes with it where it is a type: %s', (helper) => {
    expect(replace(`${helper}\nexport class Metrics { a?: h; }\n`).output).toBe(canonical);
  });

  it.each([
    // Others see it, or use it.
    'export const h = 1;',
    'export function h() {}',
    'const h = 1;\nexport { h };',
    'const h = 1;\nf(h);',
    'const h = 1;\nlet g: typeof h;',
    // It is part of something else.
    'const { h = 1 } = Math;',
    'const { a: { h } } = Math;',
    'const { ["a"]: h } = Math;',
    'const { h, ...rest } = Math;',
    'const { ...h } = Math;',
    'const [h] = [1];',
    'namespace h { export const b = 1; }',
    'for (var h of [1]);',
    '{ var h = 1; }',
    "import h = require('./other.js');",
    // It does something.
    'const h = g`a`;',
    'class h { static { f(); } }',
    'const h = [1], g = make(h);',
    // It loads something, now or later.
    'const h = () => import("./other.js");',
    'const h = () => require("./effect.js");',
  ])('stays where it has to: %s', (helper) => {
    const { output, plans } = replace(`${helper}\nexport class Metrics { a = h; }\n`);

    expect(plans.map(({ reason }) => reason)).toEqual([undefined]);
    expect(output).toContain(helper);
    expect(output).toContain(canonical.trim().replace(/'\.\/canon.*/u, ''));
  });

  it.each([
    [
      "import { a } from './other';\n\nconst h = a;\n\nexport class Metrics { a = h; }\n",
      "export { Metrics } from './canon';\n",
    ],
    ['const { h, g } = Math;\nexport class Metrics { a = [h, g]; }\n', canonical],
    ['const { h, g } = Math;\nexport class Metrics { a = h; }\nf(g);\n', `const { g } = Math;\n${canonical}f(g);\n`],
    ['const h = 1, g = 2;\nexport class Metrics { a = g; }\nf(h);\n', `const h = 1;\n${canonical}f(h);\n`],
    [
      'function h() { return g(); }\nfunction g() { return h(); }\nexport class Metrics { a = g; }\nf(h);\n',
      `function h() { return g(); }\nfunction g() { return h(); }\n${canonical}f(h);\n`,
    ],
    // Another export of the same statement uses it, too.
    [
      "import { Foo } from './other';\nexport { Foo as Metrics, Foo };\n",
      "import { Foo } from './other';\nexport { Foo };\nexport { Metrics } from './canon';\n",
    ],
    [
      "import { Foo } from './other';\n/** {@link Foo} */\nexport { Foo as Metrics };\n",
      "import { Foo } from './other';\n/** {@link Foo} */\nexport { Metrics } from './canon';\n",
    ],
    // A comment of what goes is no use; one of what stays is.
    ['const h = 1;\n/** {@link h} */\nexport class Metrics { a = h; }\n', canonical],
    [
      'const h = 1;\n/** {@link h} */\nf();\nexport class Metrics { a = h; }\n',
      `const h = 1;\n/** {@link h} */\nf();\n${canonical}`,
    ],
  ])('is found by way of others: %j', (code, output) => {
    expect(replace(code).output).toBe(output);
  });

  it('stays where a compiler uses it for the markup', () => {
    for (const name of ['React', 'h', 'Fragment', 'preact', 'createElement']) {
      const code = (markup: string) =>
        `import ${name} from './other';\nexport class Metrics { a = ${name}; }\nexport const x = ${markup};\n`;
      const typed = { file: 'src/app.tsx' };

      expect(replace(code('<a />'), typed).output).toContain(`import ${name} from './other';`);
      expect(replace(code('<a>b</a>'), typed).output).toContain(`import ${name} from './other';`);
      expect(replace(code('<>b</>'), typed).output).toContain(`import ${name} from './other';`);
      expect(replace(code('1'), typed).output).not.toContain(`import ${name}`);
      expect(replace(code('<a />').replaceAll(name, `${name}s`), typed).output).not.toContain(`import ${name}s`);
      expect(replace(code('<a />').replaceAll(name, `My${name}`), typed).output).not.toContain(`import My${name}`);
    }
  });

  it.each([
    ['/** @jsx own$ */', true],
    ['/** @jsxFrag own$ */', true],
    ['/** @jsx own$s */', false],
    ['/** @jsx own$$ */', false],
    ['/** @jsxImportSource own$ */', false],
  ])('stays where a comment names it for the markup: %s %s', (comment, stays) => {
    const code = `${comment}\nimport own$ from './other';\nexport class Metrics { a = own$; }\nexport const x = <a />;\n`;

    expect(replace(code, { file: 'src/app.tsx' }).output.includes('import own$')).toBe(stays);
  });
});

describe('what only a duplicate of a CommonJS file uses', () => {
  it.each([
    ["const h = require('./other.cjs');", true],
    ["const h = require('./other.cjs').a;", true],
    ["const { a: h } = require('./other.cjs');", true],
    ["const h = require('node:fs');", true],
    ["const h = require('zod');", true],
    ["const h = require('./effect.cjs');", false],
    ["const h = require('./effect.cjs').b;", false],
    ["const h = require('absent');", false],
    ["const h = require('./gone.cjs');", false],
    ["const h = require('./other.cjs?a');", false],
    ['const h = require(name);', false],
    ["const h = require('./other.cjs', 1);", false],
    ["const h = [require('./other.cjs')];", false],
    ["const h = () => require('./effect.cjs');", false],
  ])('goes with it: %s %s', (helper, goes) => {
    const { output } = replace(`${helper}\nexports.Metrics = class { a = h; };\n`, {
      file: 'lib/app.cjs',
      canonical: './lib/canon.cjs',
    });
    const replaced = "exports.Metrics = require('./canon.cjs').Metrics;\n";

    expect(output).toBe(goes ? replaced : `${helper}\n${replaced}`);
  });
});
