/**
 * Reports names that the registry expects of a canonical module, where that module does not export them as it must.
 *
 * ## Why
 *
 * A fix that moves imports to the canonical module trusts that the names are there. When one is renamed or loses its `export`,
 * the registry is wrong from then on, and the next import to be moved would not compile. The place to hear of it is the
 * canonical module, while it is being edited.
 *
 * ## Examples
 *
 * `Money` has its home in this module, which is registered to export `default` and `formatMoney`:
 *
 * ```ts incorrect
 * // src/money/money.ts
 * export default class Money {
 *   constructor(readonly amount: number) {}
 * }
 * ```
 *
 * What is there, but not exported, or under another name, is reported where it stands:
 *
 * ```ts incorrect
 * // src/money/money.ts
 * export default class Money {
 *   constructor(readonly amount: number) {}
 * }
 *
 * function formatMoney(money: Money): string {
 *   return money.amount.toFixed(2);
 * }
 *
 * export { formatMoney as format };
 * ```
 *
 * So is a value that leaves only as a type. Nobody could create an instance of this class:
 *
 * ```ts incorrect
 * // src/money/money.ts
 * class Money {
 *   constructor(readonly amount: number) {}
 * }
 *
 * export type { Money as default };
 * export const formatMoney = (money: Money) => money.amount.toFixed(2);
 * ```
 *
 * ```ts correct
 * // src/money/money.ts
 * export default class Money {
 *   constructor(readonly amount: number) {}
 * }
 *
 * export const formatMoney = (money: Money) => money.amount.toFixed(2);
 * ```
 *
 * A type is enough where the registry does not ask for a value. It does for the `adapter`, and for an export that replaces a
 * class, function, enum or constant of a deprecated module.
 *
 * The text at hand is judged, saved or not. When the registry is loaded, the files on disk are looked at: an export that is
 * missing there is a fault of the registry, which stops the run before any rule. So there is one message at a time: this rule's
 * while you edit, that fault in a run which starts with the wrong file.
 *
 * ## Fix safety
 *
 * Nothing is fixed. Whether the module or the registry is right, only a person knows.
 *
 * ## When not to use it
 *
 * When the canonical module is generated, and its generator has tests of its own. A module that matches the `ignore` of its
 * concept is left alone, and so is one whose exports can't be known: `export =`, an `export *` from something that is not
 * installed, CommonJS with computed names.
 */
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { createRule } from '../create-rule.ts';
import { toPosixPath } from '../modules/paths.ts';
import { getExportProblems, type ExportProblem } from '../registry/get-export-problems.ts';
import { getRegistry } from '../registry/load-registry.ts';
import { findHalfExport } from '../syntax/exporting/find-half-export.ts';
import { findTypeExport } from '../syntax/exporting/find-type-export.ts';
import type { Range } from '../syntax/module-reference.ts';

export default createRule({
  name: 'require-canonical-export',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require canonical modules to export the names that are registered for them',
      recommended: true,
    },
    messages: {
      missing:
        '`{{name}}` is registered for `{{concept}}` but not exported here; export it, or take it out of the registry.',
      inside: '`{{name}}` is registered for `{{concept}}` and stands here, but is not exported; export it.',
      renamed: '`{{name}}` is registered for `{{concept}}`, but exported as `{{found}}`; export it as `{{name}}`.',
      respelled: '`{{name}}` is registered for `{{concept}}`, but written `{{found}}` here; settle on one spelling.',
      adapterAsType: '`{{name}}` is the adapter of `{{concept}}`, but only a type is exported; export a function.',
      replacementAsType: '`{{name}}` replaces a value of `{{module}}`, but only a type is exported; export a value.',
      valueAsType: '`{{name}}` is a value, but exported only as a type; export the value.',
    },
  },
  options: {},
  create(context) {
    const registry = getRegistry(context);
    const { sourceCode } = context;
    const file = toPosixPath(context.filename);
    const concepts = registry.findConceptsOf(file).filter((concept) => !concept.isIgnored(file));
    if (concepts.length === 0) {
      return undefined;
    }
    return {
      'Program:exit'() {
        for (const concept of concepts) {
          for (const problem of getExportProblems(concept, registry, { file, text: sourceCode.text })) {
            const finding = findFinding(problem, sourceCode);
            if (finding) {
              context.report(finding);
            }
          }
        }
      },
    };
  },
});

type MessageId = 'missing' | 'inside' | 'renamed' | 'respelled' | 'adapterAsType' | 'replacementAsType' | 'valueAsType';
type Source = Readonly<TSESLint.SourceCode>;
type Finding = TSESLint.ReportDescriptor<MessageId>;

function findFinding(problem: ExportProblem, sourceCode: Source): Finding | undefined {
  return problem.kind === 'missing' ? describeMissing(problem, sourceCode) : findTypeFinding(problem, sourceCode);
}

function describeMissing({ name, concept }: ExportProblem, sourceCode: Source): Finding {
  const isDefault = name === 'default';
  const isTaken = (other: string) => other === concept.adapter || concept.exports.includes(other);
  // A module's default is named like the concept, if it has a name, unless that is another export.
  const localName = isDefault ? concept.name : name;
  const half = isDefault && isTaken(localName) ? undefined : findHalfExport(sourceCode, localName, isTaken);
  const data = { name, concept: concept.name, found: half?.found };
  // `default` itself is written nowhere: a name that comes near to it is none of another spelling.
  const messageId = isDefault && half?.kind !== 'renamed' ? 'missing' : (half?.kind ?? 'missing');
  return { loc: getLocation(half?.range, sourceCode), messageId, data };
}

/** Finds what is wrong with an export that is only a type; undefined when a type is enough. */
function findTypeFinding({ name, concept, need }: ExportProblem, sourceCode: Source): Finding | undefined {
  const found = findTypeExport(sourceCode, name);
  const loc = getLocation(found?.range, sourceCode);
  if (need?.kind === 'adapter') {
    return { loc, messageId: 'adapterAsType', data: { name, concept: concept.name } };
  }
  if (found?.hidesValue === true) {
    return { loc, messageId: 'valueAsType', data: { name } };
  }
  return need && { loc, messageId: 'replacementAsType', data: { name, module: need.module } };
}

// A finding without a place of its own stands at the first statement, where a comment above it can turn it off.
function getLocation(range: Range | undefined, sourceCode: Source): TSESTree.SourceLocation {
  const [first] = sourceCode.ast.body;
  const [start, end] = range ?? (first && sourceCode.getFirstToken(first)?.range) ?? [0, 0];
  return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
}
