import { describe, expect, it } from 'vitest';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { lintInDemo } from '../../demo-project.ts';

const silenced = "import { SessionMetrics } from './database/request-scoped-session-factory';";
const other = "import { SessionStats } from './session/session-stats';";
const moved = "import { SystemSessionMetrics as SessionStats } from './metrics/session-metrics';";

describe('a finding that a comment silences', () => {
  it.each([
    [`// eslint-disable-next-line ssot/no-deprecated-import\n${silenced}\n`],
    [`/* eslint-disable-next-line ssot/no-deprecated-import -- kept for now */\n${silenced}\n`],
    [`${silenced} // eslint-disable-line\n`],
    [`/* eslint-disable ssot/no-deprecated-import */\n${silenced}\n/* eslint-enable ssot/no-deprecated-import */\n`],
    [`/* eslint-disable */\n${silenced}\n/* eslint-enable */\n`],
  ])('stays where it is when its neighbour moves: %s', (start) => {
    const code = `${start}${other}\n`;
    const { messages, output } = lintInDemo({ 'no-deprecated-import': rule }, 'src/app.ts', code);

    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['ssot/no-deprecated-import', code.split('\n').indexOf(other) + 1],
    ]);
    expect(output).toBe(`${start}${moved}\n`);
  });
});

describe('an import that is expected to be wrong', () => {
  it('is not fixed, for the comment would then be wrong', () => {
    const code = `// @ts-expect-error -- no such name\n${other}\n`;
    const { messages, output } = lintInDemo({ 'no-deprecated-import': rule }, 'src/app.ts', code);

    expect(messages[0]?.message).toContain('Not fixed: `@ts-expect-error` says that it is wrong as it is.');
    expect(output).toBe(code);
  });
});
