import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { findStaticString } from '../../syntax/static-string.ts';
import { visitNodes } from '../../syntax/visit-nodes.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** The code of a file by the names that it is called by: that of functions, and that of members. */
interface NamedCode {
  readonly all: ReadonlyMap<string, readonly TSESTree.Range[]>;
  readonly members: ReadonlyMap<string, readonly TSESTree.Range[]>;
}

/**
 * Tells whether a use stands in what a member is made of, through whatever functions of the file: renamed, the member would ask
 * for itself. A name stands for all that goes by it.
 */
export function isBehindDefinition({ key }: MemberUse, member: string, sourceCode: Source): boolean {
  const { all, members } = getNamedCode(sourceCode);
  const reached = new Set<string>();
  const open = [...(members.get(member) ?? [])];
  for (let range = open.pop(); range; range = open.pop()) {
    if (range[0] <= key.range[0] && key.range[1] <= range[1]) {
      return true;
    }
    for (const [word] of sourceCode.text.slice(...range).matchAll(/[\p{ID_Continue}$]+/gu)) {
      if (!reached.has(word)) {
        open.push(...(all.get(word) ?? []));
        reached.add(word);
      }
    }
  }
  return false;
}

const known = new WeakMap<Source, NamedCode>();

function getNamedCode(sourceCode: Source): NamedCode {
  const found = known.get(sourceCode) ?? readNamedCode(sourceCode);
  known.set(sourceCode, found);
  return found;
}

function readNamedCode(sourceCode: Source): NamedCode {
  const all = new Map<string, TSESTree.Range[]>();
  const members = new Map<string, TSESTree.Range[]>();
  const add = (map: Map<string, TSESTree.Range[]>, name: string | undefined, { range }: TSESTree.Node): void => {
    if (name !== undefined) map.set(name, [...(map.get(name) ?? []), range]);
  };
  const seeMember = (
    node: TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.AccessorProperty,
  ): void => {
    const { key } = node;
    const name =
      key.type === 'Identifier' || key.type === 'PrivateIdentifier' ? key.name : findStaticString(key)?.value;
    add(members, name, node);
    add(all, name, node);
  };
  visitNodes(sourceCode, {
    MethodDefinition: seeMember,
    PropertyDefinition: seeMember,
    AccessorProperty: seeMember,
    FunctionDeclaration(node) {
      add(all, node.id?.name, node);
    },
    VariableDeclarator(node) {
      if (node.id.type === 'Identifier') add(all, node.id.name, node);
    },
  });
  return { all, members };
}
