import { existsSync } from 'node:fs';

/** The tests of how imports move. */
const movingTests = ['tests/fix/moving', 'tests/fix/lists', 'tests/rules/no-deprecated-import'];

/** The tests that are to notice a mutant in a folder, where they are not just those of `tests` beside it. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  'src/fix': ['tests/fix', 'tests/rules/no-deprecated-import', 'tests/rules/no-duplicate-declaration'],
  'src/fix/duplicates': ['tests/rules/no-duplicate-declaration'],
  'src/fix/replacing': ['tests/fix/replacing', 'tests/rules/no-duplicate-declaration'],
  'src/fix/lists': movingTests,
  'src/fix/mocks': movingTests,
  'src/fix/settling': movingTests,
  'src/fix/members': [
    'tests/fix/members',
    ...movingTests,
    'tests/rules/no-compat-alias',
    'tests/rules/no-legacy-member',
  ],
  'src/fix/receivers': ['tests/fix/receivers', 'tests/rules/no-compat-alias', 'tests/rules/no-legacy-member'],
  'src/registry': ['tests/registry', 'tests/rules/require-canonical-export'],
  'src/types': ['tests/types', 'tests/rules/no-legacy-member', 'tests/rules/no-compat-alias/stand-ins.test.ts'],
  'src/rules': ['tests/rules', 'tests/conformance.test.ts'],
};

/** The test files, as globs, for a folder of `src` or a file or folder inside it: those of its room, where it has some. */
export function getTests(folder: string): string[] {
  const [, home = '', room = ''] = folder.split('/');
  const own = [`tests/${home}/${room}`, `tests/${home}`].find((name) => existsSync(name)) ?? 'tests';
  return (testsOf[`src/${home}/${room}`] ?? testsOf[`src/${home}`] ?? [own]).map((name) =>
    name.endsWith('.ts') ? name : `${name}/**/*.test.ts`,
  );
}
