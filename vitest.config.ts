import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

/** Tests that start processes or read whole programs: once, whatever the ESLint. */
const houseTests = [
  'tests/{docs,house,packaging,add-a-rule}.test.ts',
  'tests/differential/**/*.test.ts',
  'tests/example/*.test.ts',
  'tests/clients/*.test.ts',
];
/** Tests of what knows nothing of ESLint; each file by itself, since the phase of a migration never goes back. */
const metricsTests = ['tests/metrics/**/*.test.ts'];
const realInputTests = ['tests/real-input/**/*.test.ts'];
/** Tests that no ESLint has a part in, or that look for crashes in what is the same with each: run with the newest alone. */
const onceTests = ['tests/modules/**/*.test.ts', 'tests/corpus/*.test.ts'];

const slow = { testTimeout: 180_000, hookTimeout: 180_000 };

export default defineConfig({
  logLevel: 'error',
  test: {
    // By default one core is left alone: half of the machine where there are two.
    maxWorkers: '100%',
    projects: [
      withEslint('eslint', 'ESLint 10', []),
      withEslint('eslint-v9', 'ESLint 9', onceTests),
      { test: { name: 'metrics', include: metricsTests, testTimeout: 30_000 } },
      { test: { name: 'house', include: houseTests, globalSetup: './tests/setup-package.ts', ...slow } },
      { test: { name: 'real input', include: realInputTests, exclude: ['**/node_modules/**'], ...slow } },
    ],
  },
});

/** The tests of the plugin, run with one major version of ESLint. Rules keep no state, so files share a process. */
function withEslint(specifier: string, name: string, left: readonly string[]): TestProjectConfiguration {
  return {
    resolve: { alias: [{ find: /^eslint(?=\/|$)/u, replacement: specifier }] },
    test: {
      name,
      env: { SSOT_ESLINT: specifier },
      include: ['tests/**/*.test.ts'],
      exclude: ['**/node_modules/**', 'tests/fixtures/**', ...houseTests, ...metricsTests, ...realInputTests, ...left],
      setupFiles: ['./tests/setup-eslint.ts', './tests/setup.ts'],
      pool: 'forks',
      isolate: false,
      testTimeout: 30_000,
    },
  };
}
