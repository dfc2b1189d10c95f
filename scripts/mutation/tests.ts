/** The tests that are to notice a mutant in a folder: its own, and those of the rules that go through it. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  'src/registry': ['tests/registry', 'tests/rules/require-canonical-export'],
  'src/modules': [
    'tests/modules',
    'tests/rules/require-canonical-export',
    'tests/rules/no-deprecated-import',
    'tests/rules/no-duplicate-declaration',
  ],
  'src/fix': ['tests/fix', 'tests/rules'],
  'src/types': ['tests/types', 'tests/rules/no-duplicate-declaration/differences.test.ts'],
};

/** The test files, as globs, for a folder of `src` or a file or folder inside it. */
export function getTests(folder: string): string[] {
  const home = folder.split('/').slice(0, 2).join('/');
  return (testsOf[home] ?? [home.replace('src/', 'tests/'), 'tests/rules']).map((name) =>
    name.endsWith('.ts') ? name : `${name}/**/*.test.ts`,
  );
}
