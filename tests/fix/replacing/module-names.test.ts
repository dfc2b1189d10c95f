import * as parser from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import { getModuleNames } from '../../../src/fix/replacing/module-names.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';

const jsx = { parserOptions: { ecmaFeatures: { jsx: true } } };

/** The uses of the file's own `X`, as `kind text`, with `!` where it is written to; undefined where there is no such name. */
function getUses(code: string, languageOptions: object = { parser, ...jsx }): string[] | undefined {
  return readCode(
    code,
    (sourceCode) => {
      const uses = getModuleNames(sourceCode).find(({ name }) => name === 'X')?.uses;
      const texts = uses?.map(
        ({ kind, range, isWrite }) =>
          `${kind} ${sourceCode.text.slice(...range)}@${String(range[0])}${isWrite ? '!' : ''}`,
      );
      // Some parsers count a tag as a reference, too.
      return texts && [...new Set(texts)].sort();
    },
    { filename: 'file.tsx', languageOptions },
  );
}

describe('the uses of a name', () => {
  it.each([
    ['const X = 1;', []],
    ['class X {}', []],
    ['class X {}\nf(X);', ['value X@13']],
    ['let X = 1;\nX = 2;', ['value X@11!']],
    ['let X = 1;\nX += 2;', ['value X@11!']],
    ['class X {}\nfunction f() { return X; }', ['value X@33']],
    ['class X {}\nfunction f(X) { return X; }', []],
    ['import { X } from "a";\nlet a: X;', ['type X@30']],
    ['import { X } from "a";\nlet a: X.Y.Z;', ['type X@30']],
    ['class X {}\nlet a: typeof X;', ['query X@25']],
    ['class X {}\nlet a: typeof X.b.c;', ['query X@25']],
    ['class X {}\nlet a: Y<typeof X>[];', ['query X@27']],
    ['class X {}\nexport { X };', ['export X@20']],
    ['class X {}\nexport { X as Y };', ['export X@20']],
    ['class X {}\nexport default X;', ['export X@26']],
    ['class X {}\nexport = X;', ['export X@20']],
    ['class X {}\nexport default [X];', ['value X@27']],
    ['interface X {}\nexport type { X };', ['export X@29']],
    ['interface X {}\nclass A implements X {}', ['type X@34']],
    ['class X {}\nclass A extends X {}', ['value X@27']],
    // Tags.
    ['class X {}\nf(<X />);', ['value X@14']],
    ['class X {}\nf(<X></X>);', ['value X@14', 'value X@18']],
    ['class X {}\nf(<X.Y></X.Y>);', ['value X@14', 'value X@20']],
    ['class X {}\nf(<Y.X />);', []],
    ['class X {}\nf(<a X={1} />);', []],
    ['class X {}\nconst f = (X) => <X />;', []],
    // Comments.
    ['class X {}\n/** {@link X} */', ['comment /** {@link X} */@11']],
    ['class X {}\n/** @param {X} a */', ['comment /** @param {X} a */@11']],
    ['class X {}\n/** @type {Y<X>} {X} */', ['comment /** @type {Y<X>} {X} */@11']],
    ['class X {}\n/** {X */', ['comment /** {X */@11']],
    ['class X {}\n/** {a-X} */', ['comment /** {a-X} */@11']],
    ['class X {}\n/** X {} X */', []],
    ['class X {}\n/** {$X} {X$} {X1} {\u00e4X} {X\u200c} */', []],
    ['class X {}\n/* {X} */', []],
    ['class X {}\n// * {X}', []],
    ['class X {}\n//* {X}', []],
    ['function f() { class X {} return X; }', undefined],
    ['f(X);', undefined],
  ])('of %j', (code, uses) => {
    expect(getUses(code)).toEqual(uses);
  });

  it.each([
    ['class X {}\nf(<X></X>);', ['value X@14', 'value X@18']],
    ['class X {}\nf(<X.Y />);', ['value X@14']],
    ['class X {}\nf(<Y.X />, <Y X="" />);', []],
    ['class X {}\nconst f = (X) => <X />;', []],
    ['class X {}\nexport { X };\nX();', ['export X@20', 'value X@25']],
  ])('of %j, to a parser that knows no types', (code, uses) => {
    expect(getUses(code, jsx)).toEqual(uses);
  });

  it('of a tag in lower case are those of a member, not of an element', () => {
    const count = (code: string) =>
      readCode(
        code,
        (sourceCode) => getModuleNames(sourceCode).map(({ uses }) => new Set(uses.map(({ range }) => range[0])).size),
        {
          filename: 'file.jsx',
          languageOptions: jsx,
        },
      );

    expect(count('const x = 1;\nf(<x></x>);')).toEqual([0]);
    expect(count('const x = 1;\nf(<x.Y></x.Y>);')).toEqual([2]);
    expect(count('const $x = 1;\nf(<$x />);')).toEqual([1]);
  });
});

it('lists the names of the top level that the file declares itself', () => {
  const code = `import a, { b as c } from 'a'; import * as d from 'd';
class E { f() {} } function g(h) { let i; } const { j, k: [l] } = m; type N = 1; enum O { p } namespace Q {}`;
  const getNames = (languageOptions: object) =>
    readCode(code, (sourceCode) => getModuleNames(sourceCode).map(({ name }) => name), { languageOptions });

  expect(getNames({ parser })).toEqual(['a', 'c', 'd', 'E', 'g', 'j', 'l', 'N', 'O', 'Q']);
});
