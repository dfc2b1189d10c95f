import { isEmbedded } from '../../modules/file-kind.ts';
import { listSome } from '../../modules/list-some.ts';
import type { Range } from '../../syntax/module-reference.ts';
import {
  joinReplacements,
  planReplacements,
  type ReplacementContext,
  type ReplacementPlan,
} from '../replacing/replace-declaration.ts';
import type { TextEdit } from '../text-edit.ts';
import { getDuplicates, type Duplicate } from './get-duplicates.ts';
import { createProposer, type DuplicateProposal } from './get-proposals.ts';
import { describeSecondName } from './describe-second-name.ts';
import { getEquivalent, type Judgement } from './judge-duplicate.ts';
import { judgeDuplicates, type Case } from './judge-duplicates.ts';

/** Which duplicates are replaced unattended. */
export type FixMode = 'equivalent' | 'always' | 'never';

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

/** What a team decides on duplicates. */
export interface DuplicateOptions {
  readonly fix: FixMode;
  /** Whether the canonical export may be handed on by a second name, as the fix of a barrel does. */
  readonly secondNames: 'allow' | 'report';
}

/** Plans what becomes of the duplicates of a file: each finding has a fix, or says why not and what a person could decide for. */
export function planDuplicates(context: ReplacementContext, options: DuplicateOptions): DuplicateFinding[] {
  const mode = options.fix;
  const duplicates = getDuplicates(context);
  const second = duplicates.filter(({ isSecondName }) => isSecondName === true);
  return [
    ...planCopies(
      duplicates.filter((each) => !second.includes(each)),
      mode,
      context,
    ),
    ...(options.secondNames === 'report' ? second.map(describeSecondName) : []),
  ];
}

function planCopies(duplicates: readonly Duplicate[], mode: FixMode, context: ReplacementContext): DuplicateFinding[] {
  const cases = judgeDuplicates(duplicates, context, mode === 'always');
  if (cases.length === 0) {
    // Nearly every file: nothing else is asked of it.
    return [];
  }
  if (isEmbedded(context.file)) {
    const reason = 'the code stands in a file of another language';
    return cases.map((each) => ({ ...describe(each), reason, fix: undefined, proposals: [] }));
  }
  const replaced = cases.filter(({ chosen }) => chosen !== undefined);
  const plans = planReplacements(
    replaced.map(({ duplicate, chosen = '', needs }) => ({ ...duplicate, exportName: chosen, needs })),
    context,
    mode === 'always',
  );
  const fixes = joinReplacements(plans);
  const indexes = new Map(replaced.map((each, index) => [each, index]));
  const propose = createProposer(context);
  return cases.map((each) => {
    const index = indexes.get(each) ?? -1;
    const fix = mode === 'never' ? undefined : fixes[index];
    const proposals = fix ? [] : propose(each.duplicate, each.judgements);
    return { ...getFinding(each, plans[index], fix), proposals };
  });
}

// A processor names a block of code as if its file were a folder.
function getFinding(
  each: Case,
  plan: ReplacementPlan | undefined,
  fix: readonly TextEdit[] | undefined,
): Omit<DuplicateFinding, 'proposals'> {
  const finding = describe(each);
  return {
    ...finding,
    // Where it is fixed, the message says what the file will say.
    module: plan && finding.differences.length === 0 ? (plan.specifier ?? finding.module) : finding.module,
    reason: fix ? undefined : (getReason(each) ?? plan?.reason),
    fix,
  };
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
  const equivalent = getEquivalent(judgements);
  // One of them is meant, and nothing says which.
  if (chosen === undefined && equivalent.length > 1) {
    return `it could become ${listSome(
      equivalent.map(({ exportName }) => `\`${exportName}\``),
      ' or ',
    )}`;
  }
  const unknown = judgements.find((judgement) => judgement.verdict === 'unknown');
  return equivalent.length > 0 || judgements.some(({ verdict }) => verdict === 'different')
    ? undefined
    : unknown?.reason;
}
