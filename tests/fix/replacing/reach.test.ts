import { describe, expect, it } from 'vitest';
import { getModuleNames } from '../../../src/fix/replacing/module-names.ts';
import { getCover, getReachQuestion } from '../../../src/fix/replacing/reach.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';

describe('what covers a stretch', () => {
  it.each([
    [[], [1, 2], false],
    [[[0, 3]], [0, 3], true],
    [[[0, 3]], [1, 2], true],
    [[[0, 3]], [2, 4], false],
    [[[1, 3]], [0, 2], false],
    [[[1, 3]], [3, 3], true],
    [[[1, 3]], [4, 4], false],
    [
      [
        [2, 5],
        [0, 3],
      ],
      [1, 4],
      true,
    ],
    [
      [
        [0, 10],
        [2, 3],
      ],
      [4, 9],
      true,
    ],
    [
      [
        [2, 3],
        [0, 10],
      ],
      [4, 9],
      true,
    ],
    // Two that only touch are two.
    [
      [
        [0, 2],
        [2, 4],
      ],
      [1, 3],
      false,
    ],
    [
      [
        [0, 2],
        [2, 4],
      ],
      [2, 4],
      true,
    ],
    [
      [
        [0, 2],
        [2, 4],
      ],
      [0, 2],
      true,
    ],
    [
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
        [8, 9],
      ],
      [0, 1],
      true,
    ],
    [
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
        [8, 9],
      ],
      [6, 7],
      true,
    ],
    [
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
        [8, 9],
      ],
      [8, 9],
      true,
    ],
    [
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
        [8, 9],
      ],
      [7, 8],
      false,
    ],
    [
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
        [8, 9],
      ],
      [1, 2],
      false,
    ],
  ] as [[number, number][], [number, number], boolean][])('%j covers %j: %s', (ranges, inner, answer) => {
    expect(getCover(ranges)(inner)).toBe(answer);
  });
});

/** The names that the first statement which names `X` reaches. */
function getReached(code: string): string[] {
  return readCode(code, (sourceCode) => {
    const node = sourceCode.ast.body.find((each) => /\bX\b/u.test(sourceCode.getText(each)));
    return getReachQuestion(getModuleNames(sourceCode))(node ? [node] : [])
      .map(({ name }) => name)
      .sort();
  });
}

describe('what a statement reaches', () => {
  it.each([
    ['class X {}\nclass Y {}\nf(Y);', []],
    ['import { a } from "a";\nclass X { a = a; }\nf(a);', ['a']],
    ['const a = 1, b = a, c = b, d = 1;\nconst X = c;', ['a', 'b', 'c']],
    ['const X = b;\nfunction b() { return d(); }\nfunction c() {}\nfunction d() { return b(); }', ['b', 'd']],
    ['const X = () => X;', ['X']],
    ['const a = 1;\nf(a);\n/** {@link a} */\nclass X {}', []],
    ['const a = 1;\nclass X { /** {@link a} */ }', []],
    ['const a = 1;\nconst X = a', ['a']],
    // What is imported is not looked into, nor is what another statement does with the name.
    ['import { a } from "a";\nconst b = 1;\na(b);\nconst X = a;', ['a']],
    ['const a = 1, b = 2;\nconst Y = a;\nconst X = b;\nconst Z = a;', ['b']],
    ['const a = 1, b = 2;\nconst X = a;\nconst Y = b;', ['a']],
  ])('of %j', (code, names) => {
    expect(getReached(code)).toEqual(names);
  });
});
