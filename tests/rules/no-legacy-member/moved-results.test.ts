import { expect, it } from 'vitest';
import { both, lint, settings, writeInProject } from './members-project.ts';

const Made = {
  canonical: './src/made.ts',
  exports: ['get', 'make', 'all', 'later', 'Box'],
  deprecated: { './src/old-made.ts': '*' },
  members: { last_activity: 'lastActivityAt' },
};
const withMade = { ssot: { ...settings.ssot, concepts: { ...settings.ssot.concepts, Made } } };

function write(): void {
  const old = (member: string) => `
export function get(x: number) { return { ${member}: x, other: 1 }; }
export const make = (x: number) => ({ ${member}: x });
export const all = { ${member}: 1, inner: { ${member}: 2 } };
export async function later() { return { ${member}: 3 }; }
export class Box { value = { ${member}: 1 }; static one = { ${member}: 1 }; }
`;
  writeInProject('src/old-made.ts', old('last_activity'));
  writeInProject('src/made.ts', old('lastActivityAt'));
}

/** Each reads a member that only the deprecated module's objects have. */
const lost = [
  "import { get } from './old-made';\nexport const a = get(1).last_activity;\n",
  "import { get as g } from './old-made';\nconst o = g(1);\nexport const a = o.last_activity;\n",
  "import { get } from './old-made';\nconst { last_activity } = get(1);\nexport const a = last_activity;\n",
  "import { make } from './old-made';\nexport const a = make(1)?.last_activity;\n",
  "import { all } from './old-made';\nexport const a = all.last_activity;\n",
  "import { all } from './old-made';\nexport const a = all.inner['last_activity'];\n",
  "import { later } from './old-made';\nexport const a = (await later()).last_activity;\n",
  "import { Box } from './old-made';\nexport const a = new Box().value.last_activity;\n",
  "import { Box } from './old-made';\nexport const a = Box.one.last_activity;\n",
  "import * as old from './old-made';\nexport const a = old.get(1).last_activity;\n",
];

it.each(lost.flatMap((code) => (['typed', 'untyped'] as const).map((mode) => [mode, code] as const)))(
  '%s: keeps an import of what makes an object with a legacy member: %s',
  (mode, code) => {
    write();
    const { output, messages } = lint(code, { mode, rules: both, settings: withMade });

    expect(output).toBe(code);
    expect(messages.map(({ message }) => message).join('\n')).toContain(
      "can't come along: what comes from the canonical module is not known to have it",
    );
  },
);

it.each([
  "import { get } from './old-made';\nexport const a = get(1).other;\n",
  "import { get } from './old-made';\nconst own = { last_activity: get(1) };\nexport const a = own.last_activity;\n",
])('moves what no legacy member is lost by: %s', (code) => {
  write();

  expect(lint(code, { mode: 'untyped', rules: both, settings: withMade }).output).toBe(
    code.replace("'./old-made'", "'./made'"),
  );
});
