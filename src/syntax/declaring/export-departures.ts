import type { TSESTree } from '@typescript-eslint/utils';
import { findStaticString } from '../static-string.ts';
import { getBareExpression } from './expression-kind.ts';
import type { Departure } from './surface.ts';

/** Lists what a statement hands out by name: `export { A as X } from "m"`, `export { A as X }`. */
export function getListedDepartures(statement: TSESTree.ExportNamedDeclaration): Departure[] {
  // export ns from "m": some parsers know it before the language does.
  const specifiers = statement.specifiers.filter(({ type }) => (type as string) === 'ExportSpecifier');
  return specifiers.map((specifier) => {
    const { exported, local } = specifier;
    const name = getText(exported);
    const isTypeOnly = statement.exportKind === 'type' || specifier.exportKind === 'type';
    return {
      name,
      range: findStaticString(exported)?.inner ?? exported.range,
      place: { publicName: name, node: specifier, form: 'list', isTypeOnly },
      ...(statement.source
        ? { target: specifier, origin: { specifier: statement.source.value, importedName: getText(local) } }
        : { target: local }),
    };
  });
}

/** Describes what leaves as the default: `export default X`, `export = X`. */
export function getDefaultDeparture(statement: TSESTree.Node, value: TSESTree.Node): Departure {
  return {
    name: 'default',
    range: statement.range,
    place: { publicName: 'default', node: statement, form: 'default', isTypeOnly: false },
    target: getBareExpression(value),
  };
}

/** Describes what leaves where it is declared: `export class X {}`, `export default class X {}`. */
export function getDeclaredDeparture(
  id: TSESTree.Identifier,
  part: TSESTree.Node,
  statement: TSESTree.Node,
): Departure {
  const name = statement.type === 'ExportDefaultDeclaration' ? 'default' : id.name;
  const isTypeOnly = part.type === 'TSInterfaceDeclaration' || part.type === 'TSTypeAliasDeclaration';
  return {
    name,
    range: id.range,
    place: { publicName: name, node: statement, form: 'statement', isTypeOnly },
    target: id,
  };
}

function getText(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === 'Identifier' ? name.name : name.value;
}
