import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeProject, type TemporaryProject } from '../../temporary-project.ts';
import { files, names } from './project.ts';
import { replaceAll, type Replaced } from './replace.ts';

interface FixCase {
  readonly name: string;
  readonly code: string;
  readonly output: string;
}

const cases: readonly FixCase[] = [
  {
    name: 're-exports what nobody uses in the file',
    code: `export class Metrics { total = 0; }
`,
    output: `export { Metrics } from './canon.js';
`,
  },
  {
    name: 'imports and re-exports what the file uses',
    code: `// license: MIT

/** Counts. */
export class Metrics { total = 0; }

export const m = new Metrics();
`,
    output: `// license: MIT

import { Metrics } from './canon.js';

export { Metrics };

export const m = new Metrics();
`,
  },
  {
    name: 'replaces what the file reads members of, and assigns them to something else',
    code: `export function track() {}
let a: string;
a = track.name;
for (const key in track) a = key;
export { a };
`,
    output: `import { track } from './canon.js';

export { track };
let a: string;
a = track.name;
for (const key in track) a = key;
export { a };
`,
  },
  {
    name: 'writes the module as an import of the file does that differs from the others',
    code: `import { a } from './other.js';
import { Baz } from './effect.js';
import { LIMIT } from './canon';

export class Metrics { total = LIMIT; }
export const b = [a, Baz];
`,
    output: `import { a } from './other.js';
import { Baz } from './effect.js';

export { Metrics } from './canon';
export const b = [a, Baz];
`,
  },
  {
    name: 'keeps lines apart that would run together, whatever the file ends in',
    code: `const a: any = 1
class Metrics { total = 0; }
(a)()
export function f() {}
`,
    output: `const a: any = 1
;(a)()
export function f() {}
`,
  },
  {
    name: 'drops what is private and unused, and nothing else',
    code: `import { a } from './other';

class Metrics { total = 0; }

export const x = a;
`,
    output: `import { a } from './other';

export const x = a;
`,
  },
  {
    name: 'takes the comments above and behind the declaration along',
    code: `import { a } from './other';

// A banner.

/** Counts. */
// @ts-ignore
class Metrics { total = 0; } // said of it

// said of x
export const x = a(new Metrics());
`,
    output: `import { a } from './other';
import { Metrics } from './canon';

// A banner.

// said of x
export const x = a(new Metrics());
`,
  },
  {
    name: 'leaves headers and banners alone',
    code: `/* eslint-disable no-console -- it prints */
/** Counts. */
export class Metrics { total = 0; }
`,
    output: `/* eslint-disable no-console -- it prints */
export { Metrics } from './canon.js';
`,
  },
  {
    name: 'imports a type as a type',
    code: `import { a } from './other';

export interface Options { a: string }

export const x: Options = a();
`,
    output: `import { a } from './other';
import type { Options } from './canon';

export type { Options };

export const x: Options = a();
`,
  },
  {
    name: 'imports a class as a type where it is only used as one',
    code: `import { a } from './other';

class Metrics { total = 0; }

export function f(m: Metrics): typeof Metrics { return a(m); }
`,
    output: `import { a } from './other';
import type { Metrics } from './canon';

export function f(m: Metrics): typeof Metrics { return a(m); }
`,
  },
  {
    name: 'keeps a class a value where decorators may ask for it',
    code: `import { Entity } from './other';

class Metrics { total = 0; }

@Entity() export class User { constructor(readonly m: Metrics) {} }
`,
    output: `import { Entity } from './other';
import { Metrics } from './canon';

@Entity() export class User { constructor(readonly m: Metrics) {} }
`,
  },
  {
    name: 'joins an import of the canonical module',
    code: `import { LIMIT } from './canon';

class Metrics { total = LIMIT; }

export const m = new Metrics();
export const n = LIMIT;
`,
    output: `import { LIMIT, Metrics } from './canon';

export const m = new Metrics();
export const n = LIMIT;
`,
  },
  {
    name: 'joins a default import',
    code: `import Money from './canon';

class Metrics { total = 0; }

export const m = new Metrics(Money);
`,
    output: `import Money, { Metrics } from './canon';

export const m = new Metrics(Money);
`,
  },
  {
    name: 'writes an import beside a namespace import',
    code: `import * as canon from './canon';

class Metrics { total = 0; }

export const m = new Metrics(canon);
`,
    output: `import * as canon from './canon';
import { Metrics } from './canon';

export const m = new Metrics(canon);
`,
  },
  {
    name: 'puts no value into an import of types',
    code: `import type { State } from './canon';

class Metrics { total = 0; }

export const m: State = new Metrics();
`,
    output: `import type { State } from './canon';
import { Metrics } from './canon';

export const m: State = new Metrics();
`,
  },
  {
    name: 'puts a type into an import of types',
    code: `import { LIMIT } from './canon';
import type { State } from './canon';

interface Options { a: string }

export const m: [State, Options] = [LIMIT];
`,
    output: `import { LIMIT } from './canon';
import type { State, Options } from './canon';

export const m: [State, Options] = [LIMIT];
`,
  },
  {
    name: 'marks a type in an import of values',
    code: `import { LIMIT } from './canon';

interface Options { a: string }

export const m: Options = LIMIT;
`,
    output: `import { LIMIT, type Options } from './canon';

export const m: Options = LIMIT;
`,
  },
  {
    name: 'takes names that only the duplicate used out of their imports',
    code: `import D, { Foo, Bar } from './other';
import { only, type Only } from './other';

export class Metrics { a = Foo; b = only; c?: Only; d = D; }

export const x = Bar;
`,
    output: `import { Bar } from './other';

export { Metrics } from './canon';

export const x = Bar;
`,
  },
  {
    name: 'keeps a load that does something',
    code: `import { Baz } from './effect';
import { a } from './other';

export class Metrics { baz = new Baz(); }

export const x = a;
`,
    output: `import './effect';
import { a } from './other';

export { Metrics } from './canon';

export const x = a;
`,
  },
  {
    name: 'drops a load of types even where it would do something',
    code: `import type { Baz } from './effect';

export class Metrics { baz?: Baz; }
`,
    output: `export { Metrics } from './canon';
`,
  },
  {
    name: 'drops helpers of helpers, also those that call one another',
    code: `import { a } from './other';

interface Shape { a: string }
type Deep = Shape[];
const START = 3;

/** Said of even. */
function even(n: number): boolean { return n === 0 || odd(n - 1); }
function odd(n: number): boolean { return even(n - START); }

export function track(deep: Deep) { return even(deep.length); }

export const kept = a;
`,
    output: `import { a } from './other';

export { track } from './canon';

export const kept = a;
`,
  },
  {
    name: 'keeps a helper that something else uses, or that does something',
    code: `const used = 3;
const made = register();

export function track() { return used; }
export const kept = used;
`,
    output: `const used = 3;
const made = register();

export { track } from './canon.js';
export const kept = used;
`,
  },
  {
    name: 'replaces a default export',
    code: `export default class Metrics { total = 0; }
`,
    output: `export { Metrics as default } from './canon.js';
`,
  },
  {
    name: 'imports a default export that the file uses',
    code: `export default class Metrics { total = 0; }

export const m = new Metrics();
`,
    output: `import { Metrics } from './canon.js';

export default Metrics;

export const m = new Metrics();
`,
  },
  {
    name: 'replaces a default export of a name',
    code: `class Metrics { total = 0; }

export default Metrics;
`,
    output: `export { Metrics as default } from './canon.js';
`,
  },
  {
    name: 'passes on a default as a default',
    code: `class Money { }

export default Money;
`,
    output: `export { default } from './canon.js';
`,
  },
  {
    name: 'imports a default by the name of the file',
    code: `class Money { }

export const m = new Money();
`,
    output: `import Money from './canon.js';

export const m = new Money();
`,
  },
  {
    name: 're-exports a default interface as a type',
    code: `export default interface Options { a: string }
`,
    output: `export type { Options as default } from './canon.js';
`,
  },
  {
    name: 'keeps a default interface that the file uses',
    code: `export default interface Options { a: string }

export function f(o: Options): void {}
`,
    output: `import type { Options } from './canon.js';

export type { Options as default };

export function f(o: Options): void {}
`,
  },
  {
    name: 'replaces a renamed export',
    code: `class Local { total = 0; }

export { Local as Metrics };
`,
    output: `export { Metrics } from './canon.js';
`,
  },
  {
    name: 'takes a renamed export out of a list',
    code: `class Own { total = 0; }
const other = 1;

export { other, Own as Metrics };
`,
    output: `const other = 1;

export { other };
export { Metrics } from './canon.js';
`,
  },
  {
    name: 'keeps a name in a list',
    code: `class Metrics { total = 0; }
const other = 1;

export { Metrics, other };
`,
    output: `import { Metrics } from './canon.js';
const other = 1;

export { Metrics, other };
`,
  },
  {
    name: 'replaces a list of one',
    code: `class Metrics { total = 0; }
export { Metrics };
`,
    output: `export { Metrics } from './canon.js';
`,
  },
  {
    name: 'replaces a list of types',
    code: `type Options = { a: string };
export type { Options };
`,
    output: `export type { Options } from './canon.js';
`,
  },
  {
    name: 'exports under every name',
    code: `export class Metrics { total = 0; }
export { Metrics as Other, Metrics as default };
`,
    output: `export { Metrics, Metrics as Other, Metrics as default } from './canon.js';
`,
  },
  {
    name: 'takes one of several declarators with its comments',
    code: `const A = 1,
  // said of it
  Metrics = class { total = 0; }, // this, too
  B = 2;

export { A, B, Metrics };
`,
    output: `import { Metrics } from './canon.js';

const A = 1,
  B = 2;

export { A, B, Metrics };
`,
  },
  {
    name: 'takes the last of several declarators',
    code: `export const A = 1, LIMIT = 3;
`,
    output: `export const A = 1;
export { LIMIT } from './canon.js';
`,
  },
  {
    name: 'takes the first of several declarators',
    code: `export const LIMIT = 3, A = 1;
`,
    output: `export const A = 1;
export { LIMIT } from './canon.js';
`,
  },
  {
    name: 'drops a whole declaration when all its names go',
    code: `const LIMIT = 3, Metrics = class { total = 0; };

export const x = [LIMIT, Metrics];
`,
    output: `import { LIMIT, Metrics } from './canon.js';

export const x = [LIMIT, Metrics];
`,
  },
  {
    name: 'replaces overloads at once',
    code: `export function track(a: string): void;
/** Tracks. */
export function track(a: number): void;
export function track(): void {}

track(1);
`,
    output: `import { track } from './canon.js';

export { track };

track(1);
`,
  },
  {
    name: 'replaces a class and its interface at once',
    code: `export class Metrics { a = 1; }

export interface Metrics { total: number }
`,
    output: `export { Metrics } from './canon.js';
`,
  },
  {
    name: 'replaces several duplicates in one pass',
    code: `import { a } from './other';

export class Metrics { total = 0; }

export interface Options { a: string }

export enum Level { Low, High }

export const LIMIT = 3;

export const x: [Level, Options] = a(Level.Low);
`,
    output: `import { a } from './other';
import { type Options, Level } from './canon';

export { Metrics, LIMIT } from './canon';
export type { Options };
export { Level };

export const x: [Level, Options] = a(Level.Low);
`,
  },
  {
    name: 'needs no import for what only another duplicate uses',
    code: `interface Options { a: string }

export class Metrics { constructor(readonly options: Options) {} }
`,
    output: `export { Metrics } from './canon.js';
`,
  },
  {
    name: 'replaces a renamed re-export',
    code: `export { Foo as Metrics } from './other';
`,
    output: `export { Metrics } from './canon';
`,
  },
  {
    name: 'splits a renamed re-export',
    code: `export { Foo as Metrics, Bar } from './other';
`,
    output: `export { Bar } from './other';
export { Metrics } from './canon';
`,
  },
  {
    name: 'keeps what a re-exported module does',
    code: `export { Baz as Metrics } from './effect';
`,
    output: `import './effect';
export { Metrics } from './canon';
`,
  },
  {
    name: 'replaces the re-export of an import',
    code: `import { Foo } from './other';

export { Foo as Metrics };
`,
    output: `export { Metrics } from './canon';
`,
  },
  {
    name: 'replaces an alias and drops its import',
    code: `import { Foo } from './other';

export const Metrics = Foo;
`,
    output: `export { Metrics } from './canon';
`,
  },
  {
    name: 'replaces an alias of a class of the file',
    code: `class Own { total = 0; }

export const Metrics = Own;
`,
    output: `export { Metrics } from './canon.js';
`,
  },
  {
    name: 'replaces an ambient class',
    code: `export declare class Metrics { total: number; }
`,
    output: `export { Metrics } from './canon.js';
`,
  },
  {
    name: 'keeps a directive first',
    code: `'use client';

class Metrics { total = 0; }

export const m = new Metrics();
`,
    output: `'use client';

import { Metrics } from './canon.js';

export const m = new Metrics();
`,
  },
  {
    name: 'keeps a first line for the shell',
    code: `#!/usr/bin/env node
class Metrics { total = 0; }

export const m = new Metrics();
`,
    output: `#!/usr/bin/env node
import { Metrics } from './canon.js';

export const m = new Metrics();
`,
  },
  {
    name: 'writes no semicolons where the file has none',
    code: `import { a } from "./other"

class Metrics { total = 0 }

export const m = a(new Metrics())
`,
    output: `import { a } from "./other"
import { Metrics } from "./canon"

export const m = a(new Metrics())
`,
  },
  {
    name: 'keeps apart what would run together',
    code: `import { a } from './other'
const x = a
class Metrics { total = 0 }
(x)
export { x }
`,
    output: `import { a } from './other'
const x = a
;(x)
export { x }
`,
  },
  {
    name: 'leaves what stands on the same line',
    code: `import { a } from './other'; class Metrics { total = 0; } export const m = new Metrics(a); // said of m
`,
    output: `import { a } from './other';
import { Metrics } from './canon'; export const m = new Metrics(a); // said of m
`,
  },
  {
    name: 'writes an alias where the file does',
    code: `import { a } from '@/other';

class Metrics { total = 0; }

export const m = a(new Metrics());
`,
    output: `import { a } from '@/other';
import { Metrics } from '@/canon';

export const m = a(new Metrics());
`,
  },
  {
    name: 'means the inner name where it is shadowed',
    code: `class Metrics { total = 0; }

export const f = (Metrics: number) => Metrics;
export const g = Metrics;
`,
    output: `import { Metrics } from './canon.js';

export const f = (Metrics: number) => Metrics;
export const g = Metrics;
`,
  },
  {
    name: 'leaves one blank line at the end',
    code: `import { a } from './other';

export const x = a;

interface Options { a: string }
`,
    output: `import { a } from './other';

export const x = a;
`,
  },
  {
    name: 'leaves no blank line at the start',
    code: `interface Options { a: string }

export const x = 1;
`,
    output: `export const x = 1;
`,
  },
  {
    name: 'keeps an import that a comment speaks of',
    code: `import { Foo } from './other';

/** See {@link Foo}. */
export const x = 1;

export class Metrics { foo = Foo; }
`,
    output: `import { Foo } from './other';

/** See {@link Foo}. */
export const x = 1;

export { Metrics } from './canon';
`,
  },
  {
    name: 'takes a comment for the next line along with an import',
    code: `// eslint-disable-next-line import/no-cycle -- known
import { Foo } from './other';
import { a } from './other';

export class Metrics { foo = Foo; }
export const x = a;
`,
    output: `import { a } from './other';

export { Metrics } from './canon';
export const x = a;
`,
  },
  {
    name: 'keeps a namespace assignment',
    code: `class Metrics { total = 0; }
export = Metrics;
`,
    output: `import { Metrics } from './canon.js';
export = Metrics;
`,
  },
  {
    name: 'drops names that a pattern takes out',
    code: `const { isArray, from } = Array;
const { keys } = Object;

export function track(...all: unknown[]): unknown { return isArray(all) || keys(all); }
export const kept = from;
`,
    output: `const { from } = Array;

export { track } from './canon.js';
export const kept = from;
`,
  },
  {
    name: 'keeps a load of which only types would be left',
    code: `import { Baz } from './effect';

export class Metrics { total = new Baz(); }
export let kept: Baz;
`,
    output: `import { Baz } from './effect';
import './effect';

export { Metrics } from './canon';
export let kept: Baz;
`,
  },
  {
    name: 'keeps a load of which only another type would be left',
    code: `import { Baz, type Mute } from './effect';

export class Metrics { total = new Baz(); }
export let kept: Mute;
`,
    output: `import { type Mute } from './effect';
import './effect';

export { Metrics } from './canon';
export let kept: Mute;
`,
  },
  {
    name: 'keeps the blank line behind the imports when the last of them goes',
    code: `import { a } from './other';
import { Foo } from './other';

export class Metrics { foo = Foo; }

export const kept = a;
`,
    output: `import { a } from './other';

export { Metrics } from './canon';

export const kept = a;
`,
  },
];

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

function replace(code: string): Replaced {
  return replaceAll({ code, root: project.folder, file: 'src/app.ts', canonical: './src/canon.ts', names });
}

describe('a duplicate that can be replaced', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', (_name, { code, output }) => {
    const replaced = replace(code);

    expect(replaced.plans.map(({ reason }) => reason)).toEqual(replaced.plans.map(() => undefined));
    expect(replaced.output).toBe(output);
    expect(replaced.faults).toEqual([]);
  });

  it.each(cases.map((each) => [each.name, each] as const))(
    '%s, with the line endings of Windows',
    (_name, { code, output }) => {
      const replaced = replace(code.replaceAll('\n', '\r\n'));

      expect(replaced.output).toBe(output.replaceAll('\n', '\r\n'));
      expect(replaced.faults).toEqual([]);
    },
  );

  it('keeps the byte order mark', () => {
    expect(replace('\uFEFFexport class Metrics { total = 0; }\n').output).toBe(
      "\uFEFFexport { Metrics } from './canon.js';\n",
    );
  });

  it('leaves nothing behind that the compiler did not complain about before', () => {
    for (const [index, { code, output }] of cases.entries()) {
      project.write({ [`src/before-${index}.ts`]: code, [`src/after-${index}.ts`]: output });
    }
    const messages = typeCheck(project.folder, cases.length);
    const fresh = cases.map(({ name }, index) => [
      name,
      messages.get(`after-${index}.ts`)?.filter((message) => !messages.get(`before-${index}.ts`)?.includes(message)) ??
        [],
    ]);

    expect(fresh).toEqual(cases.map(({ name }) => [name, []]));
  });
});

/** Gets what the compiler says of each file, names that nothing uses included. */
function typeCheck(folder: string, count: number): Map<string, string[]> {
  const roots = Array.from({ length: count }, (_each, index) => [`before-${index}.ts`, `after-${index}.ts`]).flat();
  const program = ts.createProgram(
    roots.map((file) => path.join(folder, 'src', file)),
    {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      paths: { '@/*': [path.join(folder, 'src', '*')] },
      experimentalDecorators: true,
      emitDecoratorMetadata: true,
      isolatedModules: true,
      strict: true,
      noUnusedLocals: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    },
  );
  return new Map(
    roots.map((file) => {
      const source = program.getSourceFile(path.join(folder, 'src', file));
      const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [file, diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))];
    }),
  );
}
