import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { isLegacy, listUses, readUses } from './find-uses.ts';
import { startCpuTime } from '../../cpu-time.ts';

const require = createRequire(createRequire(import.meta.url).resolve(process.env['SSOT_ESLINT'] ?? 'eslint'));
const espree = require('espree') as object;

/** Counts what is asked while the uses in a text are found. */
function count(code: string, languageOptions?: object): { names: number; keys: string[]; uses: number } {
  const keys: string[] = [];
  let names = 0;
  const uses = listUses(code, {
    isMember: (name) => {
      names += 1;
      return isLegacy(name);
    },
    findKeyName: (node) => {
      keys.push((node as { name?: string }).name ?? node.type);
      return undefined;
    },
    ...(languageOptions ? { languageOptions } : {}),
  });
  return { names, keys, uses: uses.length };
}

describe('the search for uses of members', () => {
  it('asks one question for each member, and none for a key by number', () => {
    expect(count('a.b.c(); d?.e; f.get(1); g[0]; h[/x/u];', { parser: espree })).toEqual({
      names: 4,
      keys: [],
      uses: 0,
    });
  });

  it('asks for no type in a file without any of the names', () => {
    for (const code of ['a[i];', 'k in a;', 'const { [k]: b } = a;', 'Reflect.get(a, k);', 'let a: T[K];']) {
      expect(count(`${code} b("last_activity_", "\\n", \`\${c}\`);`).keys, code).toEqual([]);
      expect(count(`${code} last_activity;`).keys, code).not.toEqual([]);
    }
  });

  it('sees a name in any token, and in JSDoc', () => {
    for (const code of ["'last_activity'", '`last_activity`', '"last\\u005factivity"', '({ last_activity: 1 })']) {
      expect(count(`a[i]; ${code};`).keys, code).toEqual(['i']);
    }
    expect(count('/** @type {"last_activity"} */ let i; a[i];').keys).toEqual(['i']);
    expect(count('/* last_activity */ let i; a[i];').keys).toEqual([]);
  });

  it('asks for the type of each key once, and only where the file does not tell it', () => {
    const code = 'const k = "last_activity", c = "x"; a[k]; a[c]; a[i]; b.hasOwnProperty(j); l in a; ({ [m]: n } = a);';

    expect(count(code).keys.sort()).toEqual(['i', 'j', 'l', 'm']);
  });

  it('takes the name that a type gives to a key', () => {
    const findKeyName = (node: object) => ('name' in node && node.name === 'key' ? 'last_activity' : undefined);
    const code = 'import { key, type K } from "x"; a[key]; key in a; ({ [key]: b } = a); "last_activity"; a[other];';

    expect(listUses(code, { findKeyName })).toEqual([
      'access: a → key, indirect',
      'in: a → key, indirect',
      'pattern: { [key]: b } → key, indirect',
    ]);
  });

  it('is not held up by names that are made of each other', () => {
    const parts = (name: string) => Array.from({ length: 10 }, () => `\${${name}}`).join('');
    const lines = Array.from({ length: 40 }, (_, i) => `const o${i + 1} = { a: \`${parts(`o${i}.a`)}\` } as const;`);
    const aliases = Array.from({ length: 5000 }, (_, i) => `const k${i + 1} = k${i};`);

    expect(
      listUses(
        `const o0 = { a: "" } as const; ${lines.join('')} m[o40.a]; const o = { a: o.a + o.a } as const; m[o.a];`,
      ),
    ).toEqual([]);
    expect(listUses(`${aliases.join('')} const k0 = "last_activity"; m[k5000]; m[k9];`)).toEqual([
      'access: m → k9, indirect',
    ]);
  });

  it('takes as long for each use, however many there are', () => {
    const measure = (times: number) => {
      const code = `const k = "last_activity"; ${'m.last_activity; m[k]; ({ last_activity } = m);\n'.repeat(times)}`;
      const getSpent = startCpuTime();
      expect(readUses(code, () => 0, { languageOptions: { parser: espree } })).toHaveLength(times * 3);
      return getSpent();
    };
    measure(500);

    // Sixteen times as many; a square would take 256 times as long.
    expect(measure(8000)).toBeLessThan(100 * Math.max(measure(500), 5));
  });

  it('goes down long chains', () => {
    const code = `a${'.last_activity'.repeat(2000)};`;

    expect(readUses(code, () => 0, { languageOptions: { parser: espree } })).toHaveLength(2000);
  });
});
