import { expect, it } from 'vitest';
import { makeHostileProject } from './hostile-project.ts';

it.each([1000, 2000, 3000, 4000, 5000])('walks through a namespace of %d names wherever the parser does', (depth) => {
  const { lint } = makeHostileProject();
  const code = `namespace A.${'B.'.repeat(depth)}C {}\n`;

  const { messages } = lint({ code });

  // How deep the parser gets depends on what ran before it; what a rule throws is no message.
  expect(messages.filter(({ message }) => !message.includes('Maximum call stack size exceeded'))).toEqual([]);
});

it('looks for duplicates behind thousands of namespaces', () => {
  const { lint } = makeHostileProject();
  const code = `export namespace A.${'B.'.repeat(3600)}C { export class New {} }\n`;

  expect(() => lint({ code })).not.toThrow();
});
