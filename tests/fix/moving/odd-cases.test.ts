import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'parts a default from its namespace where they go to two modules',
    files: {
      'src/home.ts': `export default class First {}
`,
      'src/defaults.ts': `export default class D {}
export class A {}
`,
    },
    concepts: {
      Defaults: {
        canonical: './src/home.ts',
        exports: ['default'],
        deprecated: { './src/defaults.ts': { default: 'default' } },
      },
      Canon: { canonical: './src/canon.ts', exports: ['New'], deprecated: { './src/defaults.ts': { A: 'New' } } },
    },
    code: `import D, * as ns from './defaults';
new D(ns.A);
`,
    output: `import * as ns from './canon';
import D from './home';
new D(ns.New);
`,
  },
  {
    name: 'keeps a type a type that becomes a default',
    files: {
      'src/home.ts': `export default class First {}
`,
      'src/defaults.ts': `export class D {}
export class A {}
`,
    },
    concepts: {
      Defaults: {
        canonical: './src/home.ts',
        exports: ['default'],
        deprecated: { './src/defaults.ts': { D: 'default' } },
      },
    },
    code: `import { type D, A } from './defaults';
export const x: D = new A();
`,
    output: `import { A } from './defaults';
import { type default as D } from './home';
export const x: D = new A();
`,
  },
  {
    name: 'adds names to the statement that becomes the import of their module',
    files: {
      'src/seconds.ts': `export class C {}
`,
    },
    concepts: {
      Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: { './src/seconds.ts': { C: 'Extra' } } },
    },
    code: `import { C } from './seconds';
import { A } from './whole';
import { B } from './gone';
import { C as E } from './seconds';
new A(B, C, E);
`,
    output: `import { Extra as C, Extra as E } from './second';
import { New as A, Other as B } from './canon';
new A(B, C, E);
`,
  },
  {
    name: 'keeps a star of which it is not known what a name is',
    files: {
      'src/home.ts': `export { Nine } from 'unlisted';
`,
      'src/eight.ts': `export class A {}
`,
    },
    concepts: {
      Nine: { canonical: './src/home.ts', exports: ['Nine'], deprecated: { './src/eight.ts': { A: 'Nine' } } },
    },
    code: `export * from './eight';
`,
    kept: ['./eight: `./home` does not export `Nine`'],
  },
  {
    name: 'keeps a namespace that is passed on, of which a name is not listed',
    concepts: {
      Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: { './src/lost.ts': { C: 'Extra' } } },
    },
    code: `import * as ns from './lost';
console.log(ns, ns.other, ns.C);
`,
    kept: ['* as ns: it is passed to a function'],
    proposals: [
      `import * as ns from './second';
console.log(ns, ns.other, ns.Extra);
`,
    ],
  },
  {
    name: 'ends a mock in a block on one line',
    concepts: { Second: { canonical: './src/second.ts', exports: ['Extra'], deprecated: {} } },
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
beforeEach(() => { vi.doMock('./old', () => ({ A: 1, sibling: 2 })) });
`,
    output: `import { vi } from 'vitest';
beforeEach(() => { vi.doMock('./old', () => ({ sibling: 2 }))
vi.doMock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1 })); });
`,
  },
  {
    name: 'joins a type across a bare import',
    code: `import type { Quiet } from './quiet';
import './bare';
import { plain } from './plain';
import type { Loud } from './loud';
export const x: Quiet & Loud = plain;
`,
    output: `import './bare';
import { plain } from './plain';
import type { Loud, Loud as Quiet } from './loud';
export const x: Quiet & Loud = plain;
`,
  },
  {
    name: 'shares an import of types across a bare import',
    code: `import type { Quiet } from './quiet';
import './bare';
import { plain } from './plain';
import type { Quiet as Q } from './quiet';
export const x: Quiet & Q = plain;
`,
    output: `import type { Loud as Quiet, Loud as Q } from './loud';
import './bare';
import { plain } from './plain';
export const x: Quiet & Q = plain;
`,
  },
]);
