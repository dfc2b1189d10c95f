import type { Node, Statement } from 'oxc-parser';
import { getExportName } from '../exports/declarations.ts';
import type { IndirectExport } from '../exports/export-syntax.ts';
import { getImportedNames } from '../exports/imported-names.ts';
import type { SourceModule } from '../read-module.ts';
import { isFunction } from '../syntax-walk.ts';
import { findClassParts } from './class-parts.ts';
import { getValueReferences } from './value-references.ts';

/** Names of other modules. */
export type Names = readonly Pick<IndirectExport, 'specifier' | 'imported'>[];

/** The code of a module, by when it runs. */
interface Halves {
  readonly atOnce: Node[];
  /** What runs when a name of the module is called, or made an instance of. */
  readonly later: Map<string, Node>;
}

/**
 * Gets what a module may read of others while it is loaded: at its top level, or in its own functions and classes that are named
 * there. It has to be there by then.
 */
export function getLoadTimeImports(module: SourceModule): Names {
  const halves = getHalves(module);
  return getNeeds(getValueReferences(halves.atOnce), halves, module);
}

/**
 * Gets what a module gives away before it has run itself, by the name under which it does: what it exports from others, and what
 * its functions need of others. `*` is for what it exports whole.
 */
export function getHandedOn(module: SourceModule): Map<string, Names> {
  const halves = getHalves(module);
  const handed = new Map<string, Names>();
  const add = (name: string, needs: Names): void => void handed.set(name, [...(handed.get(name) ?? []), ...needs]);
  const addOwn = (name: string, local: string): void => {
    const code = halves.later.get(local);
    // A class and a constant are made when the module runs.
    if (!code || code.type === 'FunctionDeclaration') add(name, getNeeds([local], halves, module));
  };
  for (const node of module.program.body) {
    if (node.type === 'ExportAllDeclaration') {
      const name = node.exported ? getExportName(node.exported) : '*';
      add(name, [{ specifier: node.source.value, imported: '*' }]);
    } else if (node.type === 'ExportDefaultDeclaration' && node.declaration.type === 'FunctionDeclaration') {
      add('default', getNeeds(getValueReferences([node.declaration]), halves, module));
    } else if (node.type === 'ExportNamedDeclaration') {
      for (const { local, exported } of node.specifiers) {
        if (!node.source) addOwn(getExportName(exported), getExportName(local));
        else add(getExportName(exported), [{ specifier: node.source.value, imported: getExportName(local) }]);
      }
      if (node.declaration?.type === 'FunctionDeclaration' && node.declaration.id) {
        addOwn(node.declaration.id.name, node.declaration.id.name);
      }
    }
  }
  return handed;
}

/** Gets what is imported by some names, or by what they name in turn. */
function getNeeds(start: Iterable<string>, { later }: Halves, { program }: SourceModule): Names {
  const names = new Set<string>();
  const rest = [...start];
  for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
    const code = names.has(name) ? undefined : later.get(name);
    names.add(name);
    if (code) rest.push(...getValueReferences([code]));
  }
  return [...getImportedNames(program.body)].flatMap(([name, found]) =>
    names.has(name) && !found.isTypeOnly ? [found] : [],
  );
}

function getHalves({ program }: SourceModule): Halves {
  const halves: Halves = { atOnce: [], later: new Map() };
  for (const statement of program.body) halve(statement, halves);
  return halves;
}

function halve(node: Statement, { atOnce, later }: Halves): void {
  switch (node.type) {
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      if (node.declaration) halve(node.declaration as Statement, { atOnce, later });
      return;
    case 'FunctionDeclaration':
      if (node.id) later.set(node.id.name, node);
      return;
    case 'ClassDeclaration':
      atOnce.push(...(findClassParts(node) ?? [node]).filter((part) => part !== null && part !== undefined));
      if (node.id) later.set(node.id.name, node);
      return;
    case 'VariableDeclaration':
      for (const declarator of node.declarations) {
        const { id, init } = declarator;
        if (id.type === 'Identifier' && init && isFunction(init)) later.set(id.name, init);
        else atOnce.push(declarator);
      }
      return;
    default:
      atOnce.push(node);
  }
}
