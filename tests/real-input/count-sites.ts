import path from 'node:path';
import ts from 'typescript';

/**
 * Counts, with the TypeScript API alone, where a program reaches deprecated modules. It shares nothing with the plugin:
 * parser, resolution and the reading of forms are its own, so that the plugin's findings can be held against it.
 */

/** Deprecated module, an absolute file or a package specifier as written → its deprecated names, or every one. */
export type Deprecated = ReadonlyMap<string, ReadonlySet<string> | '*'>;

/**
 * One imported name of one statement, or one reach for a module as a whole. What a file takes through a namespace object
 * are names, too: each counts once, where it is first used, unless the object is handed on.
 */
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

/** What one form takes from a module. */
interface Reach {
  readonly specifier: ts.StringLiteralLike;
  readonly form: Form;
  readonly takes: Taken;
}

/** Names, each with the node that says it; or the module as a whole, with the names that are known besides. */
interface Taken {
  readonly names: readonly { readonly name: string; readonly node: ts.Node }[];
  readonly isWhole: boolean;
}

const mockFunctions = new Set(
  (
    'mock doMock unmock doUnmock dontMock deepUnmock setMock requireActual importActual requireMock importMock ' +
    'createMockFromModule'
  ).split(' '),
);

const whole: Taken = { names: [], isWhole: true };

/** Finds every site of a program's own files, in file order. */
export function findSites(program: ts.Program, root: string, deprecated: Deprecated): readonly Site[] {
  const options = program.getCompilerOptions();
  const checker = program.getTypeChecker();
  const cache = ts.createModuleResolutionCache(root, (name) => name, options);

  return program
    .getSourceFiles()
    .filter((file) => file.fileName.startsWith(`${root}/`) && !file.fileName.includes('/node_modules/'))
    .flatMap((file) => getReaches(file, checker).flatMap((reach) => getSites(file, reach)));

  function getSites(file: ts.SourceFile, { specifier, form, takes }: Reach): readonly Site[] {
    const listed = findListed(specifier.text, file);
    if (listed === undefined) return [];
    const isListed = (name: string) => listed === '*' || listed.has(name);
    const locate = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    if (takes.isWhole) {
      // Of a module that keeps other names, only what is known to be taken makes its reach a deprecated one.
      const isDeprecated =
        listed === '*' || takes.names.some(({ name }) => isListed(name)) || isHandedOn(file, form, listed);
      return isDeprecated ? [{ file: file.fileName, line: locate(specifier), form, name: '*' }] : [];
    }
    return takes.names
      .filter(({ name }) => isListed(name))
      .map(({ name, node }) => ({ file: file.fileName, line: locate(node), form, name }));
  }

  /** Tells whether `export *` hands on a listed name: one that the file exports by name does not come from there. */
  function isHandedOn(file: ts.SourceFile, form: Form, listed: ReadonlySet<string>): boolean {
    const own = checker.getSymbolAtLocation(file)?.exports;
    return form === 'export all' && [...listed].some((name) => own?.has(ts.escapeLeadingUnderscores(name)) !== true);
  }

  function findListed(specifier: string, file: ts.SourceFile): ReadonlySet<string> | '*' | undefined {
    const bare = deprecated.get(specifier);
    if (bare !== undefined) return bare;
    const { resolvedModule } = ts.resolveModuleName(specifier, file.fileName, options, ts.sys, cache);
    return resolvedModule && deprecated.get(path.normalize(resolvedModule.resolvedFileName));
  }
}

function getReaches(file: ts.SourceFile, checker: ts.TypeChecker): readonly Reach[] {
  const reaches: Reach[] = [];
  const isScript = /\.[cm]?jsx?$/u.test(file.fileName);
  visit(file);
  return reaches;

  function visit(node: ts.Node): void {
    const reach = findReach(node, checker);
    if (reach !== undefined) reaches.push(reach);
    ts.forEachChild(node, visit);
    // Types in comments count where they are types: in JavaScript.
    if (isScript) for (const comment of getJSDoc(node)) visit(comment);
  }
}

function getJSDoc(node: ts.Node): readonly ts.Node[] {
  return (node as { readonly jsDoc?: readonly ts.Node[] }).jsDoc ?? [];
}

function findReach(node: ts.Node, checker: ts.TypeChecker): Reach | undefined {
  if (ts.isImportDeclaration(node)) return findImportReach(node.moduleSpecifier, node.importClause, checker);
  if (ts.isJSDocImportTag(node)) {
    return findImportReach(node.moduleSpecifier, node.importClause, checker, 'JSDoc @import');
  }
  if (ts.isExportDeclaration(node)) return findExportReach(node);
  if (ts.isImportEqualsDeclaration(node)) return findImportEqualsReach(node, checker);
  if (ts.isImportTypeNode(node)) return findImportTypeReach(node);
  if (ts.isCallExpression(node)) return findCallReach(node, checker);
  if (ts.isNewExpression(node)) return findUrlReach(node);
  if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) {
    return { specifier: node.name, form: 'module declaration', takes: whole };
  }
  return undefined;
}

function findImportReach(
  specifier: ts.Expression,
  clause: ts.ImportClause | undefined,
  checker: ts.TypeChecker,
  commentForm?: Form,
): Reach | undefined {
  if (!ts.isStringLiteral(specifier)) return undefined;
  const bindings = clause?.namedBindings;
  // import metrics, * as all from './old' is counted as a namespace; none of the packages has one.
  if (bindings && ts.isNamespaceImport(bindings)) {
    const form = commentForm ?? 'namespace import';
    return { specifier, form, takes: getNamesOfObject(bindings.name, checker) };
  }
  const elements = bindings?.elements ?? [];
  // import './old' · import {} from './old'
  if (!clause?.name && elements.length === 0) {
    return { specifier, form: commentForm ?? 'side-effect import', takes: whole };
  }
  const isType = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || elements.every((element) => element.isTypeOnly);
  const names = elements.map((element) => ({ name: (element.propertyName ?? element.name).text, node: element }));
  return {
    specifier,
    form: commentForm ?? (isType ? 'import type' : 'import'),
    takes: { names: clause?.name ? [{ name: 'default', node: clause.name }, ...names] : names, isWhole: false },
  };
}

function findExportReach({ moduleSpecifier, exportClause }: ts.ExportDeclaration): Reach | undefined {
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return undefined;
  if (exportClause === undefined || ts.isNamespaceExport(exportClause)) {
    return { specifier: moduleSpecifier, form: 'export all', takes: whole };
  }
  const names = exportClause.elements.map((element) => ({
    name: (element.propertyName ?? element.name).text,
    node: element,
  }));
  return { specifier: moduleSpecifier, form: 'export from', takes: { names, isWhole: false } };
}

function findImportEqualsReach(
  { name, moduleReference }: ts.ImportEqualsDeclaration,
  checker: ts.TypeChecker,
): Reach | undefined {
  if (!ts.isExternalModuleReference(moduleReference)) return undefined;
  const specifier = moduleReference.expression;
  if (!ts.isStringLiteral(specifier)) return undefined;
  return { specifier, form: 'import equals', takes: getNamesOfObject(name, checker) };
}

function findImportTypeReach(node: ts.ImportTypeNode): Reach | undefined {
  if (!ts.isLiteralTypeNode(node.argument) || !ts.isStringLiteral(node.argument.literal)) return undefined;
  const specifier = node.argument.literal;
  const form: Form = ts.findAncestor(node, ts.isJSDoc) ? 'JSDoc import' : 'import() type';
  if (node.qualifier === undefined) return { specifier, form, takes: whole };
  let first = node.qualifier;
  while (ts.isQualifiedName(first)) first = first.left;
  return { specifier, form, takes: { names: [{ name: first.text, node: first }], isWhole: false } };
}

function findCallReach(call: ts.CallExpression, checker: ts.TypeChecker): Reach | undefined {
  const [argument] = call.arguments;
  if (argument === undefined) return undefined;
  const callee = call.expression;
  if (callee.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteralLike(argument)) {
    return { specifier: argument, form: 'import()', takes: getNamesOfPromise(call, checker) };
  }
  if (ts.isIdentifier(callee) && callee.text === 'require' && ts.isStringLiteralLike(argument)) {
    return { specifier: argument, form: 'require', takes: getNamesOfValue(call, checker) };
  }
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const [owner, method] = [callee.expression.getText(), callee.name.text];
  if ((owner === 'require' || owner === 'import.meta') && method === 'resolve' && ts.isStringLiteralLike(argument)) {
    return { specifier: argument, form: 'url', takes: whole };
  }
  const isRunner = owner === 'jest' || owner === 'vi' || owner === 'vitest';
  const isMock = isRunner ? mockFunctions.has(method) : owner === 'mock' && method === 'module';
  if (!isMock) return undefined;
  // vi.mock('./old', () => ({ A: … })) takes what its factory gives.
  const takes = { names: getKeysOfFactory(call.arguments[1]), isWhole: true };
  return ts.isStringLiteralLike(argument) ? { specifier: argument, form: 'mock', takes } : undefined;
}

function getKeysOfFactory(factory: ts.Expression | undefined): Taken['names'] {
  if (factory === undefined || !ts.isArrowFunction(factory)) return [];
  // () => ({ A: … }) · () => { return { A: … }; }
  const { body } = factory;
  let given = ts.isBlock(body) ? body.statements.find(ts.isReturnStatement)?.expression : body;
  while (given && ts.isParenthesizedExpression(given)) given = given.expression;
  if (!given || !ts.isObjectLiteralExpression(given)) return [];
  return given.properties.flatMap((property) =>
    property.name ? [{ name: property.name.getText(), node: property }] : [],
  );
}

function findUrlReach({ expression, arguments: given }: ts.NewExpression): Reach | undefined {
  const [specifier, base] = given ?? [];
  const isUrl = ts.isIdentifier(expression) && expression.text === 'URL' && base?.getText() === 'import.meta.url';
  return isUrl && specifier && ts.isStringLiteralLike(specifier) ? { specifier, form: 'url', takes: whole } : undefined;
}

/** `await import('./old')` hands an object on; `import('./old').then(({ A }) => …)` names what it takes. */
function getNamesOfPromise(call: ts.CallExpression, checker: ts.TypeChecker): Taken {
  const { parent } = call;
  if (ts.isAwaitExpression(parent)) return getNamesOfValue(parent, checker);
  if (!ts.isPropertyAccessExpression(parent) || parent.name.text !== 'then') return whole;
  const then = parent.parent;
  const handler = ts.isCallExpression(then) ? then.arguments[0] : undefined;
  const isFunction = handler && (ts.isArrowFunction(handler) || ts.isFunctionExpression(handler));
  const parameter = isFunction ? handler.parameters[0]?.name : undefined;
  return parameter === undefined ? whole : getNamesOfBinding(parameter, checker);
}

/** What becomes of an expression that yields a module: `require('./old').A`, `const { A } = …`, `const old = …`. */
function getNamesOfValue(value: ts.Node, checker: ts.TypeChecker): Taken {
  const { parent } = value;
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent)) return getNamesOfValue(parent, checker);
  if (ts.isVariableDeclaration(parent)) return getNamesOfBinding(parent.name, checker);
  return getNamesOfUses([value]);
}

function getNamesOfBinding(name: ts.BindingName, checker: ts.TypeChecker): Taken {
  if (ts.isIdentifier(name)) return getNamesOfObject(name, checker);
  if (!ts.isObjectBindingPattern(name)) return whole;
  return {
    names: name.elements
      .filter((element) => element.dotDotDotToken === undefined)
      .map((element) => ({ name: (element.propertyName ?? element.name).getText(), node: element })),
    // const { A, ...rest } = require('./old'): what `rest` holds is known only to the module as a whole.
    isWhole: name.elements.some((element) => element.dotDotDotToken !== undefined),
  };
}

/** The names that a file takes through a variable that holds a module. */
function getNamesOfObject(declared: ts.Identifier, checker: ts.TypeChecker): Taken {
  const symbol = checker.getSymbolAtLocation(declared);
  const uses: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node !== declared && node.text === declared.text && isSame(node)) uses.push(node);
    ts.forEachChild(node, visit);
  };
  const isSame = (node: ts.Identifier) =>
    (ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node)) === symbol;
  visit(declared.getSourceFile());
  return getNamesOfUses(uses);
}

function getNamesOfUses(uses: readonly ts.Node[]): Taken {
  const names = new Map<string, ts.Node>();
  let isWhole = uses.length === 0;
  for (const use of uses) {
    const member = findMember(use);
    if (member === undefined) isWhole = true;
    else if (!names.has(member.text)) names.set(member.text, member);
  }
  return { names: [...names].map(([name, node]) => ({ name, node })), isWhole };
}

/** `old.A`, `old['A']`, and in a type `old.A`. */
function findMember({ parent }: ts.Node): ts.Identifier | ts.StringLiteralLike | undefined {
  if (ts.isPropertyAccessExpression(parent) && ts.isIdentifier(parent.name)) return parent.name;
  if (ts.isQualifiedName(parent)) return parent.right;
  const isLiteral = ts.isElementAccessExpression(parent) && ts.isStringLiteralLike(parent.argumentExpression);
  return isLiteral ? parent.argumentExpression : undefined;
}
