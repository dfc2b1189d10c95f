import { expect, it } from 'vitest';
import { applyOnce } from '../../apply-once.ts';
import { lintInProject } from './lint-project.ts';

const canon = `export interface Options { a: string }
export class X { run(options: Options): string { return options.a; } }
`;
const concept = { exports: ['Options', 'X'] };

// Another rule's fix may meet one of them, and an editor makes the one that is asked for.
it.each([
  ['side by side', canon],
  ['apart', canon.replace('\nexport', ';\nexport const other = 1;\nexport')],
])('a name that the file does not use without another duplicate goes with it: %s', (_name, code) => {
  const { messages, faults } = lintInProject({ code, canon, concept });

  expect(faults).toEqual([]);
  expect(messages).toHaveLength(2);
  for (const { fix } of messages) {
    expect(applyOnce(code, [{ fix }])).not.toMatch(/class|interface/u);
  }
});

it('a name that another part of a list of exports hands out is still imported', () => {
  const code = `import { a as Own, s as Second } from './core.js';
export function track(own: Own): Own { return own; }
export { type Own, type Second as Other };
`;

  const { output, faults } = lintInProject({
    code,
    canon: `import type { a as Own } from './core.js';
export function track(own: Own): Own { return own; }
export interface Other { a: 1 }
`,
    files: { 'src/core.ts': 'export interface a { a: 1 }\nexport interface s { a: 1 }\n' },
    concept: { exports: ['track', 'Other'] },
  });

  expect(faults).toEqual([]);
  expect(output).toMatch(/import \{ a as Own \} from '.\/core.js'/u);
});
