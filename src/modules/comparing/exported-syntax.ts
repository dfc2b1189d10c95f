import type { Node } from 'oxc-parser';
import { isExports } from '../exports/commonjs-reading.ts';
import { getDeclared, getExportName } from '../exports/declarations.ts';
import { findExportSyntax } from '../exports/find-export-syntax.ts';
import type { SourceModule } from '../read-module.ts';
import { findPropertyName, findRequired, findStaticName } from '../syntax-walk.ts';
import { getModuleNames, type Part } from './module-names.ts';

/** What a module exports under a name: something it names itself, a nameless thing, or something of another module. */
export type Exported =
  { readonly local: string } | { readonly part: Part } | { readonly specifier: string; readonly imported: string };

/** Finds what a module exports under a name, as its own text says; undefined when it does not, or can't be known. */
export function findExported(module: SourceModule, name: string): Exported | undefined {
  const { body } = module.program;
  for (const statement of body) {
    const found = findInStatement(statement, name, statement.start);
    if (found) return found;
  }
  const assigned = body.flatMap((statement) =>
    statement.type === 'ExpressionStatement' ? getAssigned(statement.expression, name, statement.start) : [],
  );
  // More than one assignment: which one counts is known only when the code runs.
  if (assigned.length > 0) return assigned.length === 1 ? assigned[0] : undefined;
  const isImplied = /\.d\.[cm]?ts$/u.test(module.file) && findExportSyntax(module.file)?.own.has(name) === true;
  return isImplied && getModuleNames(module).declared.has(name) ? { local: name } : undefined;
}

function findInStatement(node: Node, name: string, start: number): Exported | undefined {
  switch (node.type) {
    case 'ExportNamedDeclaration': {
      const { declaration, source } = node;
      if (declaration?.type === 'TSImportEqualsDeclaration' && declaration.id.name === name) return { local: name };
      if (declaration && getDeclared(declaration).some(([declared]) => declared === name)) return { local: name };
      const specifier = node.specifiers.find(({ exported }) => getExportName(exported) === name);
      if (!specifier) return undefined;
      const imported = getExportName(specifier.local);
      return source ? { specifier: source.value, imported } : { local: imported };
    }
    case 'ExportDefaultDeclaration':
      return name === 'default' ? getWhole(node.declaration, start) : undefined;
    case 'ExportAllDeclaration':
      return node.exported && getExportName(node.exported) === name
        ? { specifier: node.source.value, imported: '*' }
        : undefined;
    case 'TSExportAssignment':
      return name === 'default' ? getWhole(node.expression, start) : undefined;
    default:
      return undefined;
  }
}

/** export default X, export default class X {}, exports.X = class {}, exports.X = require('x').Y */
function getWhole(node: Node, start: number): Exported {
  if (node.type === 'Identifier') return { local: node.name };
  const isStatement = node.type.endsWith('Declaration') || node.type === 'TSDeclareFunction';
  if (isStatement && 'id' in node && node.id && 'name' in node.id) return { local: node.id.name };
  const specifier = findRequired(node);
  const imported = node.type === 'MemberExpression' ? findStaticName(node) : '*';
  return specifier === undefined || imported === undefined ? { part: { node, start } } : { specifier, imported };
}

/** exports.A = exports.B = …, module.exports = { A: …, B } */
function getAssigned(node: Node, name: string, start: number): Exported[] {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return [];
  let value: Node = node.right;
  while (value.type === 'AssignmentExpression') value = value.right;
  const targets = [node.left, ...getChain(node.right)];
  const isNamed = targets.some(
    (target) => target.type === 'MemberExpression' && isExports(target.object) && findStaticName(target) === name,
  );
  const isUnset = value.type === 'UnaryExpression' && value.operator === 'void'; // what compilers begin with
  if (isNamed) return isUnset ? [] : [getWhole(value, start)];
  if (!targets.some((target) => isExports(target))) return [];
  if (value.type === 'ObjectExpression') {
    const property = value.properties.find((item) => findPropertyName(item) === name);
    if (property?.type === 'Property' && property.kind === 'init') return [getWhole(property.value, property.start)];
  }
  return name === 'default' ? [getWhole(value, start)] : [];
}

function getChain(node: Node): Node[] {
  return node.type === 'AssignmentExpression' ? [node.left, ...getChain(node.right)] : [];
}
