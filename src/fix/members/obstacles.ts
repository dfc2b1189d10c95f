import type { TSESTree } from '@typescript-eslint/utils';
import { findMarkup } from '../../modules/markup.ts';
import type { Concept } from '../../registry/concept.ts';
import { findMemberName } from '../../syntax/declaring/static-names.ts';
import { isComponent } from '../../syntax/is-component.ts';
import { isAnnotated, listMemberDeclarations } from '../../syntax/reading/list-member-declarations.ts';
import { listNamedMembers } from '../../syntax/reading/list-named-members.ts';
import { findTemplate } from '../../syntax/visit-nodes.ts';
import { listClashes } from '../../types/receivers/list-clashes.ts';
import { findTypeServices } from '../../types/type-services.ts';
import type { MemberContext } from './find-receiver.ts';

/** A place of a file that wants the legacy members of a concept to stay what they are. */
export interface Obstacle {
  readonly place: TSESTree.Node;
  readonly member: string;
  readonly concept: Concept;
}

/** Gets the members of concepts that markup uses which the linter does not show. */
export function getHiddenUses(concepts: ReadonlySet<Concept>, { sourceCode, file }: MemberContext): Obstacle[] {
  const services = sourceCode.parserServices as Readonly<Record<string, unknown>> | undefined;
  const isShown = services?.['isSvelte'] === true || services?.['isAstro'] === true || findTemplate(sourceCode);
  if (isShown || !isComponent(sourceCode, file)) {
    return [];
  }
  const markup = findMarkup(file) ?? '';
  return [...concepts].flatMap((concept) =>
    [...concept.members.keys()]
      .filter((member) => markup.includes(member))
      .map((member) => ({ place: sourceCode.ast, member, concept })),
  );
}

/**
 * Gets the places where other types fit legacy ones by their members: an object literal that is said to be a legacy value, a
 * class that overrides a legacy member, a legacy value that is handed to what has such a member of its own. Types tell them;
 * without types whatever declares such a member may be one. What is assigned by an object, or looked up by a text, nobody tells.
 *
 * @param keys what names the members that are known as uses.
 */
export function getObstacles(
  concepts: ReadonlySet<Concept>,
  isMember: (name: string) => boolean,
  keys: readonly TSESTree.Node[],
  context: MemberContext,
): Obstacle[] {
  const { sourceCode } = context;
  const canonical = new Set([...concepts].flatMap((concept) => [...concept.members.values()]));
  const declarations = listMemberDeclarations(sourceCode, (name) => isMember(name) || canonical.has(name));
  const services = findTypeServices(sourceCode);
  const known = new Set(keys.map(({ range }) => range[0]));
  const named = listNamedMembers(sourceCode, isMember).filter(({ place }) => !known.has(place.range[0]));
  return [...concepts].flatMap((concept) =>
    [...concept.members.keys()]
      .filter((member) => sourceCode.text.includes(member))
      .flatMap((member) => {
        const places = services
          ? listClashes({ ...context, services, concept, member }, declarations)
          : declarations
              .filter(
                ({ member: name, owner }) =>
                  (name === member && (owner.type !== 'ObjectExpression' || isAnnotated(owner) || isCopy(owner))) ||
                  (name === concept.members.get(member) && isDerived(owner)),
              )
              .map(({ key }) => key);
        const further = [
          ...declarations
            .filter(({ owner }) => isAssigned(owner))
            .map(({ member: name, key: place }) => ({ member: name, place })),
          ...named,
        ];
        return [...places, ...further.filter((each) => each.member === member).map(({ place }) => place)].map(
          (place) => ({
            place,
            member,
            concept,
          }),
        );
      }),
  );
}

/** Tells whether a class has a base: what it overrides there may be of another kind. */
function isDerived(owner: TSESTree.Node): boolean {
  return 'superClass' in owner && owner.superClass !== null;
}

// { ...m, last_activity: now }
export function isCopy(literal: TSESTree.Node): boolean {
  return literal.type === 'ObjectExpression' && literal.properties.some(({ type }) => type === 'SpreadElement');
}

// Object.assign(m, { last_activity: now })
export function isAssigned({ parent }: TSESTree.Node): boolean {
  return (
    parent?.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    /^(?:assign|defineProperties)$/u.test(findMemberName(parent.callee) ?? '')
  );
}
