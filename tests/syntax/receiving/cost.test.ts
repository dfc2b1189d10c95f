import { expect, it } from 'vitest';
import { describeOrigins } from './describe-origins.ts';
import { startCpuTime } from '../../cpu-time.ts';

const imports = "import { X } from './x';\n";

function time(code: string): number {
  const getSpent = startCpuTime();
  describeOrigins(imports + code);
  return getSpent();
}

it.each([
  ['reads in one function', (count: number) => `function f(m: X) { ${'m.last;\n'.repeat(count)} }`],
  [
    'reads behind guards',
    (count: number) => `function f(m) { ${'if (!(m instanceof X)) return; m.last;\n'.repeat(count / 4)} }`,
  ],
  [
    'names in a chain',
    (count: number) =>
      `const a0 = new X();${Array.from({ length: count }, (_, i) => `const a${i + 1} = a${i}; a${i + 1}.last;`).join('\n')}`,
  ],
  [
    'members of one class',
    (count: number) =>
      `class C { ${Array.from({ length: count / 10 }, (_, i) => `f${i}() { this.m${i} = new X(); this.m${i}.last }`).join('\n')} }`,
  ],
  ['writes to one name', (count: number) => `let m; ${'m = new X(); m.last;\n'.repeat(count / 4)}`],
])('takes time in proportion to the %s', (_name, write) => {
  time(write(500));
  const few = Math.min(time(write(2500)), time(write(2500)));

  expect(time(write(10_000))).toBeLessThan(few * 12 + 500);
});

it('ends with code that is nested without end', () => {
  const deep = 1000;
  expect(describeOrigins(`const m = a${'.b'.repeat(deep)}; m.last`)).toEqual(['unknown']);
  expect(describeOrigins(`declare const m: ${'Partial<'.repeat(400)}Date${'>'.repeat(400)}; m.last`)).toHaveLength(1);
  expect(describeOrigins(`${imports}const m = ${'f('.repeat(300)}new X()${')'.repeat(300)}; m.last`)).toHaveLength(1);
});
