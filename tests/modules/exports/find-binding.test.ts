import { expect, test } from 'vitest';
import { findBinding } from '../../../src/modules/exports/find-binding.ts';
import { createProject } from '../temp-project.ts';

const files = {
  'package.json': '{"type":"commonjs"}',
  'home.mjs': 'export const a = 1, b = 2; export default 3;',
  'named.mjs': 'export { a, b as c, default } from "./home.mjs"; export { a as gone } from "./gone.mjs";',
  'imported.mjs': 'import { a } from "./home.mjs"; import d from "./home.mjs"; export { a, d };',
  'star.mjs': 'export * from "./other.mjs"; export * from "./named.mjs"; export const own = 1;',
  'other.mjs': 'export const z = 1;',
  'shadow.mjs': 'export * from "./home.mjs"; export const a = 2;',
  'whole.mjs': 'export * as n from "./home.mjs"; import * as m from "./home.mjs"; export { m };',
  'round.mjs': 'export { a } from "./trip.mjs"; export * from "./trip.mjs";',
  'trip.mjs': 'export { a } from "./round.mjs"; export * from "./round.mjs";',
  'typed.ts': 'export { a } from "./home.mjs";',
  'typed.cts': 'export { a } from "./home.mjs";',
  'common.cjs': 'module.exports = require("./common-home.cjs");',
  'common-home.cjs': 'exports.a = 1;',
  'mixed.js': 'export { a } from "./home.mjs";',
  'module/package.json': '{"type":"module"}',
  'module/m.js': 'export { a } from "../home.mjs";',
};

test.each([
  ['home.mjs', 'a', 'a home.mjs'],
  ['home.mjs', 'gone', 'gone home.mjs'],
  ['named.mjs', 'a', 'a home.mjs'],
  ['named.mjs', 'c', 'b home.mjs'],
  ['named.mjs', 'default', 'default home.mjs'],
  ['named.mjs', 'gone', 'gone named.mjs'],
  ['imported.mjs', 'a', 'a home.mjs'],
  ['imported.mjs', 'd', 'default home.mjs'],
  ['star.mjs', 'a', 'a home.mjs'],
  ['star.mjs', 'z', 'z other.mjs'],
  ['star.mjs', 'own', 'own star.mjs'],
  ['star.mjs', 'default', 'default star.mjs'],
  ['shadow.mjs', 'a', 'a shadow.mjs'],
  ['shadow.mjs', 'b', 'b home.mjs'],
  ['whole.mjs', 'n', 'n whole.mjs'],
  ['whole.mjs', 'm', 'm whole.mjs'],
  ['round.mjs', 'a', 'a round.mjs'],
  ['typed.ts', 'a', 'a home.mjs'],
  ['typed.cts', 'a', 'a home.mjs'],
  ['common.cjs', 'a', 'a common.cjs'],
  ['mixed.js', 'a', 'a mixed.js'],
  ['module/m.js', 'a', 'a home.mjs'],
])('in %s, %s is the binding %s', (file, name, binding) => {
  const root = createProject(files);

  expect(findBinding(`${root}/${file}`, name).replace(`${root}/`, '')).toBe(binding);
});
