import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDeclarations } from '../../../src/modules/comparing/compare-declarations.ts';
import { createProject } from '../temp-project.ts';
import { say } from './compare-tester.ts';

const scalar = fc.constantFrom('string', 'number', 'Date', '"on"', 'null', 'X', 'Helper');
const { type } = fc.letrec<{ type: string }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3 },
    scalar,
    tie('type').map((item) => `Array<${item}>`),
    fc
      .uniqueArray(tie('type'), { minLength: 2, maxLength: 3 })
      .map((types) => types.map((one) => `(${one})`).join(' | ')),
    tie('type').map((result) => `(argument: ${result}) => ${result}`),
    fc.tuple(tie('type'), tie('type')).map(([first, second]) => `{ first: ${first}; second?: ${second} }`),
  ),
}));
const member = fc.record({ optional: fc.boolean(), readonly: fc.boolean(), type });
const members = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), member, { minKeys: 1, noNullPrototype: true });

type Members = Record<string, { readonly optional: boolean; readonly readonly: boolean; readonly type: string }>;

function print(all: Members, names = Object.keys(all)): string {
  const lines = names.map((name) => {
    const { optional, readonly, type: text } = all[name] ?? { optional: false, readonly: false, type: 'never' };
    return `${readonly ? 'readonly ' : ''}${name}${optional ? '?' : ''}: ${text}`;
  });
  return lines.join('; ');
}

/** Writes the same with other spaces, comments, quotes and spellings. */
function respell(text: string): string {
  return text
    .replaceAll(/; ?/gu, ', // and\r\n\t')
    .replaceAll('"on"', "'on'")
    .replaceAll('argument', 'input')
    .replaceAll('first:', '"first" /* one */ :');
}

function run(duplicate: string, canonical: string): string {
  const helper = 'interface Helper { next: Helper | null }';
  const root = createProject({ 'canonical.ts': `${helper} export ${canonical}` });
  return say(
    compareDeclarations(
      { file: `${root}/duplicate.ts`, text: `${duplicate}\n${helper}`, name: 'X' },
      { file: `${root}/canonical.ts`, text: undefined, name: 'X', isExported: true },
    ),
  );
}

test('a declaration is equivalent to itself in any order and spelling', () => {
  fc.assert(
    fc.property(members, fc.boolean(), (all, isAlias) => {
      const body = `{ ${respell(print(all, Object.keys(all).reverse()))} }`;
      expect(run(isAlias ? `type X = ${body}` : `interface X ${body}`, `interface X { ${print(all)} }`)).toBe(
        'equivalent',
      );
    }),
    { numRuns: 150 },
  );
});

test('a declaration is different from itself with one member changed', () => {
  const change = fc.constantFrom('type', 'optional', 'readonly', 'missing', 'extra', 'any');
  fc.assert(
    fc.property(members, change, fc.nat(), (all, kind, at) => {
      const name = Object.keys(all)[at % Object.keys(all).length] ?? '';
      const { [name]: old, ...rest } = all;
      if (!old) return;
      const changed: Members = {
        type: { ...all, [name]: { ...old, type: `[${old.type}]` } },
        optional: { ...all, [name]: { ...old, optional: !old.optional } },
        readonly: { ...all, [name]: { ...old, readonly: !old.readonly } },
        missing: rest,
        extra: { ...all, z: old },
        any: { ...all, [name]: { ...old, type: 'any' } },
      }[kind];
      expect(run(`interface X { ${print(changed)} }`, `interface X { ${print(all)} }`)).toContain(
        `\`${kind === 'extra' ? 'z' : name}\``,
      );
    }),
    { numRuns: 150 },
  );
});
