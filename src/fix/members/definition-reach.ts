import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { findStaticString } from '../../syntax/static-string.ts';
import { visitNodes } from '../../syntax/visit-nodes.ts';

type Source = Readonly<TSESLint.SourceCode>;

type Ranges = Map<string, TSESTree.Range[]>;

/** The code of a file by the names that it is called by: that of functions, and that of members. */
interface NamedCode {
  readonly all: Ranges;
  readonly members: Ranges;
  /** What each member is made of, as far as it was asked. */
  readonly reached: Map<string, readonly TSESTree.Range[]>;
}

/**
 * Tells whether a use stands in what a member is made of, through whatever functions of the file: renamed, the member would ask
 * for itself. A name stands for all that goes by it.
 */
export function isBehindDefinition({ key }: MemberUse, member: string, sourceCode: Source): boolean {
  const code = known.get(sourceCode) ?? readNamedCode(sourceCode);
  known.set(sourceCode, code);
  const ranges = code.reached.get(member) ?? reach(member, code, sourceCode);
  code.reached.set(member, ranges);
  return ranges.some(([start, end]) => start <= key.range[0] && key.range[1] <= end);
}

const known = new WeakMap<Source, NamedCode>();

function reach(member: string, { all, members }: NamedCode, { text }: Source): readonly TSESTree.Range[] {
  const words = new Set<string>();
  const ranges = [...(members.get(member) ?? [])];
  // The list grows as it is read.
  for (const range of ranges) {
    for (const [word] of text.slice(...range).matchAll(/[\p{ID_Continue}$]+/gu)) {
      if (!words.has(word)) {
        for (const further of all.get(word) ?? []) ranges.push(further);
        words.add(word);
      }
    }
  }
  return ranges;
}

function readNamedCode(sourceCode: Source): NamedCode {
  const [all, members]: readonly [Ranges, Ranges] = [new Map(), new Map()];
  const add = (ranges: Ranges, name: string | undefined, { range }: TSESTree.Node): void => {
    const same = name === undefined ? undefined : ranges.get(name);
    if (same) same.push(range);
    else if (name !== undefined) ranges.set(name, [range]);
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
  return { all, members, reached: new Map() };
}
