import { describe, expect, it } from 'vitest';
import { createProject } from '../../modules/temp-project.ts';
import { files, names } from './project.ts';
import { replaceAll } from './replace.ts';

const cases: readonly { name: string; code: string; output: string; canonical?: string }[] = [
  {
    name: 'replaces an assigned class',
    code: 'exports.Metrics = class {};\nmodule.exports.LIMIT = 3;\n',
    output: "exports.Metrics = require('./canon.cjs').Metrics;\nmodule.exports.LIMIT = require('./canon.cjs').LIMIT;\n",
  },
  {
    name: 'replaces properties of what is exported',
    code: 'module.exports = { Metrics: class {}, track() {}, other: 1 };\n',
    output:
      "module.exports = { Metrics: require('./canon.cjs').Metrics, track: require('./canon.cjs').track, other: 1 };\n",
  },
  {
    name: 'loads a class where it was declared',
    code: "'use strict';\n\n/** Counts. */\nclass Metrics {}\n\nmodule.exports = { Metrics };\n",
    output: "'use strict';\n\nconst { Metrics } = require('./canon.cjs');\n\nmodule.exports = { Metrics };\n",
  },
  {
    name: 'loads a function above all that could call it',
    code: "const other = require('./other.cjs');\n\ntrack(other);\n\nfunction track() {}\n\nexports.track = track;\n",
    output:
      "const other = require('./other.cjs');\nconst { track } = require('./canon.cjs');\n\ntrack(other);\n\nexports.track = track;\n",
  },
  {
    name: 'keeps to `var` where the file does',
    code: 'var a = 1;\nvar Metrics = function () {};\nmodule.exports = { a: a, Metrics: Metrics };\n',
    output: "var a = 1;\nvar Metrics = require('./canon.cjs').Metrics;\nmodule.exports = { a: a, Metrics: Metrics };\n",
  },
  {
    name: 'leaves the other names of a declaration in their order',
    code: 'const a = 1, Metrics = class {}, b = Metrics;\nmodule.exports = { a, b };\n',
    output: "const a = 1, Metrics = require('./canon.cjs').Metrics, b = Metrics;\nmodule.exports = { a, b };\n",
  },
  {
    name: 'loads a module that is the class itself',
    code: 'class Money {}\nmodule.exports = { Money };\n',
    output: "const Money = require('./whole.cjs');\nmodule.exports = { Money };\n",
    canonical: './lib/whole.cjs',
  },
  {
    name: 'drops a load that only the duplicate used',
    code: "const other = require('./other.cjs');\nclass Metrics { a = other.a; }\nmodule.exports = { Metrics };\n",
    output: "const { Metrics } = require('./canon.cjs');\nmodule.exports = { Metrics };\n",
  },
  {
    name: 'takes what only the duplicate used out of a load',
    code: "const { a, b } = require('./other.cjs');\nclass Metrics { a = a; }\nmodule.exports = { Metrics, b };\n",
    output:
      "const { b } = require('./other.cjs');\nconst { Metrics } = require('./canon.cjs');\nmodule.exports = { Metrics, b };\n",
  },
  {
    name: 'drops a load of which it used all',
    code: "const { a } = require('./other.cjs');\nclass Metrics { a = a; }\nmodule.exports = { Metrics };\n",
    output: "const { Metrics } = require('./canon.cjs');\nmodule.exports = { Metrics };\n",
  },
  {
    name: 'drops what is private and unused',
    code: 'class Metrics {}\nexports.a = 1;\n',
    output: 'exports.a = 1;\n',
  },
  {
    name: 'replaces what a property has from another module',
    code: "const { a } = require('./other.cjs');\nmodule.exports = { Metrics: a, b: 1 };\n",
    output: "module.exports = { Metrics: require('./canon.cjs').Metrics, b: 1 };\n",
  },
  {
    name: 'replaces a short property',
    code: "const { a: Metrics } = require('./other.cjs');\nmodule.exports = { Metrics, b: 1 };\n",
    output: "module.exports = { Metrics: require('./canon.cjs').Metrics, b: 1 };\n",
  },
  {
    name: 'replaces a method with its name in quotes',
    code: "module.exports = { 'track'() {}, async Local() {} };\n",
    output: "module.exports = { 'track': require('./canon.cjs').track, Local: require('./canon.cjs').Metrics };\n",
  },
  {
    name: 'loads a private class under another name',
    code: 'class Local {}\nexports.make = () => new Local();\n',
    output: "const { Metrics: Local } = require('./canon.cjs');\nexports.make = () => new Local();\n",
  },
  {
    name: 'loads a function in the place of the first statement',
    code: "'use strict';\nlet b;\nfunction track() {}\nexports.a = () => track(b);\n",
    output: "'use strict';\nconst { track } = require('./canon.cjs');\n\nlet b;\nexports.a = () => track(b);\n",
  },
  {
    name: 'loads a function behind all loads at the top',
    code: "const a = require('./other.cjs').a, b = require('./other.cjs');\nrequire('./other.cjs');\nconst c = 1;\nconst d = require('./other.cjs');\nfunction track() {}\nexports.a = () => track(a, b, c, d);\n",
    output:
      "const a = require('./other.cjs').a, b = require('./other.cjs');\nrequire('./other.cjs');\nconst { track } = require('./canon.cjs');\nconst c = 1;\nconst d = require('./other.cjs');\nexports.a = () => track(a, b, c, d);\n",
  },
  {
    name: 'keeps a load that does something',
    code: "const effect = require('./effect.cjs');\nclass Metrics { b = effect.b; }\nmodule.exports = { Metrics };\n",
    output:
      "const effect = require('./effect.cjs');\nconst { Metrics } = require('./canon.cjs');\nmodule.exports = { Metrics };\n",
  },
];

describe('a duplicate in a CommonJS file', () => {
  it.each(cases.map((each) => [each.name, each] as const))(
    '%s',
    (_name, { code, output, canonical = './lib/canon.cjs' }) => {
      const root = createProject(files);
      const replaced = replaceAll({ code, root, file: 'lib/app.cjs', canonical, names });

      expect(replaced.plans.map(({ reason }) => reason)).toEqual(replaced.plans.map(() => undefined));
      expect(replaced.output).toBe(output);
      expect(replaced.faults).toEqual([]);
    },
  );
});
