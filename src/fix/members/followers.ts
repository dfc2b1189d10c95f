import { getMemberUses } from '../../syntax/reading/get-member-uses.ts';
import { findHeldMember } from '../../types/stand-ins/find-held-place.ts';
import type { Kin } from '../../types/receivers/concept-types.ts';
import { findTypeServices } from '../../types/type-services.ts';
import { getMemberQuestion } from '../../types/member-question.ts';
import type { FixContext } from '../fix-context.ts';
import type { EditGroup, Move } from '../move.ts';
import { findFollower } from './follow-use.ts';
import { holdBack, type Follower } from './hold-back.ts';
import { getHiddenUses, getObstacles } from './obstacles.ts';

export type { Follower } from './hold-back.ts';

/** Gets the uses of legacy members in a file whose receivers get another type by its moves. */
export function getFollowers(moves: readonly Move[], context: FixContext): Follower[] {
  const concepts = new Set(
    moves.flatMap(({ entries }) => entries.flatMap(({ targets }) => targets.map(({ concept }) => concept))),
  );
  const members = new Set([...concepts].flatMap((concept) => [...concept.members.keys()]));
  const hidden = getHiddenUses(concepts, context).flatMap(
    (obstacle) => holdBack(obstacle, 'the markup uses it, too', moves) ?? [],
  );
  const held = getHeld(moves, context);
  // Most concepts have no legacy members, and most files use none.
  if (members.size === 0 || ![...members].some((member) => mayName(context.sourceCode.text, member))) {
    return [...hidden, ...held];
  }
  const { sourceCode } = context;
  const isMember = (name: string): boolean => members.has(name);
  const uses = getMemberUses(sourceCode, getMemberQuestion(isMember, sourceCode));
  const obstacles = getObstacles(
    concepts,
    isMember,
    uses.map(({ key }) => key),
    context,
  );
  return [
    ...hidden,
    ...uses.flatMap((use) => findFollower(use, moves, context) ?? []),
    ...obstacles.flatMap(
      (obstacle) => holdBack(obstacle, 'what fits the legacy type there would not fit the canonical one', moves) ?? [],
    ),
    ...held,
  ];
}

/** Gets what other files hold the types of a file's moves back by, where types tell. */
function getHeld(moves: readonly Move[], { sourceCode, registry, file }: FixContext): Follower[] {
  const services = findTypeServices(sourceCode);
  const { program } = services ?? {};
  return moves.flatMap(({ module, reference, entries }) => {
    const isDeprecated = registry.findDeprecatedModule(reference.specifier, file) === module;
    const kin: Kin = isDeprecated ? 'legacy' : 'compat';
    const concepts = new Set(entries.flatMap(({ targets }) => targets.map(({ concept }) => concept)));
    return [...concepts].flatMap((concept) => {
      const held = program && findHeldMember({ program, registry, concept, file, kin });
      const place = { member: held?.member ?? '', place: sourceCode.ast, concept, where: held?.place };
      return (held && holdBack(place, 'what is read or written there would not fit the canonical type', moves)) ?? [];
    });
  });
}

/** Refuses the findings whose followers can't come along, and the followers of refused ones. */
export function settleFollowers(followers: readonly Follower[], { sourceCode }: FixContext): void {
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const { member, place, where, entries, problem } of followers) {
      const open = entries.filter(({ reason }) => reason === undefined);
      const why = problem ?? (open.length < entries.length ? 'another part of its receiver keeps its type' : undefined);
      if (why !== undefined && open.length > 0) {
        const { line } = sourceCode.getLocFromIndex(place.range[0]);
        for (const entry of open) {
          entry.reason = `\`${member}\` in ${where ?? `line ${String(line)}`} can't come along: ${why}`;
        }
        isChanged = true;
      }
    }
  }
}

/** Gets the edits of the followers whose receivers move. */
export function getFollowerGroups(followers: readonly Follower[]): EditGroup[] {
  return followers.flatMap(({ entries, group }) =>
    group && entries.every(({ reason }) => reason === undefined) ? [group] : [],
  );
}

// An escape in a name hides it from the text.
function mayName(text: string, member: string): boolean {
  return text.includes(member) || text.includes('\\u');
}
