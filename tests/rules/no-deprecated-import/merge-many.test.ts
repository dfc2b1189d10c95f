import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { makeProject } from '../../temporary-project.ts';
import { expectSoundFix } from '../../verify-fix.ts';

const project = makeProject(afterAll);
const count = 25;
const numbers = Array.from({ length: count }, (_value, index) => index + 1);
const odd = (number: number): 'one' | 'two' => (number % 2 === 1 ? 'one' : 'two');

project.write({
  'package.json': '{ "name": "many", "type": "module" }',
  'tsconfig.json': '{ "compilerOptions": { "module": "preserve", "moduleResolution": "bundler" } }',
  'src/one.ts': numbers.map((number) => `export class New${number} {}\n`).join(''),
  'src/two.ts': numbers.map((number) => `export class New${number} {}\n`).join(''),
  'src/polyfill.ts': 'globalThis.ready = true;\n',
  'src/loads-one.ts': "export { New1 as Old } from './one';\n",
  ...Object.fromEntries(numbers.map((number) => [`src/old${number}.ts`, `export class Old${number} {}\n`])),
  ...Object.fromEntries(
    numbers.map((number) => [`src/loud${number}.ts`, `export class Old${number} {}\nstart(${number});\n`]),
  ),
});

function fix(code: string, canonicals: (number: number) => 'one' | 'two', options: object = {}): string {
  const getConcept = (name: 'one' | 'two'): object => ({
    canonical: `./src/${name}.ts`,
    exports: numbers.filter((number) => canonicals(number) === name).map((number) => `New${number}`),
    deprecated: {
      ...(name === 'one' ? { './src/loads-one.ts': { Old: 'New1' } } : {}),
      ...Object.fromEntries(
        numbers
          .filter((number) => canonicals(number) === name)
          .flatMap((number) =>
            ['old', 'loud'].map((kind) => [`./src/${kind}${number}.ts`, { [`Old${number}`]: `New${number}` }]),
          ),
      ),
    },
  });
  const both = numbers.some((number) => canonicals(number) === 'two');
  const concepts = { One: getConcept('one'), ...(both ? { Two: getConcept('two') } : {}) };
  return expectSoundFix('no-deprecated-import', rule, {
    code,
    filename: path.join(project.folder, 'src/app.ts'),
    cwd: project.folder,
    settings: { ssot: { root: project.folder, concepts } },
    options,
  });
}

const imports = numbers.map((number) => `import { Old${number} } from './old${number}';\n`);
const uses = `use(${numbers.map((number) => `Old${number}`).join(', ')});\n`;
const names = (wanted: readonly number[]): string => wanted.map((number) => `New${number} as Old${number}`).join(', ');

describe('many deprecated imports of one file', () => {
  it('become one import in one pass', () => {
    expect(fix(imports.join('') + uses, () => 'one')).toBe(`import { ${names(numbers)} } from './one';\n${uses}`);
  });

  it('become two imports where they alternate between two canonical modules', () => {
    const [ones, twos] = (['one', 'two'] as const).map((name) => numbers.filter((number) => odd(number) === name)) as [
      number[],
      number[],
    ];

    expect(fix(imports.join('') + uses, odd)).toBe(
      `import { ${names(ones)} } from './one';\nimport { ${names(twos)} } from './two';\n${uses}`,
    );
  });

  it('become one import where nothing but the first loads the canonical module before a bare import', () => {
    const code = imports.map((line, index) => (index % 5 === 0 ? `${line}import './polyfill';\n` : line)).join('');

    expect(fix(code + uses, () => 'one')).toBe(
      `import { ${names(numbers)} } from './one';\n${"import './polyfill';\n".repeat(5)}${uses}`,
    );
  });

  it('keep what each of them does when it is loaded, in order', () => {
    const loud = numbers.map((number) => `import { Old${number} } from './loud${number}';\n`).join('');
    const [first, ...rest] = numbers.map((number) => `import './loud${number}';\n`) as [string, ...string[]];

    expect(fix(loud + uses, () => 'one', { keepSideEffects: true })).toBe(
      `${first}import { ${names(numbers)} } from './one';\n${rest.join('')}${uses}`,
    );
  });
});

describe('the place where a canonical module is loaded', () => {
  const oneOf = `import { New2 } from './one';\n`;
  const bare = `import './polyfill';\n`;

  it('stays before a bare import when the deprecated module loads it', () => {
    expect(fix(`import { Old } from './loads-one';\n${bare}${oneOf}use(Old, New2);\n`, () => 'one')).toBe(
      `import { New1 as Old } from './one';\n${bare}${oneOf}use(Old, New2);\n`,
    );
  });

  it('stays behind a bare import when the deprecated module does not load it', () => {
    expect(fix(`import { Old1 } from './old1';\n${bare}${oneOf}use(Old1, New2);\n`, () => 'one')).toBe(
      `${bare}import { New2, New1 as Old1 } from './one';\nuse(Old1, New2);\n`,
    );
  });

  it('stays behind a bare import when another deprecated module loads it there', () => {
    expect(
      fix(`import { Old1 } from './old1';\n${bare}import { Old } from './loads-one';\nuse(Old1, Old);\n`, () => 'one'),
    ).toBe(`${bare}import { New1 as Old, New1 as Old1 } from './one';\nuse(Old1, Old);\n`);
  });

  it('stays before a bare import when an import above loads it', () => {
    expect(fix(`${oneOf}${bare}import { Old1 } from './old1';\nuse(Old1, New2);\n`, () => 'one')).toBe(
      `import { New2, New1 as Old1 } from './one';\n${bare}use(Old1, New2);\n`,
    );
  });

  it('is of no concern to types', () => {
    expect(
      fix(
        `import type { Old1 } from './old1';\n${bare}import type { New2 } from './one';\nlet a: Old1 | New2;\n`,
        () => 'one',
      ),
    ).toBe(`${bare}import type { New2, New1 as Old1 } from './one';\nlet a: Old1 | New2;\n`);
  });
});
