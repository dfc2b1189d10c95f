import type { TSESTree } from '@typescript-eslint/utils';
import { getModuleExports, type ExportInfo } from '../../modules/exports/exports.ts';
import { findModuleFile } from '../../modules/resolver.ts';
import type { Facts } from './facts.ts';
import type { NameUsage } from './module-names.ts';
import type { Order } from './replacement.ts';

/** Gets what the duplicate stands for. */
export function getMeaning({ replacement: { declared } }: Facts, file: string): ExportInfo['kind'] {
  if (declared.kind === 're-export' && declared.origin) {
    const found = findModuleFile(declared.origin.specifier, file);
    const kind =
      found === undefined ? undefined : getModuleExports(found).names.get(declared.origin.importedName)?.kind;
    return kind ?? 'unknown';
  }
  const kinds = declared.parts.map(getPartMeaning);
  return kinds.includes('both') || (kinds.includes('type') && kinds.includes('value'))
    ? 'both'
    : (kinds[0] ?? 'unknown');
}

function getPartMeaning({ type }: TSESTree.Node): ExportInfo['kind'] {
  if (/^TS(?:Interface|TypeAlias)Declaration$/u.test(type)) {
    return 'type';
  }
  return /^(?:ClassDeclaration|TSEnumDeclaration)$/u.test(type)
    ? 'both'
    : type.startsWith('TSImport')
      ? 'unknown'
      : 'value';
}

/** Finds what the file does with a duplicate that it can not do with the canonical export: a type is no value. */
export function findMeaningProblem(
  { exportName, home: { specifier }, declared }: Order,
  found: ExportInfo | undefined,
  isComplete: boolean,
  uses: readonly NameUsage[],
  before: ExportInfo['kind'],
  isTyped: boolean,
): string | undefined {
  if (!found) {
    return isComplete ? `\`${specifier}\` does not export \`${exportName}\`` : undefined;
  }
  const isExported = declared.exports.some(({ isTypeOnly }) => !isTypeOnly);
  const usesValue = uses.some(({ kind }) => kind === 'value' || kind === 'query');
  if (found.kind === 'type' && before !== 'type' && (usesValue || isExported)) {
    return `\`${exportName}\` is only a type in \`${specifier}\``;
  }
  const usesType = uses.some(({ kind }) => kind === 'type') || declared.exports.length > 0;
  return isTyped && found.kind === 'value' && (before === 'both' || before === 'type') && usesType
    ? `\`${exportName}\` is no type in \`${specifier}\``
    : undefined;
}
