import type { Range } from '../../syntax/module-reference.ts';
import { joinReplacements, planReplacements, type ReplacementContext } from '../replacing/replace-declaration.ts';
import type { TextEdit } from '../text-edit.ts';
import { getDuplicates, type Duplicate } from './get-duplicates.ts';
import { judgeDuplicate, type Judgement } from './judge-duplicate.ts';

/** Which duplicates are replaced unattended. */
export type FixMode = 'equivalent' | 'always' | 'never';

/** A canonical export that a person could decide for, and what would become of the file. */
export interface DuplicateProposal {
  readonly exportName: string;
  readonly module: string;
  readonly edits: readonly TextEdit[];
}

/** What there is to say of one duplicate. */
export interface DuplicateFinding {
  readonly range: Range;
  readonly name: string;
  /** The canonical module, as this file would write it where that is known. */
  readonly module: string;
  /** The canonical export that it is compared with. */
  readonly exportName: string;
  /** How it differs from that; empty when it does not, or when that can't be told. */
  readonly differences: readonly string[];
  /** Why there is no fix although no difference is known. */
  readonly reason: string | undefined;
  readonly fix: readonly TextEdit[] | undefined;
  readonly proposals: readonly DuplicateProposal[];
}

interface Case {
  readonly duplicate: Duplicate;
  readonly judgements: readonly Judgement[];
  /** The export that it can be swapped for. */
  readonly chosen: string | undefined;
}

/** Plans what becomes of the duplicates of a file: each finding has a fix, or says why not and what a person could decide for. */
export function planDuplicates(context: ReplacementContext, mode: FixMode): DuplicateFinding[] {
  const cases = getDuplicates(context).map((duplicate) => getCase(duplicate, context));
  const replaced = cases.filter(({ chosen }) => chosen !== undefined);
  const plans = planReplacements(
    replaced.map(({ duplicate, chosen = '' }) => ({ ...duplicate, exportName: chosen })),
    context,
  );
  const fixes = joinReplacements(plans);
  return cases.map((each) => {
    const index = replaced.indexOf(each);
    const plan = plans[index];
    const isFixed = mode !== 'never' && plan !== undefined && plan.reason === undefined;
    const proposals = isFixed ? [] : getProposals(each, context);
    const forced = mode === 'always' && !isFixed && proposals.length === 1 ? proposals[0]?.edits : undefined;
    return {
      ...describe(each),
      ...(plan?.specifier === undefined ? {} : { module: plan.specifier }),
      reason: forced ? undefined : (getReason(each) ?? plan?.reason),
      fix: isFixed ? fixes[index] : forced,
      proposals: forced ? [] : proposals,
    };
  });
}

function getCase(duplicate: Duplicate, context: ReplacementContext): Case {
  const judgements = judgeDuplicate(duplicate, context);
  const equivalent = judgements.filter(({ verdict }) => verdict === 'equivalent');
  return { duplicate, judgements, chosen: equivalent.length === 1 ? equivalent[0]?.exportName : undefined };
}

/** Describes it by the export that it is nearest to. */
function describe({ duplicate, judgements }: Case): Omit<DuplicateFinding, 'reason' | 'fix' | 'proposals'> {
  const { declared, concept, exportNames } = duplicate;
  const [nearest] = judgements.toSorted((one, other) => getDistance(one) - getDistance(other));
  return {
    range: declared.range,
    name: declared.name,
    module: concept.canonical.written,
    exportName: nearest?.exportName ?? exportNames[0] ?? declared.name,
    differences: nearest?.verdict === 'different' ? nearest.differences : [],
  };
}

function getDistance(judgement: Judgement): number {
  return judgement.verdict === 'equivalent'
    ? 0
    : judgement.verdict === 'unknown'
      ? Infinity
      : judgement.differences.length;
}

function getReason({ judgements, chosen }: Case): string | undefined {
  const equivalent = judgements.filter(({ verdict }) => verdict === 'equivalent');
  if (chosen === undefined && equivalent.length > 1) {
    return `it could become ${equivalent.map(({ exportName }) => `\`${exportName}\``).join(' or ')}`;
  }
  const unknown = judgements.find((judgement) => judgement.verdict === 'unknown');
  return equivalent.length > 0 || judgements.some(({ verdict }) => verdict === 'different')
    ? undefined
    : unknown?.reason;
}

function getProposals({ duplicate, judgements, chosen }: Case, context: ReplacementContext): DuplicateProposal[] {
  const names = chosen === undefined ? judgements.map(({ exportName }) => exportName) : [chosen];
  return names.flatMap((exportName) => {
    const [plan] = planReplacements([{ ...duplicate, exportName }], context);
    const module = plan?.specifier ?? duplicate.concept.canonical.written;
    return plan?.edits ? [{ exportName, module, edits: plan.edits }] : [];
  });
}
