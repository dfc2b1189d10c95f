/** A project of which `src/canon.ts`, `src/second.ts` and `src/third.ts` are the canonical modules. */
export const modules: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "project", "type": "module", "dependencies": { "packaged": "1", "successor": "1" } }',
  'tsconfig.json': '{ "compilerOptions": { "module": "preserve", "target": "es2023" } }',
  'src/canon.ts': `export class New {}
export const Other = 1;
export interface Shape { a: string }
export default class Main {}
`,
  'src/second.ts': 'export class Extra {}\n',
  // Keeps two values.
  'src/old.ts': `export class A {}
export const B = 1;
export class C {}
export interface T { a: string }
export default class D {}
export const sibling = 2;
export const further = 3;
`,
  // Exports nothing but what is listed.
  'src/whole.ts':
    'export class A {}\nexport const B = 1;\nexport interface T { a: string }\nexport default class D {}\n',
  // Exports what its canonical module does, under the same names.
  'src/same.ts':
    'export class New {}\nexport const Other = 1;\nexport interface Shape { a: string }\nexport default 1;\n',
  // Does something when it is loaded.
  'src/effect.ts': 'export class A {}\nexport const sibling = 1;\nconsole.log("effect");\n',
  // A canonical module that does something when it is loaded, and what it replaces.
  'src/loud.ts': 'export class Loud {}\nconsole.log("loud");\n',
  'src/quiet.ts': 'export class Quiet {}\nexport const sibling = 1;\n',
  'src/plain.ts': 'export const plain = 1;\nexport const another = 2;\n',
  'src/bare.ts': 'console.log("bare");\n',
};

/** What is registered of them: `src/gone.ts` is not there any more. */
export const concepts: Readonly<Record<string, object>> = {
  Canon: {
    canonical: './src/canon.ts',
    exports: ['New', 'Other', 'Shape', 'default'],
    deprecated: {
      './src/old.ts': { A: 'New', B: 'Other', T: 'Shape', default: 'default' },
      './src/whole.ts': { A: 'New', B: 'Other', T: 'Shape', default: 'default' },
      './src/gone.ts': { A: 'New', B: 'Other', either: null },
      './src/effect.ts': { A: 'New' },
      './src/same.ts': '*',
    },
  },
  Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: { './src/old.ts': { C: 'Extra' } } },
  Loud: { canonical: './src/loud.ts', exports: ['Loud'], deprecated: { './src/quiet.ts': { Quiet: 'Loud' } } },
};
