import type { ExportDefaultDeclaration, ExportNamedDeclaration, Statement, TSExportAssignment } from 'oxc-parser';
import {
  getClass,
  getDeclarations,
  getDeclared,
  getExportName,
  getFunction,
  type Declaration,
} from './declarations.ts';
import { createExportSyntax, type ExportSyntax, type IndirectExport } from './export-syntax.ts';
import { getImportedNames } from './imported-names.ts';
import type { SourceModule } from '../read-module.ts';
import { findPropertyName } from '../syntax-walk.ts';

const unknown: Declaration = { kind: 'unknown', typeParameters: undefined };
const value: Declaration = { kind: 'value', typeParameters: undefined };

interface Scope {
  readonly declared: ReadonlyMap<string, Declaration>;
  readonly imported: ReadonlyMap<string, IndirectExport>;
  readonly body: readonly Statement[];
}

/** Reads the exports that a module states with `export`, TypeScript's `export =` included. */
export function getEsExports(module: SourceModule): ExportSyntax {
  const { body } = module.program;
  const syntax = createExportSyntax();
  const scope = { declared: getDeclarations(body), imported: getImportedNames(body), body: body as Statement[] };
  for (const statement of body) addStatement(syntax, statement, scope);
  if (isExportContext(module)) {
    for (const [name, declaration] of scope.declared) syntax.own.set(name, declaration);
  }
  return syntax;
}

function addStatement(syntax: ExportSyntax, statement: Statement, scope: Scope): void {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      addNamed(syntax, statement, scope);
      break;
    case 'ExportDefaultDeclaration':
      addDefault(syntax, statement.declaration, scope);
      break;
    case 'ExportAllDeclaration': {
      const specifier = statement.source.value;
      const isTypeOnly = statement.exportKind === 'type';
      if (statement.exported)
        syntax.indirect.set(getExportName(statement.exported), { specifier, imported: '*', isTypeOnly });
      else syntax.stars.push({ specifier, isTypeOnly, form: 'export' });
      break;
    }
    case 'TSExportAssignment':
      addAssignment(syntax, statement.expression, scope);
      break;
    case 'TSModuleDeclaration':
      // declare module "x" {…} in a file that is no module: the names of a package whose types are written by hand
      if (statement.id.type === 'Literal' && scope.body.every((other) => !/^(?:Import|Export)/u.test(other.type))) {
        syntax.complete = false;
      }
      break;
    default:
  }
}

function addNamed(syntax: ExportSyntax, statement: ExportNamedDeclaration, scope: Scope): void {
  const { declaration, source } = statement;
  if (declaration?.type === 'TSImportEqualsDeclaration') {
    syntax.own.set(declaration.id.name, unknown); // export import A = B.C
  } else if (declaration) {
    for (const [name] of getDeclared(declaration)) syntax.own.set(name, scope.declared.get(name) ?? unknown);
  }
  for (const specifier of statement.specifiers) {
    const isTypeOnly = statement.exportKind === 'type' || specifier.exportKind === 'type';
    const imported = getExportName(specifier.local);
    const exported = getExportName(specifier.exported);
    if (source) syntax.indirect.set(exported, { specifier: source.value, imported, isTypeOnly });
    else addLocal(syntax, exported, imported, isTypeOnly, scope);
  }
}

function addLocal(syntax: ExportSyntax, exported: string, local: string, isTypeOnly: boolean, scope: Scope): void {
  const imported = scope.imported.get(local);
  const declared = scope.declared.get(local);
  if (imported && !declared) {
    syntax.indirect.set(exported, { ...imported, isTypeOnly: isTypeOnly || imported.isTypeOnly });
  } else {
    const declaration = declared ?? unknown;
    syntax.own.set(exported, isTypeOnly ? { ...declaration, kind: 'type' } : declaration);
  }
}

function addDefault(syntax: ExportSyntax, node: ExportDefaultDeclaration['declaration'], scope: Scope): void {
  if (node.type === 'Identifier') addLocal(syntax, 'default', node.name, false, scope);
  else syntax.own.set('default', getDefault(node, scope));
}

function getDefault(node: ExportDefaultDeclaration['declaration'], scope: Scope): Declaration {
  const [declared] = getDeclared(node);
  if (declared) return scope.declared.get(declared[0]) ?? declared[1];
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') return getClass(node);
  if (node.type === 'FunctionDeclaration' || node.type === 'TSDeclareFunction') return getFunction(node);
  return value;
}

function addAssignment(syntax: ExportSyntax, node: TSExportAssignment['expression'], scope: Scope): void {
  // export = { A, b: 1 }
  const keys = node.type === 'ObjectExpression' ? node.properties.map((each) => findPropertyName(each)) : [undefined];
  syntax.complete &&= !keys.includes(undefined);
  if (node.type !== 'Identifier') {
    for (const name of ['default', ...keys]) if (name !== undefined) syntax.own.set(name, value);
    return;
  }
  addLocal(syntax, 'default', node.name, false, scope);
  for (const statement of scope.body) {
    // declare namespace Foo { … } export = Foo
    const namespace = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (namespace?.type !== 'TSModuleDeclaration' || namespace.global) continue;
    if (namespace.id.type !== 'Identifier' || namespace.id.name !== node.name) continue;
    for (const [name, declaration] of getDeclarations(namespace.body?.body ?? [])) syntax.own.set(name, declaration);
  }
}

/** Tells whether a declaration file exports all it declares, which it does unless it holds an export declaration. */
function isExportContext(module: SourceModule): boolean {
  if (!/\.d\.(?:[^./]+\.)?[cm]?ts$/u.test(module.file)) return false;
  const { body } = module.program;
  const isModule = body.some((statement) => /^(?:Import|Export)/u.test(statement.type));
  return isModule && !body.some((statement) => isExportDeclaration(statement));
}

function isExportDeclaration(statement: Statement): boolean {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      return statement.declaration === null;
    case 'ExportDefaultDeclaration':
      return !/^(?:Function|Class|TSDeclareFunction|TSInterface)/u.test(statement.declaration.type);
    case 'ExportAllDeclaration':
    case 'TSExportAssignment':
      return true;
    default:
      return false;
  }
}
