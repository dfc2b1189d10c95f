import path from 'node:path';
import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { demoRoot } from '../../demo-registry.ts';
import { expectSoundFix } from '../../verify-fix.ts';

// The scope analysis of ESLint 9 does not count a tag of plain JavaScript as a use; that of ESLint 10 does.
const countsTags = Number(Linter.version.split('.')[0]) >= 10;

it.each([
  ['tag', (name: string) => `const a = <${name} a={1}>b</${name}>;\n${name}();\n`],
  ['member of a tag', (name: string) => `const a = <${name}.B.C>d</${name}.B.C>;\n${name}();\n`],
])('renames a %s that espree reads where all are counted, else keeps the alias', (_kind, write) => {
  const output = expectSoundFix('no-deprecated-import', rule, {
    code: `import { SessionMetrics } from './database/request-scoped-session-factory';\n${write('SessionMetrics')}`,
    filename: path.join(demoRoot, 'src/app.jsx'),
    parser: 'espree',
    options: { rename: 'references' },
  });

  expect(output).toBe(
    countsTags
      ? `import { DatabaseSessionMetrics } from './metrics/session-metrics';\n${write('DatabaseSessionMetrics')}`
      : `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';\n${write('SessionMetrics')}`,
  );
});
