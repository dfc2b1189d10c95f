import { getSpaces } from './alias.ts';
import { hasDecorators } from './class-form.ts';
import { findConstruction } from './construction.ts';
import { findDirectiveFault } from './directives.ts';
import type { Entity } from './entity.ts';
import type { Form } from './form.ts';
import { findOwnState } from './own-state.ts';
import { getPrintedFile } from './source.ts';

/** A declaration laid out for comparison, with the name it is asked for by. */
export interface Laid {
  readonly entity: Entity;
  readonly forms: readonly Form[];
  readonly name: string;
}

/** Why types that only comments give are not judged. */
export const typesInComments = 'its types stand in comments that can not be compared';

/** Finds why two declarations that read alike may still not be the same. */
export function findDoubt(duplicate: Laid, canonical: Laid): string | undefined {
  const ambient = [canonical, duplicate].find(({ forms }) => forms.some(({ isAmbient }) => isAmbient));
  // What a declaration file says of a value is not its code.
  if (ambient) {
    return `${getPrintedFile(ambient.entity.module.file)} does not show the code of \`${ambient.name}\``;
  }
  // A decorator may keep a list of what it decorates.
  if ([duplicate, canonical].some(({ entity }) => entity.parts.some(({ node }) => hasDecorators(node)))) {
    return 'a decorator registers the class';
  }
  // Two namespaces share their contents in ways that are not followed.
  if (canonical.forms.some(({ sort }) => sort === 'namespace')) return 'a namespace can not be compared';
  const comments = [duplicate, canonical].map(({ forms }) => forms.flatMap((form) => form.comments).join('\n'));
  // Types in comments that could not be laid beside the code they are about.
  if (comments[0] !== comments[1]) return typesInComments;
  const [own, other] = [duplicate.entity, canonical.entity];
  if (!getSpaces(own).isValue) return undefined;
  return findDirectiveFault(own, other) ?? findConstruction(own, other) ?? findOwnState(own) ?? findOwnState(other);
}
