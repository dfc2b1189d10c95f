import { LEGACY_ALIASES } from '../metrics/legacy-aliases.ts';
import type { ConceptSettings } from '../registry/settings.ts';

const { members, names, compat, everyday, owners } = LEGACY_ALIASES;

/** The bundled concept: session metrics, with the reference implementation as their canonical module. */
export const sessionMetrics = {
  canonical: 'eslint-plugin-ssot/metrics',
  exports: ['BaseSessionMetrics', ...Object.values(owners)],
  names: withoutEveryday(names),
  // Whose code this is nobody here has seen: the legacy classes were constructed with ids or counters one by one, the canonical
  // ones with an object. The team that knows its own says which export is meant, and with that that a move is right.
  deprecated: {
    '**/request-scoped-session-factory': { SessionMetrics: null },
    '**/user-session-manager': { SessionMetrics: null },
  },
  compat: { 'eslint-plugin-ssot/metrics/compat': compat },
  members: withoutEveryday({ ...members.unified, ...members.system, ...members.database }),
  adapter: 'toUnifiedSessionMetrics',
} satisfies ConceptSettings;

// What many other things are called, too, says nothing about session metrics.
function withoutEveryday<Value>(table: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(table).filter(([name]) => !everyday.includes(name)));
}
