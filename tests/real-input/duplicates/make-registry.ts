import path from 'node:path';
import ts from 'typescript';
import { getOwnFiles, type Declaration } from './find-declarations.ts';

/** A concept of one name. */
export interface NameConcept {
  readonly canonical: string;
  readonly exports: readonly [string];
}

/** What a registry says, and what it makes of the declarations. */
export interface DuplicateRegistry {
  readonly concepts: Readonly<Record<string, NameConcept>>;
  /** Every declaration of a concept's name elsewhere than in its canonical module, as `path name`. */
  readonly duplicates: readonly string[];
}

/**
 * Makes a concept of each name that two or more modules declare and at least one exports. Canonical is the exported one that
 * most other files import; of two that are imported as often, the first by path.
 */
export function makeRegistry(
  declarations: readonly Declaration[],
  program: ts.Program,
  root: string,
): DuplicateRegistry {
  const imports = countImports(program, root);
  const byName = new Map<string, Declaration[]>();
  for (const each of declarations) byName.set(each.name, [...(byName.get(each.name) ?? []), each]);
  const concepts: Record<string, NameConcept> = {};
  for (const [name, places] of byName) {
    const homes = places.filter(({ isExported }) => isExported).map(({ file }) => file);
    const getCount = (file: string): number => imports.get(`${file} ${name}`) ?? 0;
    const [home] = homes.sort((a, b) => getCount(b) - getCount(a) || (a < b ? -1 : 1));
    if (places.length < 2 || home === undefined) continue;
    concepts[`name ${name}`] = { canonical: `./${path.relative(root, home)}`, exports: [name] };
  }
  return { concepts, duplicates: getDuplicates(declarations, concepts, root) };
}

/** Lists, as `path name`, what is declared of the concepts elsewhere than in their canonical modules. */
export function getDuplicates(
  declarations: readonly Declaration[],
  concepts: DuplicateRegistry['concepts'],
  root: string,
): readonly string[] {
  const homes = new Map(Object.values(concepts).map(({ canonical, exports: [name] }) => [name, canonical]));
  return declarations
    .map(({ file, name }) => ({ file: path.relative(root, file), name }))
    .filter(({ file, name }) => homes.has(name) && homes.get(name) !== `./${file}`)
    .map(({ file, name }) => `${file} ${name}`)
    .sort();
}

/** `file name` → how many files import it from there, directly or through others that hand it on. */
function countImports(program: ts.Program, root: string): ReadonlyMap<string, number> {
  const checker = program.getTypeChecker();
  const counts = new Map<string, number>();
  const countOf = (node: ts.Node): readonly string[] => {
    const name = getTaken(node);
    const symbol = name && checker.getSymbolAtLocation(name);
    if (!symbol) return [];
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return (target.declarations ?? []).slice(0, 1).map((found) => `${found.getSourceFile().fileName} ${target.name}`);
  };
  for (const file of getOwnFiles(program, root)) {
    const taken = new Set<string>();
    const visit = (node: ts.Node): void => {
      for (const key of countOf(node)) taken.add(key);
      ts.forEachChild(node, visit);
    };
    file.statements.forEach(visit);
    for (const key of taken) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** `import { a }` · `export { a } from`, and in CommonJS `const { a } = require()`. */
function getTaken(node: ts.Node): ts.Node | undefined {
  if (ts.isImportSpecifier(node)) return node.name;
  if (ts.isExportSpecifier(node)) return node.parent.parent.moduleSpecifier ? node.name : undefined;
  return ts.isBindingElement(node) && ts.isVariableDeclaration(node.parent.parent) ? node.name : undefined;
}
