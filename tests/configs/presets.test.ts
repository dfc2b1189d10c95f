import path from 'node:path';
import { defineConfig } from 'eslint/config';
import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../index.ts';
import { sessionMetrics } from '../../src/configs/session-metrics.ts';
import { LEGACY_ALIASES } from '../../src/metrics/legacy-aliases.ts';

const { base, recommended, phase2, phase3 } = plugin.configs;

describe('the presets', () => {
  it('turn on the core rules at error, and the rule for compat aliases by phase', () => {
    const core = {
      'ssot/no-deprecated-import': 'error',
      'ssot/no-duplicate-declaration': 'error',
      'ssot/no-legacy-member': 'error',
      'ssot/require-canonical-export': 'error',
    };

    expect(base.rules).toEqual(core);
    expect(recommended.rules).toEqual({ ...core, 'ssot/no-compat-alias': 'off' });
    expect(phase2.rules).toEqual({ ...core, 'ssot/no-compat-alias': 'warn' });
    expect(phase3.rules).toEqual({ ...core, 'ssot/no-compat-alias': 'error' });
  });

  it('bring the bundled concept, all but `base`', () => {
    expect(base.settings).toBeUndefined();
    expect([recommended, phase2, phase3].map(({ settings }) => settings)).toEqual(
      Array.from({ length: 3 }, () => ({ ssot: { concepts: { SessionMetrics: sessionMetrics } } })),
    );
  });

  it.each(['recommended', 'phase2', 'phase3', 'base'] as const)(
    'can be extended by name, spread and listed: %s',
    async (name) => {
      const byName = defineConfig([{ files: ['**/*.js'], plugins: { ssot: plugin }, extends: [`ssot/${name}`] }]);
      const listed = [plugin.configs[name]];
      const spread = [{ ...(plugin.configs[name] as object) } as never];

      for (const config of [byName, listed, spread]) {
        const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: config as never });
        const { rules } = (await eslint.calculateConfigForFile('a.js')) as { rules: Record<string, unknown[]> };

        expect(rules['ssot/no-legacy-member']?.[0]).toBe(2);
      }
    },
  );
});

describe('the bundled concept', () => {
  it('moves no class of code that it has not seen: the canonical ones are constructed in another way', () => {
    const linter = new Linter({ cwd: import.meta.dirname });
    const code =
      "import { SessionMetrics } from './db/request-scoped-session-factory.js';\nnew SessionMetrics('s-1', 'r-1', 'u-1');\n";
    const [message, ...others] = linter.verify(code, [{ files: ['**/*.js'], ...(recommended as object) }] as never, {
      filename: path.join(import.meta.dirname, 'app.js'),
    });

    expect(message?.messageId).toBe('ambiguousName');
    expect(message?.fix).toBeUndefined();
    expect(others).toEqual([]);
  });

  it('takes its members from the table, without those that many things have', () => {
    const all = Object.assign({}, ...Object.values(LEGACY_ALIASES.members)) as Record<string, string>;

    expect(Object.keys(sessionMetrics.members)).toEqual(expect.arrayContaining(['last_activity', 'mark_activity']));
    for (const [legacy, canonical] of Object.entries(sessionMetrics.members)) {
      expect(all[legacy]).toBe(canonical);
      expect(LEGACY_ALIASES.everyday).not.toContain(legacy);
    }
    expect(
      Object.keys(all)
        .filter((name) => !(name in sessionMetrics.members))
        .sort(),
    ).toEqual([...LEGACY_ALIASES.everyday].filter((name) => name in all).sort());
  });
});
