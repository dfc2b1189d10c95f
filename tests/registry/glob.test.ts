import { describe, expect, it } from 'vitest';
import { compileGlob, expandBraces, findGlobFault } from '../../src/registry/glob.ts';
import { GlobIndex } from '../../src/registry/glob-index.ts';
import { makeGlobPatterns, type GlobBase } from '../../src/registry/glob-pattern.ts';
import { Root } from '../../src/registry/root.ts';

describe('a glob that can match nothing', () => {
  it.each([
    ['a'.repeat(65_537), 'has more than 65536 characters'],
    ['a*b*c*d*e*f*g*h', 'has more than 6 `*` in one name'],
    ['**/a*b*c*d*e*f*g*h/**', 'has more than 6 `*` in one name'],
    ['a/../b', 'has `.` or `..` behind its start'],
    ['a/.', 'has `.` or `..` behind its start'],
    ['..', 'has `.` or `..` behind its start'],
    ['./../a', 'has `.` or `..` behind its start'],
    ['a//*', 'has an empty folder name'],
    ['[ab', 'lacks `]`'],
    ['(a', 'lacks `)`'],
    ['{a', 'lacks `}`'],
    ['{(a}', 'has `}` without its opening bracket'],
    ['{a]', 'has `]` without its opening bracket'],
    ['(a}', 'has `}` without its opening bracket'],
    ['a))', 'has `)` without its opening bracket'],
    ['[a]]', 'has `]` without its opening bracket'],
    ['a/[z-a]', 'is no glob that can be compiled'],
    ['a/(z|[z-a])', 'is no glob that can be compiled'],
  ])('is told by why: %.40s', (glob, problem) => {
    expect(findGlobFault(glob)?.slice(0, problem.length)).toBe(problem);
  });

  it.each([
    'a'.repeat(65_536),
    'a*b*c*d*e*f*g',
    '*/*/*/*/*/*/*/*',
    'a..b/*',
    'a/..b',
    'a/b../*',
    '/a/*',
    'C:/a/*',
    'c:/a/*',
    './a/*',
    '../a/*',
    '../../a/*',
    '{a,b}/[cd]/(e|f)',
    '[({]',
    '{[}],a}',
    '{a,(b|c)}',
  ])('is another one than %.40s', (glob) => {
    expect(findGlobFault(glob)).toBeUndefined();
  });
});

describe('the alternatives of a glob', () => {
  it.each([
    ['a', ['a']],
    ['a/{b,c}', ['a/b', 'a/c']],
    ['{a,b}/{c,d}', ['a/c', 'a/d', 'b/c', 'b/d']],
    ['{a,{b,c}}d', ['ad', 'bd', 'ad', 'cd']],
    ['{,a}b', ['b', 'ab']],
    ['{a}', ['{a}']],
    ['{1..3}', ['{1..3}']],
    ['{a,b}{1..3}', ['a{1..3}', 'b{1..3}']],
  ])('are written out: %s', (glob, alternatives) => {
    expect(expandBraces(glob)).toEqual(alternatives);
  });

  it('stay as they are where they are too many', () => {
    expect(expandBraces('{a,b}'.repeat(6))).toHaveLength(64);
    expect(expandBraces('{a,b}'.repeat(7))).toEqual(['{a,b}'.repeat(7)]);
    expect(expandBraces(`{${'a,'.repeat(63)}a}`)).toHaveLength(64);
    expect(expandBraces(`{${'a,'.repeat(64)}a}`)).toHaveLength(1);
  });

  it('may be more, and nested deeper, than there is a stack for', () => {
    const nest = (depth: number) => `${'{a,'.repeat(depth)}b${'}'.repeat(depth)}`;
    const [wide, deep] = ['{a,b}'.repeat(13_000), nest(13_000)];

    expect([wide, deep].map((glob) => expandBraces(glob))).toEqual([[wide], [deep]]);
    expect(makeGlobPatterns(`**/${nest(100)}/x`, 'any')).toMatchObject([{ segment: 'x' }]);
  });

  it.each<[string, boolean]>([
    ['a/b.ts', true],
    ['a/.b', true],
    ['a/x/y/b', true],
    ['b', false],
  ])('match what picomatch says, for folders many times over: %s', (path, isMatch) => {
    expect(compileGlob('a/**/**/**/**/*b*')(path)).toBe(isMatch);
  });
});

describe('a glob that is made ready', () => {
  it.each([
    ['**/old', '**/old', 'old', 'old'],
    ['**/old.ts', '**/old', 'old', 'old'],
    ['**/old.d.mts', '**/old', 'old', 'old'],
    ['**/view.vue', '**/view.vue', 'view.vue', 'view.vue'],
    ['a/bcd/*', 'a/bcd/*', 'bcd', 'bcd'],
    ['ab/cd/*', 'ab/cd/*', 'ab', 'ab'],
    ['**/*.service.ts', '**/*.service', undefined, '.service'],
    ['**/old-*', '**/old-*', undefined, 'old-'],
    ['**/old?', '**/old?', undefined, 'old'],
    ['**/[no]ld/x', '**/[no]ld/x', 'x', 'ld'],
    ['**/@(old|gone)', '**/@(old|gone)', undefined, ''],
    ['**/(old)/a', '**/(old)/a', 'a', 'a'],
    ['**/!(old)/a', '**/!(old)/a', 'a', 'a'],
    ['**/+(old)/a', '**/+(old)/a', 'a', 'a'],
    ['**/ab(old|(b|old))c/x', '**/ab(old|(b|old))c/x', 'x', 'ab'],
    ['**/{longest}/x', '**/{longest}/x', 'x', 'x'],
    ['**/{1..30}/x', '**/{1..30}/x', 'x', 'x'],
    ['**/index', '**/index', 'index', 'index'],
    ['**/folder/index.ts', '**/folder', 'folder', 'folder'],
    ['**/*/index.ts', '**/*/index', 'index', 'index'],
    ['/index', '/index', 'index', 'index'],
    ['@acme/x', '@acme/x', '@acme', 'acme'],
    ['a!b/*', 'a!b/*', 'a!b', 'a'],
    ['**', '**', undefined, ''],
  ])('says what each match has: %s', (glob, key, segment, literal) => {
    expect(makeGlobPatterns(glob, 'any')).toMatchObject([{ base: 'any', glob, key, segment, literal }]);
  });

  it('is one for each alternative', () => {
    const [left, right, ...others] = makeGlobPatterns('**/{a,b}/c.ts', 'root');

    expect(others).toEqual([]);
    expect(left).toMatchObject({ base: 'root', glob: '**/a/c.ts', key: '**/a/c' });
    expect(right).toMatchObject({ base: 'root', glob: '**/b/c.ts', key: '**/b/c' });
    expect(['x/a/c', 'x/b/c', 'x/a/c.ts'].map((path) => left?.matchesKey(path))).toEqual([true, false, false]);
    expect(['x/a/c', 'x/b/c', 'x/b/c'].map((path) => right?.matchesKey(path))).toEqual([false, true, true]);
  });
});

/** An index of globs, each with itself as its value, in a project at `/p`. */
function makeIndex(...globs: readonly (string | readonly [string, GlobBase])[]): GlobIndex<string> {
  const index = new GlobIndex<string>(new Root('/p'));
  for (const each of globs) {
    const [glob, base] = typeof each === 'string' ? ([each, 'any'] as const) : each;
    index.add(makeGlobPatterns(glob, base), glob);
  }
  return index;
}

describe('an index of globs', () => {
  const index = makeIndex(
    '**/old',
    '**/q/**',
    'src/*.part',
    ['src/*', 'root'],
    ['lib/**', 'root'],
    ['/p/src/*', 'absolute'],
    ['/q/old', 'absolute'],
  );
  const list = (matches: readonly { readonly value: string }[]): readonly string[] => matches.map(({ value }) => value);

  it.each([
    ['/p/src/old', ['**/old', 'src/*', '/p/src/*']],
    ['/p/src/old.ts', ['**/old', 'src/*', '/p/src/*']],
    ['/p/src/old/index', ['**/old', 'src/*', '/p/src/*']],
    ['/p/src/a.part', ['src/*.part', 'src/*', '/p/src/*']],
    ['/p/lib/a/b', ['lib/**']],
    ['/p/q/old', ['**/old', '**/q/**']],
    ['/q/old', ['**/old', '**/q/**', '/q/old']],
    ['/q/src/a', ['**/q/**']],
    ['/r/src/a', []],
    ['/p/other', []],
  ])('finds those that match the path %s', (path, found) => {
    expect([...list(index.findPath(path))].sort()).toEqual([...found].sort());
  });

  it.each([
    ['@acme/old', ['**/old']],
    ['@acme/old/index', ['**/old']],
    ['q/x', ['**/q/**']],
    ['src/a', []],
    ['src/a.part', ['src/*.part']],
    ['lib/a', []],
    ['other', []],
  ])('finds those that match the specifier %s', (specifier, found) => {
    expect(list(index.findSpecifier(specifier))).toEqual(found);
  });

  it('leaves absolute ones alone where none is listed', () => {
    const relative = makeIndex('**/old', ['src/*', 'root']);

    expect([...list(relative.findPath('/p/src/old'))].sort()).toEqual(['**/old', 'src/*']);
    expect(list(relative.findPath('/q/old'))).toEqual(['**/old']);
  });

  it('asks the file where a glob says more than a specifier', () => {
    const vague = makeIndex('**/old.ts', ['/p/x/*.ts', 'absolute'], '**/plain');
    const find = (path: string) =>
      vague
        .findPath(path)
        .map((match) => [match.value, match.isVague, match.matchesFile(`${path}.ts`), match.matchesFile(`${path}.js`)]);

    expect(find('/p/a/old')).toEqual([['**/old.ts', true, true, false]]);
    expect(find('/q/a/old')).toEqual([['**/old.ts', true, true, false]]);
    expect(find('/p/x/a')).toEqual([['/p/x/*.ts', true, true, false]]);
    expect(find('/p/a/plain')).toEqual([['**/plain', false, true, true]]);
  });

  it.each([
    ['/p/x/old', true],
    ['/p/x/old.ts', true],
    ['/p/old/x', true],
    ['old', true],
    ['/p/x/older', false],
    ['/p/x/old.vue', false],
    ['/p/x', false],
    ['', false],
  ])('tells by names alone whether one may match: %s', (path, mayMatch) => {
    expect(makeIndex('**/old').mayMatch(path)).toBe(mayMatch);
    expect(makeIndex('**/old', '**/*.x').mayMatch(path)).toBe(true);
    expect(makeIndex('**/*.x').mayMatch(path)).toBe(true);
    expect(makeIndex().mayMatch(path)).toBe(false);
  });

  it('knows what its globs need', () => {
    const needs = (...globs: readonly string[]) => {
      const all = makeIndex(...globs);
      return [all.isEmpty, all.needsFolders, ...['old', 'src'].map((name) => all.hasSegment(name))];
    };

    expect(needs()).toEqual([true, false, false, false]);
    expect(needs('**/old')).toEqual([false, false, true, false]);
    expect(needs('**/old.ts')).toEqual([false, false, true, false]);
    expect(needs('src/*')).toEqual([false, true, false, true]);
    expect(needs('**/*.x')).toEqual([false, true, false, false]);
    expect(needs('**/*.x', '**/old')).toEqual([false, true, true, false]);
    expect(needs('**/old', '**/long/x')).toEqual([false, true, true, false]);
  });
});
