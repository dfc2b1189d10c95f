import type { TSESLint } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';
import ts from 'typescript';
import { listMemberDeclarations } from '../../../src/syntax/reading/list-member-declarations.ts';
import { listClashes } from '../../../src/types/receivers/list-clashes.ts';
import { readReceivers, type Reader } from './receiver-project.ts';

const before = `import { Legacy } from './deprecated'; import { Unified } from './canonical'; import { Compat } from './compat';
interface Same { last_activity: Date } interface Bare { other?: 1 }
declare const legacy: Legacy, compat: Compat, unified: Unified, same: Same, anything: any, maybe: Legacy | undefined;
declare const promise: Promise<Legacy>, box: { m: Legacy };
declare function get(): Legacy; declare function take(m: Same): void; declare class Taker { constructor(m: Same) }
declare function takeLegacy(m: Legacy): void; declare function takeUnified(m: Unified): void;
declare function takeBare(m: Bare): void; declare function takeAny(m: any): void; declare function takeUnknown(m: unknown): void;
declare global { namespace JSX { interface Element {} interface IntrinsicElements { a: { m: Same } } } }
`;

/** Lists the texts of the places where legacy values meet others in some codes, all of them in one file. */
function listAll(codes: readonly string[], isBroken = false, reader: Reader = {}): readonly (readonly string[])[] {
  const text = `${before}${codes.map((code) => `{ ${code} }`).join('\n')}`;
  const { registry, services, ...reading } = readReceivers(text, reader);
  const sourceCode = reading.sourceCode as TSESLint.SourceCode;
  const concept = registry.concepts.get('Metrics');
  if (concept === undefined) throw new Error('no concept');
  const fail = () => {
    throw new Error('Debug Failure.');
  };
  const known = isBroken ? { ...services, getTypeAtLocation: fail } : services;
  const file = `${registry.root}/src/use.ts`;
  const declarations = listMemberDeclarations(sourceCode, (name) => concept.members.has(name)).filter(
    ({ key }) => key.range[0] >= before.length,
  );
  const question = { registry, services: known, sourceCode, concept, file, member: 'last_activity' };
  const places = listClashes(question, declarations);
  const head = before.split('\n').length;
  return codes.map((_code, index) =>
    places.filter(({ loc }) => loc.start.line === head + index).map(({ range }) => sourceCode.text.slice(...range)),
  );
}

const handed: readonly (readonly [code: string, place: string])[] = [
  ['take(legacy)', 'legacy'],
  ['take(compat)', 'compat'],
  ['take(box.m)', 'box.m'],
  ['take(get())', 'get()'],
  ['take(new Legacy())', 'new Legacy()'],
  ['take(maybe!)', 'maybe!'],
  ['async () => take(await promise)', 'await promise'],
  ['class A extends Legacy { f() { take(this) } }', 'this'],
  ['new Taker(legacy)', 'legacy'],
  ['const a: Same = legacy', 'legacy'],
  ['let a: Same; a = legacy', 'legacy'],
  ['function f(a: Same = legacy) {}', 'legacy'],
  ['const f = (): Same => legacy', 'legacy'],
  ['class A { a: Same = legacy }', 'legacy'],
  ['const a: { m: Same } = { m: legacy }', 'legacy'],
  ['const a: Same = anything ? legacy : same', 'legacy'],
  ['const a: Same = anything ? same : legacy', 'legacy'],
  ['const a: Same = maybe ?? same', 'maybe'],
  ['function f(): Same { return legacy }', 'legacy'],
  ['function* f(): Generator<Same> { yield legacy }', 'legacy'],
  ['const a: Same[] = [legacy]', 'legacy'],
  ['const a: Same | null = legacy', 'legacy'],
  ['legacy as Same', 'legacy'],
  ['<Same>legacy', 'legacy'],
  ['legacy satisfies Same', 'legacy'],
  ['const { last_activity }: Same = legacy', 'legacy'],
];

it('a legacy value is handed to an element', () => {
  const reader = { file: 'src/use.tsx', options: { jsx: ts.JsxEmit.Preserve } };
  expect(listAll(['<a m={legacy} />'], false, reader)).toEqual([['legacy']]);
});

const unhanded: readonly string[] = [
  'take(same)',
  'take(unified)',
  'take(anything)',
  'takeLegacy(legacy)',
  'takeUnified(legacy)',
  'takeBare(legacy)',
  'takeAny(legacy)',
  'takeUnknown(legacy)',
  'const a = legacy',
  'let a; a = legacy',
  'legacy.last_activity',
  'anything(legacy)',
  'legacy()',
  'new Legacy()',
  'const a: Same = legacy ? same : same',
  'let a; ({ last_activity: a } = legacy)',
  'function f({ last_activity }: Same = legacy) {}',
  'same === legacy',
  '() => { throw legacy }',
];

const declared: readonly (readonly [code: string, places: readonly string[]])[] = [
  ['const a: Legacy = { last_activity: new Date(), mark_activity() {} }', ['last_activity']],
  ['takeLegacy({ last_activity: new Date(), mark_activity() {} })', ['last_activity']],
  ['const a: Legacy | null = { "last_activity": new Date(), mark_activity() {} }', ['"last_activity"']],
  ['const a: Compat = { last_activity: new Date() }', ['last_activity']],
  ['const a: Same = { last_activity: new Date() }', []],
  ['const a = { last_activity: new Date() }', []],
  ['class A extends Legacy { override last_activity = new Date() }', ['last_activity']],
  ['class A extends Compat { override last_activity = new Date() }', ['last_activity']],
  ['interface A extends Legacy { last_activity: Date }', ['last_activity']],
  ['class A extends Unified { override last_activity = new Date() }', []],
  ['class A { last_activity = new Date() }', []],
  ['class A extends Legacy { override mark_activity() {} }', []],
  [
    'class A extends Legacy { override last_activity = new Date(); override mark_activity() {} } takeLegacy({ last_activity: new Date(), mark_activity() {} })',
    ['last_activity', 'last_activity'],
  ],
];

/** Each code with the places in it. */
const zip = (codes: readonly string[]) => {
  const places = listAll(codes);
  return codes.map((code, index) => [code, places[index]]);
};

it('a legacy value is handed to what has such a member of its own', () => {
  expect(zip(handed.map(([code]) => code))).toEqual(handed.map(([code, place]) => [code, [place]]));
});

it('a value is at home where it stands', () => {
  expect(zip(unhanded)).toEqual(unhanded.map((code) => [code, []]));
});

it('a declaration stands in for a legacy member', () => {
  expect(zip(declared.map(([code]) => code))).toEqual(declared);
});

it('every declaration may be one where TypeScript fails', () => {
  expect(listAll(['class A { last_activity = 1; mark_activity() {} } take(legacy)'], true)).toEqual([
    ['last_activity', 'mark_activity'],
  ]);
});
