import type { Node } from 'oxc-parser';
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceModule } from '../../modules/read-module.ts';
import { getChildren } from '../../modules/syntax-walk.ts';
import { getTypedefs } from '../../syntax/receiving/doc-comment.ts';
import type { Home } from '../../syntax/receiving/home.ts';
import { findModuleBinding } from './judge-module-scope.ts';

const homes = new WeakMap<SourceModule, Home>();

/** Gets how another module is understood: by its text alone. */
export function getModuleHome(module: SourceModule): Home {
  const known = homes.get(module) ?? createHome(module);
  homes.set(module, known);
  return known;
}

function createHome(module: SourceModule): Home {
  let parents: WeakMap<object, Node> | undefined;
  let docs: ReadonlyMap<number, string> | undefined;
  let typedefs: ReadonlyMap<string, string> | undefined;
  const program = module.program as unknown as TSESTree.Node;
  const findParent: Home['findParent'] = (node) => {
    parents ??= getParents(module.program);
    const parent = parents.get(node) as unknown as TSESTree.Node | undefined;
    // what is read from a comment knows its own place
    return parent ?? (node.type === 'Program' ? undefined : node.parent);
  };
  return {
    file: module.file,
    program,
    findParent,
    findBinding: (name, at, space) => findModuleBinding(name, at, space, module, findParent),
    getText: (node) => module.text.slice(...getSpan(node)),
    findDoc(node) {
      docs ??= getDocs(module);
      return docs.get(getSpan(node)[0]);
    },
    findCast: () => undefined,
    get typedefs() {
      typedefs ??= getTypedefs(module.comments.map(({ value }) => value));
      return typedefs;
    },
  };
}

function getSpan(node: TSESTree.Node): [number, number] {
  const { start, end } = node as unknown as { start: number; end: number };
  return [start, end];
}

function getParents(program: Node): WeakMap<object, Node> {
  const parents = new WeakMap<object, Node>();
  const pending: Node[] = [program];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const child of getChildren(node)) {
      parents.set(child, node);
      pending.push(child);
    }
  }
  return parents;
}

// Each doc comment by where the code behind it starts.
function getDocs({ comments, text }: SourceModule): Map<number, string> {
  const docs = new Map<number, string>();
  for (const { type, value, end } of comments) {
    if (type === 'Block' && value.startsWith('*')) {
      docs.set(end + (/^\s*/u.exec(text.slice(end, end + 1000))?.[0].length ?? 0), value);
    }
  }
  return docs;
}
