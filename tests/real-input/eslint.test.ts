import { describe } from 'vitest';
import migration from './migrations/eslint.ts';
import { testMigration } from './test-migration.ts';

describe('ESLint moves the helpers of its rules and takes types from its public entry', () => {
  testMigration(migration, {
    sites: { require: 507, 'JSDoc import': 332, import: 2, 'export from': 1 },
    left: [],
    printed: '292 0 true\n',
  });
});
