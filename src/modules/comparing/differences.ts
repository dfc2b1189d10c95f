import type { Aspect, Form, Member } from './form.ts';
import { findMemberDifferences, same, sayAspect, sayFlags } from './member-differences.ts';
import type { Run } from './run.ts';
import { findClash, isSameShape } from './same-shape.ts';

/** Finds how a declaration differs from the canonical one, in the order of the canonical one; none when it does not. */
export function findDifferences(duplicate: Form, canonical: Form, run: Run): string[] {
  if (duplicate.sort !== canonical.sort) return [`is ${duplicate.noun}, not ${canonical.noun}`];
  const own = [
    ...sayFlags('', duplicate.flags, canonical.flags),
    ...findAspectDifferences('', duplicate, canonical, run),
  ];
  const members = findMemberDifferences(duplicate.members, canonical.members, (first, second) => [
    ...sayFlags(nameMember(second), first.flags, second.flags),
    ...findAspectDifferences(nameMember(second), first, second, run),
  ]);
  const found = [...new Set([...own, ...members])].map((text) =>
    text.endsWith(same) ? sayOrder(duplicate, canonical, text) : text,
  );
  return found.length === 0 && canonical.isOrdered && !hasSameOrder(duplicate.members, canonical.members)
    ? ['its members stand in another order']
    : found;
}

/** What reads alike and refers to type parameters that stand in another order. */
function sayOrder(duplicate: Form, canonical: Form, text: string): string {
  const [own, other] = [duplicate, canonical].map(
    ({ aspects }) => aspects.find(({ name }) => name === 'typeParameters')?.text,
  );
  return own === undefined || other === undefined || own === other ? text : sayAspect('typeParameters', '', own, other);
}

interface Described {
  readonly aspects: readonly Aspect[];
}

function findAspectDifferences(subject: string, duplicate: Described, canonical: Described, run: Run): string[] {
  const names = new Set([...canonical.aspects, ...duplicate.aspects].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const first = duplicate.aspects.find((aspect) => aspect.name === name);
    const second = canonical.aspects.find((aspect) => aspect.name === name);
    if (isSameShape(first?.shape, second?.shape, run)) return [];
    const clash = findClash(first?.shape, second?.shape, run);
    return [
      clash === undefined
        ? sayAspect(name, subject, first?.text ?? '', second?.text ?? '')
        : `\`${clash}\` is another \`${clash}\``,
    ];
  });
}

function nameMember({ sort, text }: Member): string {
  return sort === 'constructor' ? 'its constructor' : `\`${text}\``;
}

function hasSameOrder(duplicate: readonly Member[], canonical: readonly Member[]): boolean {
  return duplicate.every(({ key }, index) => canonical[index]?.key === key);
}
