import { getFixes } from '../group-edits.ts';
import type { TextEdit } from '../text-edit.ts';
import type { ReplacementPlan } from './replacement.ts';

/**
 * Joins the edits of replacements that are made together into fixes that can all be applied in one pass.
 *
 * An edit that is part of several plans is made once. Plans that share an edit, or whose stretches meet, have one fix, which
 * each of their findings carries.
 *
 * @returns the fix of each plan, in their order; undefined where there is none.
 */
export function joinReplacements(plans: readonly ReplacementPlan[]): (readonly TextEdit[] | undefined)[] {
  const ready = plans.filter(({ edits, reason }) => reason === undefined && edits !== undefined);
  const owners = new Map<TextEdit, Set<ReplacementPlan>>();
  for (const plan of ready) {
    for (const edit of plan.edits ?? []) {
      owners.set(edit, (owners.get(edit) ?? new Set()).add(plan));
    }
  }
  const fixes = getFixes([...owners].map(([edit, moves]) => ({ moves, edits: [edit] })));
  return plans.map((plan) => fixes.get(plan));
}
