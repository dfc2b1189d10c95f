import { listSome } from '../list-some.ts';
import type { Entity } from './entity.ts';
import type { Form, Member } from './form.ts';
import { findMemberDifferences } from './member-differences.ts';
import { getText, quote } from './source-text.ts';

/** Finds how two declarations are not of one kind: a class and an interface, a function and a constant. */
export function findKindDifference(
  duplicate: Entity,
  own: readonly Form[],
  canonical: Entity,
  other: readonly Form[],
): string | undefined {
  if (own.length === other.length && own.every(({ sort }, index) => sort === other[index]?.sort)) return undefined;
  const [first, second] = [sayNouns(own), sayNouns(other)];
  return first === second ? `is ${sayCode(duplicate)}, not ${sayCode(canonical)}` : `is ${first}, not ${second}`;
}

/** Says what sorts of declarations there are: `an interface and a constant`. */
export function sayNouns(forms: readonly Form[]): string {
  return listSome(
    forms.map(({ noun }) => noun),
    ' and ',
  );
}

function sayCode({ parts, module }: Entity): string {
  const node = parts[0]?.node;
  return quote(getText(node?.type === 'TSTypeAliasDeclaration' ? node.typeAnnotation : node, module));
}

/** Finds the differences that show even where one of two declarations has no code: members that only one of them has. */
export function findVisibleDifferences(duplicate: Form, canonical: Form): string[] {
  if (duplicate.sort !== 'class') return [];
  return findMemberDifferences(getVisible(duplicate, canonical), getVisible(canonical, duplicate), () => []);
}

/** A member that may be hidden, said in the constructor, or optional, is not missed. */
function getVisible(form: Form, other: Form): Form['members'] {
  const hidden = new Set([...form.members, ...other.members].filter(isHidden).map(({ key }) => key));
  const parameters = new Set(
    [form, other].flatMap(({ members }) =>
      members
        .filter(({ sort }) => sort === 'constructor')
        .flatMap(({ aspects }) => aspects.flatMap(({ text }) => text.split(/[^\w$]+/u))),
    ),
  );
  const seen = new Set<string>();
  return form.members
    .filter(({ key, text }) => {
      const isFirst = !seen.has(key);
      seen.add(key);
      return isFirst && !hidden.has(key) && !parameters.has(text);
    })
    .map((member) => ({ ...member, sort: 'property' }));
}

function isHidden({ sort, flags, key }: Member): boolean {
  const isOpen = sort === 'property' || sort === 'getter' || sort === 'method';
  return !isOpen || flags.has('private') || key.includes('#') || key.startsWith('[');
}
