import { expect, it } from 'vitest';
import { searchPrograms, searchTypedPrograms, type SearchResult } from './find-failure.ts';

it('no fix changes what a program does', () => {
  const result = searchPrograms({ programs: 2000, seed: 20_261_123 });

  expect(result.failure).toBeUndefined();
  expect(countChanged(result)).toBeGreaterThan(1200);
});

it('no fix gives the type checker more to say', () => {
  const result = searchTypedPrograms({ programs: 60, seed: 20_261_123 });

  expect(result.failure).toBeUndefined();
  expect(countChanged(result)).toBeGreaterThan(50);
});

/** Counts the programs of which something was fixed. */
function countChanged({ verdicts }: SearchResult): number {
  return verdicts.filter(({ before, after }) => Object.keys(before).some((file) => before[file] !== after[file]))
    .length;
}
