import path from 'node:path';
import { expect, it } from 'vitest';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { makeProject } from '../../temporary-project.ts';
import { verifyFix } from '../../verify-fix.ts';

const files = {
  'package.json': '{ "type": "module" }',
  'effect.js': "console.log('loaded');\n",
  'first.js': "import './effect.js';\nexport const New = 1;\nexport const Other = 2;\n",
  'second.js': 'export const Extra = 3;\n',
  'side.js': 'globalThis.side = 4;\n',
  'old.js': "import './effect.js';\nexport const A = 1;\nexport const C = 3;\n",
};

it('moves what may go as soon as what stays above it stays', () => {
  const project = makeProject();
  project.write(files);
  const code = `// The first.
import { A } from './old.js';
import { C } from './old.js';
import './side.js';
import { Other } from './first.js';
console.log(A, C, Other);
`;
  const { output, messages, faults } = verifyFix('no-deprecated-import', rule, {
    code,
    filename: path.join(project.folder, 'entry.js'),
    parser: 'espree',
    cwd: project.folder,
    settings: {
      ssot: {
        root: project.folder,
        concepts: {
          New: { canonical: './first.js', deprecated: { './old.js': { A: 'New' } } },
          Extra: { canonical: './second.js', deprecated: { './old.js': { C: 'Extra' } } },
        },
      },
    },
  });

  expect(faults).toEqual([]);
  expect(messages.map(({ message }) => message.replace(/^.*Not fixed: /u, ''))).toEqual([
    '`./first.js` would be loaded before what stands above its own import.',
    '`C` of `./old.js` is deprecated; use `Extra` of `./second.js`.',
  ]);
  expect(output).toBe(code.replace("{ C } from './old.js'", "{ Extra as C } from './second.js'"));
});
