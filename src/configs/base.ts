import type { ESLint, Linter } from 'eslint';
import type { Rule } from '../create-rule.ts';
import { rules } from '../rules/index.ts';

/** Makes the preset for a team's own concepts: every recommended rule at error, and no bundled registry. */
export function createBase(plugin: ESLint.Plugin): Linter.Config {
  const recommended = Object.entries<Rule>(rules).filter(([, rule]) => rule.meta.docs?.recommended === true);
  return {
    name: 'ssot/base',
    plugins: { ssot: plugin },
    rules: Object.fromEntries(recommended.map(([name]) => [`ssot/${name}`, 'error'])),
  };
}
