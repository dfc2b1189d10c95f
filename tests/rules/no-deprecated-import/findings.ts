import type { SuggestionOutput, TestCaseError } from '@typescript-eslint/rule-tester';

/** Modules of the demo project, as its registry writes them. */
export const database = './src/database/request-scoped-session-factory.ts';
export const manager = '**/user-session-manager';
export const stats = './src/session/session-stats.ts';
export const effectful = './src/legacy/effectful.ts';
export const money = './src/utils/money.ts';
export const packaged = '@acme/old-metrics';

/** A deprecated name that is fixed: where it stands, what it becomes, which module lists it and where it goes. */
export function fixed(
  [line, column]: readonly [number, number],
  [name, exportName]: readonly [string, string],
  module: string,
  canonical = './metrics/session-metrics',
): TestCaseError<string> {
  return { messageId: 'deprecatedName', data: { name, module, export: exportName, canonical }, line, column };
}

/** A deprecated name that is not fixed, why, and what the suggestion makes of the file. */
export function kept(
  [line, column]: readonly [number, number],
  [name, exportName]: readonly [string, string],
  [module, canonical]: readonly [string, string],
  reason: string,
  output?: string,
): TestCaseError<string> {
  const suggestion: SuggestionOutput<string> | undefined =
    output === undefined ? undefined : { messageId: 'useName', data: { export: exportName, canonical }, output };
  return {
    messageId: 'deprecatedNameKept',
    data: { name, module, export: exportName, canonical, reason },
    line,
    column,
    ...(suggestion ? { suggestions: [suggestion] } : {}),
  };
}
