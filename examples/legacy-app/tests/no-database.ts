import type { Database } from '@/database';

/** Stands in where no session is run. */
export const noDatabase: Database = {
  transaction: () => Promise.reject(new Error('there is no database here')),
};
