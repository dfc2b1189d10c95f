import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { judgeReceiverBySyntax } from '../../../src/fix/receivers/judge-receiver.ts';
import { getRegistry } from '../../../src/registry/load-registry.ts';
import { listMemberUses } from '../../../src/syntax/reading/list-member-uses.ts';
import type { MemberUse } from '../../../src/syntax/reading/member-use.ts';
import { demoRoot, demoSettings } from '../../demo-registry.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';

/** Where a text is said to stand, and how it is read. */
export interface Place {
  readonly root?: string;
  readonly file?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly languageOptions?: object;
  /** Default: `last_activity`. */
  readonly member?: string;
}

/** Asks about each use of a legacy member in a text, in the order of the text. */
export function askEach<Answer>(
  code: string,
  { root = demoRoot, file = 'src/app.ts', settings = demoSettings, languageOptions, member = 'last_activity' }: Place,
  ask: (
    use: MemberUse,
    context: {
      readonly file: string;
      readonly sourceCode: Readonly<TSESLint.SourceCode>;
      readonly registry: ReturnType<typeof getRegistry>;
    },
  ) => Answer,
): Answer[] {
  const filename = path.join(root, file);
  const registry = getRegistry({ settings, cwd: root });
  return readCode(
    code,
    (sourceCode) =>
      (listMemberUses(sourceCode).get(member) ?? [])
        .toSorted((a, b) => a.key.range[0] - b.key.range[0])
        .map((use) => ask(use, { file: filename, sourceCode, registry })),
    {
      filename: path.basename(file),
      languageOptions: languageOptions ?? (/\.[cm]?js$/u.test(file) ? {} : { parser }),
    },
  );
}

/** Says how the receiver of each legacy member in a text stands: `legacy`, `unified, has it`, `unproven, wire`. */
export function judgeEach(code: string, place: Place = {}): string[] {
  return askEach(code, place, (use, question) => {
    const receiver = judgeReceiverBySyntax(use, question);
    return receiver === undefined
      ? 'no concept'
      : [
          receiver.standing,
          ...(receiver.hasCanonicalMember ? ['has it'] : []),
          ...(receiver.isWire ? ['wire'] : []),
        ].join(', ');
  });
}
