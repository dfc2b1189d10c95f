import path from 'node:path';
import ts from 'typescript';

/** Specifier → the names that a copy imports from there, each as an import writes it. */
export type Needs = ReadonlyMap<string, readonly string[]>;

/**
 * Finds what statements of one module must import when they stand in another one; undefined when they name what can't be
 * imported, or what would clash with a name of the other module.
 */
export function findNeeds(
  statements: readonly ts.Statement[],
  home: ts.SourceFile,
  file: ts.SourceFile,
  program: ts.Program,
): Needs | undefined {
  const checker = program.getTypeChecker();
  const own = new Set(statements.map((statement) => checker.getSymbolAtLocation(getName(statement) ?? statement)));
  const taken = getTopNames(file, checker);
  const needs = new Map<string, string[]>();
  const isPossible = getSymbols(statements, checker).every((symbol) => {
    const isForeign = symbol.declarations?.every((each) => each.getSourceFile() !== home) ?? true;
    if (own.has(symbol)) return true;
    // What no file declares at its top level is the program's own, unless the other file has one of that name.
    if (isForeign) return !taken.has(symbol.name);
    if (!isTopLevel(symbol)) return true;
    const real = getReal(symbol, checker);
    const other = taken.get(symbol.name);
    // What the file imports as a type would be missing as a value.
    if (other !== undefined) return getReal(other, checker) === real && !isTypeOnly(other);
    const source = findSource(symbol, home, file, checker);
    if (source === undefined) return false;
    const [specifier, name] = source;
    needs.set(specifier, [...new Set([...(needs.get(specifier) ?? []), name])]);
    return true;
  });
  return isPossible ? needs : undefined;
}

function getName(statement: ts.Statement): ts.Node | undefined {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]?.name;
  return 'name' in statement ? (statement.name as ts.Node | undefined) : undefined;
}

function getSymbols(statements: readonly ts.Statement[], checker: ts.TypeChecker): readonly ts.Symbol[] {
  const symbols = new Set<ts.Symbol>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const symbol = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      if (symbol && !isMemberName(node)) symbols.add(symbol);
    }
    ts.forEachChild(node, visit);
  };
  statements.forEach(visit);
  return [...symbols];
}

/** `a.name`, `{ name: … }` and the like name nothing of the module. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name === node;
  return ts.isQualifiedName(parent) && parent.right === node;
}

function isTopLevel({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some((declaration) => {
    let node: ts.Node = declaration;
    while (
      ts.isVariableDeclaration(node) ||
      ts.isVariableDeclarationList(node) ||
      ts.isVariableStatement(node) ||
      ts.isImportSpecifier(node) ||
      ts.isNamedImports(node) ||
      ts.isNamespaceImport(node) ||
      ts.isImportClause(node) ||
      ts.isImportDeclaration(node) ||
      ts.isImportEqualsDeclaration(node)
    ) {
      node = node.parent;
    }
    return ts.isSourceFile(node) || ts.isSourceFile(node.parent);
  });
}

function getTopNames(file: ts.SourceFile, checker: ts.TypeChecker): ReadonlyMap<string, ts.Symbol> {
  const all = checker.getSymbolsInScope(file, ts.SymbolFlags.Value | ts.SymbolFlags.Type | ts.SymbolFlags.Alias);
  return new Map(
    all
      .filter(({ declarations }) => declarations?.some((each) => each.getSourceFile() === file))
      .map((symbol) => [symbol.name, symbol]),
  );
}

function isTypeOnly({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some((declaration) => ts.isTypeOnlyImportDeclaration(declaration));
}

function getReal(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Where the file can take it from, and how the import names it. */
function findSource(
  symbol: ts.Symbol,
  home: ts.SourceFile,
  file: ts.SourceFile,
  checker: ts.TypeChecker,
): readonly [specifier: string, name: string] | undefined {
  const declaration = symbol.declarations?.[0];
  if (declaration && ts.isImportSpecifier(declaration)) {
    const { moduleSpecifier } = declaration.parent.parent.parent;
    if (!ts.isStringLiteral(moduleSpecifier)) return undefined;
    const isType = declaration.isTypeOnly || declaration.parent.parent.phaseModifier === ts.SyntaxKind.TypeKeyword;
    const text = declaration.getText().replace(/^type /u, '');
    return [move(moduleSpecifier.text, home, file), isType ? `type ${text}` : text];
  }
  const module = checker.getSymbolAtLocation(home);
  const isExported = module && checker.getExportsOfModule(module).includes(symbol);
  const [, end = ''] = /from ['"]\.[^'"]*(\.[jt]s)['"]/u.exec(file.text) ?? [];
  const isType = !(symbol.flags & ts.SymbolFlags.Value);
  return isExported
    ? [getSpecifier(home.fileName.replace(/\.ts$/u, end), file), `${isType ? 'type ' : ''}${symbol.name}`]
    : undefined;
}

function move(specifier: string, home: ts.SourceFile, file: ts.SourceFile): string {
  if (!specifier.startsWith('.')) return specifier;
  return getSpecifier(path.posix.join(path.posix.dirname(home.fileName), specifier), file);
}

function getSpecifier(target: string, { fileName }: ts.SourceFile): string {
  const relative = path.posix.relative(path.posix.dirname(fileName), target);
  return relative.startsWith('.') ? relative : `./${relative}`;
}
