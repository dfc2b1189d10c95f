import { expect, it } from 'vitest';
import { getFileStyle, writeString } from '../../../src/fix/replacing/file-style.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';

it.each([
  ['', "'", ';'],
  ['import a from "a";', '"', ';'],
  ["import a from 'a'", "'", ''],
  ['export * from "a";', '"', ';'],
  ['export { a } from "a"', '"', ''],
  // What the imports do counts before all else, and the first of them for the quotes.
  ["import a from \"a\";\nf('b')\nf('c')\n", '"', ';'],
  ['import a from \'a\'\nimport b from "b"\nf("c");\nf("d");', "'", ''],
  ['import a from "a"\nimport b from "b";\nimport c from "c";', '"', ';'],
  ['import a from "a"\nimport b from "b"\nimport c from "c";', '"', ''],
  ['const b = "b";\nexport { b };\nimport c from \'c\'\n', "'", ''],
  // Else most of what there is.
  ['f("a");\nf("b");\nf(\'c\');', '"', ';'],
  ['f("a");\nf(\'b\');', "'", ';'],
  ['f("a");\nf(\'b\');\nf(`"`);\nf(/"/);', "'", ';'],
  ['const a = 1\nconst b = 2\n', "'", ''],
  ['const a = 1\nconst b = 2;\n', "'", ';'],
  ['type A = 1\ntype B = 2\nf();', "'", ''],
  ['f()\ng()\nconst a = 1;', "'", ''],
  // What no semicolon ends says nothing.
  ['class A {}\nfunction b() {}\nif (c) {}\nconst d = 1;', "'", ';'],
  ['const b = 1\nexport { b };\nexport default b;', "'", ''],
  // A semicolon that guards the next line ends nothing.
  ['const a = 1\n;[1].map(f)\n', "'", ''],
  ['const a = 1\n;[1].map(f);', "'", ';'],
])('takes the quotes and the ends of %j', (code, quote, end) => {
  expect(readCode(code, getFileStyle)).toEqual({ quote, end });
});

it.each([
  ['./a', "'", "'./a'"],
  ['./a', '"', '"./a"'],
  ["./it's/it's", "'", "'./it\\'s/it\\'s'"],
  ["./it's", '"', '"./it\'s"'],
  ['./a\\b\\c', "'", "'./a\\\\b\\\\c'"],
])('writes %s in %s', (value, quote, written) => {
  expect(writeString(value, { quote, end: '' })).toBe(written);
});
