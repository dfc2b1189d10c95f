import { planReplacements, type ReplacementContext } from '../replacing/replace-declaration.ts';
import type { TextEdit } from '../text-edit.ts';
import type { Duplicate } from './get-duplicates.ts';
import { getEquivalent, type Judgement } from './judge-duplicate.ts';

/** A canonical export that a person could decide for, and what would become of the file. */
export interface DuplicateProposal {
  readonly exportName: string;
  readonly module: string;
  readonly edits: readonly TextEdit[];
}

/** Each is a whole file that is written and parsed; nobody chooses among more of them. */
const mostProposals = 100;

/** Makes the question what a person could decide for, which ends for a file once it has been answered often. */
export function createProposer(
  context: ReplacementContext,
): (duplicate: Duplicate, judgements: readonly Judgement[]) => DuplicateProposal[] {
  let made = 0;
  return (duplicate, judgements) => {
    // Nobody can decide for a module that is not there.
    if (duplicate.canonicalFile === undefined) {
      return [];
    }
    const equivalent = getEquivalent(judgements);
    const candidates = (equivalent.length > 0 ? equivalent : judgements).slice(0, mostProposals - made);
    made += candidates.length;
    return candidates.flatMap(({ exportName }) => propose(duplicate, exportName, context));
  };
}

function propose(duplicate: Duplicate, exportName: string, context: ReplacementContext): DuplicateProposal[] {
  const [plan] = planReplacements([{ ...duplicate, exportName }], context);
  const module = plan?.specifier ?? duplicate.concept.canonical.written;
  return plan?.edits ? [{ exportName, module, edits: plan.edits }] : [];
}
