import type { Aspect, Member } from './form.ts';
import { quote } from './source-text.ts';

/** Finds what members a declaration lacks, which are not as they are in the canonical one, and what it adds. */
export function findMemberDifferences(
  duplicate: readonly Member[],
  canonical: readonly Member[],
  compare: (first: Member, second: Member) => string[],
): string[] {
  const partners = findPartners(duplicate, canonical);
  const [ownKeys, canonicalKeys] = [duplicate, canonical].map((members) => new Set(members.map(({ key }) => key)));
  const found = partners.flatMap(([own, member]) => {
    if (!own) return [`lacks ${sayMember(member, ownKeys)}`];
    return own.sort === member.sort
      ? compare(own, member)
      : [`${quote(member.text)} is a ${own.sort}, not a ${member.sort}`];
  });
  const known = new Set(partners.map(([own]) => own));
  const extra = duplicate.filter((member) => !known.has(member));
  return [...found, ...extra.map((member) => `adds ${sayMember(member, canonicalKeys)}`)];
}

/** Finds for each member of the canonical declaration the one to hold against it: of its name, and of its sort if possible. */
export function findPartners(
  duplicate: readonly Member[],
  canonical: readonly Member[],
): [own: Member | undefined, canonical: Member][] {
  const rest = groupByKey(duplicate);
  const wanted = new Set(canonical.map(({ key, sort }) => `${sort} ${key}`));
  return canonical.map((member) => {
    const candidates = rest.get(member.key) ?? [];
    const index = candidates.findIndex(({ sort }) => sort === member.sort);
    // The setter of a name is not held against the getter when there is a setter to hold it against.
    const other = index === -1 ? candidates.findIndex(({ key, sort }) => !wanted.has(`${sort} ${key}`)) : index;
    return [other === -1 ? undefined : candidates.splice(other, 1)[0], member];
  });
}

function groupByKey(members: readonly Member[]): Map<string, Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const group = groups.get(member.key);
    if (group) group.push(member);
    else groups.set(member.key, [member]);
  }
  return groups;
}

/** A second member of a name is named by what sets it apart. */
function sayMember({ key, sort, text }: Member, others: ReadonlySet<string> | undefined): string {
  if (sort === 'constructor') return 'the constructor';
  if (sort === 'static block') return 'a static block';
  if (sort === 'overload') return `the overload ${quote(text)}`;
  const isSecond = others?.has(key) === true;
  if (!isSecond || sort.endsWith('signature')) return quote(text);
  return sort === 'method' ? `an overload of ${quote(text)}` : `the ${sort} of ${quote(text)}`;
}

/** Says which flags are set on one of two declarations only; the subject is empty for the declaration itself. */
export function sayFlags(subject: string, duplicate: ReadonlySet<string>, canonical: ReadonlySet<string>): string[] {
  const start = subject === '' ? '' : `${subject} `;
  return [
    ...[...canonical].filter((flag) => !duplicate.has(flag)).map((flag) => `${start}is not ${sayFlag(flag)}`),
    ...[...duplicate].filter((flag) => !canonical.has(flag)).map((flag) => `${start}is ${sayFlag(flag)}`),
  ];
}

function sayFlag(flag: string): string {
  return flag === 'generator' || flag === 'const enum' ? `a ${flag}` : flag;
}

/** The end of what is said of code that reads alike. */
export const same = 'something else';

/** Says how one thing about a declaration differs: what it says, and what the canonical one says. */
export function sayAspect(name: Aspect['name'], subject: string, own: string, canonical: string): string {
  const start = subject === '' ? '' : `${subject} `;
  if (own === canonical && name !== 'body') {
    const means = name === 'takes' ? 'mean' : 'means';
    return `${subject === '' ? `its ${sayNoun(name)}` : `the ${sayNoun(name)} of ${subject}`} ${means} ${same}`;
  }
  switch (name) {
    case 'typeParameters':
      return `${start}has ${sayOr(own, 'no type parameters', 'the type parameters ')}, not ${sayOr(canonical, 'none')}`;
    case 'extends':
    case 'implements':
      return `${start}${name} ${sayOr(own, 'nothing')}, not ${sayOr(canonical, 'nothing')}`;
    case 'takes':
      return `${start}takes ${quote(own)}, not ${quote(canonical)}`;
    case 'returns':
      return `${start}returns ${sayOr(own, 'an inferred type')}, not ${sayOr(canonical, 'an inferred type')}`;
    case 'key':
    case 'type':
      return `${start}is ${sayOr(own, 'of an inferred type')}, not ${sayOr(canonical, 'of an inferred type')}`;
    case 'value':
      return subject === ''
        ? `is ${sayOr(own, 'unset')}, not ${sayOr(canonical, 'unset')}`
        : `${start}starts as ${sayOr(own, 'unset')}, not ${sayOr(canonical, 'unset')}`;
    case 'body':
      return subject === '' ? 'its body differs' : `the body of ${subject} differs`;
  }
}

function sayNoun(name: Aspect['name']): string {
  return (
    { key: 'name', typeParameters: 'list of type parameters', takes: 'parameters', returns: 'result', extends: 'base' }[
      name as string
    ] ?? name
  );
}

function sayOr(text: string, otherwise: string, before = ''): string {
  return text === '' ? otherwise : `${before}${quote(text)}`;
}
