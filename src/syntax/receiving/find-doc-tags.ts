import type { TSESTree } from '@typescript-eslint/utils';
import { readDocTags, type DocTags } from './doc-comment.ts';
import type { Home } from './home.ts';

const known = new WeakMap<TSESTree.Node, DocTags | null>();

/** Finds what the doc comment of a declaration says of types; it stands before the whole statement or member. */
export function findDocTags(node: TSESTree.Node, home: Home): DocTags | undefined {
  const answer = known.get(node);
  if (answer !== undefined) {
    return answer ?? undefined;
  }
  const tags = readTags(node, home);
  known.set(node, tags ?? null);
  return tags;
}

function readTags(node: TSESTree.Node, home: Home): DocTags | undefined {
  let at: TSESTree.Node | undefined = node;
  for (let up = 0; at && up < 4; up += 1) {
    const comment = home.findDoc(at);
    if (comment !== undefined) {
      return comment.includes('@') ? readDocTags(comment) : undefined;
    }
    const parent: TSESTree.Node | undefined = home.findParent(at);
    at = parent && holds(parent, at) ? parent : undefined;
  }
  return undefined;
}

// /** … */ export const f = () => {}, /** … */ a.b = function () {}, /** … */ method() {}, { /** … */ key: () => {} }
function holds(parent: TSESTree.Node, node: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'VariableDeclaration':
      return parent.declarations[0] === node;
    case 'VariableDeclarator':
      return parent.init === node;
    case 'AssignmentExpression':
      return parent.right === node;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return parent.value === node;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExpressionStatement':
      return true;
    default:
      return false;
  }
}
