import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../index.ts';
import { ownConcepts, ownRules } from '../../scripts/own-concepts.ts';

const root = path.join(import.meta.dirname, '..', '..');

function lint(code: string, file = 'src/metrics/second.ts'): (string | null)[] {
  const { rules, settings } = plugin.configs.recommended;
  const config = [
    { files: ['**/*.ts'], languageOptions: { parser }, plugins: { ssot: plugin }, rules, settings },
    { files: ['**/*.ts'], rules: ownRules, settings: { ssot: { root, concepts: ownConcepts } } },
  ] as unknown as Linter.Config[];
  return new Linter({ cwd: root })
    .verify(code, config, { filename: path.join(root, file) })
    .map(({ ruleId, message }) => ruleId ?? message);
}

describe('the preset on this repository', () => {
  it.each([
    ['a second class', 'export class SessionMetrics {}'],
    ['a second class of a canonical name', 'export class SystemSessionMetrics {}'],
    ['an interface', 'export interface SessionMetrics { id: string }'],
    ['a type', 'export type SessionMetrics = { id: string };'],
    [
      'an alias',
      "import { DatabaseSessionMetrics } from './database-session-metrics.ts';\nexport const SessionMetrics = DatabaseSessionMetrics;",
    ],
    [
      'a second name for the canonical class',
      "export { DatabaseSessionMetrics as SessionMetrics } from './database-session-metrics.ts';",
    ],
    [
      'a second name for what was imported',
      "import { SystemSessionMetrics } from './index.ts';\nexport { SystemSessionMetrics as SessionMetrics };",
    ],
    ['a renamed re-export', "export { SessionHandle as SessionMetrics } from './session-handle.ts';"],
    ['a renamed export', 'class Other {}\nexport { Other as SessionMetrics };'],
  ])('fails for %s', (_name, code) => {
    expect(lint(code)).toContain('ssot/no-duplicate-declaration');
  });

  it('has nothing against a module of the metrics', () => {
    expect(
      lint(
        "import { DatabaseSessionMetrics } from './database-session-metrics.ts';\nexport const make = () => new DatabaseSessionMetrics();",
      ),
    ).toEqual([]);
  });
});
