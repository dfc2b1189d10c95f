import { expect, it } from 'vitest';
import { lintInProject } from './lint-project.ts';

const reason = 'the canonical module holds a duplicate whose fix would close a cycle with this one';
const concepts = {
  A: { canonical: './src/a.ts' },
  B: { canonical: './src/b.ts' },
  C: { canonical: './src/c.ts' },
};
const declare = (...names: string[]) => names.map((name) => `export class ${name} { x = 1; }\n`).join('');
const lint = (file: string, files: Readonly<Record<string, string>>) => {
  const code = files[file] ?? '';
  const { findings, faults } = lintInProject({ file, code, files, concepts });
  expect(faults).toEqual([]);
  return findings;
};

it('fixes the first of two canonical modules that hold a duplicate of each other, and says of the last why not', () => {
  const files = { 'src/a.ts': declare('A', 'B'), 'src/b.ts': declare('B', 'A'), 'src/c.ts': declare('C') };

  expect(lint('src/a.ts', files)).toEqual(['2:14 `B` is already defined in `./b.js`; import it instead.']);
  expect(lint('src/b.ts', files)).toEqual([`2:14 \`A\` is already defined in \`./a.js\`. Not fixed: ${reason}.`]);
});

it('follows duplicates through several canonical modules', () => {
  const files = { 'src/a.ts': declare('A', 'B'), 'src/b.ts': declare('B', 'C'), 'src/c.ts': declare('C', 'A') };

  expect(lint('src/b.ts', files)).toEqual(['2:14 `C` is already defined in `./c.js`; import it instead.']);
  expect(lint('src/c.ts', files)).toEqual([`2:14 \`A\` is already defined in \`./a.js\`. Not fixed: ${reason}.`]);
});

it('follows what the modules load besides', () => {
  const files = {
    'src/a.ts': declare('A', 'C'),
    'src/b.ts': declare('B', 'A'),
    'src/c.ts': `import './d.js';\n${declare('C')}`,
    'src/d.ts': "import './b.js';\nexport {};\n",
  };

  expect(lint('src/a.ts', files)).toEqual(['2:14 `C` is already defined in `./c.js`; import it instead.']);
  expect(lint('src/b.ts', files)).toEqual([`2:14 \`A\` is already defined in \`./a.js\`. Not fixed: ${reason}.`]);
});

it.each([
  ['a private name that nobody uses', 'class B {}\n'],
  ['a type', 'export interface B { x: number }\n'],
])('leaves out %s, which no import would replace', (_name, text) => {
  const files = { 'src/a.ts': `${declare('A')}${text}`, 'src/b.ts': declare('B', 'A'), 'src/c.ts': declare('C') };

  expect(lint('src/b.ts', files)).toEqual(['2:14 `A` is already defined in `./a.js`; import it instead.']);
});
