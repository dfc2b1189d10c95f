import { describe, expect, it } from 'vitest';
import { findWriteProblem, settleRename } from '../../../src/fix/members/settle-rename.ts';
import { applyEdits } from '../../../src/fix/text-edit.ts';
import type { Concept } from '../../../src/registry/concept.ts';
import type { Receiver } from '../../../src/registry/standing.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';
import { readUses } from '../../syntax/reading/find-uses.ts';

const concept = { members: new Map([['last_activity', 'lastActivityAt']]) } as unknown as Concept;
const unified: Receiver = { standing: 'unified', concept, hasCanonicalMember: true, isMissing: false, isWire: false };

/** What becomes of the last use in a text, and why that must not be made unattended. */
function settle(code: string, receiver: Partial<Receiver> = {}, written: readonly string[] = []): unknown {
  return readUses(code, (use, sourceCode) => {
    const context = { sourceCode } as never;
    const { edit, reason } = settleRename(use, { ...unified, ...receiver }, new Set(written), context);
    return [edit && applyEdits(sourceCode.text, [edit]), reason];
  }).at(-1);
}

const read = 'f(m.last_activity);';
const renamed = 'f(m.lastActivityAt);';

describe('a rename', () => {
  it.each([
    [{}, undefined],
    [{ isMissing: true }, undefined],
    [{ standing: 'legacy' }, undefined],
    [{ standing: 'compat' }, undefined],
    [{ standing: 'unproven' }, undefined],
    [{ isWire: true }, 'the value comes from outside, and is named by whoever sent it'],
    [{ isWire: true, standing: 'unrelated' }, 'the value comes from outside, and is named by whoever sent it'],
    [{ standing: 'unrelated' }, 'it has a `last_activity` of its own'],
    [{ hasCanonicalMember: false }, 'it has no `lastActivityAt` that is the same'],
    [{ hasCanonicalMember: false, standing: 'legacy' }, 'it has no `lastActivityAt` that is the same'],
    [{ hasCanonicalMember: false, standing: 'unproven' }, "it can't be told whether it has `lastActivityAt`"],
  ] as const)('waits for a person by what is known of the receiver: %j, %s', (receiver, reason) => {
    expect(settle(read, receiver)).toEqual([renamed, reason]);
  });

  it.each([
    ['f("last_activity" in m);', 'f("lastActivityAt" in m);', 'it may tell types apart'],
    ['Reflect.get(m, "last_activity");', 'Reflect.get(m, "lastActivityAt");', 'it may tell types apart'],
    ['m.last_activity = 1;', undefined, 'it is written here'],
    [
      '// @ts-expect-error\nf(m.last_activity);',
      '// @ts-expect-error\nf(m.lastActivityAt);',
      '`@ts-expect-error` says that it is wrong as it is',
    ],
    ['// @ts-expect-error\nf();\nf(m.last_activity);', '// @ts-expect-error\nf();\nf(m.lastActivityAt);', undefined],
    [
      'm.lastActivityAt = 1; f(m.last_activity);',
      'm.lastActivityAt = 1; f(m.lastActivityAt);',
      'the file writes `lastActivityAt`, too',
    ],
    [
      'm.lastActivityAt++; f(m.last_activity);',
      'm.lastActivityAt++; f(m.lastActivityAt);',
      'the file writes `lastActivityAt`, too',
    ],
    ['g(m.lastActivityAt); f(m.last_activity);', 'g(m.lastActivityAt); f(m.lastActivityAt);', undefined],
  ])('waits for a person by what stands in the file: %j', (code, output, reason) => {
    expect(settle(code)).toEqual([output, reason]);
  });

  it('waits for a person where the file writes the legacy member', () => {
    expect(settle(read, {}, ['last_activity'])).toEqual([renamed, 'the file writes the member, too']);
    expect(settle(read, {}, ['other'])).toEqual([renamed, undefined]);
  });

  it('does not where only what lacks the legacy member is written', () => {
    const code = 'm.lastActivityAt = 1; f(m.last_activity);';

    expect(settle(code, { isMissing: true })).toEqual(['m.lastActivityAt = 1; f(m.lastActivityAt);', undefined]);
  });
});

it.each([
  ['f(m.lastActivityAt);', undefined],
  ['m.last_activity = 1;', undefined],
  ['m.lastActivityAt = 1;', 'the file writes `lastActivityAt`, too'],
  ['delete m.lastActivityAt;', 'the file writes `lastActivityAt`, too'],
  ['f(m.lastActivityAt); [m.lastActivityAt] = [1];', 'the file writes `lastActivityAt`, too'],
])('tells whether both members may be kept apart: %s', (code, problem) => {
  expect(readCode(code, (sourceCode) => findWriteProblem('lastActivityAt', sourceCode))).toBe(problem);
});
