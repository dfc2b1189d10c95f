import path from 'node:path';
import ts from 'typescript';

/**
 * Counts, with the TypeScript API alone, where a program reaches deprecated modules. It shares nothing with the plugin:
 * parser, resolution and the reading of forms are its own, so that the plugin's findings can be held against it.
 */

/** Deprecated module, an absolute file or a package specifier as written → its deprecated names, or every one. */
export type Deprecated = ReadonlyMap<string, ReadonlySet<string> | '*'>;

/** One imported name of one statement, or one reach for a module as a whole. */
export interface Site {
  /** Absolute path of the file. */
  readonly file: string;
  /** One-based line of the name, or of the specifier when the module is meant as a whole. */
  readonly line: number;
  readonly form: Form;
  /** The imported name; `*` for a module as a whole. */
  readonly name: string;
}

export type Form =
  | 'import'
  | 'import type'
  | 'namespace import'
  | 'side-effect import'
  | 'import equals'
  | 'export from'
  | 'export all'
  | 'import()'
  | 'import() type'
  | 'require'
  | 'mock'
  | 'url'
  | 'module declaration'
  | 'JSDoc import'
  | 'JSDoc @import';

/** Names that one form takes from a module: each with its node, or the module as a whole. */
interface Reach {
  readonly specifier: ts.StringLiteralLike;
  readonly form: Form;
  readonly names: readonly { readonly name: string; readonly node: ts.Node }[] | 'whole';
}

const mockFunctions = new Set(
  (
    'mock doMock unmock doUnmock dontMock deepUnmock setMock requireActual importActual requireMock importMock ' +
    'createMockFromModule'
  ).split(' '),
);

/** Finds every site of a program's own files, in file order. */
export function findSites(program: ts.Program, root: string, deprecated: Deprecated): readonly Site[] {
  const options = program.getCompilerOptions();
  const cache = ts.createModuleResolutionCache(root, (name) => name, options);

  return program
    .getSourceFiles()
    .filter((file) => file.fileName.startsWith(`${root}/`) && !file.fileName.includes('/node_modules/'))
    .flatMap((file) => getReaches(file).flatMap((reach) => getSites(file, reach)));

  function getSites(file: ts.SourceFile, { specifier, form, names }: Reach): readonly Site[] {
    const listed = findListed(specifier.text, file);
    if (listed === undefined) return [];
    const locate = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    if (names === 'whole') return [{ file: file.fileName, line: locate(specifier), form, name: '*' }];
    return names
      .filter(({ name }) => listed === '*' || listed.has(name))
      .map(({ name, node }) => ({ file: file.fileName, line: locate(node), form, name }));
  }

  function findListed(specifier: string, file: ts.SourceFile): ReadonlySet<string> | '*' | undefined {
    const bare = deprecated.get(specifier);
    if (bare !== undefined) return bare;
    const { resolvedModule } = ts.resolveModuleName(specifier, file.fileName, options, ts.sys, cache);
    return resolvedModule && deprecated.get(path.normalize(resolvedModule.resolvedFileName));
  }
}

function getReaches(file: ts.SourceFile): readonly Reach[] {
  const reaches: Reach[] = [];
  const isScript = /\.[cm]?jsx?$/u.test(file.fileName);
  visit(file);
  return reaches;

  function visit(node: ts.Node): void {
    const reach = findReach(node);
    if (reach !== undefined) reaches.push(reach);
    ts.forEachChild(node, visit);
    // Types in comments count where they are types: in JavaScript.
    if (isScript) for (const comment of getJSDoc(node)) visit(comment);
  }
}

function getJSDoc(node: ts.Node): readonly ts.Node[] {
  return (node as { readonly jsDoc?: readonly ts.Node[] }).jsDoc ?? [];
}

function findReach(node: ts.Node): Reach | undefined {
  if (ts.isImportDeclaration(node)) return findImportReach(node.moduleSpecifier, node.importClause);
  if (ts.isJSDocImportTag(node)) return findImportReach(node.moduleSpecifier, node.importClause, 'JSDoc @import');
  if (ts.isExportDeclaration(node)) return findExportReach(node);
  if (ts.isImportEqualsDeclaration(node)) return findImportEqualsReach(node);
  if (ts.isImportTypeNode(node)) return findImportTypeReach(node);
  if (ts.isCallExpression(node)) return findCallReach(node);
  if (ts.isNewExpression(node)) return findUrlReach(node);
  if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) {
    return { specifier: node.name, form: 'module declaration', names: 'whole' };
  }
  return undefined;
}

function findImportReach(
  specifier: ts.Expression,
  clause: ts.ImportClause | undefined,
  commentForm?: Form,
): Reach | undefined {
  if (!ts.isStringLiteral(specifier)) return undefined;
  const bindings = clause?.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  if (clause === undefined || (clause.name === undefined && bindings !== undefined && isEmpty(bindings))) {
    return { specifier, form: commentForm ?? 'side-effect import', names: 'whole' };
  }
  // import * as metrics from './old' · import metrics, * as all from './old'
  if (bindings && ts.isNamespaceImport(bindings)) {
    return { specifier, form: commentForm ?? 'namespace import', names: 'whole' };
  }
  const isType = clause.isTypeOnly || named.every((element) => element.isTypeOnly);
  const names = named.map((element) => ({ name: (element.propertyName ?? element.name).text, node: element }));
  return {
    specifier,
    form: commentForm ?? (isType && clause.name === undefined ? 'import type' : 'import'),
    names: clause.name ? [{ name: 'default', node: clause.name }, ...names] : names,
  };
}

function isEmpty(bindings: ts.NamedImportBindings): boolean {
  return ts.isNamedImports(bindings) && bindings.elements.length === 0;
}

function findExportReach({ moduleSpecifier, exportClause }: ts.ExportDeclaration): Reach | undefined {
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return undefined;
  if (exportClause === undefined || ts.isNamespaceExport(exportClause)) {
    return { specifier: moduleSpecifier, form: 'export all', names: 'whole' };
  }
  const names = exportClause.elements.map((element) => ({
    name: (element.propertyName ?? element.name).text,
    node: element,
  }));
  return { specifier: moduleSpecifier, form: 'export from', names };
}

function findImportEqualsReach({ moduleReference }: ts.ImportEqualsDeclaration): Reach | undefined {
  if (!ts.isExternalModuleReference(moduleReference)) return undefined;
  const specifier = moduleReference.expression;
  return ts.isStringLiteral(specifier) ? { specifier, form: 'import equals', names: 'whole' } : undefined;
}

function findImportTypeReach(node: ts.ImportTypeNode): Reach | undefined {
  if (!ts.isLiteralTypeNode(node.argument) || !ts.isStringLiteral(node.argument.literal)) return undefined;
  const specifier = node.argument.literal;
  const form: Form = ts.findAncestor(node, ts.isJSDoc) ? 'JSDoc import' : 'import() type';
  if (node.qualifier === undefined) return { specifier, form, names: 'whole' };
  let first = node.qualifier;
  while (ts.isQualifiedName(first)) first = first.left;
  return { specifier, form, names: [{ name: first.text, node: first }] };
}

function findCallReach(call: ts.CallExpression): Reach | undefined {
  const [argument] = call.arguments;
  if (argument === undefined) return undefined;
  const callee = call.expression;
  if (callee.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteralLike(argument)) {
    return { specifier: argument, form: 'import()', names: getNamesOfPromise(call) };
  }
  if (ts.isIdentifier(callee) && callee.text === 'require' && ts.isStringLiteralLike(argument)) {
    return { specifier: argument, form: 'require', names: getNamesOfValue(call) };
  }
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const [owner, method] = [callee.expression.getText(), callee.name.text];
  if ((owner === 'require' || owner === 'import.meta') && method === 'resolve' && ts.isStringLiteralLike(argument)) {
    return { specifier: argument, form: 'url', names: 'whole' };
  }
  // vi.mock(import('./old')) is counted once, as a mock's argument, by the visit of import().
  const isMock = ['jest', 'vi', 'vitest'].includes(owner)
    ? mockFunctions.has(method)
    : owner === 'mock' && method === 'module';
  return isMock && ts.isStringLiteralLike(argument) ? { specifier: argument, form: 'mock', names: 'whole' } : undefined;
}

function findUrlReach({ expression, arguments: given }: ts.NewExpression): Reach | undefined {
  const [specifier, base] = given ?? [];
  const isUrl = ts.isIdentifier(expression) && expression.text === 'URL' && base?.getText() === 'import.meta.url';
  return isUrl && specifier && ts.isStringLiteralLike(specifier)
    ? { specifier, form: 'url', names: 'whole' }
    : undefined;
}

/** `await import('./old')` hands a value on; `import('./old').then(({ A }) => …)` names what it takes. */
function getNamesOfPromise(call: ts.CallExpression): Reach['names'] {
  const { parent } = call;
  if (ts.isAwaitExpression(parent)) return getNamesOfValue(parent);
  if (!ts.isPropertyAccessExpression(parent) || parent.name.text !== 'then') return 'whole';
  const then = parent.parent;
  const handler = ts.isCallExpression(then) ? then.arguments[0] : undefined;
  const isFunction = handler && (ts.isArrowFunction(handler) || ts.isFunctionExpression(handler));
  const pattern = isFunction ? handler.parameters[0]?.name : undefined;
  return pattern && ts.isObjectBindingPattern(pattern) ? getNamesOfPattern(pattern) : 'whole';
}

/** `const { A } = require('./old')`, `require('./old').A`; anything else takes the module as a whole. */
function getNamesOfValue(value: ts.Expression): Reach['names'] {
  let { parent } = value;
  while (ts.isParenthesizedExpression(parent)) parent = parent.parent;
  if (ts.isPropertyAccessExpression(parent)) return [{ name: parent.name.text, node: parent.name }];
  const pattern = ts.isVariableDeclaration(parent) ? parent.name : undefined;
  return pattern && ts.isObjectBindingPattern(pattern) ? getNamesOfPattern(pattern) : 'whole';
}

function getNamesOfPattern({ elements }: ts.ObjectBindingPattern): Reach['names'] {
  // const { A, ...rest } = require('./old'): what `rest` holds is known only to the module as a whole.
  if (elements.some((element) => element.dotDotDotToken !== undefined)) return 'whole';
  return elements.map((element) => ({ name: (element.propertyName ?? element.name).getText(), node: element }));
}
