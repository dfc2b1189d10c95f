/**
 * Reports what still goes through the compat layer: imports from compat modules, and legacy members read on unified types.
 *
 * ## Why
 *
 * A compat layer keeps old code running while it moves, and stays for good when nothing asks for its end: half of the code reads
 * the old names, half the new ones, and nobody dares to delete it. With this rule its end has a date: a warning in the second phase
 * of the migration, an error in the third.
 *
 * ## Examples
 *
 * ```ts incorrect
 * import { SystemSessionMetrics } from './metrics/session-metrics';
 *
 * export const getIdle = (metrics: SystemSessionMetrics, now: number): number => now - metrics.last_activity.getTime();
 * ```
 *
 * ```ts fixed
 * import { SystemSessionMetrics } from './metrics/session-metrics';
 *
 * export const getIdle = (metrics: SystemSessionMetrics, now: number): number => now - metrics.lastActivityAt.getTime();
 * ```
 *
 * ```ts correct
 * import { SystemSessionMetrics } from './metrics/session-metrics';
 *
 * export const getIdle = (metrics: SystemSessionMetrics, now: number): number => now - metrics.lastActivityAt.getTime();
 * ```
 *
 * Where several canonical exports could be meant each of them is a suggestion:
 *
 * ```ts incorrect
 * import { SessionMetrics } from './session/compatibility-aliases';
 *
 * export const create = (id: string): SessionMetrics => new SessionMetrics(id);
 * ```
 *
 * ## Fix safety
 *
 * Imports go the way of deprecated ones, by the same fixer and under the same contract. A member is renamed where its receiver is
 * known to have the canonical one, of the same type, and nothing overrides, mocks or spies on the legacy one alone: no file of
 * the program, where there is type information, else not the file at hand.
 *
 * ## When not to use it
 *
 * In the first phase of a migration, while the compat module is what lets old code work.
 */
import { createRule } from '../create-rule.ts';
import { describeMember, describeMove, memberMessages } from '../describe-finding.ts';
import { planMembers, planMoves, type ListedReference } from '../fix/index.ts';
import { getFixContext, getFixOptions } from '../plan-fixes.ts';
import { getRegistry } from '../registry/load-registry.ts';
import type { Standing } from '../registry/standing.ts';
import type { MemberUse } from '../syntax/reading/member-use.ts';
import { joinListeners } from '../syntax/join-listeners.ts';
import { visitMemberUses } from '../syntax/reading/visit-member-uses.ts';
import { visitModuleReferences } from '../syntax/visit-module-references.ts';
import { getMemberQuestion } from '../types/member-question.ts';

export default createRule({
  name: 'no-compat-alias',
  meta: {
    type: 'suggestion',
    docs: { description: 'Disallow what still goes through the compat layer' },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      ...memberMessages,
      compatName: '`{{name}}` of `{{module}}` is a compat name; use `{{export}}` of `{{canonical}}`.',
      compatNameKept:
        '`{{name}}` of `{{module}}` is a compat name; use `{{export}}` of `{{canonical}}`. Not fixed: {{reason}}.',
      ambiguousName: '`{{name}}` of `{{module}}` is a compat name; use `{{canonical}}`. Not fixed: {{reason}}.',
      compatModule: '`{{module}}` is a compat module; use `{{canonical}}`.',
      compatModuleKept: '`{{module}}` is a compat module; use `{{canonical}}`. Not fixed: {{reason}}.',
      useName: 'Use `{{export}}` of `{{canonical}}`.',
      useModule: 'Use `{{canonical}}`.',
    },
  },
  options: getFixOptions('compat'),
  create(context, getOptions) {
    const registry = getRegistry(context);
    const { sourceCode } = context;
    let listed: readonly ListedReference[] = [];
    const uses: MemberUse[] = [];
    const isCompat = registry.getCompatFilter(() => context.filename);
    const references = visitModuleReferences(sourceCode, isCompat, (found) => {
      listed = found.flatMap((reference): ListedReference[] => {
        const module = registry.findCompatModule(reference.specifier, context.filename);
        return module ? [{ reference, module }] : [];
      });
    });
    const isMember = (name: string): boolean => registry.findConceptsByMember(name).length > 0;
    const members = registry.hasMembers
      ? visitMemberUses(sourceCode, getMemberQuestion(isMember, sourceCode), (use) => {
          uses.push(use);
        })
      : {};
    const report = (): void => {
      if (listed.length + uses.length === 0) {
        return;
      }
      const partners = { imports: 'no-compat-alias', members: 'no-compat-alias' };
      const plan = getFixContext(context, registry, partners, getOptions());
      const moves = planMoves(listed, plan);
      for (const finding of moves) {
        context.report(describeMove(finding, 'compat', sourceCode));
      }
      for (const finding of planMembers(uses, { standings, writes: false, getMoves: () => moves }, plan)) {
        context.report(describeMember(finding, sourceCode));
      }
    };
    return joinListeners(references, members, { 'Program:exit': report });
  },
});

const standings: ReadonlySet<Standing> = new Set(['unified', 'compat']);
