import { isDeclaredIn } from '../../modules/comparing/leads-to-export.ts';
import type { Concept } from '../../registry/concept.ts';
import type { MemberContext } from './find-receiver.ts';

/**
 * Tells whether a file is at home with a concept's legacy members: its canonical module, what that is made of, or a compat
 * module. The adapter and the compat layer read them on purpose.
 */
export function isHome(concept: Concept, { registry, file }: Pick<MemberContext, 'registry' | 'file'>): boolean {
  const { exports, adapter, canonical } = concept;
  const made = adapter === undefined ? exports : [...exports, adapter];
  return (
    registry.findConceptsOf(file).includes(concept) ||
    registry.findCompatFile(file) !== undefined ||
    (canonical.file !== undefined && made.some((name) => isDeclaredIn(file, canonical.file ?? '', name)))
  );
}
