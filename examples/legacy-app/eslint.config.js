import * as tsParser from '@typescript-eslint/parser';
import ssot from 'eslint-plugin-ssot';

export default [
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'scripts/**/*.cjs'],
    languageOptions: { parser: tsParser },
    plugins: { ssot },
    settings: {
      ssot: {
        root: import.meta.dirname,
        concepts: {
          SessionMetrics: {
            canonical: './src/metrics/session-metrics.ts',
            exports: ['BaseSessionMetrics', 'DatabaseSessionMetrics', 'SystemSessionMetrics'],
            names: { SessionMetrics: null },
            deprecated: {
              './src/database/request-scoped-session-factory.ts': { SessionMetrics: 'DatabaseSessionMetrics' },
              './src/session/user-session-manager.ts': { SessionMetrics: 'SystemSessionMetrics' },
            },
          },
        },
      },
    },
    rules: { 'ssot/no-deprecated-import': 'error' },
  },
];
