import { describe, expect, it } from 'vitest';
import { lintCanonical, type Edited } from './lint-canonical.ts';

const lint = (text: string, more: Partial<Edited> = {}) =>
  lintCanonical({ canonical: './src/metrics.js', saved: 'exports.Metrics = class {};', text, ...more });
const missing =
  '`Metrics` is registered for `Metrics` but not exported here; export it, or take it out of the registry.';
const inside = '`Metrics` is registered for `Metrics` and stands here, but is not exported; export it.';
const getRenamed = (found: string) =>
  `\`Metrics\` is registered for \`Metrics\`, but exported as \`${found}\`; export it as \`Metrics\`.`;

describe('a CommonJS module', () => {
  it.each([
    ['exports.Metrics = class {};'],
    ['module.exports.Metrics = 1;'],
    ['exports["Metrics"] = 1;'],
    ['class Metrics {}\nmodule.exports = { Metrics };'],
    ['module.exports = { ...require("./impl") };'],
    ['module.exports = require("./impl");'],
    ['Object.defineProperty(exports, "Metrics", { get() { return 1; } });'],
    ['Object.assign(exports, require("./impl"));'],
    ['const api = { Metrics: 1 };\nmodule.exports = api;'],
  ])('exports its name: %s', (text) => {
    expect(lint(text, { files: { 'src/impl.js': 'exports.Metrics = 1;' } })).toEqual([]);
  });

  it.each([
    ['nothing', '"use strict";\n', `1:1 ${missing} ["use strict"]`],
    ['another name', '"use strict";\nexports.Other = 1;', `1:1 ${missing} ["use strict"]`],
    ['a class of its own', 'class Metrics {}\nexports.Other = 1;', `1:7 ${inside} [Metrics]`],
    ['a list without it', 'class Metrics {}\nmodule.exports = { Other: 1 };', `1:7 ${inside} [Metrics]`],
    ['another name for it', 'class Metrics {}\nexports.Other = Metrics;', `2:9 ${getRenamed('Other')} [Other]`],
    [
      'another key for it',
      'class Metrics {}\nmodule.exports = { Other: Metrics };',
      `2:20 ${getRenamed('Other')} [Other]`,
    ],
    ['a named expression', 'exports.Other = class Metrics {};', `1:9 ${getRenamed('Other')} [Other]`],
    ['another module without it', 'module.exports = { ...require("./impl") };', `1:1 ${missing} [module]`],
  ])('lacks its name: %s', (_name, text, finding) => {
    expect(lint(text, { files: { 'src/impl.js': 'exports.other = 1;' } })).toEqual([finding]);
  });

  it.each([
    ['a computed name', 'exports[name] = 1;'],
    ['a computed key', 'module.exports = { [name]: 1 };'],
    ['what a call makes', 'module.exports = make();'],
    ['a class', 'module.exports = class Metrics {};'],
    ['exports that are handed on', 'fill(exports);'],
    ['a package that is not installed', 'module.exports = { ...require("gone") };'],
    ['a package that is not installed, whole', 'module.exports = require("gone");'],
  ])('may have names that nobody knows: %s', (_name, text) => {
    expect(lint(text)).toEqual([]);
  });
});

describe('an ES module in JavaScript', () => {
  const canonical = './src/metrics.mjs';

  it('is judged like one in TypeScript', () => {
    const saved = 'export class Metrics {}';

    expect(lint(saved, { canonical, saved })).toEqual([]);
    expect(lint('class Metrics {}\nexport {};', { canonical, saved })).toEqual([`1:7 ${inside} [Metrics]`]);
  });
});

describe('a module whose types stand beside it', () => {
  const files = { 'src/metrics.d.ts': 'export interface Metrics {}' };

  it('may export a type there alone', () => {
    expect(lint('exports.other = 1;', { files })).toEqual([]);
    expect(lint('exports.other = 1;')).toHaveLength(1);
  });

  it('must export a value where the adapter is one', () => {
    const concept = { adapter: 'Metrics' };

    expect(lint('exports.Metrics = () => {};', { files, concept })).toEqual([]);
    expect(lint('exports.other = 1;', { files, concept })).toEqual([
      '1:1 `Metrics` is the adapter of `Metrics`, but only a type is exported; export a function. [exports]',
    ]);
  });
});

describe('a declaration file', () => {
  const canonical = './src/metrics.d.ts';
  const saved = 'export declare class Metrics {}';

  it.each([
    ['export declare class Metrics {}'],
    ['export class Metrics {}'],
    ['declare class Metrics {}\nexport { Metrics };'],
    ['import "./other";\ndeclare class Metrics {}'],
    ['declare class Metrics {}\nexport = Metrics;'],
    ['declare module "metrics" { class Metrics {} }'],
  ])('exports its name, or nobody knows: %s', (text) => {
    expect(lint(text, { canonical, saved })).toEqual([]);
  });

  it('lacks its name when it is declared beside a list', () => {
    expect(lint('declare class Metrics {}\nexport {};', { canonical, saved })).toEqual([`1:15 ${inside} [Metrics]`]);
    expect(lint('declare class Metrics {}', { canonical, saved })).toEqual([`1:15 ${inside} [Metrics]`]);
  });
});
