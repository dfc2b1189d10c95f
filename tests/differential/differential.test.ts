import { expect, it } from 'vitest';
import { findFailure } from './find-failure.ts';

it('no fix changes what a program does', () => {
  const { failure } = findFailure({ programs: 250, seed: 20_261_123 });

  expect(failure).toBeUndefined();
});
