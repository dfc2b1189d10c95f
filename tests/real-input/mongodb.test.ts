import { describe } from 'vitest';
import migration from './migrations/mongodb.ts';
import { testMigration } from './test-migration.ts';

describe('the MongoDB driver imports bson, and Node, by their own names', () => {
  testMigration(migration, {
    sites: {
      'namespace import': 43,
      import: 136,
      'import type': 96,
      require: 2,
      'import() type': 1,
      'import()': 1,
      'export from': 19,
    },
    left: [],
  });
});
