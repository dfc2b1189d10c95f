import { defineConfig } from 'vitest/config';

const tests = process.env['SSOT_MUTATION_TESTS'] ?? '';

/** The tests that a run of `npm run mutate` names, in one project: a mutant is switched on inside the tests' own process. */
export default defineConfig({
  test: {
    env: { SSOT_ESLINT: 'eslint' },
    include: tests.split(','),
    exclude: [
      '**/node_modules/**',
      'tests/fixtures/**',
      // They measure time, draw at random, or run for a minute: a mutant has to be told by a case that is written down.
      '**/{cost,hostile-input,mocks-run,properties,random-types,several-files}.test.ts',
    ],
    // The rule tester takes TypeScript and ESLint with it, for each mutant anew.
    setupFiles: tests.includes('tests/rules') ? ['./tests/setup.ts'] : [],
    isolate: false,
    testTimeout: 120_000,
  },
});
