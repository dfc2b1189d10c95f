import type { Batch } from './batch.ts';
import { isSound } from '../check-edits.ts';
import { sortEdits, type TextEdit } from '../text-edit.ts';
import type { FixContext } from '../fix-context.ts';
import { editReplacements } from './edit-replacements.ts';
import { getFacts, type Facts, type FileFacts } from './facts.ts';
import { getGoneRange, getLeftovers } from './leftovers.ts';
import { addNeededOwners } from './needed-owners.ts';
import { getOpenFile } from './open-file.ts';
import { settleOrder, type Writable } from './orders.ts';
import { getCover } from './reach.ts';
import type { OwnedEdit, Replacement, ReplacementContext, ReplacementPlan } from './replacement.ts';
import { findTornApart } from './shared-declarations.ts';

export { joinReplacements } from './join-replacements.ts';
export type { Replacement, ReplacementContext, ReplacementPlan } from './replacement.ts';

/**
 * Plans how each duplicate of a file is replaced by the canonical export. All plans without a reason are made for being
 * applied together; an edit that several of them need is the same object in each. A plan with a reason stands alone.
 *
 * @param replacements duplicates that are proved to be equivalent to the canonical export.
 * @param isForced true when somebody has decided for what must not be done unattended; what can't be written stays refused.
 * @returns one plan for each, in order.
 */
export function planReplacements(
  replacements: readonly Replacement[],
  given: ReplacementContext,
  isForced = false,
): ReplacementPlan[] {
  if (replacements.length === 0) {
    return [];
  }
  const { context, file } = getOpenFile(given);
  const known = replacements.map((replacement) => getFacts(replacement, file, context));
  const tornApart = findTornApart(known, context.file);
  const facts = known.map((each) => ({ ...each, reason: each.reason ?? tornApart.get(each.replacement) }));
  const reasons = new Map(
    facts.flatMap((each) =>
      each.reason === undefined || (isForced && isWritable(each) && !isSilenced(each, context))
        ? []
        : [[each.replacement, each.reason]],
    ),
  );
  const live = settleTogether(facts, reasons, file, context, isForced);
  const edits = writeTogether(live, reasons, file, context);
  return facts.map((each) => {
    const { replacement, home } = each;
    const reason = reasons.get(replacement);
    const own = reason === undefined ? getEditsOf(edits, replacement) : proposeAlone(each, file, context);
    // Neither a fix nor a reason would leave the reader alone with it.
    const why = reason ?? (own ? undefined : 'there is nothing of it that can be taken away');
    return { edits: own, reason: why, specifier: home?.specifier };
  });
}

// What refuses one changes what the others leave unused, and so on until nothing changes.
function settleTogether(
  facts: readonly Facts[],
  reasons: Map<Replacement, string>,
  file: FileFacts,
  context: FixContext,
  isForced: boolean,
): Batch {
  for (;;) {
    refuseDependents(facts, reasons);
    const batch = settle(
      facts.filter(isWritable).filter(({ replacement }) => !reasons.has(replacement)),
      file,
      context,
    );
    const refused = batch.settled.filter(({ reason, isPossible }) => (isForced ? !isPossible : reason !== undefined));
    if (refused.length === 0) {
      return batch;
    }
    for (const { order, reason = '' } of refused) {
      reasons.set(order.replacement, reason);
    }
  }
}

// What is a duplicate only together with another one stays with it.
function refuseDependents(facts: readonly Facts[], reasons: Map<Replacement, string>): void {
  const replaced = new Set(
    facts.flatMap(({ replacement }) => (reasons.has(replacement) ? [] : [replacement.declared])),
  );
  for (let count = -1; count !== replaced.size;) {
    count = replaced.size;
    for (const { replacement } of facts) {
      const missing = replaced.has(replacement.declared)
        ? replacement.needs?.find((other) => !replaced.has(other))
        : undefined;
      if (missing) {
        replaced.delete(replacement.declared);
        reasons.set(replacement, `it needs \`${missing.name}\`, which stays`);
      }
    }
  }
}

function settle(facts: readonly Writable[], file: FileFacts, context: FixContext): Batch {
  const own = new Map(facts.map(({ replacement }) => [replacement, replacement.declared.parts]));
  const leftovers = getLeftovers(facts, own, file, context);
  const gone = [...[...own.values()].flat(), ...leftovers.flatMap(({ nodes }) => nodes)];
  const isGone = getCover(gone.map((node) => getGoneRange(node, context.sourceCode)));
  return { settled: facts.map((each) => settleOrder(each, file, isGone, context)), leftovers, isGone };
}

function writeTogether(
  batch: Batch,
  reasons: Map<Replacement, string>,
  file: FileFacts,
  context: FixContext,
): readonly OwnedEdit[] {
  const orders = batch.settled.map(({ order }) => order);
  const { edits: written, fault } = editReplacements(orders, batch, file, context);
  const edits = addNeededOwners(written, orders, batch.leftovers, context.sourceCode);
  const all = edits.map(({ edit }) => edit);
  // No known input makes an unsound fix; one that would break the file is worse than none.
  const reason = fault ?? (isWhole(all, context) ? undefined : 'the fixed file would not parse');
  if (reason !== undefined) {
    orders.forEach(({ replacement }) => reasons.set(replacement, reason));
  }
  return edits;
}

function proposeAlone(facts: Facts, file: FileFacts, context: FixContext): ReplacementPlan['edits'] {
  if (!isWritable(facts)) {
    return undefined;
  }
  const batch = settle([facts], file, context);
  if (batch.settled.some(({ isPossible }) => !isPossible)) {
    return undefined;
  }
  const { edits, fault } = editReplacements(
    batch.settled.map(({ order }) => order),
    batch,
    file,
    context,
  );
  const own = edits.map(({ edit }) => edit);
  return own.length > 0 && fault === undefined && isWhole(own, context) ? own : undefined;
}

function getEditsOf(edits: readonly OwnedEdit[], replacement: Replacement): ReplacementPlan['edits'] {
  const own = edits.filter(({ owners }) => owners.has(replacement)).map(({ edit }) => edit);
  return own.length > 0 ? own : undefined;
}

function isWritable(facts: Facts): facts is Writable {
  return facts.home !== undefined;
}

// The edits of a finding that a comment silences are not made; those of others must not need them.
function isSilenced({ replacement }: Facts, context: FixContext): boolean {
  return context.isSuppressed(context.sourceCode.getLocFromIndex(replacement.declared.range[0]));
}

// Edits that overlap would tear each other apart.
function isWhole(edits: readonly TextEdit[], context: FixContext): boolean {
  const sorted = sortEdits(edits);
  const isApart = sorted.every(({ range }, index) => range[0] >= (sorted[index - 1]?.range[1] ?? 0));
  return isApart && isSound(sorted, context);
}
