import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgeMembers } from './judge-members.ts';
import { memberProgram, type MemberProgram } from './member-program.ts';

it('no fix of a legacy member changes what a program does, or gives the type checker more to say', () => {
  let fixed = 0;
  fc.assert(
    fc.property(memberProgram, (program) => {
      const verdict = judgeMembers(program);
      fixed += Number(verdict.isFixed);

      expect(verdict.faults, `${verdict.code}\n→\n${verdict.output}`).toEqual([]);
    }),
    { numRuns: 100, seed: 20_261_123 },
  );

  expect(fixed).toBeGreaterThan(30);
});

it('notices a fix that changes what the program does', () => {
  const program: MemberProgram = {
    reads: [{ owner: 'BothMetrics', carriers: ['const'], reading: 'write', member: 'errors' }],
    isTyped: true,
    isBarrel: false,
  };
  const { code, faults } = judgeMembers(program);

  expect(faults).toEqual([]);
  expect(judgeMembers(program, code.replace('r0.errors)', 'r0.errorCount)')).faults.join()).toContain('something else');
});
