import type { ESLint, Linter } from 'eslint';
import { createBase } from './src/configs/base.ts';
import { createPhases, type PhasePresets } from './src/configs/phases.ts';
import { rules } from './src/rules/index.ts';
import { version } from './src/version.ts';

/** The plugin object, as an ESLint config names it under `plugins`. */
const plugin = {
  meta: { name: 'eslint-plugin-ssot', version, namespace: 'ssot' },
  // The rules of typescript-eslint's types are not assignable to ESLint's, though they are the same at run time.
  rules: rules as unknown as Record<keyof typeof rules, NonNullable<ESLint.Plugin['rules']>[string]>,
  configs: {} as PhasePresets & { readonly base: Linter.Config },
};

Object.assign(plugin.configs, { base: createBase(plugin), ...createPhases(plugin) });

export type { ConceptSettings, SsotSettings } from './src/registry/settings.ts';
export default plugin;
// What `require('eslint-plugin-ssot')` gives. A further named export would take its place.
export { plugin as 'module.exports' };
