import path from 'node:path';
import type { SsotSettings } from '../src/registry/settings.ts';

/** Absolute path of the demo project: the small world of the README, the docs and the tests. */
export const demoRoot = path.join(import.meta.dirname, 'fixtures', 'demo');

/**
 * The registry of the demo project, as a user would write it.
 *
 * No concept sets `importAs`: a fix follows the specifier style of the file at hand.
 */
export const demoSettings = {
  ssot: {
    root: demoRoot,
    concepts: {
      SessionMetrics: {
        canonical: './src/metrics/session-metrics.ts',
        exports: ['BaseSessionMetrics', 'DatabaseSessionMetrics', 'SystemSessionMetrics'],
        names: { SessionMetrics: null },
        deprecated: {
          './src/database/request-scoped-session-factory.ts': { SessionMetrics: 'DatabaseSessionMetrics' },
          // The glob matches a file that is there; the file after it is gone; the third runs code when it is loaded.
          '**/user-session-manager': { SessionMetrics: 'SystemSessionMetrics' },
          './src/session/session-stats.ts': { SessionStats: 'SystemSessionMetrics' },
          './src/legacy/effectful.ts': { SessionMetrics: 'SystemSessionMetrics' },
          '@acme/old-metrics': '*',
          '@acme/metrics-agent': '*',
        },
        compat: { './src/session/compatibility-aliases.ts': { SessionMetrics: null } },
        members: { last_activity: 'lastActivityAt', mark_activity: 'markActivity', session_id: 'sessionId' },
        sideEffects: ['@acme/metrics-agent'],
        adapter: 'toUnifiedSessionMetrics',
        unified: ['SessionSnapshot'],
        ignore: ['**/legacy-fixtures/**'],
      },
      Money: {
        canonical: './src/money/money.ts',
        exports: ['default', 'formatMoney'],
        deprecated: { './src/utils/money.ts': { default: 'default', format: 'formatMoney' } },
      },
    },
  },
} satisfies { readonly ssot: SsotSettings };
