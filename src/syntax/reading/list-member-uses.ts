import type { TSESLint } from '@typescript-eslint/utils';
import { visitScriptAndTemplate } from '../visit-nodes.ts';
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
  visitScriptAndTemplate(sourceCode, getMemberListeners(search));
  listed.set(sourceCode, uses);
  return uses;
}
