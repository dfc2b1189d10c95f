import type { Linter } from 'eslint';
import type { SsotSettings } from '../index.ts';

/** This repository's own concepts, and where the bundled one has its home here: in the sources, not in the package. */
export const ownConcepts: Record<string, Partial<SsotSettings['concepts'][string]>> = {
  createRule: {
    canonical: './src/create-rule.ts',
    deprecated: { '@typescript-eslint/utils/eslint-utils': { RuleCreator: 'createRule' } },
    ignore: ['src/create-rule.ts'],
  },
  findModuleFile: {
    canonical: './src/modules/resolver.ts',
    deprecated: { 'oxc-resolver': { ResolverFactory: 'findModuleFile' } },
    ignore: ['src/modules/resolver.ts'],
  },
  SessionMetrics: {
    canonical: './src/metrics/index.ts',
    compat: { './src/metrics/compat/index.ts': { SessionMetrics: null } },
  },
};

/** What this repository asks for beyond the preset: nothing here was ever moved, so no old name is left over for anybody. */
export const ownRules = {
  'ssot/no-duplicate-declaration': ['error', { secondNames: 'report' }],
} satisfies Linter.RulesRecord;
