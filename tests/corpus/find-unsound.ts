import path from 'node:path';
import type { Linter } from 'eslint';
import type { Rule } from '../../src/create-rule.ts';
import { verifyFix } from '../verify-fix.ts';
import type { Fault } from './fault.ts';
import { getSourceType, type LintSettings } from './lint-text.ts';

const longLine = /.{3000}/u;

/** Asks the checks that every test of a fix asks: with the fixes that were found, whatever rule or parser found them. */
export function findUnsound(
  text: string,
  file: string,
  messages: readonly Linter.LintMessage[],
  settings: LintSettings,
): Fault[] {
  // What the checks ask of lines says nothing of code that stands in one.
  if (longLine.test(text)) return [];
  const { faults } = verifyFix('replayed', replay(new Map([[text, messages.filter(({ fix }) => fix)]])), {
    code: text,
    filename: path.join(settings.root, file),
    settings: {},
    sourceType: getSourceType(text, path.extname(file)),
    cwd: settings.root,
    members: Object.assign({}, ...Object.values(settings.ssot.concepts).map(({ members }) => members)) as Record<
      string,
      string
    >,
  });
  return faults
    .filter((fault) => !isDueLoss(fault, text, messages) && fault !== '`require` is unbound')
    .map((fault) => ({ kind: 'unsound' as const, text: fault }));
}

/** With a duplicate go the comments in it and above it. */
function isDueLoss(fault: string, text: string, messages: readonly Linter.LintMessage[]): boolean {
  const comment = /^the comment "(?<comment>.*)" stood \d+ times, now \d+$/su.exec(fault)?.groups?.['comment'];
  return messages.some(
    ({ ruleId, fix }) =>
      comment !== undefined &&
      ruleId === 'ssot/no-duplicate-declaration' &&
      fix &&
      text.slice(...fix.range).includes(comment),
  );
}

/** A rule that reports again what was found before. */
function replay(found: ReadonlyMap<string, readonly Linter.LintMessage[]>): Rule {
  return {
    meta: {
      type: 'problem',
      fixable: 'code',
      schema: [{ type: 'object' }],
      messages: { found: '{{text}}' },
      docs: { description: '' },
    },
    options: {},
    create: (context) => ({
      'Program:exit'() {
        for (const { line, column, message, fix } of found.get(getText(context.sourceCode)) ?? []) {
          const loc = { line, column: column - 1 };
          context.report({
            loc,
            messageId: 'found',
            data: { text: message },
            fix: fix ? (fixer) => fixer.replaceTextRange(fix.range, fix.text) : null,
          });
        }
      },
    }),
  };
}

function getText({ text, hasBOM }: { readonly text: string; readonly hasBOM: boolean }): string {
  return `${hasBOM ? '\uFEFF' : ''}${text}`;
}
