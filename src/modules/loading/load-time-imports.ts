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
  readonly imported: ReadonlyMap<string, IndirectExport>;
}

/**
 * Gets what a module may read of others while it is loaded: at its top level, or in its own functions and classes that are named
 * there. It has to be there by then.
 */
export function getLoadTimeImports(module: SourceModule): Names {
  const halves = getHalves(module);
  return getNeeds(getValueReferences(halves.atOnce), halves);
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
    if (!code || code.type === 'FunctionDeclaration') add(name, getNeeds([local], halves));
  };
  for (const node of module.program.body) {
    if (node.type === 'ExportAllDeclaration') {
      const name = node.exported ? getExportName(node.exported) : '*';
      add(name, [{ specifier: node.source.value, imported: '*' }]);
    } else if (node.type === 'ExportDefaultDeclaration' && node.declaration.type === 'FunctionDeclaration') {
      add('default', getNeeds(getReferences(node.declaration), halves));
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
function getNeeds(start: Iterable<string>, { later, imported }: Halves): Names {
  const names = new Set<string>();
  const needs: IndirectExport[] = [];
  const rest = [...start];
  for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    const need = imported.get(name);
    if (need && !need.isTypeOnly) needs.push(need);
    const code = later.get(name);
    if (code) for (const next of getReferences(code)) rest.push(next);
  }
  return needs;
}

const references = new WeakMap<Node, ReadonlySet<string>>();

function getReferences(code: Node): ReadonlySet<string> {
  const known = references.get(code) ?? getValueReferences([code]);
  references.set(code, known);
  return known;
}

function getHalves({ program }: SourceModule): Halves {
  const halves: Halves = { atOnce: [], later: new Map(), imported: getImportedNames(program.body) };
  for (const statement of program.body) halve(statement, halves);
  return halves;
}

function halve(node: Statement, halves: Pick<Halves, 'atOnce' | 'later'>): void {
  const { atOnce, later } = halves;
  switch (node.type) {
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      if (node.declaration) halve(node.declaration as Statement, halves);
      return;
    case 'FunctionDeclaration':
      if (node.id) later.set(node.id.name, node);
      return;
    case 'ClassDeclaration':
      for (const part of findClassParts(node) ?? [node]) if (part) atOnce.push(part);
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
