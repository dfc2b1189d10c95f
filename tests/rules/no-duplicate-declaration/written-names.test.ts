import { expect, it } from 'vitest';
import { lintInProject } from './lint-project.ts';

const code = `let count;
export function next() {
  count = (count ?? 0) + 1;
  return count;
}
`;
const concept = { exports: ['next'], names: { count: 'next' } };

it('a variable goes with the one function that writes to it', () => {
  const { output, faults } = lintInProject({
    code,
    canon: code,
    concept,
    options: { fix: 'always' },
    file: 'src/app.js',
  });

  expect(faults).toEqual([]);
  expect(output).toBe("export { next } from './canon.js';\n");
});

it('a variable that something else writes to stays', () => {
  const rest = 'export const reset = () => { count = 0; };\n';
  const { output, faults } = lintInProject({ code: code + rest, canon: code, concept, options: { fix: 'always' } });

  expect(faults).toEqual([]);
  expect(output).toBe(`let count;\nexport { next } from './canon.js';\n${rest}`);
});

it('an exported variable moves together with the functions that write to it, which only `always` does', () => {
  const both = 'export let isBuilding = false;\nexport function build() {\n  isBuilding = true;\n}\n';
  const input = { code: both, canon: both, concept: { exports: ['isBuilding', 'build'] } };

  const always = lintInProject({ ...input, options: { fix: 'always' } });
  const equivalent = lintInProject(input);

  expect(always.faults).toEqual([]);
  expect(always.output).toBe("export { isBuilding, build } from './canon.js';\n");
  expect(equivalent.output).toBe(both);
});
