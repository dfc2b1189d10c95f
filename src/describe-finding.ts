import type { TSESLint } from '@typescript-eslint/utils';
import type { Finding, MemberFinding, TextEdit } from './fix/index.ts';
import type { Range } from './syntax/module-reference.ts';

type Source = Readonly<TSESLint.SourceCode>;

type MoveMessage<Kind extends string> =
  `${Kind}${'Name' | 'NameKept' | 'Module' | 'ModuleKept'}` | 'ambiguousName' | 'useName' | 'useModule';

/** What the rules say of legacy members. */
export const memberMessages = {
  legacyMember: '`{{member}}` is a legacy member of `{{concept}}`; use `{{canonical}}`.',
  legacyMemberKept: '`{{member}}` is a legacy member of `{{concept}}`; use `{{canonical}}`. Not fixed: {{reason}}.',
  useMember: 'Use `{{canonical}}`.',
  useAdapter: 'Use `{{canonical}}` of what `{{adapter}}` makes of it.',
} as const;

/** Describes a reference to a listed module as ESLint reports it. */
export function describeMove<const Kind extends string>(
  finding: Finding,
  kind: Kind,
  sourceCode: Source,
): TSESLint.ReportDescriptor<MoveMessage<Kind>> {
  const { range, name, module, exportName, canonical, reason, fix, proposals } = finding;
  return {
    loc: getLocation(range, sourceCode),
    messageId: getMoveMessage(finding, kind),
    data: { name, module, export: exportName, canonical, reason },
    fix: fix ? (fixer) => apply(fix, fixer) : null,
    suggest: proposals.map((proposal) => ({
      messageId: proposal.exportName === undefined ? 'useModule' : 'useName',
      data: { export: proposal.exportName, canonical: proposal.module },
      fix: (fixer) => apply(proposal.edits, fixer),
    })),
  };
}

/** Describes a use of a legacy member as ESLint reports it. */
export function describeMember(
  finding: MemberFinding,
  sourceCode: Source,
): TSESLint.ReportDescriptor<keyof typeof memberMessages> {
  const { range, member, canonicalMember: canonical, concept, reason, fix, proposals } = finding;
  return {
    loc: getLocation(range, sourceCode),
    messageId: reason === undefined ? 'legacyMember' : 'legacyMemberKept',
    data: { member, concept: concept.name, canonical, reason },
    fix: fix ? (fixer) => apply(fix, fixer) : null,
    suggest: proposals.map(({ kind, edits }) => ({
      messageId: kind === 'rename' ? 'useMember' : 'useAdapter',
      data: { canonical, adapter: concept.adapter },
      fix: (fixer) => apply(edits, fixer),
    })),
  };
}

/** Gets the place of a range as a report takes it. */
export function getLocation([start, end]: Range, sourceCode: Source): TSESLint.AST.SourceLocation {
  return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
}

/** Hands edits over to ESLint's fixer. */
export function apply(edits: readonly TextEdit[], fixer: TSESLint.RuleFixer): TSESLint.RuleFix[] {
  return edits.map(({ range, text }) => fixer.replaceTextRange([...range], text));
}

function getMoveMessage<const Kind extends string>(
  { name, exportName, reason }: Finding,
  kind: Kind,
): MoveMessage<Kind> {
  if (name === undefined) {
    return reason === undefined ? `${kind}Module` : `${kind}ModuleKept`;
  }
  if (exportName === undefined) {
    return 'ambiguousName';
  }
  return reason === undefined ? `${kind}Name` : `${kind}NameKept`;
}
