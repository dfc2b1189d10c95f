import { describe, expect, test } from 'vitest';
import { suppliesCycle } from '../../../src/modules/loading/supplies-cycle.ts';
import { createProject } from '../temp-project.ts';

/** Asks of `a.mjs`, which loads `old.mjs` and is to load `canon.mjs` instead. */
function ask(files: Record<string, string>): boolean {
  const root = createProject({ 'canon.mjs': 'export const c = 1;', ...files });
  const old = Object.keys(files).find((name) => name.startsWith('old')) ?? '';
  return suppliesCycle(`${root}/a.mjs`, `${root}/${old}`, `${root}/canon.mjs`);
}

/** `x` reads in its cycle with `y` what `y` takes from `s`, which only the old module has loaded by then. */
const cycle = {
  'a.mjs': 'import "./old.mjs"; import "./x.mjs";',
  'old.mjs': 'import "./s.mjs"; export * from "./canon.mjs";',
  's.mjs': 'export const s = 1;',
  'x.mjs': 'import { s } from "./y.mjs"; export const x = s;',
  'y.mjs': 'import "./x.mjs"; export { s } from "./s.mjs";',
};

describe('a cycle counts on what an old module loads', () => {
  test.each([
    ['what another of the cycle hands on', {}],
    ['what it hands on from an import', { 'y.mjs': 'import "./x.mjs"; import { s } from "./s.mjs"; export { s };' }],
    ['all of it', { 'y.mjs': 'import "./x.mjs"; export * from "./s.mjs";' }],
    [
      'all that is read whole',
      {
        'x.mjs': 'import * as y from "./y.mjs"; export const x = y.s;',
        'y.mjs': 'import "./x.mjs"; export * from "./s.mjs";',
      },
    ],
    [
      'what a function of it needs',
      {
        'x.mjs': 'import { f } from "./y.mjs"; export const x = f();',
        'y.mjs': 'import "./x.mjs"; import { s } from "./s.mjs"; export function f() { return s; }',
      },
    ],
    [
      'by two steps',
      {
        'x.mjs': 'import { s } from "./y.mjs"; export const x = s;',
        'y.mjs': 'export { s } from "./z.mjs";',
        'z.mjs': 'import "./x.mjs"; export { s } from "./s.mjs";',
      },
    ],
    [
      'loaded after what may be loaded before',
      {
        'a.mjs': 'import "./q.mjs"; import "./old.mjs"; import "./x.mjs";',
        'q.mjs': 'import "./a.mjs"; import "./s.mjs";',
      },
    ],
    ['loaded after others', { 'a.mjs': 'import "./q.mjs"; import "./old.mjs"; import "./x.mjs";', 'q.mjs': '' }],
    ['of which the file is a part', { 'y.mjs': 'import "./x.mjs"; import "./a.mjs"; export { s } from "./s.mjs";' }],
    [
      'CommonJS that the old module loads',
      {
        'old.mjs': 'import "./x.cjs"; export * from "./canon.mjs";',
        'x.cjs': 'require("./y.cjs");',
        'y.cjs': 'require("./x.cjs");',
        'a.mjs': 'import "./old.mjs"; import "./x.cjs";',
      },
    ],
  ])('%s', (_what, files) => {
    expect(ask({ ...cycle, ...files })).toBe(true);
  });
});

describe('a cycle does not count on what an old module loads', () => {
  test.each([
    ['no cycle', { 'y.mjs': 'export { s } from "./s.mjs";' }],
    ['which the canonical module loads, too', { 'canon.mjs': 'import "./s.mjs"; export const c = 1;' }],
    ['which the file has loaded before', { 'a.mjs': 'import "./s.mjs"; import "./old.mjs"; import "./x.mjs";' }],
    ['what is read later', { 'x.mjs': 'import { s } from "./y.mjs"; export const x = () => s;' }],
    [
      'what each imports itself',
      { 'x.mjs': 'import "./y.mjs"; import { s } from "./s.mjs"; export const x = s;', 'y.mjs': 'import "./x.mjs";' },
    ],
    ['another name', { 'y.mjs': 'import "./x.mjs"; export { s as t } from "./s.mjs"; export const s = 1;' }],
    [
      'nothing that is loaded late',
      { 'y.mjs': 'import "./x.mjs"; export { s } from "./r.mjs";', 'r.mjs': 'export const s = 1;' },
    ],
    ['a module that is gone', { 'y.mjs': 'import "./x.mjs"; export { s } from "./gone.mjs";' }],
    ['a cycle that the canonical module has loaded', { 'canon.mjs': 'import "./x.mjs"; export const c = 1;' }],
    ['a cycle that the file does not load', { 'a.mjs': 'import "./old.mjs";' }],
    [
      'CommonJS that the old module does not load',
      {
        'x.cjs': 'require("./y.cjs");',
        'y.cjs': 'require("./x.cjs");',
        'a.mjs': 'import "./old.mjs"; import "./x.cjs";',
      },
    ],
  ])('%s', (_what, files) => {
    expect(ask({ ...cycle, ...files })).toBe(false);
  });
});
