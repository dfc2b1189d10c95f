import { expect, test } from 'vitest';
import {
  entersCycleByOther,
  entersCycleElsewhere,
  findCircularCopy,
  isCommonJs,
  isHandedUnfinished,
} from '../../../src/modules/loading/cycles.ts';
import { createProject } from '../temp-project.ts';

const round = { 'canon.js': 'import "./b.js"; export const c = 1;', 'b.js': 'import "./canon.js"; register();' };
const esm = { 'package.json': '{"type":"module"}' };

test.each([
  ['no cycle', { 'canon.js': '', 'old.js': 'import "./canon.js";' }, false],
  ['by another module of the cycle', { ...round, 'old.js': 'import "./b.js";' }, true],
  ['by the canonical module', { ...round, 'old.js': 'import "./canon.js"; import "./b.js";' }, false],
  ['by another one first', { ...round, 'old.js': 'import "./b.js"; import "./canon.js";' }, true],
  ['the old module outside of it', { ...round, 'old.js': '' }, true],
  [
    'no module that cares',
    { ...round, 'canon.js': 'import "./b.js";', 'b.js': 'import "./canon.js";', 'old.js': 'import "./b.js";' },
    false,
  ],
  [
    'a module that reads what it imports',
    {
      'canon.js': 'import "./b.js"; export const c = 1;',
      'b.js': 'import { c } from "./canon.js"; export const b = c;',
      'old.js': 'import "./b.js";',
    },
    true,
  ],
  [
    'a CommonJS module',
    { 'canon.js': 'import "./b.cjs";', 'b.cjs': 'require("./canon.js");', 'old.js': 'import "./b.cjs";' },
    true,
  ],
])('whether a cycle is entered elsewhere: %s', (_what, files, expected) => {
  const root = createProject({ ...esm, ...files });

  expect(entersCycleElsewhere(`${root}/old.js`, `${root}/canon.js`)).toBe(expected);
});

test.each([
  ['no cycle', { 'canon.js': '', 'a.js': 'import "./b.js";' }, false],
  ['by another module of the cycle', { ...round, 'a.js': 'import "./b.js"; import "./canon.js";' }, true],
  ['by the canonical module', { ...round, 'a.js': 'import "./canon.js"; import "./b.js";' }, false],
  ['not at all', { ...round, 'a.js': '' }, false],
  ['as a part of it', { ...round, 'a.js': 'import "./b.js";', 'b.js': 'import "./canon.js"; import "./a.js";' }, false],
])('whether a file enters the cycle by another module: %s', (_what, files, expected) => {
  const root = createProject({ ...esm, ...files });

  expect(entersCycleByOther(`${root}/a.js`, `${root}/canon.js`)).toBe(expected);
});

test.each([
  ['no cycle', { 'old.cjs': 'exports.a = require("./canon.cjs").a;', 'canon.cjs': '' }, undefined],
  [
    'the old module in one',
    {
      'old.cjs': 'exports.a = require("./canon.cjs").a; require("./b.cjs");',
      'b.cjs': 'require("./old.cjs");',
      'canon.cjs': '',
    },
    'old.cjs',
  ],
  [
    'one on the way to the canonical module',
    {
      'old.mjs': 'export * from "./b.cjs";',
      'b.cjs': 'require("./c.cjs"); require("./canon.cjs");',
      'c.cjs': 'require("./b.cjs");',
      'canon.cjs': '',
    },
    'b.cjs',
  ],
  [
    'one beside the way',
    {
      'old.mjs': 'import "./b.cjs"; export * from "./canon.cjs";',
      'b.cjs': 'require("./c.cjs");',
      'c.cjs': 'require("./b.cjs");',
      'canon.cjs': '',
    },
    undefined,
  ],
  [
    'ES modules only',
    { 'old.mjs': 'import "./b.mjs";', 'b.mjs': 'import "./old.mjs"; import "./canon.mjs";', 'canon.mjs': '' },
    undefined,
  ],
])('which CommonJS module copies in a cycle: %s', (_what, files, expected) => {
  const root = createProject(files);
  const [old = ''] = Object.keys(files);
  const canonical = Object.keys(files).find((name) => name.startsWith('canon')) ?? '';

  expect(findCircularCopy(`${root}/${old}`, `${root}/${canonical}`)).toBe(expected && `${root}/${expected}`);
});

test.each([
  ['an old module that loads the file', 'import "./a.mjs"; export * from "./canon.cjs";', 'canon.cjs', true],
  ['an old module that does not', 'export * from "./canon.cjs";', 'canon.cjs', false],
  ['an ES canonical module', 'import "./a.mjs"; export * from "./canon.mjs";', 'canon.mjs', false],
  ['CommonJS on the way to one', 'import "./a.mjs"; export * from "./way.cjs";', 'canon.mjs', true],
])('whether what CommonJS makes is handed on unfinished: %s', (_what, old, canonical, expected) => {
  const root = createProject({
    'a.mjs': 'import "./old.mjs";',
    'old.mjs': old,
    'canon.cjs': 'exports.c = 1;',
    'canon.mjs': '',
    'way.cjs': 'exports.c = require("./canon.mjs");',
  });

  expect(isHandedUnfinished(`${root}/a.mjs`, `${root}/old.mjs`, `${root}/${canonical}`)).toBe(expected);
});

test('knows a CommonJS module as it stands', () => {
  const root = createProject({ 'package.json': '{}', 'm/package.json': '{"type":"module"}' });
  const names = ['a.js', 'a.jsx', 'a.cjs', 'a.cjsx', 'a.ts', 'a.cts', 'a.mjs', 'm/a.js', 'a.json', 'a.js.map'];

  expect(names.filter((name) => isCommonJs(`${root}/${name}`))).toEqual(['a.js', 'a.jsx', 'a.cjs']);
});
