/**
 * Reports reads of legacy members on what is not one of the concept's unified types.
 *
 * ## Why
 *
 * Two classes go by one name, one of them lacks a member, and one day it is the one that an error handler gets: the read of
 * `metrics.last_activity` fails, and the second error hides the first. Such reads stand where no test goes: in `catch`, in
 * template literals, in default values.
 *
 * ## Examples
 *
 * The canonical types of these examples have `lastActivityAt`; `last_activity` is the legacy name for it.
 *
 * ```ts incorrect
 * import { SessionMetrics } from './session/user-session-manager';
 *
 * export function describe(error: Error, metrics: SessionMetrics): string {
 *   return `${error.message}, last seen ${metrics.last_activity.toISOString()}`;
 * }
 * ```
 *
 * ```ts fixed
 * import { SystemSessionMetrics as SessionMetrics } from './metrics/session-metrics';
 *
 * export function describe(error: Error, metrics: SessionMetrics): string {
 *   return `${error.message}, last seen ${metrics.lastActivityAt.toISOString()}`;
 * }
 * ```
 *
 * ```ts correct
 * import { SystemSessionMetrics } from './metrics/session-metrics';
 *
 * export function describe(error: Error, metrics: SystemSessionMetrics): string {
 *   return `${error.message}, last seen ${metrics.lastActivityAt.toISOString()}`;
 * }
 * ```
 *
 * A value of which nothing is known is reported and left alone; what is known and has the member itself is no business of
 * the rule:
 *
 * ```ts incorrect
 * export const getLastActivity = (metrics: unknown): unknown => (metrics as any).last_activity;
 * ```
 *
 * ```ts correct
 * interface SessionRow {
 *   readonly last_activity: Date;
 * }
 *
 * export const getLastActivity = (row: SessionRow): Date => row.last_activity;
 * ```
 *
 * ## Fix safety
 *
 * A member is renamed where its receiver has the canonical one, of the same type if it has both; or where it gets it because the
 * same fix replaces the import that its type comes from. Import and members change together or not at all. Destructuring keeps the
 * local name. Everything else is a suggestion: the other name, or the concept's `adapter` around the receiver.
 *
 * A read on a unified type is reported where it is known that it has no such member: it was left behind when its type moved in
 * another file. Which file of a run comes first is not known, so a project that is fixed for the first time wants a second run.
 *
 * Values go from file to file. With type information, nothing moves while any file writes such a member, overrides it, has an
 * object in its place or hands its name to something: the message says where. Neither is a member renamed that somebody
 * overrides, mocks or spies on alone. Without, the file at hand is looked at and no other, so read what a fix did to the rest.
 *
 * Never fixed: writes and `delete`, patterns with a rest element, `Object.hasOwn`, keys that are named elsewhere, what was parsed
 * or received, fallbacks from one name to the other. A pattern that names the member for `Pick` or `Omit` would change a type that
 * others see, so it is left alone, too.
 *
 * Without type information the receiver is followed through annotations, `new`, imports, fields, parameters, destructuring,
 * `instanceof` and JSDoc.
 *
 * ## When not to use it
 *
 * In files where the legacy name belongs to a format of others: keep those out with the concept's `ignore`, or report only what is
 * proved with `receivers: "legacy"`.
 */
import { createRule } from '../create-rule.ts';
import { describeMember, memberMessages } from '../describe-finding.ts';
import { moveAll, planMembers } from '../fix/index.ts';
import { getFixContext } from '../plan-fixes.ts';
import { getRegistry } from '../registry/load-registry.ts';
import type { Standing } from '../registry/standing.ts';
import type { MemberUse } from '../syntax/reading/member-use.ts';
import { visitMemberUses } from '../syntax/reading/visit-member-uses.ts';
import { getMemberQuestion } from '../types/member-question.ts';

export default createRule({
  name: 'no-legacy-member',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow reading legacy members of what is not a unified type',
      recommended: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: memberMessages,
  },
  options: {
    receivers: {
      choices: ['unproven', 'legacy', 'all'],
      default: 'unproven',
      description:
        'Report only what is proved legacy, also what nothing is known of, or all that is not proved unified',
    },
    writes: {
      type: 'boolean',
      default: false,
      description: 'Report members that are only written or deleted, too',
    },
  },
  create(context, getOptions) {
    const registry = getRegistry(context);
    if (!registry.hasMembers) {
      return undefined;
    }
    const { sourceCode } = context;
    const uses: MemberUse[] = [];
    const isMember = (name: string): boolean => registry.findConceptsByMember(name).length > 0;
    const listeners = visitMemberUses(sourceCode, getMemberQuestion(isMember, sourceCode), (use) => {
      uses.push(use);
    });
    return {
      ...listeners,
      'Program:exit'(node) {
        listeners['Program:exit']?.(node);
        if (uses.length > 0) {
          const { receivers, writes } = getOptions();
          const partners = { imports: 'no-deprecated-import', members: 'no-legacy-member' };
          const plan = getFixContext(context, registry, partners);
          const question = { standings: standings[receivers], writes, getMoves: () => moveAll(plan) };
          for (const finding of planMembers(uses, question, plan)) {
            context.report(describeMember(finding, sourceCode));
          }
        }
      },
    };
  },
});

const standings: Readonly<Record<'unproven' | 'legacy' | 'all', ReadonlySet<Standing>>> = {
  legacy: new Set(['legacy']),
  unproven: new Set(['legacy', 'unproven']),
  all: new Set(['legacy', 'unproven', 'unrelated']),
};
