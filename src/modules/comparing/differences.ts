import type { Aspect, Form, Member } from './form.ts';
import { findMemberDifferences, findPartners, same, sayAspect, sayFlags } from './member-differences.ts';
import type { Run } from './run.ts';
import { findClash, isSameShape } from './same-shape.ts';

/** Finds how a declaration differs from the canonical one, in the order of the canonical one; none when it does not. */
export function findDifferences(duplicate: Form, canonical: Form, run: Run): string[] {
  if (isSameForm(duplicate, canonical, run)) return [];
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
  return found.length > 0 ? found : ['its members stand in another order'];
}

/** Tells whether nothing differs between two declarations that are laid out. */
export function isSameForm(first: Form, second: Form, run: Run): boolean {
  const partners = findPartners(first.members, second.members);
  return (
    first.sort === second.sort &&
    hasSameFlags(first.flags, second.flags) &&
    hasSameAspects(first, second, run) &&
    first.members.length === second.members.length &&
    (!first.isOrdered || hasSameOrder(first.members, second.members)) &&
    partners.every(
      ([own, other]) =>
        own?.sort === other.sort && hasSameFlags(own.flags, other.flags) && hasSameAspects(own, other, run),
    )
  );
}

function hasSameFlags(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return first.size === second.size && [...first].every((flag) => second.has(flag));
}

function hasSameAspects(first: Described, second: Described, run: Run): boolean {
  return pairAspects(first, second).every(({ own, other }) => isSameShape(own?.shape, other?.shape, run));
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
  return pairAspects(duplicate, canonical).flatMap(({ name, own, other }) => {
    if (isSameShape(own?.shape, other?.shape, run)) return [];
    const clash = findClash(own?.shape, other?.shape, run);
    return [
      clash === undefined
        ? sayAspect(name, subject, own?.text ?? '', other?.text ?? '')
        : `\`${clash}\` is another \`${clash}\``,
    ];
  });
}

interface AspectPair {
  readonly name: Aspect['name'];
  readonly own: Aspect | undefined;
  readonly other: Aspect | undefined;
}

function pairAspects(duplicate: Described, canonical: Described): AspectPair[] {
  const names = new Set([...canonical.aspects, ...duplicate.aspects].map(({ name }) => name));
  return [...names].map((name) => ({
    name,
    own: duplicate.aspects.find((aspect) => aspect.name === name),
    other: canonical.aspects.find((aspect) => aspect.name === name),
  }));
}

function nameMember({ sort, text }: Member): string {
  return sort === 'constructor' ? 'its constructor' : `\`${text}\``;
}

function hasSameOrder(duplicate: readonly Member[], canonical: readonly Member[]): boolean {
  return duplicate.every(({ key }, index) => canonical[index]?.key === key);
}
