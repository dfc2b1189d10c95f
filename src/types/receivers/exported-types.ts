import type ts from 'typescript';
import { followAlias } from '../find-export.ts';
import { symbolFlags } from '../flags.ts';
import { isObjectType, isReference } from '../structure/type-kind.ts';

/** What stands for a type: its declaration, or the type itself: what a mixin makes has no declaration of its own. */
export type TypeIdentity = ts.Symbol | ts.Type;

/** Tells whether a declaration stands for a type, which has a symbol of its own then. */
export function isSymbol(identity: TypeIdentity): identity is ts.Symbol {
  return 'declarations' in identity;
}

/** Finds the module that a file is: also one of CommonJS, which TypeScript does not count as a module where it is asked. */
export function findModule(checker: ts.TypeChecker, file: ts.SourceFile): ts.Symbol | undefined {
  const { symbol } = file as { readonly symbol?: ts.Symbol };
  return checker.getSymbolAtLocation(file) ?? symbol;
}

interface Listing {
  readonly program: ts.Program;
  readonly found: Set<TypeIdentity>;
}

/** Lists the types that a module exports under some of its names, each followed to where it is declared. */
export function listExportedTypes(
  program: ts.Program,
  module: ts.Symbol,
  isWanted: (exportName: string) => boolean,
): ReadonlySet<TypeIdentity> {
  const checker = program.getTypeChecker();
  const listing = { program, found: new Set<TypeIdentity>() };
  for (const exported of listExports(checker, module)) {
    // export = A
    if (isWanted(exported.name === 'export=' ? 'default' : exported.name)) {
      addExported(listing, followAlias(checker, exported));
    }
  }
  return listing.found;
}

function listExports(checker: ts.TypeChecker, module: ts.Symbol): readonly ts.Symbol[] {
  const exports = checker.getExportsOfModule(module);
  const whole = [...(module.exports?.values() ?? [])].find(({ name }) => name === 'export=');
  // module.exports = { A }
  const properties = whole ? checker.getPropertiesOfType(checker.getTypeOfSymbol(followAlias(checker, whole))) : [];
  return [...new Set([...exports, ...(whole ? [whole] : []), ...properties])];
}

function addExported(listing: Listing, symbol: ts.Symbol): void {
  const checker = listing.program.getTypeChecker();
  const { flags, declarations = [] } = symbol;
  if (declarations.length === 0 || !isOwn(listing, symbol)) {
    return;
  }
  listing.found.add(symbol);
  if ((flags & symbolFlags.typeAlias) !== 0) {
    addType(listing, checker.getDeclaredTypeOfSymbol(symbol));
  }
  // export const A = class { … }; export const A = mixin(B); exports.A = A
  if ((flags & (symbolFlags.variable | symbolFlags.property)) !== 0) {
    const type = checker.getTypeOfSymbol(symbol);
    for (const signature of type.getConstructSignatures()) {
      addType(listing, type);
      addType(listing, signature.getReturnType());
    }
  }
}

function addType(listing: Listing, type: ts.Type): void {
  const symbol = type.getSymbol();
  if (!(isObjectType(type) || type.isIntersection()) || (symbol !== undefined && !isOwn(listing, symbol))) {
    return;
  }
  listing.found.add(type);
  const isNamed = symbol !== undefined && (symbol.flags & (symbolFlags.class | symbolFlags.interface)) !== 0;
  // export type A = Box<string> says nothing of Box<number>.
  if (isNamed && !(isReference(type) && type.target !== type)) listing.found.add(symbol);
}

/** What the language declares is its own: `export type A = Map<string, B>` says nothing of other maps. */
function isOwn({ program }: Listing, symbol: ts.Symbol): boolean {
  return !(symbol.declarations ?? []).some((node) => program.isSourceFileDefaultLibrary(node.getSourceFile()));
}
