import type ts from 'typescript';
import { symbolFlags } from './flags.ts';

/** What a module exports under a name. */
export interface ExportedSymbol {
  /** What is behind all re-exports. */
  readonly symbol: ts.Symbol;
  /** True for `export type { A }`: what is a value in its own module is none for importers. */
  readonly isTypeOnly: boolean;
}

/** Finds what a module exports under a name, through its re-exports. */
export function findExport(
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  exportName: string,
): ExportedSymbol | undefined {
  const module = checker.getSymbolAtLocation(file);
  return module && findModuleExport(checker, module, exportName);
}

/** Finds what a module, given by its symbol, exports under a name. */
export function findModuleExport(
  checker: ts.TypeChecker,
  module: ts.Symbol,
  exportName: string,
): ExportedSymbol | undefined {
  const exported =
    checker.getExportsOfModule(module).find(({ name }) => name === exportName) ??
    // export = A
    (exportName === 'default'
      ? [...(module.exports?.values() ?? [])].find(({ name }) => name === 'export=')
      : undefined);
  return exported && { symbol: followAlias(checker, exported), isTypeOnly: isTypeOnly(checker, exported) };
}

/** Follows a symbol that is imported or exported under a name to what it means. */
export function followAlias(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & symbolFlags.alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

function isTypeOnly(checker: ts.TypeChecker, exported: ts.Symbol): boolean {
  const seen = new Set<ts.Symbol>();
  let symbol: ts.Symbol | undefined = exported;
  while (symbol && (symbol.flags & symbolFlags.alias) !== 0 && !seen.has(symbol)) {
    seen.add(symbol);
    const namespace = findNamespace(checker, symbol);
    if ((symbol.declarations ?? []).some((declaration) => isWrittenTypeOnly(declaration))) return true;
    if (namespace && isTypeOnly(checker, namespace)) return true;
    symbol = checker.getImmediateAliasedSymbol(symbol);
  }
  return false;
}

/** Finds `n`, of which `import A = n.B` takes a part. */
function findNamespace(checker: ts.TypeChecker, { declarations = [] }: ts.Symbol): ts.Symbol | undefined {
  let { moduleReference: name } = (declarations[0] ?? {}) as { readonly moduleReference?: ts.ModuleReference };
  while (name && 'left' in name) name = name.left;
  return name && checker.getSymbolAtLocation(name);
}

/** import type { A } …; export { type A } …; the word stands in the specifier, its list or its clause. */
function isWrittenTypeOnly(declaration: ts.Node): boolean {
  let node: ts.Node | undefined = declaration;
  for (let steps = 0; node && steps < 4; steps += 1) {
    if ((node as { readonly isTypeOnly?: boolean }).isTypeOnly === true) return true;
    node = 'statements' in node ? undefined : node.parent;
  }
  return false;
}
