import { describe, expect, it } from 'vitest';
import { makeHostileProject } from './hostile-project.ts';
import { repeat } from './repeat.ts';

const width = 6;
const head = "import { Old } from './old';\n";

/** Writes layers of declarations: each is made of all those of the layer below, the lowest ones of the legacy type. */
function writeLayers(
  count: number,
  lowest: (name: string) => string,
  write: (name: string, below: string[]) => string,
) {
  const list = (layer: number): string[] => Array.from({ length: width }, (_, index) => `T${layer}_${index}`);
  const above = (layer: number): string => list(layer).reduce((text, name) => text + write(name, list(layer - 1)), '');
  return list(0).reduce((text, name) => text + lowest(name), head) + repeat(count, (index) => above(index + 1));
}

/** What shares its parts, by how it is made of them; the number of ways down is 6 to the power of the layers. */
const shapes: Readonly<Record<string, (count: number) => string>> = {
  'interfaces that extend': (count) =>
    `${writeLayers(
      count,
      (name) => `interface ${name} extends Old {}\n`,
      (name, below) => `interface ${name} extends ${below.join(', ')} {}\n`,
    )}declare const x: T${count}_0; x.last_activity;`,
  'generic interfaces that extend': (count) =>
    `${writeLayers(
      count,
      (name) => `interface ${name}<T> extends Old { ${name}: T }\n`,
      (name, below) => `interface ${name}<T> extends ${below.map((base) => `${base}<T[]>`).join(', ')} {}\n`,
    )}declare const x: T${count}_0<Old>; x.last_activity;`,
  intersections: (count) =>
    `${writeLayers(
      count,
      (name) => `type ${name} = Old & { ${name}: 1 };\n`,
      (name, below) => `type ${name} = ${below.join(' & ')};\n`,
    )}declare const x: T${count}_0; x.last_activity;`,
  unions: (count) =>
    `${writeLayers(
      count,
      (name) => `type ${name} = Old & { ${name}: 1 };\n`,
      (name, below) => `type ${name} = ${below.join(' | ')};\n`,
    )}declare const x: T${count}_0; x.last_activity;`,
  'objects that spread': (count) =>
    `${writeLayers(
      count,
      (name) => `const ${name} = new Old();\n`,
      (name, below) => `const ${name} = { ...${below.join(', ...')} };\n`,
    )}T${count}_0.last_activity;`,
  'classes that extend one of': (count) =>
    `${writeLayers(
      count,
      (name) => `class ${name} extends Old {}\n`,
      (name, below) => `class ${name} extends (a ? ${below.slice(1).join(' : b ? ')} : ${below[0] ?? ''}) {}\n`,
    )}new T${count}_0().last_activity;`,
};

describe('types that share their parts', () => {
  it.each(Object.entries(shapes))('are looked through once, not by each way down: %s', (_what, write) => {
    const { lint } = makeHostileProject();
    lint({ code: write(2) });

    const { messages, spent } = lint({ code: write(11) });

    expect(messages.filter(({ fatal }) => fatal === true)).toEqual([]);
    expect(messages[0]?.message).toContain('`Old` of `./src/old.ts` is deprecated');
    expect(Object.values(spent).reduce((sum, part) => sum + part, 0)).toBeLessThan(5000);
  });

  it.each([5, 11, 12, 13, 14, 20, 25, 30, 60])(
    'do not lose the import under a read where the way to it is too long to follow: %d layers',
    (count) => {
      const { lint } = makeHostileProject();
      const bases = repeat(
        count,
        (i) => `interface A${i + 1} extends A${i}, B${i} {}\ninterface B${i + 1} extends A${i}, B${i} {}\n`,
      );
      const code = `${head}interface A0 extends Old {}\ninterface B0 extends Old {}\n${bases}declare const x: A${count};\nx.last_activity;`;

      const { messages } = lint({ code, names: ['no-deprecated-import'] });

      expect(messages).toHaveLength(1);
      const isFixed = messages[0]?.fix !== undefined;
      expect(isFixed ? messages[0]?.fix?.text : messages[0]?.message).toContain(
        isFixed ? 'x.lastActivityAt' : "can't come along",
      );
    },
  );
});

it.each(['untyped', 'typed'] as const)(
  'modules that all hand on to each other are asked for a name once: %s',
  (mode) => {
    const count = 12;
    const stars = repeat(count, (index) => `export * from './c${index}';\n`);
    const modules = Array.from({ length: count }, (_, index) => [
      `src/c${index}.ts`,
      `${stars}export const v${index} = 1;\n`,
    ]);
    const { lint } = makeHostileProject(Object.fromEntries(modules) as Record<string, string>);
    const code =
      "import { Gone, v3 } from './c0';\nimport { Old } from './old';\nlet m: Gone = v3;\nm.last_activity;\n";

    const { messages, spent } = lint({ code, mode });

    expect(messages.map(({ message }) => message).join('\n')).toContain('`Old` of `./src/old.ts` is deprecated');
    expect(Object.values(spent).reduce((sum, part) => sum + part, 0)).toBeLessThan(5000);
  },
);
