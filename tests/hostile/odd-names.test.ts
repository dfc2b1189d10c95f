import { describe, expect, it } from 'vitest';
import { concept, makeHostileProject } from './hostile-project.ts';

const special = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];

describe.each(special)('%s', (name) => {
  it('can be a legacy member, and is reported as one', () => {
    const { lint } = makeHostileProject();
    const members = Object.fromEntries([[name, 'lastActivityAt']]);

    const { messages } = lint({
      code: `declare const some: any;\nsome.${name};\n`,
      concepts: { New: { ...concept, members } },
      names: ['no-legacy-member'],
    });

    expect(messages.map(({ line }) => line)).toEqual([2]);
  });

  it('is no legacy member where nobody says so', () => {
    const { lint } = makeHostileProject();

    const { messages } = lint({ code: `some.${name}; const { ${name}: own } = some; '${name}' in some;\n` });

    expect(messages).toEqual([]);
  });

  it('can be a listed name and the key of a deprecated package', () => {
    const { lint } = makeHostileProject();
    const listed = Object.fromEntries([[name, 'New']]) as Record<string, string>;
    const deprecated = Object.fromEntries<unknown>([
      ['./src/old.ts', listed],
      [name, '*'],
    ]);

    const { messages } = lint({
      code: `import { ${name} as a, Old } from './old';\nimport { New } from '${name}';\n`,
      concepts: { New: { ...concept, deprecated } },
      names: ['no-deprecated-import'],
    });

    expect(messages.map(({ line, column }) => [line, column])).toEqual([
      [1, 10],
      [2, 10],
    ]);
  });

  it('can be the name of a concept', () => {
    const { lint } = makeHostileProject();
    const concepts = Object.fromEntries<object>([[name, concept]]);

    const { messages } = lint({ code: "import { Old } from './old';\n", concepts, names: ['no-deprecated-import'] });

    expect(messages).toHaveLength(1);
  });
});

describe('a name', () => {
  it.each([
    ['written with escapes is the name that it means', 'some.last_\\u0061ctivity;', 1],
    ['written with a code point is the name that it means', 'some.last_\\u{61}ctivity;', 1],
    ['written with escapes in a string is the name that it means', "some['last_\\x61ctivity'];", 1],
    ['with a Cyrillic letter is another one', 'some.last_\u0430ctivity;', 0],
    ['with a joiner that has no width is another one', 'some.last_\u200Dactivity;', 0],
    ['that is private is another one', 'class A { #last_activity = 1; read(a: A) { return a.#last_activity; } }', 0],
    ['that is computed from what is unknown is none', 'some[last_activity];', 0],
    ['that is a number is none', 'some[1_000]; some[0x1]; some[1n];', 0],
  ])('%s', (_what, code, count) => {
    const { lint } = makeHostileProject();

    const { messages } = lint({ code, names: ['no-legacy-member'] });

    expect(messages).toHaveLength(count);
  });

  it('composed of other characters is another name', () => {
    const { lint } = makeHostileProject();
    const members = { 'caf\u00E9': 'lastActivityAt' };

    const { messages } = lint({
      code: 'declare const some: any;\nsome.cafe\u0301;\nsome.caf\u00E9;\n',
      concepts: { New: { ...concept, members } },
      names: ['no-legacy-member'],
    });

    expect(messages.map(({ line }) => line)).toEqual([3]);
  });

  it('of a module may be written with escapes, but not with letters that look alike', () => {
    const { lint } = makeHostileProject();

    const { messages } = lint({
      code: "import { Old as a } from '\\u002e/old';\nimport { Old as b } from './\u043Eld';\n",
      names: ['no-deprecated-import'],
    });

    expect(messages.map(({ line }) => line)).toEqual([1]);
  });

  it('that is a text is found where it is imported and exported', () => {
    const { lint } = makeHostileProject({
      'src/old.ts': 'const value = 1;\nexport { value as "a-b" };\n',
      'src/canon.ts': 'export class New {}\nconst value = 1;\nexport { value as "c-d" };\n',
    });
    const deprecated = { './src/old.ts': { 'a-b': 'c-d' } };

    const { messages } = lint({
      code: "import { 'a-b' as x } from './old';\nexport { 'a-b' as y } from './old';\nx;\n",
      concepts: { New: { canonical: './src/canon.ts', exports: ['New', 'c-d'], deprecated } },
      names: ['no-deprecated-import'],
    });

    expect(messages.map(({ line, fix }) => [line, fix?.text])).toEqual([
      [1, expect.stringContaining('"c-d" as x')],
      [2, expect.stringContaining('"c-d" as y')],
    ]);
  });
});
