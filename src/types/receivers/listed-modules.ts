import type ts from 'typescript';
import type { ListedModule, Registry } from '../../registry/concept.ts';
import { getPath, isForeignFile } from './declared-place.ts';
import { findModule } from './exported-types.ts';

/** The modules of a program that the registry knows, each by the symbol of what it exports. */
export interface ListedModules {
  readonly deprecated: ReadonlyMap<ts.Symbol, ListedModule>;
  readonly compat: ReadonlyMap<ts.Symbol, ListedModule>;
  /** What the specifiers of canonical packages mean in the program. */
  readonly canonical: ReadonlyMap<string, ReadonlySet<ts.Symbol>>;
}

interface Finds {
  readonly deprecated: Map<ts.Symbol, ListedModule>;
  readonly compat: Map<ts.Symbol, ListedModule>;
  readonly canonical: Map<string, Set<ts.Symbol>>;
}

/**
 * Finds the modules of a program that the registry knows: project files by their path, packages by the specifiers that lead
 * to them from anywhere, as TypeScript resolved them. One look at the imports of the program, and none at its code.
 */
export function findListedModules(program: ts.Program, registry: Registry): ListedModules {
  const checker = program.getTypeChecker();
  const finds: Finds = { deprecated: new Map(), compat: new Map(), canonical: getCanonicalSpecifiers(registry) };
  for (const file of program.getSourceFiles()) {
    if (!program.isSourceFileDefaultLibrary(file)) {
      const isForeign = isForeignFile(program, file);
      // Of what packages import, the registry says what it says of any file: each has no aliases of its own to look up.
      const path = isForeign ? `${registry.root}/index.ts` : getPath(file);
      if (!isForeign) addFile(finds, registry, checker, file, path);
      addImported(finds, registry, checker, file, path);
    }
  }
  return finds;
}

function getCanonicalSpecifiers(registry: Registry): Map<string, Set<ts.Symbol>> {
  const specifiers = [...registry.concepts.values()].flatMap(({ canonical: { specifier, importAs } }) =>
    [specifier, importAs].filter((text) => text !== undefined),
  );
  return new Map(specifiers.map((text) => [text, new Set()]));
}

function addFile(
  { deprecated, compat }: Finds,
  registry: Registry,
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  path: string,
): void {
  add(deprecated, registry.findDeprecatedFile(path), () => findModule(checker, file));
  add(compat, registry.findCompatFile(path), () => findModule(checker, file));
}

function addImported(
  { deprecated, compat, canonical }: Finds,
  registry: Registry,
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  path: string,
): void {
  const mayBeDeprecated = registry.getDeprecatedFilter(() => path);
  const mayBeCompat = registry.getCompatFilter(() => path);
  for (const literal of getSpecifiers(file)) {
    const { text } = literal;
    const find = (): ts.Symbol | undefined => checker.getSymbolAtLocation(literal);
    const symbol = canonical.has(text) ? find() : undefined;
    if (symbol !== undefined) canonical.get(text)?.add(symbol);
    // A path leads to a file of the project, or stays in its package.
    if (!text.startsWith('.')) {
      if (mayBeDeprecated(text)) add(deprecated, registry.findDeprecatedModule(text, path), find);
      if (mayBeCompat(text)) add(compat, registry.findCompatModule(text, path), find);
    }
  }
}

/** Gets every specifier that TypeScript found in a file. */
function getSpecifiers(file: ts.SourceFile): readonly ts.StringLiteralLike[] {
  const { imports = [] } = file as { readonly imports?: readonly ts.StringLiteralLike[] };
  return imports;
}

function add(
  found: Map<ts.Symbol, ListedModule>,
  listed: ListedModule | undefined,
  find: () => ts.Symbol | undefined,
): void {
  const symbol = listed && find();
  if (listed && symbol && !found.has(symbol)) found.set(symbol, listed);
}
