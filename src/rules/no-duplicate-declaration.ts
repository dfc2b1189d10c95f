/**
 * Reports declarations of a concept's names outside its canonical module, and says how they differ from the canonical ones.
 *
 * ## Why
 *
 * A concept gets declared twice: by a merge, a rushed feature, generated code. Each copy is right on its own; then one of them
 * gains a member, and somewhere that member is read on the other. No test fails until the error path runs that reads it.
 *
 * ## Examples
 *
 * A declaration that is the same as the canonical one is replaced by it. What it exported, it goes on exporting:
 *
 * ```ts incorrect
 * import Money from './money/money';
 *
 * /** Writes an amount for people. *\/
 * export function formatMoney(money: Money): string {
 *   return `${(money.amount / 100).toFixed(2)} ${money.currency}`;
 * }
 *
 * export const isFree = (money: Money) => money.amount === 0;
 * ```
 *
 * ```ts fixed
 * import Money from './money/money';
 *
 * export { formatMoney } from './money/money';
 *
 * export const isFree = (money: Money) => money.amount === 0;
 * ```
 *
 * One that differs is left to a person, with the differences in the message and a suggestion for each export that could be meant:
 *
 * ```ts incorrect
 * export class SessionMetrics {
 *   last_activity = 0;
 * }
 * ```
 *
 * What derives from the canonical declaration is no duplicate, and neither is a private name inside a function:
 *
 * ```ts correct
 * import type { DatabaseSessionMetrics } from './metrics/session-metrics';
 *
 * export type SessionMetrics = Pick<DatabaseSessionMetrics, 'sessionId' | 'queryCount'>;
 *
 * export function describe(): string {
 *   const SessionMetrics = 'metrics of a session';
 *   return SessionMetrics;
 * }
 * ```
 *
 * ## Fix safety
 *
 * A duplicate is replaced only when it is proved equivalent: types and interfaces are assignable both ways and have the same
 * members, where TypeScript knows them; everything else has the same syntax, and each name in it means the same. With the
 * declaration go its comments, and the imports and private helpers that nothing else uses. It is refused, with the reason,
 * when the name or its members are written to, when a decorator registers the class, when state would be shared, when the new
 * import would close a cycle, or when the canonical module can't be imported from the file. What was two classes becomes one:
 * `instanceof` between them, which was false, is true after the fix, and their `name` is the canonical one. A barrel that
 * re-exports both modules by `export *`, and so offered the name of neither, offers it then.
 *
 * A barrel that handed an old copy on hands the canonical declaration on by the old name after a fix, so that whoever imports
 * it from there goes on working. With `secondNames: "report"` such names are reported, too: they are the last that is left of a
 * copy, for a person to take away.
 *
 * ## When not to use it
 *
 * Some copies are there on purpose: a start-up path that must load nothing else, files for one platform each, a framework that
 * wants the same exported name in every file. Name those files in the concept's `ignore`.
 */
import type { TSESLint } from '@typescript-eslint/utils';
import { createRule } from '../create-rule.ts';
import { apply, getLocation } from '../describe-finding.ts';
import { planDuplicates, type DuplicateFinding } from '../fix/index.ts';
import { listSome } from '../modules/list-some.ts';
import { toPosixPath } from '../modules/paths.ts';
import { getRegistry } from '../registry/load-registry.ts';
import { getSuppression } from '../syntax/suppression.ts';

export default createRule({
  name: 'no-duplicate-declaration',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow declaring a name that another module is the home of',
      recommended: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      duplicate: '`{{name}}` is already defined in `{{module}}`; import it instead.',
      duplicateKept: '`{{name}}` is already defined in `{{module}}`. Not fixed: {{reason}}.',
      differentDuplicate: '`{{name}}` differs from `{{export}}` of `{{module}}`: {{differences}}.',
      importCanonical: 'Use `{{export}}` of `{{module}}`.',
    },
  },
  options: {
    fix: {
      choices: ['equivalent', 'always', 'never'],
      default: 'equivalent',
      description:
        'Replace duplicates that are proved equivalent; or also those of which a single suggestion could be made; or none',
    },
    secondNames: {
      choices: ['allow', 'report'],
      default: 'allow',
      description:
        'Whether the canonical export may be handed on by another name of the concept, `export { New as Old } from "canonical"`, as the fix of a barrel writes it; report it once nothing imports the old names any more',
    },
  },
  create(context, getOptions) {
    const registry = getRegistry(context);
    const { filename, sourceCode } = context;
    return {
      'Program:exit'() {
        const isSuppressed = getSuppression(sourceCode, context.id);
        const plan = { sourceCode, file: toPosixPath(filename), registry, isSuppressed };
        for (const finding of planDuplicates(plan, getOptions())) {
          context.report(describe(finding, sourceCode));
        }
      },
    };
  },
});

type MessageId = 'duplicate' | 'duplicateKept' | 'differentDuplicate' | 'importCanonical';

function describe(
  finding: DuplicateFinding,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.ReportDescriptor<MessageId> {
  const { range, name, module, exportName, differences, reason, fix, proposals } = finding;
  return {
    loc: getLocation(range, sourceCode),
    messageId: differences.length > 0 ? 'differentDuplicate' : reason === undefined ? 'duplicate' : 'duplicateKept',
    data: { name, module, export: exportName, reason, differences: listSome(differences, '; ') },
    fix: fix ? (fixer) => apply(fix, fixer) : null,
    suggest: proposals.map((proposal) => ({
      messageId: 'importCanonical',
      data: { export: proposal.exportName, module: proposal.module },
      fix: (fixer) => apply(proposal.edits, fixer),
    })),
  };
}
