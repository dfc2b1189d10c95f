import ts from 'typescript';

/**
 * Finds, with the TypeScript API alone, what the modules of a program declare at their top level. It shares nothing with the
 * plugin, so that the plugin's findings can be held against it.
 */

/** A name that a module declares: the public one where it leaves under another. */
export interface Declaration {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly isExported: boolean;
}

/** Lists the declarations of a program's own files, each name once for a file. */
export function findDeclarations(program: ts.Program, root: string): readonly Declaration[] {
  return getOwnFiles(program, root).flatMap((file) => {
    const exports = getPublicNames(file);
    const names = new Map<string, boolean>();
    for (const name of file.statements.flatMap(getDeclaredNames)) {
      const publicNames = exports.get(name) ?? [];
      for (const publicName of publicNames) names.set(publicName, true);
      if (publicNames.length === 0) names.set(name, names.get(name) ?? false);
    }
    return [...names].map(([name, isExported]) => ({ name, file: file.fileName, isExported }));
  });
}

/** Lists the files of a program that belong to the project itself. */
export function getOwnFiles(program: ts.Program, root: string): readonly ts.SourceFile[] {
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(`${root}/`) && !fileName.includes('/node_modules/'));
}

/** Lists the names that a statement declares; none for what it only loads. */
export function getDeclaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations
      .filter(({ initializer }) => !initializer || !isLoad(initializer))
      .flatMap(({ name }) => getBoundNames(name));
  }
  const isDeclaration =
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return isDeclaration && statement.name ? [statement.name.text] : [];
}

function getBoundNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? getBoundNames(element.name) : []));
}

/** `require('./m')`, and a member of it. */
function isLoad(value: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(value)) return isLoad(value.expression);
  return ts.isCallExpression(value) && ts.isIdentifier(value.expression) && value.expression.text === 'require';
}

/** Local name → the names other than `default` under which the file hands it out. */
function getPublicNames(file: ts.SourceFile): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const add = (local: string, exported: string): void => {
    if (exported !== 'default') names.set(local, [...(names.get(local) ?? []), exported]);
  };
  for (const statement of file.statements) {
    const isExported = ts.canHaveModifiers(statement) && hasModifier(statement, ts.SyntaxKind.ExportKeyword);
    if (isExported && !hasModifier(statement, ts.SyntaxKind.DefaultKeyword)) {
      for (const name of getDeclaredNames(statement)) add(name, name);
    }
    const clause = ts.isExportDeclaration(statement) && !statement.moduleSpecifier ? statement.exportClause : undefined;
    if (clause && ts.isNamedExports(clause)) {
      for (const { name, propertyName } of clause.elements) add((propertyName ?? name).text, name.text);
    }
    if (ts.isExpressionStatement(statement)) {
      for (const [local, exported] of getAssignedNames(statement.expression)) add(local, exported);
    }
  }
  return names;
}

function hasModifier(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) === true;
}

/** `module.exports = { a, b: c }` · `exports.a = a` · `module.exports.a = a`: local and public names. */
function getAssignedNames(expression: ts.Expression): readonly (readonly [string, string])[] {
  if (!ts.isBinaryExpression(expression) || expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return [];
  const { left, right } = expression;
  const target = left.getText();
  if (target === 'module.exports' && ts.isObjectLiteralExpression(right)) {
    return right.properties.flatMap((property) => {
      if (ts.isShorthandPropertyAssignment(property)) return [[property.name.text, property.name.text] as const];
      const isRenamed = ts.isPropertyAssignment(property) && ts.isIdentifier(property.initializer);
      return isRenamed ? [[property.initializer.getText(), property.name.getText()] as const] : [];
    });
  }
  const name = /^(?:module\.)?exports\.(\w+)$/u.exec(target)?.[1];
  return name !== undefined && ts.isIdentifier(right) ? [[right.text, name]] : [];
}
