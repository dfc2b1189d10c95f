// Written by scripts/sync.ts from the files of this folder.
import type { Rule } from '../create-rule.ts';
import noDeprecatedImport from './no-deprecated-import.ts';

/** Every rule of the plugin, by its name without prefix. */
export const rules = {
  'no-deprecated-import': noDeprecatedImport,
} satisfies Record<string, Rule>;
