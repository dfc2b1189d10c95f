import { expect, it } from 'vitest';
import { contrast, quoteCode } from '../../src/types/differences/print-type.ts';

const long = 'abcdefghi '.repeat(10);

it.each([
  ['a', '`a`'],
  [' a ', '`a`'],
  ['{\n  a: 1;\t b: 2\r\n}', '`{ a: 1; b: 2 }`'],
  ['`a`', '`` `a` ``'],
  [long.slice(0, 40).trim(), `\`${long.slice(0, 40).trim()}\``],
  ['x'.repeat(40), `\`${'x'.repeat(40)}\``],
  ['x'.repeat(41), `\`${'x'.repeat(39)}…\``],
  [`${'x'.repeat(38)} yz`, `\`${'x'.repeat(38)}…\``],
  [`  ${'x'.repeat(38)}  y  `, `\`${'x'.repeat(38)} y\``],
  [`\`${'x'.repeat(50)}`, `\`\` \`${'x'.repeat(38)}… \`\``],
])('code is quoted on one line: %j', (text, quoted) => {
  expect(quoteCode(text)).toBe(quoted);
});

it('two texts are set against each other, or said to be two of one name', () => {
  expect(contrast('is', '`A`', '`B`')).toBe('is `A`, not `B`');
  expect(contrast('`a` is', '`A`', '`A`')).toBe('`a` is another `A`');
});
