import { expect, it } from 'vitest';
import { describeVerdict } from './describe-verdict.ts';
import type { PrintedProgram } from './print/print-program.ts';
import { judgePrograms } from './run-programs.ts';

const program: PrintedProgram = {
  files: {
    'package.json': '{ "type": "module" }',
    'canonical.js': "export const name = 'canonical';\n",
    'old.js': "export const name = 'old';\n",
    'entry.js': "import { name } from './old.js';\ntrace(name);\n",
  },
  linted: [{ file: 'entry.js', kind: 'module' }],
  concepts: { Name: { canonical: './canonical.js', exports: ['name'], deprecated: { './old.js': '*' } } },
  options: {},
};

it('notices that a program does something else when the registry is wrong', () => {
  const [verdict] = judgePrograms([program]);

  expect(verdict).toMatchObject({
    findings: 1,
    traceBefore: ['old', 'exports ', 'default undefined'],
    traceAfter: ['canonical', 'exports ', 'default undefined'],
    faults: ['the program does something else'],
  });
  expect(verdict && describeVerdict(program, verdict)).toContain(`--- entry.js
- import { name } from './old.js';
+ import { name } from './canonical.js';
  trace(name);`);
});

it('takes a program that waits for itself for one that fails', () => {
  const files = { ...program.files, 'entry.js': "await import('./entry.js');\n" };
  const [verdict] = judgePrograms([{ ...program, files }]);

  expect(verdict).toMatchObject({ traceBefore: ['failed: it ends the process'], faults: [] });
});

it('notices a rule that fails', () => {
  const [verdict] = judgePrograms([{ ...program, concepts: { Name: { canonical: './nowhere.js' } } }]);

  expect(verdict?.faults.join('\n')).toContain('entry.js: the rule fails: ');
});
