import { describe } from 'vitest';
import migration from './migrations/rxjs.ts';
import { testMigration } from './test-migration.ts';

describe('RxJS 7 moves its core out of internal/', () => {
  testMigration(migration, { sites: { import: 216, 'export from': 1, 'export all': 1 }, left: [] });
});
