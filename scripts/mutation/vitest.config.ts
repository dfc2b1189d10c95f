import { defineConfig } from 'vitest/config';

/** The tests that a run of `npm run mutate` names, in one project: a mutant is switched on inside the tests' own process. */
export default defineConfig({
  test: {
    env: { SSOT_ESLINT: 'eslint' },
    include: process.env['SSOT_MUTATION_TESTS']?.split(',') ?? [],
    exclude: [
      '**/node_modules/**',
      'tests/fixtures/**',
      // They measure time, draw at random, or run for a minute: a mutant has to be told by a case that is written down.
      '**/{cost,hostile-input,mocks-run,properties,random-types,several-files}.test.ts',
    ],
    setupFiles: ['./tests/setup-eslint.ts', './tests/setup.ts'],
    isolate: false,
    testTimeout: 120_000,
  },
});
