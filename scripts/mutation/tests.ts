/** The tests that are to notice a mutant in a folder, where they are not just those of `tests` beside it. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  'src/fix': ['tests/fix', 'tests/rules'],
  'src/rules': ['tests/rules', 'tests/conformance.test.ts'],
};

/** The test files, as globs, for a folder of `src` or a file or folder inside it. */
export function getTests(folder: string): string[] {
  const home = folder.split('/').slice(0, 2).join('/');
  return (testsOf[home] ?? [home.replace('src/', 'tests/')]).map((name) =>
    name.endsWith('.ts') ? name : `${name}/**/*.test.ts`,
  );
}
