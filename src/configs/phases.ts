import type { ESLint, Linter } from 'eslint';
import { createBase } from './base.ts';
import { sessionMetrics } from './session-metrics.ts';

/** The presets of a migration of session metrics, by phase; `recommended` is the first. */
export type PhasePresets = Readonly<Record<'recommended' | 'phase2' | 'phase3', Linter.Config>>;

/**
 * Makes the presets for the bundled concept: in the first phase its compat module may be used, in the second every use is
 * a warning, in the third an error.
 */
export function createPhases(plugin: ESLint.Plugin): PhasePresets {
  return {
    recommended: createPhase(plugin, 'recommended', 'off'),
    phase2: createPhase(plugin, 'phase2', 'warn'),
    phase3: createPhase(plugin, 'phase3', 'error'),
  };
}

function createPhase(plugin: ESLint.Plugin, name: string, severity: Linter.StringSeverity): Linter.Config {
  const base = createBase(plugin);
  return {
    ...base,
    name: `ssot/${name}`,
    rules: { ...base.rules, 'ssot/no-compat-alias': severity },
    settings: { ssot: { concepts: { SessionMetrics: sessionMetrics } } },
  };
}
