import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { applyOnce } from '../../apply-once.ts';
import { makeProject } from '../../temporary-project.ts';

const project = makeProject(afterAll);

project.write({
  'src/canon.ts': 'export class New {}\nexport const b = () => 2;\n',
  'src/old.ts': "export { New as Old, b } from './canon';\nexport const rest = 1;\n",
});

const concept = {
  canonical: './src/canon.ts',
  exports: ['New', 'b'],
  deprecated: { './src/old.ts': { Old: 'New', b: 'b' } },
};
const settings = { ssot: { root: project.folder, concepts: { New: concept } } };

/** Runs all fixes, the first pass together with one of another rule that writes a stretch of the file anew. */
function fixBeside(code: string, stretch: string): string {
  const linter = new Linter({ cwd: project.folder });
  const config = {
    files: ['**/*.*'],
    plugins: { ssot: { rules: { 'no-deprecated-import': rule } } },
    languageOptions: { parser },
    rules: { 'ssot/no-deprecated-import': 'error' },
    settings,
  } as unknown as Linter.Config;
  const filename = path.join(project.folder, 'src/app.ts');
  const start = code.indexOf(stretch);
  const other: Linter.LintMessage['fix'] = { range: [start, start + stretch.length], text: stretch };
  const once = applyOnce(code, [{ fix: other }, ...linter.verify(code, config, { filename })]);
  return linter.verifyAndFix(once, config, { filename }).output;
}

describe('the fix of a mock and of what it replaces', () => {
  const code = `import { Old, rest } from './old';
import { vi } from 'vitest';
vi.mock('./old', () => ({ Old: 1, b: 3, rest: 2 }));
const lazy = async () => (await import('./old')).b;
use(Old, rest, lazy);
`;
  const output = `import { rest } from './old';
import { New as Old } from './canon';
import { vi } from 'vitest';
vi.mock('./old', () => ({ rest: 2 }));
vi.mock('./canon', () => ({ New: 1, b: 3 }));
const lazy = async () => (await import('./canon')).b;
use(Old, rest, lazy);
`;

  it.each([
    "import { Old, rest } from './old';\nimport { vi } from 'vitest';",
    'Old, rest }',
    "vi.mock('./old'",
    'Old: 1',
    "await import('./old')",
    'use(Old',
  ])('is made as a whole, or later, where another rule writes %j', (stretch) => {
    expect(fixBeside(code, stretch)).toBe(output);
  });
});
