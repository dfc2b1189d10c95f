import type { Directive, Statement } from 'oxc-parser';
import { getExportName } from './declarations.ts';
import type { IndirectExport } from './export-syntax.ts';

/** Collects the names that statements import, with the module and the name there (`*` is the namespace). */
export function getImportedNames(statements: readonly (Directive | Statement)[]): Map<string, IndirectExport> {
  const names = new Map<string, IndirectExport>();
  for (const statement of statements) {
    if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers) {
        names.set(specifier.local.name, {
          specifier: statement.source.value,
          imported: getImported(specifier),
          isTypeOnly:
            statement.importKind === 'type' ||
            (specifier.type === 'ImportSpecifier' && specifier.importKind === 'type'),
        });
      }
    } else if (
      statement.type === 'TSImportEqualsDeclaration' &&
      statement.moduleReference.type === 'TSExternalModuleReference'
    ) {
      const specifier = statement.moduleReference.expression.value; // import x = require('y')
      names.set(statement.id.name, { specifier, imported: '*', isTypeOnly: statement.importKind === 'type' });
    }
  }
  return names;
}

type ImportSpecifierNode = Extract<Statement, { type: 'ImportDeclaration' }>['specifiers'][number];

function getImported(specifier: ImportSpecifierNode): string {
  if (specifier.type === 'ImportSpecifier') return getExportName(specifier.imported);
  return specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*';
}
