import * as tsParser from '@typescript-eslint/parser';
import ssot from 'eslint-plugin-ssot';
import { defineConfig, globalIgnores } from 'eslint/config';
import vueParser from 'vue-eslint-parser';

const typed = { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.vue'] };

export default defineConfig([
  globalIgnores(['src/generated/', '**/*.d.ts', '*.config.*']),
  { files: ['**/*.ts'], languageOptions: { parser: tsParser, parserOptions: typed } },
  { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { ...typed, parser: tsParser } } },
  {
    files: ['**/*.{ts,vue,js,mjs,cjs}'],
    plugins: { ssot },
    extends: ['ssot/base'],
    rules: { 'ssot/no-compat-alias': 'error' },
    settings: {
      ssot: {
        root: import.meta.dirname,
        concepts: {
          SessionMetrics: {
            canonical: './src/metrics/session-metrics.ts',
            exports: [
              'DatabaseSessionMetrics',
              'SystemSessionMetrics',
              'toUnifiedSessionMetrics',
              'UnifiedSessionMetrics',
            ],
            names: { SessionMetrics: null },
            deprecated: {
              './src/database/request-scoped-session-factory.ts': { SessionMetrics: 'DatabaseSessionMetrics' },
              './src/session/user-session-manager.ts': { SessionMetrics: 'SystemSessionMetrics' },
              './src/generated/log-records.ts': { SessionMetrics: 'DatabaseSessionMetrics' },
            },
            members: { last_activity: 'lastActivityAt', operations_count: 'queryCount', errors: 'errorCount' },
            adapter: 'toUnifiedSessionMetrics',
          },
        },
      },
    },
  },
]);
