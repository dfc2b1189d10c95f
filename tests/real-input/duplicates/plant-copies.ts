import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { getDeclaredNames, getOwnFiles } from './find-declarations.ts';
import type { NameConcept } from './make-registry.ts';
import { findNeeds } from './plant-needs.ts';

/** An import that makes way for a copy of what it imports. */
interface Planted {
  readonly name: string;
  readonly specifier: ts.ImportSpecifier;
  readonly home: string;
  readonly text: string;
  /** What the copy imports: specifier → names, each as an import writes it. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

const mostPerFile = 3;
const mostPerName = 2;

/**
 * Copies declarations of a program into files that import them, in place of the import, and makes a registry of their names.
 * Copied is what can stand elsewhere as it is: all that it names is exported, or imported from where others can import it,
 * and no name of the file clashes.
 */
export function plantCopies(program: ts.Program, root: string): Readonly<Record<string, NameConcept>> {
  const concepts: Record<string, NameConcept> = {};
  const counts = new Map<string, number>();
  const homes = new Map<string, string>();
  for (const file of getOwnFiles(program, root)) {
    const planted: Planted[] = [];
    for (const specifier of getImports(file)) {
      const found = planted.length < mostPerFile ? findPlant(specifier, file, program) : undefined;
      const isTaken = found && planted.some(({ needs }) => clashes(needs, found));
      if (!found || isTaken || (counts.get(found.name) ?? 0) >= mostPerName) continue;
      // A name has one home.
      if ((homes.get(found.name) ?? found.home) !== found.home) continue;
      homes.set(found.name, found.home);
      counts.set(found.name, (counts.get(found.name) ?? 0) + 1);
      planted.push(found);
    }
    for (const { name, home } of planted) {
      concepts[`name ${name}`] = { canonical: `./${path.relative(root, home)}`, exports: [name] };
    }
    if (planted.length > 0) writeFileSync(file.fileName, plant(file, planted));
  }
  return concepts;
}

function getImports(file: ts.SourceFile): readonly ts.ImportSpecifier[] {
  return file.statements.flatMap((statement) => {
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    return bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  });
}

/** A copy imports what another one is about to declare. */
function clashes(needs: Planted['needs'], { name }: Planted): boolean {
  return [...needs.values()].flat().some((each) => each.split(' ').includes(name));
}

function findPlant(specifier: ts.ImportSpecifier, file: ts.SourceFile, program: ts.Program): Planted | undefined {
  const checker = program.getTypeChecker();
  const symbol = checker.getSymbolAtLocation(specifier.name);
  if (!symbol || specifier.propertyName || !(symbol.flags & ts.SymbolFlags.Alias)) return undefined;
  const target = checker.getAliasedSymbol(symbol);
  const home = target.declarations?.[0]?.getSourceFile();
  if (!home || target.name !== specifier.name.text || home === file || home.fileName.includes('/node_modules/')) {
    return undefined;
  }
  const statements = home.statements.filter((statement) => getDeclaredNames(statement).includes(target.name));
  const isWhole = statements.length > 0 && statements.every((statement) => getDeclaredNames(statement).length === 1);
  const isExported = checker
    .getExportsOfModule(checker.getSymbolAtLocation(home) ?? target)
    .some((each) => each === target);
  if (!isWhole || !isExported) return undefined;
  const needs = findNeeds(statements, home, file, program);
  if (needs === undefined) return undefined;
  const text = statements.map((statement) => getText(statement, home)).join('\n');
  // A second one is another type, with which the file would be wrong from the start.
  if (text.includes('unique symbol')) return undefined;
  return { name: target.name, specifier, home: home.fileName, text, needs };
}

/** The statement with its comments, and without its `export` and `default`. */
function getText(statement: ts.Statement, home: ts.SourceFile): string {
  const comments = ts.getJSDocCommentsAndTags(statement).map((comment) => comment.getText(home));
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const kept = modifiers
    .filter(({ kind }) => kind !== ts.SyntaxKind.ExportKeyword && kind !== ts.SyntaxKind.DefaultKeyword)
    .map((modifier) => modifier.getText(home));
  const last = modifiers.at(-1);
  const rest = home.text.slice(last ? last.end : statement.getStart(home), statement.end).trimStart();
  return [...comments, [...kept, rest].join(' ')].join('\n');
}

/** The file with the copies behind its imports, and without the imports that they replace. */
function plant(file: ts.SourceFile, planted: readonly Planted[]): string {
  const gone = new Set(planted.map(({ specifier }) => specifier));
  const needs = new Set(
    planted.flatMap((each) =>
      [...each.needs].flatMap(([specifier, names]) => names.map((name) => `import { ${name} } from '${specifier}';`)),
    ),
  );
  const imports = file.statements.filter(ts.isImportDeclaration);
  const end = imports.at(-1)?.end ?? 0;
  let text = `${file.text.slice(0, end)}\n${[...needs].join('\n')}\n\n${planted.map((each) => each.text).join('\n\n')}\n${file.text.slice(end)}`;
  for (const declaration of [...imports].reverse()) {
    const { importClause } = declaration;
    const bindings = importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings) || !bindings.elements.some((each) => gone.has(each))) continue;
    const kept = bindings.elements.filter((each) => !gone.has(each)).map((each) => each.getText(file));
    const isEmpty = kept.length === 0 && !importClause.name;
    const start = isEmpty ? declaration.getStart(file) : bindings.getStart(file);
    text = `${text.slice(0, start)}${isEmpty ? '' : `{ ${kept.join(', ')} }`}${text.slice(isEmpty ? declaration.end : bindings.end)}`;
  }
  return text;
}
