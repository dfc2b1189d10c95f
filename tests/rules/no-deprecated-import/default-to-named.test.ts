import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { makeProject } from '../../temporary-project.ts';
import { expectSoundFix } from '../../verify-fix.ts';

const project = makeProject(afterAll);

project.write({
  'package.json': '{ "name": "default", "type": "module" }',
  'tsconfig.json': '{ "compilerOptions": { "module": "preserve", "moduleResolution": "bundler" } }',
  'src/canon.ts': 'export class New {}\nexport class Other {}\n',
  'src/old.ts': 'export default class Old {}\nexport class Second {}\nexport const rest = 1;\n',
});

function fix(code: string): string {
  const concepts = {
    New: {
      canonical: './src/canon.ts',
      exports: ['New', 'Other'],
      deprecated: { './src/old.ts': { default: 'New', Second: 'Other' } },
    },
  };
  return expectSoundFix('no-deprecated-import', rule, {
    code,
    filename: path.join(project.folder, 'src/app.ts'),
    cwd: project.folder,
    settings: { ssot: { root: project.folder, concepts } },
    options: {},
  });
}

describe('a default export that is a named one of the canonical module', () => {
  it.each([
    ["import Old from './old';\nuse(Old);\n", "import { New as Old } from './canon';\nuse(Old);\n"],
    [
      "import Old, { Second } from './old';\nuse(Old, Second);\n",
      "import { New as Old, Other as Second } from './canon';\nuse(Old, Second);\n",
    ],
    ["import Old, {} from './old';\nuse(Old);\n", "import { New as Old } from './canon';\nuse(Old);\n"],
    [
      "import Old, {\n  Second, // kept\n} from './old';\nuse(Old, Second);\n",
      "import { New as Old,\n  Other as Second, // kept\n} from './canon';\nuse(Old, Second);\n",
    ],
    [
      "import /* a */ Old /* b */, { /* c */ Second } from './old';\nuse(Old, Second);\n",
      "import /* a */ /* b */ { New as Old, /* c */ Other as Second } from './canon';\nuse(Old, Second);\n",
    ],
    [
      "import Old, { Second as Old2, default as Old3 } from './old';\nuse(Old, Old2, Old3);\n",
      "import { New as Old, Other as Old2, New as Old3 } from './canon';\nuse(Old, Old2, Old3);\n",
    ],
    [
      "import Old, { rest } from './old';\nuse(Old, rest);\n",
      "import { rest } from './old';\nimport { New as Old } from './canon';\nuse(Old, rest);\n",
    ],
    [
      "import Old, { rest, Second } from './old';\nuse(Old, rest, Second);\n",
      "import { rest } from './old';\nimport { New as Old, Other as Second } from './canon';\nuse(Old, rest, Second);\n",
    ],
    ["import type Old from './old';\nlet a: Old;\n", "import type { New as Old } from './canon';\nlet a: Old;\n"],
    ["import New from './old';\nuse(New);\n", "import { New } from './canon';\nuse(New);\n"],
    [
      "import { Other } from './canon';\nimport Old, { rest } from './old';\nuse(Other, Old, rest);\n",
      "import { Other, New as Old } from './canon';\nimport { rest } from './old';\nuse(Other, Old, rest);\n",
    ],
    ["export { default } from './old';\n", "export { New as default } from './canon';\n"],
    [
      "export { default as Old, Second as default } from './old';\n",
      "export { New as Old, Other as default } from './canon';\n",
    ],
    [
      "const { default: Old } = await import('./old');\nuse(Old);\n",
      "const { New: Old } = await import('./canon');\nuse(Old);\n",
    ],
  ])('is imported by its name: %j', (code, output) => {
    expect(fix(code)).toBe(output);
  });
});
