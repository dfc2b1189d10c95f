/**
 * Reports every form by which a file reaches a deprecated module for a name that has a canonical one.
 *
 * ## Why
 *
 * A concept moves, and its old module stays behind: half of the code reads the new one, half the old, and the two drift apart
 * until one day an error handler reads a member that only one of them has. Searching for the old path finds the imports; it
 * does not find `require`, `import()`, types, mocks and comments, and replacing text breaks aliases, siblings and side effects.
 *
 * ## Examples
 *
 * ```ts incorrect
 * import { SessionMetrics as Metrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory';
 *
 * export const isLate = ({ createdAt }: Metrics, now: number) => now - createdAt.getTime() > SESSION_TIMEOUT;
 * ```
 *
 * ```ts fixed
 * import { SESSION_TIMEOUT } from './database/request-scoped-session-factory';
 * import { DatabaseSessionMetrics as Metrics } from './metrics/session-metrics';
 *
 * export const isLate = ({ createdAt }: Metrics, now: number) => now - createdAt.getTime() > SESSION_TIMEOUT;
 * ```
 *
 * ```ts correct
 * import { RequestScopedSessionFactory } from './database/request-scoped-session-factory';
 * import { DatabaseSessionMetrics } from './metrics/session-metrics';
 *
 * export const factory = new RequestScopedSessionFactory();
 * export const metrics = new DatabaseSessionMetrics('1');
 * ```
 *
 * With `rename: "references"` the local name becomes the canonical one, too:
 *
 * ```ts incorrect {"rename":"references"}
 * import { SessionMetrics } from './session/user-session-manager';
 *
 * export const idle = new SessionMetrics('1');
 * export { SessionMetrics };
 * ```
 *
 * ```ts fixed {"rename":"references"}
 * import { SystemSessionMetrics } from './metrics/session-metrics';
 *
 * export const idle = new SystemSessionMetrics('1');
 * export { SystemSessionMetrics as SessionMetrics };
 * ```
 *
 * Where the deprecated module does something when it is loaded, its last import is reported and left alone:
 *
 * ```ts incorrect
 * import { SessionMetrics } from './legacy/effectful';
 *
 * export const metrics = new SessionMetrics('1');
 * ```
 *
 * ```ts incorrect {"keepSideEffects":true}
 * import { SessionMetrics } from './legacy/effectful';
 *
 * export const metrics = new SessionMetrics('1');
 * ```
 *
 * ```ts fixed {"keepSideEffects":true}
 * import './legacy/effectful';
 * import { SystemSessionMetrics as SessionMetrics } from './metrics/session-metrics';
 *
 * export const metrics = new SessionMetrics('1');
 * ```
 *
 * ## Fix safety
 *
 * A fix is made where it is proved to change nothing but where a name comes from. It is refused, with the reason in the message
 * and a suggestion where a person can decide, when the canonical module lacks the name or can't be imported from the file, when
 * several canonical exports could be meant, when the import would close a cycle, when a cycle has in time what it takes by the
 * deprecated module, when loading that runs code, when a namespace object is passed on, written to or destructured with a rest,
 * and when a mock would be left behind.
 * Uses of legacy members whose receivers get their type by the import are renamed by the same fix; where one can't be, the import
 * stays, too. What other files do at run time with the identity of a class (`instanceof` over two copies) is not looked at, nor is a
 * mock in another test file: where it can't move along, that test has to be moved by hand.
 *
 * ## When not to use it
 *
 * When both modules are meant to live on side by side. To move one file at a time, keep the others out with the concept's `ignore`.
 */
import { createRule } from '../create-rule.ts';
import { describeMove } from '../describe-finding.ts';
import { planMoves, type ListedReference } from '../fix/index.ts';
import { getFixContext, getFixOptions } from '../plan-fixes.ts';
import { getRegistry } from '../registry/load-registry.ts';
import { visitModuleReferences } from '../syntax/visit-module-references.ts';

export default createRule({
  name: 'no-deprecated-import',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow reaching a deprecated module for names that have a canonical one',
      recommended: true,
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      deprecatedName: '`{{name}}` of `{{module}}` is deprecated; use `{{export}}` of `{{canonical}}`.',
      deprecatedNameKept:
        '`{{name}}` of `{{module}}` is deprecated; use `{{export}}` of `{{canonical}}`. Not fixed: {{reason}}.',
      ambiguousName: '`{{name}}` of `{{module}}` is deprecated; use `{{canonical}}`. Not fixed: {{reason}}.',
      deprecatedModule: '`{{module}}` is deprecated; use `{{canonical}}`.',
      deprecatedModuleKept: '`{{module}}` is deprecated; use `{{canonical}}`. Not fixed: {{reason}}.',
      useName: 'Use `{{export}}` of `{{canonical}}`.',
      useModule: 'Use `{{canonical}}`.',
    },
  },
  options: getFixOptions('deprecated'),
  create(context, getOptions) {
    const { sourceCode } = context;
    const registry = getRegistry(context);
    const isDeprecated = registry.getDeprecatedFilter(() => context.filename);
    return visitModuleReferences(sourceCode, isDeprecated, (references) => {
      const listed = references.flatMap((reference): ListedReference[] => {
        const module = registry.findDeprecatedModule(reference.specifier, context.filename);
        return module ? [{ reference, module }] : [];
      });
      if (listed.length > 0) {
        const partners = { imports: 'no-deprecated-import', members: 'no-legacy-member' };
        for (const finding of planMoves(listed, getFixContext(context, registry, partners, getOptions()))) {
          context.report(describeMove(finding, 'deprecated', sourceCode));
        }
      }
    });
  },
});
