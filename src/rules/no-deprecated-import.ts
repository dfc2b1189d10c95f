import type { TSESLint } from '@typescript-eslint/utils';
import { createRule } from '../create-rule.ts';
import { planMoves, type Finding, type ListedReference, type TextEdit } from '../fix/index.ts';
import { toPosixPath } from '../modules/paths.ts';
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
  options: {
    rename: {
      choices: ['alias', 'references'],
      default: 'alias',
      description: 'Keep the local name by an alias, or rename its uses in the file where that is safe',
    },
    keepSideEffects: {
      type: 'boolean',
      default: false,
      description:
        'Keep `import "./old"` where the deprecated module does something when it is loaded, instead of refusing the fix',
    },
  },
  create(context, options) {
    const registry = getRegistry(context);
    const file = toPosixPath(context.filename);
    const listed: ListedReference[] = [];
    const listeners = visitModuleReferences(
      context.sourceCode,
      (specifier) => registry.findDeprecatedModule(specifier, file) !== undefined,
      (reference) => {
        const module = registry.findDeprecatedModule(reference.specifier, file);
        if (module) {
          listed.push({ reference, module });
        }
      },
    );
    return {
      ...listeners,
      'Program:exit'(node) {
        listeners['Program:exit']?.(node);
        const findings =
          listed.length > 0 ? planMoves(listed, { sourceCode: context.sourceCode, file, registry, options }) : [];
        for (const finding of findings) {
          context.report(describe(finding, context.sourceCode));
        }
      },
    };
  },
});

type MessageId =
  | 'deprecatedName'
  | 'deprecatedNameKept'
  | 'ambiguousName'
  | 'deprecatedModule'
  | 'deprecatedModuleKept'
  | 'useName'
  | 'useModule';

function describe(finding: Finding, sourceCode: Readonly<TSESLint.SourceCode>): TSESLint.ReportDescriptor<MessageId> {
  const { range, name, module, exportName, canonical, reason, fix, proposals } = finding;
  const [start, end] = range;
  return {
    loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
    messageId: getMessageId(finding),
    data: { name, module, export: exportName, canonical, reason },
    fix: fix ? (fixer) => apply(fix, fixer) : null,
    suggest: proposals.map((proposal) => ({
      messageId: proposal.exportName === undefined ? 'useModule' : 'useName',
      data: { export: proposal.exportName, canonical: proposal.module },
      fix: (fixer) => apply(proposal.edits, fixer),
    })),
  };
}

function getMessageId({ name, exportName, reason }: Finding): MessageId {
  if (name === undefined) {
    return reason === undefined ? 'deprecatedModule' : 'deprecatedModuleKept';
  }
  if (exportName === undefined) {
    return 'ambiguousName';
  }
  return reason === undefined ? 'deprecatedName' : 'deprecatedNameKept';
}

function apply(edits: readonly TextEdit[], fixer: TSESLint.RuleFixer): TSESLint.RuleFix[] {
  return edits.map(({ range, text }) => fixer.replaceTextRange([...range], text));
}
