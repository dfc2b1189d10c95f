import { beforeAll, describe, expect, it } from 'vitest';
import { makeProject, type TemporaryProject } from '../../temporary-project.ts';
import { files, names } from './project.ts';
import { replaceAll, type Case } from './replace.ts';

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

/** What one pass of fixes makes of a file. */
function fix(code: string, given: Partial<Case> = {}): string {
  const { output, faults } = replaceAll({
    code,
    root: project.folder,
    file: 'src/app.ts',
    canonical: './src/canon.ts',
    names,
    ...given,
  });
  expect(faults).toEqual([]);
  return output;
}

describe('a new import stands', () => {
  it.each([
    // Below the imports at the top, or the last there is.
    [
      "import { a } from './other';\nf();\nclass Metrics {}\nimport { b } from './other';\nexport const m = new Metrics();\n",
      "import { a } from './other';\nimport { Metrics } from './canon';\nf();\nimport { b } from './other';\nexport const m = new Metrics();\n",
    ],
    [
      "f();\nimport { a } from './other';\nclass Metrics {}\nexport const m = new Metrics();\n",
      "f();\nimport { a } from './other';\nimport { Metrics } from './canon';\nexport const m = new Metrics();\n",
    ],
    [
      "'use client';\nimport { a } from './other';\nclass Metrics {}\nexport const m = new Metrics();\n",
      "'use client';\nimport { a } from './other';\nimport { Metrics } from './canon';\nexport const m = new Metrics();\n",
    ],
    [
      "import o = require('./other');\nclass Metrics {}\nexport const m = new Metrics();\n",
      "import o = require('./other');\nimport { Metrics } from './canon.js';\nexport const m = new Metrics();\n",
    ],
    [
      'import o = N.o;\nclass Metrics {}\nexport const m = new Metrics();\n',
      "import { Metrics } from './canon.js';\n\nimport o = N.o;\nexport const m = new Metrics();\n",
    ],
    [
      "import { a } from './other';\nexport * from './other';\nimport { b } from './other';\nclass Metrics {}\nf(Metrics);\n",
      "import { a } from './other';\nimport { Metrics } from './canon';\nexport * from './other';\nimport { b } from './other';\nf(Metrics);\n",
    ],
    // In the place of one that goes.
    [
      "import { Foo } from './other';\n\nexport class Metrics { a = Foo; }\n\nf(Metrics);\n",
      "import { Metrics } from './canon';\nexport { Metrics };\n\nf(Metrics);\n",
    ],
    // At the top, behind the header and the directives.
    [
      'class Metrics {}\nexport const m = new Metrics();\n',
      "import { Metrics } from './canon.js';\nexport const m = new Metrics();\n",
    ],
    [
      'f();\nclass Metrics {}\nexport const m = new Metrics();\n',
      "import { Metrics } from './canon.js';\n\nf();\nexport const m = new Metrics();\n",
    ],
    [
      "'use strict';\n'use client';\nf();\nclass Metrics {}\nexport const m = new Metrics();\n",
      "'use strict';\n'use client';\nimport { Metrics } from './canon.js';\n\nf();\nexport const m = new Metrics();\n",
    ],
    [
      '// @license\n\n// said of f\nf();\nclass Metrics {}\nexport const m = new Metrics();\n',
      "// @license\n\nimport { Metrics } from './canon.js';\n\n// said of f\nf();\nexport const m = new Metrics();\n",
    ],
    [
      'export class Metrics {}\nexport class Other extends Metrics {}\n',
      "import { Metrics } from './canon.js';\n\nexport { Metrics };\nexport class Other extends Metrics {}\n",
    ],
    [
      'f();\nexport class Metrics {}\nexport interface Options { a: Metrics }\nlet o: [Options, Metrics];\n',
      "import { Metrics, type Options } from './canon.js';\n\nf();\nexport { Metrics };\nexport type { Options };\nlet o: [Options, Metrics];\n",
    ],
  ])('%j', (code, output) => {
    expect(fix(code)).toBe(output);
  });

  it.each([
    [
      "import { x } from './loud';\nimport { a } from './other';\nclass Metrics {}\nexport const m = new Metrics(x, a);\n",
      "import { x, Metrics } from './loud';\nimport { a } from './other';\nexport const m = new Metrics(x, a);\n",
    ],
    [
      "import { a } from './other';\nf();\nimport * as x from './loud';\nclass Metrics {}\nexport const m = new Metrics(x, a);\n",
      "import { a } from './other';\nf();\nimport * as x from './loud';\nimport { Metrics } from './loud';\nexport const m = new Metrics(x, a);\n",
    ],
    [
      "import * as x from './loud';\nimport { a } from './other';\nclass Metrics {}\nexport const m = new Metrics(x, a);\n",
      "import * as x from './loud';\nimport { a } from './other';\nimport { Metrics } from './loud';\nexport const m = new Metrics(x, a);\n",
    ],
  ])('not before what loads the module today: %j', (code, output) => {
    expect(fix(code, { canonical: './src/loud.ts' })).toBe(output);
  });
});

describe('an import of the canonical module takes another name', () => {
  it.each([
    // as a value
    ["import { LIMIT } from './canon';\n", true, "import { LIMIT, Metrics } from './canon';\n"],
    ["import Money from './canon';\n", true, "import Money, { Metrics } from './canon';\n"],
    ["import { type State } from './canon';\n", true, "import { type State, Metrics } from './canon';\n"],
    [
      "import type { State } from './canon';\nimport { LIMIT } from './canon';\n",
      true,
      "import type { State } from './canon';\nimport { LIMIT, Metrics } from './canon';\n",
    ],
    [
      "import * as all from './canon';\n",
      true,
      "import * as all from './canon';\nimport { Metrics } from './canon';\n",
    ],
    [
      "import Money, * as all from './canon';\n",
      true,
      "import Money, * as all from './canon';\nimport { Metrics } from './canon';\n",
    ],
    [
      "import type { State } from './canon';\n",
      true,
      "import type { State } from './canon';\nimport { Metrics } from './canon';\n",
    ],
    ["import './canon';\n", true, "import './canon';\nimport { Metrics } from './canon';\n"],
    ["import {} from './canon';\n", true, "import {} from './canon';\nimport { Metrics } from './canon';\n"],
    [
      "import { LIMIT /* a */ } from './canon';\n",
      true,
      "import { LIMIT /* a */ } from './canon';\nimport { Metrics } from './canon';\n",
    ],
    [
      "import { LIMIT } from './canon' with { type: 'a' };\n",
      true,
      "import { LIMIT } from './canon' with { type: 'a' };\nimport { Metrics } from './canon';\n",
    ],
    [
      "import { LIMIT } from './other';\n",
      true,
      "import { LIMIT } from './other';\nimport { Metrics } from './canon';\n",
    ],
    // as a type
    ["import { LIMIT } from './canon';\n", false, "import { LIMIT, type Metrics } from './canon';\n"],
    ["import type { State } from './canon';\n", false, "import type { State, Metrics } from './canon';\n"],
    [
      "import { LIMIT } from './canon';\nimport type { State } from './canon';\n",
      false,
      "import { LIMIT } from './canon';\nimport type { State, Metrics } from './canon';\n",
    ],
    [
      "import type Money from './canon';\n",
      false,
      "import type Money from './canon';\nimport type { Metrics } from './canon';\n",
    ],
    [
      "import type * as all from './canon';\n",
      false,
      "import type * as all from './canon';\nimport type { Metrics } from './canon';\n",
    ],
  ])('%j, as a value: %s', (imports, isValue, output) => {
    const use = isValue ? 'export const m = new Metrics();\n' : 'export let m: Metrics;\n';

    expect(fix(`${imports}class Metrics {}\n${use}`)).toBe(output + use);
  });

  it('or has one in the place of one that goes', () => {
    const code = "import { LIMIT } from './canon';\nclass Metrics { a = LIMIT; }\nexport const m = new Metrics();\n";

    expect(fix(code)).toBe("import { Metrics } from './canon';\nexport const m = new Metrics();\n");
    expect(fix(code.replace('new Metrics()', 'null as unknown as Metrics'))).toBe(
      "import type { Metrics } from './canon';\nexport const m = null as unknown as Metrics;\n",
    );
  });
});

describe('an import of which names go', () => {
  const rest = 'export const x = 1;\n';

  it.each([
    // Nothing of it is left.
    ["// said of all\nimport { Foo } from './other';\n", 'a = Foo;', '// said of all\n'],
    ["// eslint-disable-next-line no-a -- why\nimport { Foo } from './other';\n", 'a = Foo;', ''],
    ["// @ts-ignore\nimport { Foo } from './other';\n", 'a = Foo;', ''],
    ["// a\n// @ts-expect-error\nimport { Foo } from './other';\n", 'a = Foo;', '// a\n'],
    ["import { Foo } from './other'; // said of Foo\n", 'a = Foo;', ''],
    ["import { Baz } from './effect';\n", 'a = Baz;', "import './effect';\n"],
    ["import Baz from './effect';\n", 'a = Baz;', "import './effect';\n"],
    ["import * as all from './effect';\n", 'a = all;', "import './effect';\n"],
    ["import Baz, { b } from './effect';\n", 'a = [Baz, b];', "import './effect';\n"],
    ["import { Baz } from 'absent';\n", 'a = Baz;', "import 'absent';\n"],
    ["import { Baz } from 'zod';\n", 'a = Baz;', ''],
    ["import { Baz } from './gone';\n", 'a = Baz;', "import './gone';\n"],
    ["import { Baz } from './other?raw';\n", 'a = Baz;', "import './other?raw';\n"],
    ["import { Baz } from 'https://a.b/c.js';\n", 'a = Baz;', "import 'https://a.b/c.js';\n"],
    ["import { readFile } from 'node:fs';\n", 'a = readFile;', ''],
    ["import { readFile } from 'fs';\n", 'a = readFile;', ''],
    // Part of it is.
    ["import Baz, * as all from './effect';\n", 'a = Baz;', "import * as all from './effect';\nimport './effect';\n"],
    [
      "import { Baz, type Mute } from './effect';\nlet m: Mute;\n",
      'a = Baz;',
      "import { type Mute } from './effect';\nimport './effect';\nlet m: Mute;\n",
    ],
    ["import { Baz, b } from './effect';\nb();\n", 'a = Baz;', "import { b } from './effect';\nb();\n"],
    ["import { Foo, Bar } from './other';\nf(Bar);\n", 'a = Foo;', "import { Bar } from './other';\nf(Bar);\n"],
    ["import { Foo, Bar } from './other';\nlet b: Bar;\n", 'a = Foo;', "import { Bar } from './other';\nlet b: Bar;\n"],
    [
      "import { Baz } from './effect';\nlet b: Baz;\n",
      'a = Baz;',
      "import { Baz } from './effect';\nimport './effect';\nlet b: Baz;\n",
    ],
    [
      "import { Baz } from './effect';\nexport { Baz };\n",
      'a = Baz;',
      "import { Baz } from './effect';\nexport { Baz };\n",
    ],
    [
      "import { Baz, b } from './effect';\nlet c: [Baz, typeof b];\n",
      'a = [Baz, b];',
      "import { Baz, b } from './effect';\nimport './effect';\nlet c: [Baz, typeof b];\n",
    ],
    [
      "import { Baz, b } from './effect';\nlet c: Baz;\nb();\n",
      'a = [Baz, b];',
      "import { Baz, b } from './effect';\nlet c: Baz;\nb();\n",
    ],
    [
      "import { b, Baz } from './effect';\nlet c: Baz;\nb();\n",
      'a = [Baz, b];',
      "import { b, Baz } from './effect';\nlet c: Baz;\nb();\n",
    ],
  ])('%j, with a class that has `%s`', (imports, body, output) => {
    const passed =
      output.includes('import') || imports.includes('import') ? "export { Metrics } from './canon';\n" : '';
    const text = fix(`${imports}export class Metrics { ${body} }\n${rest}`);

    expect(
      text
        .replace(/'\.\/canon(?:\.js)?'/u, "'./canon'")
        .replace(passed, '')
        .replace(/^\n/u, ''),
    ).toBe(output + rest);
  });
});

describe('an export', () => {
  it.each([
    ['export class Metrics {}\n', "export { Metrics } from './canon.js';\n"],
    ['export default class Metrics {}\n', "export { Metrics as default } from './canon.js';\n"],
    [
      'export default class Metrics {}\nf(Metrics);\n',
      "import { Metrics } from './canon.js';\n\nexport default Metrics;\nf(Metrics);\n",
    ],
    ['class Metrics {}\nexport = Metrics;\n', "import { Metrics } from './canon.js';\nexport = Metrics;\n"],
    ['class Metrics {}\nexport { Metrics as default };\n', "export { Metrics as default } from './canon.js';\n"],
    [
      'class Metrics {}\nexport { Metrics as Other, Metrics };\n',
      "import { Metrics } from './canon.js';\nexport { Metrics as Other, Metrics };\n",
    ],
    [
      'class Metrics {}\nexport { Metrics };\nf(Metrics);\n',
      "import { Metrics } from './canon.js';\nexport { Metrics };\nf(Metrics);\n",
    ],
    ['class Metrics {}\nexport type { Metrics };\n', "export type { Metrics } from './canon.js';\n"],
    ['class Metrics {}\nexport { type Metrics };\n', "export type { Metrics } from './canon.js';\n"],
    [
      'class Metrics {}\nexport { Metrics /* a */ };\n',
      "import { Metrics } from './canon.js';\nexport { Metrics /* a */ };\n",
    ],
    [
      'class Metrics {}\nexport default /* a */ Metrics;\n',
      "import { Metrics } from './canon.js';\nexport default /* a */ Metrics;\n",
    ],
    ['class Metrics {}\nexport default Metrics;\n', "export { Metrics as default } from './canon.js';\n"],
    [
      'class Metrics {}\nexport { Metrics };\nexport default Metrics;\n',
      "export { Metrics, Metrics as default } from './canon.js';\n",
    ],
    [
      'interface Options { a: 1 }\nexport default Options;\n',
      "export type { Options as default } from './canon.js';\n",
    ],
    ['interface Options { a: 1 }\nexport { Options };\n', "export type { Options } from './canon.js';\n"],
    [
      'interface Options { a: 1 }\nexport { Options };\nlet o: Options;\n',
      "import type { Options } from './canon.js';\nexport { Options };\nlet o: Options;\n",
    ],
    [
      'export interface Options { a: 1 }\nexport class Metrics {}\n',
      "export type { Options } from './canon.js';\nexport { Metrics } from './canon.js';\n",
    ],
    ['class Money {}\nexport { Money };\n', "export { default as Money } from './canon.js';\n"],
    [
      'class Money {}\nexport { Money };\nf(Money);\n',
      "import Money from './canon.js';\nexport { Money };\nf(Money);\n",
    ],
    [
      'class Money {}\nclass Metrics {}\nf(Money, Metrics);\nexport {};\n',
      "import { default as Money, Metrics } from './canon.js';\nf(Money, Metrics);\nexport {};\n",
    ],
    [
      'const other = 1;\nclass Metrics {}\nexport { other, Metrics };\n',
      "import { Metrics } from './canon.js';\n\nconst other = 1;\nexport { other, Metrics };\n",
    ],
    [
      'const other = 1;\nclass Local {}\nexport { other, Local as Metrics };\n',
      "const other = 1;\nexport { other };\nexport { Metrics } from './canon.js';\n",
    ],
    [
      'class Metrics {}\nexport { Metrics };\nlet a: Metrics;\n',
      "import { Metrics } from './canon.js';\nexport { Metrics };\nlet a: Metrics;\n",
    ],
    // What is only a type there is imported and exported as one.
    [
      "import { Entity } from './other';\nclass Options { a = 1; }\n@Entity() export class User { constructor(o: Options) {} }\n",
      "import { Entity } from './other';\nimport type { Options } from './canon';\n@Entity() export class User { constructor(o: Options) {} }\n",
    ],
    ["export { a as Metrics } from './gone';\n", "import './gone';\nexport { Metrics } from './canon';\n"],
    // A re-export of another module.
    ["export { Foo as Metrics } from './other';\n", "export { Metrics } from './canon';\n"],
    ["export { Baz as Metrics } from './effect';\n", "import './effect';\nexport { Metrics } from './canon';\n"],
    ["export type { Baz as Metrics } from './effect';\n", "export type { Metrics } from './canon';\n"],
    ["export { type Baz as Metrics } from './effect';\n", "export type { Metrics } from './canon';\n"],
    [
      "export { Baz as Metrics, b } from './effect';\n",
      "export { b } from './effect';\nexport { Metrics } from './canon';\n",
    ],
    ["export { Only as State } from './other';\n", "export type { State } from './canon';\n"],
    [
      "import { Foo } from './other';\nexport { Foo as Metrics };\nf(Foo);\n",
      "import { Foo } from './other';\nexport { Metrics } from './canon';\nf(Foo);\n",
    ],
    [
      "import { Foo } from './other';\nexport const Metrics = Foo;\nf(Metrics);\n",
      "import { Metrics } from './canon';\nexport { Metrics };\nf(Metrics);\n",
    ],
  ])('is handed on: %j', (code, output) => {
    expect(fix(code)).toBe(output);
  });
});
