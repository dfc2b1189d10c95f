import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { makeProject } from '../../temporary-project.ts';
import { verifyFix } from '../../verify-fix.ts';

const project = makeProject(afterAll);

project.write({
  'package.json': '{ "name": "declared", "type": "module" }',
  'canon.js': 'export class A {}\n',
  'canon.d.ts': 'export declare class A { x: number }\nexport interface T { a: A }\n',
  'old.js': "export { A } from './canon.js';\n",
  'old.d.ts': "export { A, T } from './canon.js';\n",
  'unbuilt.ts': "import './dist.js';\nexport * from './canon.js';\n",
});

function fix(code: string): ReturnType<typeof verifyFix> {
  const deprecated = { './old.js': '*', './unbuilt.ts': '*' };
  const concepts = { A: { canonical: './canon.js', exports: ['A', 'T'], deprecated } };
  return verifyFix('no-deprecated-import', rule, {
    code,
    filename: path.join(project.folder, 'app.ts'),
    cwd: project.folder,
    settings: { ssot: { root: project.folder, concepts } },
    options: {},
  });
}

it.each([
  ["import { A, type T } from './old.js';\nuse<T>(A);\n", "import { A, type T } from './canon.js';\nuse<T>(A);\n"],
  ["export type { T } from './old.js';\n", "export type { T } from './canon.js';\n"],
  ["let t: import('./old.js').T;\n", "let t: import('./canon.js').T;\n"],
])('takes a type from the declarations beside the canonical module: %j', (code, output) => {
  expect(fix(code)).toMatchObject({ output, left: [], faults: [] });
});

it('says that it is not known what a module does that is not there', () => {
  const { left } = fix("import { A } from './unbuilt.js';\nuse(A);\n");

  expect(left[0]?.message).toContain(
    'Not fixed: loading it may do anything, for `./dist.js` cannot be found (unbuilt.ts:1).',
  );
});
