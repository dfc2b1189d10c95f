// Written by scripts/sync.ts from the files of this folder.
import type { Rule } from '../create-rule.ts';
import noCompatAlias from './no-compat-alias.ts';
import noDeprecatedImport from './no-deprecated-import.ts';
import noDuplicateDeclaration from './no-duplicate-declaration.ts';
import noLegacyMember from './no-legacy-member.ts';
import requireCanonicalExport from './require-canonical-export.ts';

/** Every rule of the plugin, by its name without prefix. */
export const rules = {
  'no-compat-alias': noCompatAlias,
  'no-deprecated-import': noDeprecatedImport,
  'no-duplicate-declaration': noDuplicateDeclaration,
  'no-legacy-member': noLegacyMember,
  'require-canonical-export': requireCanonicalExport,
} satisfies Record<string, Rule>;
