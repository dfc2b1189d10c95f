import type ts from 'typescript';

/** The nodes of a file that are one of some names, by the name: identifiers, and texts that may name a member. */
export type NamedNodes = ReadonlyMap<string, readonly ts.Node[]>;

const none: NamedNodes = new Map();
const known = new WeakMap<ts.SourceFile, WeakMap<ReadonlySet<string>, NamedNodes>>();

/** Lists the nodes of a file that are one of some names: a file without any is not walked, any other once. */
export function listNamedNodes(file: ts.SourceFile, names: ReadonlySet<string>): NamedNodes {
  const ofFile = known.get(file) ?? new WeakMap<ReadonlySet<string>, NamedNodes>();
  known.set(file, ofFile);
  const nodes = ofFile.get(names) ?? (hasAny(file.text, names) ? walk(file, names) : none);
  ofFile.set(names, nodes);
  return nodes;
}

function hasAny(text: string, names: ReadonlySet<string>): boolean {
  for (const name of names) {
    if (text.includes(name)) return true;
  }
  return false;
}

function walk(file: ts.SourceFile, names: ReadonlySet<string>): NamedNodes {
  const found = new Map<string, ts.Node[]>();
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { text } = node as { readonly text?: unknown };
    if (typeof text === 'string' && names.has(text)) {
      const same = found.get(text);
      if (same) same.push(node);
      else found.set(text, [node]);
    }
    node.forEachChild((child) => {
      open.push(child);
    });
  }
  for (const nodes of found.values()) {
    nodes.sort((a, b) => a.pos - b.pos);
  }
  return found;
}
