import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getChildNodes } from '../declaring/child-nodes.ts';
import { getMemberListeners } from './member-listeners.ts';
import { startSearch } from './member-search.ts';
import type { MemberUse } from './member-use.ts';

type Source = Readonly<TSESLint.SourceCode>;

const listed = new WeakMap<Source, ReadonlyMap<string, readonly MemberUse[]>>();

/** Lists the uses of all members in a file and its template, by the names of the members. */
export function listMemberUses(sourceCode: Source): ReadonlyMap<string, readonly MemberUse[]> {
  const known = listed.get(sourceCode);
  if (known) {
    return known;
  }
  const uses = new Map<string, MemberUse[]>();
  const search = startSearch(sourceCode, { isMember: () => true }, (use) => {
    const same = uses.get(use.member);
    if (same) {
      same.push(use);
    } else {
      uses.set(use.member, [use]);
    }
  });
  const { templateBody } = sourceCode.ast as { readonly templateBody?: TSESTree.Node | null };
  walk([sourceCode.ast, ...(templateBody ? [templateBody] : [])], getMemberListeners(search), sourceCode);
  listed.set(sourceCode, uses);
  return uses;
}

// Not by recursion: a chain of members can be deeper than the stack.
function walk(roots: readonly TSESTree.Node[], listeners: TSESLint.RuleListener, sourceCode: Source): void {
  const table = listeners as Readonly<Record<string, ((node: TSESTree.Node) => void) | undefined>>;
  const ahead: (TSESTree.Node | (() => void))[] = [...roots];
  for (let at = ahead.pop(); at; at = ahead.pop()) {
    if (typeof at === 'function') {
      at();
      continue;
    }
    const node = at;
    table[node.type]?.(node);
    const leave = table[`${node.type}:exit`];
    if (leave) {
      ahead.push(() => {
        leave(node);
      });
    }
    for (const child of getChildNodes(node, sourceCode)) {
      ahead.push(child);
    }
  }
}
