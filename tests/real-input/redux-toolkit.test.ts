import { describe } from 'vitest';
import migration from './migrations/redux-toolkit.ts';
import { testMigration } from './test-migration.ts';

describe('Redux Toolkit imports every name from where it is defined', () => {
  testMigration(migration, { sites: { import: 68, 'import type': 21, 'export from': 8 }, left: [] });
});
