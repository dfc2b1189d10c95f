import { expect, it } from 'vitest';
import { makeHostileProject } from './hostile-project.ts';

const head = "import { Old } from './old';\n";
const megabytes = 8_000_000;

/** One token of some megabytes each, and whether the parser takes it. */
const tokens: readonly (readonly [what: string, code: string])[] = [
  ['a string', `${head}const a = "${'x'.repeat(megabytes)}";`],
  ['a string of escapes', `${head}const a = '${String.raw`\'`.repeat(megabytes / 2)}';`],
  ['a template', `${head}const a = \`${'x'.repeat(megabytes)}\`;`],
  ['a comment', `${head}/* ${' + '.repeat(megabytes / 3)} */ let a;`],
  ['a comment on the last line', `${head}let a; // ${' / '.repeat(megabytes / 3)}`],
  ['a comment that speaks of the name', `${head}/** ${'{@link Old} '.repeat(megabytes / 12)} */ let a;`],
  ['openings of comments in a template', `${head}const a = \`${'/*//'.repeat(megabytes / 4)}\`;`],
  ['a type in a comment', `${head}/** @type {Old<"${'x'.repeat(megabytes)}">} */ let a;`],
  ['white space', `${head}let a =${' '.repeat(megabytes)}new Old();`],
  ['a name', `${head}let ${'x'.repeat(megabytes)} = new Old();`],
  ['a specifier of a package', `${head}vi.mock('${'x'.repeat(megabytes)}');`],
  ['a specifier that climbs', `${head}vi.mock('./${'../'.repeat(megabytes / 8)}old');`],
  ['a specifier that goes to and fro', `${head}vi.mock('./${'a/../'.repeat(megabytes / 8)}old');`],
];

it.each(tokens)('a token of megabytes is passed over quickly: %s', (_what, code) => {
  const { lint } = makeHostileProject();

  const { messages, spent } = lint({ code, mode: 'javascript', file: 'src/app.js' });

  expect(messages[0]?.message).toContain('`Old` of `./src/old.ts` is deprecated');
  expect(Object.values(spent).reduce((sum, part) => sum + part, 0)).toBeLessThan(5000);
});
