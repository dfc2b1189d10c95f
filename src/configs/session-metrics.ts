import { LEGACY_ALIASES } from '../metrics/legacy-aliases.ts';
import type { ConceptSettings } from '../registry/settings.ts';

const { members, names, compat, everyday, owners } = LEGACY_ALIASES;

/** The bundled concept: session metrics, with the reference implementation as their canonical module. */
export const sessionMetrics = {
  canonical: 'eslint-plugin-ssot/metrics',
  exports: ['BaseSessionMetrics', ...Object.values(owners)],
  names: withoutEveryday(names),
  deprecated: {
    '**/request-scoped-session-factory': { SessionMetrics: owners.database },
    '**/user-session-manager': { SessionMetrics: owners.system },
  },
  compat: { 'eslint-plugin-ssot/metrics/compat': compat },
  members: withoutEveryday({ ...members.unified, ...members.system, ...members.database }),
  adapter: 'toUnifiedSessionMetrics',
} satisfies ConceptSettings;

// What many other things are called, too, says nothing about session metrics.
function withoutEveryday<Value>(table: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(table).filter(([name]) => !everyday.includes(name)));
}
