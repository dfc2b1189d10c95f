import { describe, expect, it } from 'vitest';
import { createProject } from '../../modules/temp-project.ts';
import { files, names } from './project.ts';
import { replaceAll, type Case } from './replace.ts';

interface RefusalCase extends Partial<Omit<Case, 'root' | 'names'>> {
  readonly name: string;
  readonly code: string;
  readonly reason: string;
  /** What a person could decide for; undefined when there is nothing. */
  readonly proposal?: string;
  readonly more?: Readonly<Record<string, string>>;
}

const passed = "export { Metrics } from './canon.js';\n";

const cases: readonly RefusalCase[] = [
  {
    name: 'a name that is assigned to',
    code: 'let Metrics = class {};\nMetrics = Object;\nexport { Metrics };\n',
    reason: 'it is written to',
  },
  {
    name: 'a name whose members are assigned to',
    code: 'export class Metrics { total = 0; }\nMetrics.prototype.total = 1;\n',
    reason: 'its members are written to',
    proposal: "import { Metrics } from './canon.js';\n\nexport { Metrics };\nMetrics.prototype.total = 1;\n",
  },
  {
    name: 'a name whose members are counted up',
    code: 'export class Metrics { static total = 0; }\nMetrics.total++;\n',
    reason: 'its members are written to',
    proposal: "import { Metrics } from './canon.js';\n\nexport { Metrics };\nMetrics.total++;\n",
  },
  {
    name: 'a name that is given members',
    code: 'export function track() {}\nObject.assign(track, { a: 1 });\n',
    reason: 'its members are written to',
    proposal: "import { track } from './canon.js';\n\nexport { track };\nObject.assign(track, { a: 1 });\n",
  },
  {
    name: 'a member that is written by a pattern',
    code: 'export function track() {}\n[track.a] = [1];\n',
    reason: 'its members are written to',
    proposal: "import { track } from './canon.js';\n\nexport { track };\n[track.a] = [1];\n",
  },
  {
    name: 'a class of which the file makes instances, where the canonical one is an interface',
    code: "class Options { a = ''; }\nexport const m = new Options();\n",
    reason: '`Options` is only a type in `./canon.js`',
  },
  {
    name: 'a list that is added to',
    code: 'export const LIMIT = [1];\nLIMIT.push(2);\n',
    reason: 'its members are written to',
    proposal: "import { LIMIT } from './canon.js';\n\nexport { LIMIT };\nLIMIT.push(2);\n",
  },
  {
    name: 'a class merged with a namespace',
    code: 'class Metrics {}\nnamespace Metrics { export const a = 1; }\nexport { Metrics };\n',
    reason: 'it is merged with a namespace',
  },
  {
    name: 'a class that the file augments',
    code: "export class Metrics {}\ndeclare module './app' { interface Metrics { a: 1 } }\n",
    reason: 'this file augments it',
    proposal: `${passed}declare module './app' { interface Metrics { a: 1 } }\n`,
  },
  {
    name: 'a name that an import has, too',
    code: "import { Metrics } from './other';\ninterface Metrics { a: 1 }\nexport const m = Metrics;\n",
    reason: '`Metrics` is something else in this file, too',
  },
  {
    name: 'a decorated class',
    code: '@register() export class Metrics {}\n',
    reason: 'its decorators may register it',
    proposal: passed,
  },
  {
    name: 'a class with decorated members',
    code: 'export class Metrics { @column() total = 0; }\n',
    reason: 'its decorators may register it',
    proposal: passed,
  },
  {
    name: 'a name exported from a namespace',
    code: 'export namespace N { export class Metrics {} }\n',
    reason: 'it is exported from a namespace',
  },
  {
    name: 'a name that a pattern declares',
    code: 'export const { Metrics } = globalThis;\n',
    reason: 'it is declared together with other names',
  },
  {
    name: 'what runs code where it stands',
    code: 'export class Metrics { static { register(); } }\n',
    reason: 'it runs `register()` where it stands',
    proposal: passed,
  },
  {
    name: 'what is made anew by every file',
    code: 'export const LIMIT = new Map();\n',
    reason: 'it holds an object of its own: `new Map()`',
    proposal: "export { LIMIT } from './canon.js';\n",
  },
  {
    name: 'a pattern that remembers its position',
    code: 'export const LIMIT = /a/g;\n',
    reason: 'it holds an object of its own: `/a/g`',
    proposal: "export { LIMIT } from './canon.js';\n",
  },
  {
    name: 'a function that counts',
    code: 'let count = 0;\nexport function track() { count += 1; }\n',
    reason: 'it shares `count` with the rest of the file',
    proposal: "let count = 0;\nexport { track } from './canon.js';\n",
  },
  {
    name: 'a function that remembers by way of another',
    code: 'const seen = new Set();\nfunction see(x) { seen.add(x); }\nexport function track(x) { see(x); }\n',
    reason: 'it shares `seen` with the rest of the file',
    proposal: "export { track } from './canon.js';\n",
  },
  {
    name: 'a class that counts',
    code: 'export class Metrics { static count = 0; static add() { Metrics.count += 1; } }\n',
    reason: 'its static member `count` would be shared',
    proposal: passed,
  },
  {
    name: 'what is expected to be wrong',
    code: '// @ts-expect-error it is\nexport class Metrics extends Missing {}\n',
    reason: '`@ts-expect-error` says that it is wrong as it is',
    proposal: passed,
  },
  {
    name: 'a finding that a comment silences',
    code: 'export class Metrics {}\n',
    isSuppressed: () => true,
    reason: 'a comment turns the rule off',
    proposal: passed,
  },
  {
    name: 'a file that evaluates text',
    code: "eval('Metrics');\nexport class Metrics {}\n",
    reason: 'code that is evaluated may use it',
    proposal: `eval('Metrics');\n${passed}`,
  },
  {
    name: 'a script',
    code: 'class Metrics {}\n',
    reason: 'the file is a script, whose names other files may use',
  },
  {
    name: 'a file that would be no module any more',
    code: "import { Foo } from './other';\n\nclass Metrics { foo = Foo; }\n",
    reason: 'the file would be no module any more',
  },
  {
    name: 'a declaration file beside a JavaScript file',
    code: 'export declare class Metrics {}\n',
    file: 'src/native.d.ts',
    more: { 'src/native.js': 'export class Metrics {}\n' },
    reason: 'it describes what the JavaScript file beside it declares',
    proposal: passed,
  },
  {
    name: 'a value where the canonical export is a type',
    code: 'export const Options = 1;\n',
    reason: '`Options` is only a type in `./canon.js`',
  },
  {
    name: 'a type where the canonical export is a value',
    code: 'export interface LIMIT { a: 1 }\n',
    reason: '`LIMIT` is no type in `./canon.js`',
  },
  {
    name: 'a canonical module that does not have the name',
    code: 'export interface Options { a: 1 }\n',
    canonical: './src/other.ts',
    reason: '`./other.js` does not export `Options`',
  },
  {
    name: 'a canonical module that loads the file',
    code: 'export const x = 1;\nexport class Metrics { total = x; }\n',
    canonical: './src/round.ts',
    more: { 'src/app.ts': 'export const x = 1;\n' },
    reason: 'the canonical module loads this file, so the import would close a cycle',
    proposal: "export const x = 1;\nexport { Metrics } from './round.js';\n",
  },
  {
    name: 'a canonical module that does something',
    code: 'export class Metrics { total = 0; }\n',
    canonical: './src/loud.ts',
    reason: 'loading the canonical module runs `console.log("loaded")` (src/loud.ts:2)',
    proposal: "export { Metrics } from './loud.js';\n",
  },
  {
    name: 'a canonical module that tests replace',
    code: 'export class Metrics { total = 0; }\n',
    canonical: './src/mocked.ts',
    reason: 'src/__mocks__/mocked.ts replaces `./mocked.js` in tests',
    proposal: "export { Metrics } from './mocked.js';\n",
  },
  {
    name: 'a test that replaces the canonical module',
    code: "import { vi } from 'vitest';\nvi.mock('./canon');\nexport class Metrics { total = 0; }\n",
    reason: 'this file replaces `./canon.js` by a mock',
    proposal: "import { vi } from 'vitest';\nvi.mock('./canon');\nexport { Metrics } from './canon.js';\n",
  },
  {
    name: 'a canonical package that the project does not depend on',
    code: 'export class Metrics { total = 0; }\n',
    canonical: 'absent',
    reason: '`absent` is not a dependency in package.json',
  },
  {
    name: 'a CommonJS file whose canonical module is an ES module',
    code: 'exports.Metrics = class {};\n',
    file: 'src/app.cjs',
    reason: '`./canon.js` is an ES module, which `require()` does not load alike',
    proposal: "exports.Metrics = require('./canon.js').Metrics;\n",
  },
  {
    name: 'a CommonJS file with a loader of its own',
    code: 'const require = load;\nexports.Metrics = class {};\n',
    file: 'lib/app.cjs',
    canonical: './lib/canon.cjs',
    reason: 'the file has a `require` of its own',
  },
];

describe('a duplicate that must not be replaced unattended', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', (_name, given) => {
    const root = createProject({ ...files, ...given.more });
    const replaced = replaceAll({ file: 'src/app.ts', canonical: './src/canon.ts', ...given, root, names });

    expect(replaced.plans.map(({ reason }) => reason)).toEqual([given.reason]);
    expect(replaced.output).toBe(given.code);
    expect(replaced.proposals).toEqual(given.proposal === undefined ? [] : [given.proposal]);
  });

  it('is fixed where only what does something is loaded already', () => {
    const root = createProject(files);
    const code = "import { Metrics as M } from './loud.js';\n\nexport class Metrics { total = 0; }\nnew M();\n";
    const { output } = replaceAll({ code, root, file: 'src/app.ts', canonical: './src/loud.ts', names });

    expect(output).toBe(
      "import { Metrics as M } from './loud.js';\n\nexport { Metrics } from './loud.js';\nnew M();\n",
    );
  });

  it('is fixed as a type whatever the canonical module does', () => {
    const root = createProject(files);
    const code = 'class Metrics { total = 0; }\nexport let m: Metrics;\n';
    const { output } = replaceAll({ code, root, file: 'src/app.ts', canonical: './src/loud.ts', names });

    expect(output).toBe("import type { Metrics } from './loud.js';\nexport let m: Metrics;\n");
  });

  it('does not keep the others of its file from being fixed', () => {
    const root = createProject(files);
    const code = 'let n = 0;\nexport function track() { n += 1; }\nexport class Metrics { total = 0; }\n';
    const { output, plans } = replaceAll({ code, root, file: 'src/app.ts', canonical: './src/canon.ts', names });

    expect(plans.map(({ reason }) => reason)).toEqual(['it shares `n` with the rest of the file', undefined]);
    expect(output).toBe("let n = 0;\nexport function track() { n += 1; }\nexport { Metrics } from './canon.js';\n");
  });
});
