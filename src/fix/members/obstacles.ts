import type { TSESTree } from '@typescript-eslint/utils';
import { findMarkup } from '../../modules/markup.ts';
import type { Concept } from '../../registry/concept.ts';
import { isComponent } from '../../syntax/is-component.ts';
import { findTemplate } from '../../syntax/reading/get-member-uses.ts';
import { isAnnotated, listMemberDeclarations } from '../../syntax/reading/list-member-declarations.ts';
import { listClashes } from '../../types/receivers/list-clashes.ts';
import { findTypeServices } from '../../types/type-services.ts';
import type { MemberContext } from './find-receiver.ts';

/** A place of a file that wants the legacy members of a concept to stay what they are. */
export interface Obstacle {
  readonly place: TSESTree.Node;
  readonly member: string;
  readonly concept: Concept;
}

/** Finds a member that markup uses which the linter does not show. */
export function findHiddenUse(members: Iterable<string>, { sourceCode, file }: MemberContext): string | undefined {
  const services = sourceCode.parserServices as Readonly<Record<string, unknown>> | undefined;
  const isShown = services?.['isSvelte'] === true || services?.['isAstro'] === true || findTemplate(sourceCode);
  if (isShown || !isComponent(sourceCode, file)) {
    return undefined;
  }
  const markup = findMarkup(file);
  return [...members].find((member) => markup?.includes(member) === true);
}

/**
 * Gets the places where other types fit legacy ones by their members: an object literal that is said to be a legacy value, a
 * class that overrides a legacy member, a legacy value that is handed to what has such a member of its own. Types tell them;
 * without types whatever declares such a member may be one.
 */
export function getObstacles(
  concepts: ReadonlySet<Concept>,
  isMember: (name: string) => boolean,
  context: MemberContext,
): Obstacle[] {
  const { sourceCode } = context;
  const declarations = listMemberDeclarations(sourceCode, isMember);
  const services = findTypeServices(sourceCode);
  return [...concepts].flatMap((concept) =>
    [...concept.members.keys()]
      .filter((member) => sourceCode.text.includes(member))
      .flatMap((member) => {
        const places = services
          ? listClashes({ ...context, services, concept, member }, declarations)
          : declarations
              .filter((declaration) => declaration.member === member)
              .filter(({ owner }) => owner.type !== 'ObjectExpression' || isAnnotated(owner))
              .map(({ key }) => key);
        return places.map((place) => ({ place, member, concept }));
      }),
  );
}
