import { describe, expect, it } from 'vitest';
import { createProject } from '../../modules/temp-project.ts';
import { files, names } from './project.ts';
import { replaceAll } from './replace.ts';

const configs = {
  dropped: '{ "compilerOptions": { "module": "preserve" } }',
  kept: '{ "compilerOptions": { "module": "preserve", "verbatimModuleSyntax": true } }',
  unknown: '{ "compilerOptions": { "module": "preserve", "erasableSyntaxOnly": true } }',
};

/** What one pass of fixes makes of the imports of a file with one duplicate that is handed on. */
function fix(code: string, config: keyof typeof configs): string {
  const root = createProject({ ...files, 'tsconfig.json': configs[config] });
  const { output, faults } = replaceAll({ code, root, file: 'src/app.ts', canonical: './src/canon.ts', names });
  expect(faults).toEqual([]);
  return output;
}

const value = 'export class Metrics { a = new Baz(); }\n';
const type = 'export class Metrics { a?: Baz; }\n';
const passed = "export { Metrics } from './canon';\n";

describe('the load of a module that does something', () => {
  it.each([
    // A value of it was used: every compiler loads it.
    [
      "import { Baz } from './effect';\n",
      value,
      { dropped: "import './effect';\n", kept: "import './effect';\n", unknown: "import './effect';\n" },
    ],
    // Only a type was: that depends.
    [
      "import { Baz } from './effect';\n",
      type,
      { dropped: '', kept: "import './effect';\n", unknown: "import { Baz } from './effect';\n" },
    ],
    ["import type { Baz } from './effect';\n", type, { dropped: '', kept: '', unknown: '' }],
    [
      "import { type Baz } from './effect';\n",
      type,
      { dropped: '', kept: "import './effect';\n", unknown: "import { type Baz } from './effect';\n" },
    ],
    ["import { Baz } from './other';\n", type, { dropped: '', kept: '', unknown: '' }],
    // Types of it are left.
    [
      "import { Baz } from './effect';\nlet b: Baz;\n",
      value,
      {
        dropped: "import { Baz } from './effect';\nimport './effect';\nlet b: Baz;\n",
        kept: "import { Baz } from './effect';\nlet b: Baz;\n",
        unknown: "import { Baz } from './effect';\nimport './effect';\nlet b: Baz;\n",
      },
    ],
    [
      "import { Baz, type Mute } from './effect';\nlet b: Mute;\n",
      value,
      {
        dropped: "import { type Mute } from './effect';\nimport './effect';\nlet b: Mute;\n",
        kept: "import { type Mute } from './effect';\nlet b: Mute;\n",
        unknown: "import { type Mute } from './effect';\nimport './effect';\nlet b: Mute;\n",
      },
    ],
    // Nothing was loaded before, or something still is.
    [
      "import { Baz, Mute } from './effect';\nlet b: Mute;\n",
      type,
      {
        dropped: "import { Mute } from './effect';\nlet b: Mute;\n",
        kept: "import { Mute } from './effect';\nlet b: Mute;\n",
        unknown: "import { Mute } from './effect';\nlet b: Mute;\n",
      },
    ],
    [
      "import { Baz, Mute } from './effect';\nf(Mute);\n",
      value,
      {
        dropped: "import { Mute } from './effect';\nf(Mute);\n",
        kept: "import { Mute } from './effect';\nf(Mute);\n",
        unknown: "import { Mute } from './effect';\nf(Mute);\n",
      },
    ],
    [
      "import { Baz } from './other';\nlet b: Baz;\n",
      value,
      {
        dropped: "import { Baz } from './other';\nlet b: Baz;\n",
        kept: "import { Baz } from './other';\nlet b: Baz;\n",
        unknown: "import { Baz } from './other';\nlet b: Baz;\n",
      },
    ],
  ])('is kept as compilers do it today: %j, %j', (imports, duplicate, outputs) => {
    for (const config of ['dropped', 'kept', 'unknown'] as const) {
      const output = fix(imports + duplicate, config);

      expect([config, output]).toEqual([
        config,
        outputs[config] + passed.replace(/canon/u, output.includes('canon.js') ? 'canon.js' : 'canon'),
      ]);
    }
  });
});
