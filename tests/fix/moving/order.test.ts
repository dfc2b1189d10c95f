import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'moves a name below a bare import, where its canonical module is loaded',
    files: {
      'src/canon.ts': `export class New {}
export const Other = 1;
export interface Shape { a: string }
export default class Main {}
`,
    },
    code: `import { A } from './old';
import './bare';
import { Other } from './canon';
new A(Other);
`,
    output: `import './bare';
import { Other, New as A } from './canon';
new A(Other);
`,
  },
  {
    name: 'joins above a bare import what is loaded there',
    code: `import { Other } from './canon';
import './bare';
import { A } from './whole';
new A(Other);
`,
    output: `import { Other, New as A } from './canon';
import './bare';
new A(Other);
`,
  },
  {
    name: 'rewrites where it stands what is loaded there first',
    files: {
      'src/whole.ts': `export { New as A } from './canon.js';
`,
    },
    code: `import { A } from './whole';
import './bare';
import { Other } from './canon';
new A(Other);
`,
    output: `import { New as A } from './canon';
import './bare';
import { Other } from './canon';
new A(Other);
`,
  },
  {
    name: 'moves a name down to where its canonical module is loaded, behind what stands above that',
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
new Quiet(plain, Loud);
`,
    output: `import { plain } from './plain';
import { Loud, Loud as Quiet } from './loud';
new Quiet(plain, Loud);
`,
  },
  {
    name: 'moves a name down to a module that does something',
    code: `import { Quiet, sibling } from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
new Quiet(plain, Loud, sibling);
`,
    output: `import { sibling } from './quiet';
import { plain } from './plain';
import { Loud, Loud as Quiet } from './loud';
new Quiet(plain, Loud, sibling);
`,
  },
  {
    name: 'keeps an export that would load a module sooner',
    code: `export { Quiet } from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
console.log(plain, Loud);
`,
    kept: ['Quiet: `./loud` would be loaded before what stands above its own import'],
    proposals: [
      `export { Loud as Quiet } from './loud';
import { plain } from './plain';
import { Loud } from './loud';
console.log(plain, Loud);
`,
    ],
  },
  {
    name: 'keeps a star that would load a module sooner',
    files: {
      'src/quiet.ts': `export class Quiet {}
`,
    },
    code: `export * from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
console.log(plain, Loud);
`,
    kept: ['./quiet: `./loud` would be loaded before what stands above its own import'],
    proposals: [
      `export { Loud as Quiet } from './loud';
import { plain } from './plain';
import { Loud } from './loud';
console.log(plain, Loud);
`,
    ],
  },
  {
    name: 'keeps a namespace that would load a module sooner',
    files: {
      'src/quiet.ts': `export class Quiet {}
`,
    },
    code: `import * as ns from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
console.log(plain, Loud, ns.Quiet);
`,
    kept: ['Quiet: `./loud` would be loaded before what stands above its own import'],
    proposals: [
      `import * as ns from './loud';
import { plain } from './plain';
import { Loud } from './loud';
console.log(plain, Loud, ns.Loud);
`,
    ],
  },
  {
    name: 'keeps a bare import of what would run something sooner',
    files: {
      'src/quiet.ts': `import './bare.js';
export class Quiet {}
`,
      'src/loud.ts': `import './bare.js';
export class Loud {}
`,
    },
    code: `import './quiet';
import { plain } from './plain';
import { Loud } from './loud';
console.log(plain, Loud);
`,
    kept: ['./quiet: it would run `console.log("bare")`'],
    proposals: [
      `import './loud';
import { plain } from './plain';
import { Loud } from './loud';
console.log(plain, Loud);
`,
    ],
  },
  {
    name: 'moves a type across anything',
    code: `import type { Quiet } from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
export const x: Quiet = [plain, Loud];
`,
    output: `import type { Loud as Quiet } from './loud';
import { plain } from './plain';
import { Loud } from './loud';
export const x: Quiet = [plain, Loud];
`,
  },
  {
    name: 'joins a module that does something where only types stand between',
    code: `import { Quiet } from './quiet';
import type { plain } from './plain';
import { Loud } from './loud';
export const x: typeof plain = new Quiet(Loud);
`,
    output: `import type { plain } from './plain';
import { Loud, Loud as Quiet } from './loud';
export const x: typeof plain = new Quiet(Loud);
`,
  },
  {
    name: 'joins a module that does something where nothing stands between',
    code: `import { Quiet } from './quiet';
import { Loud } from './loud';
new Quiet(Loud);
`,
    output: `import { Loud, Loud as Quiet } from './loud';
new Quiet(Loud);
`,
  },
  {
    name: 'keeps a name with a comment that can not go down',
    code: `// what it is for
import { Quiet } from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
new Quiet(plain, Loud);
`,
    kept: ['Quiet: `./loud` would be loaded before what stands above its own import'],
    proposals: [
      `// what it is for
import { Loud as Quiet } from './loud';
import { plain } from './plain';
import { Loud } from './loud';
new Quiet(plain, Loud);
`,
    ],
  },
  {
    name: 'takes an import of which only types are used for none',
    code: `import { Loud } from './loud';
import './bare';
import { Quiet } from './quiet';
export const x: Loud = new Quiet();
`,
    output: `import { Loud } from './loud';
import './bare';
import { Loud as Quiet } from './loud';
export const x: Loud = new Quiet();
`,
  },
  {
    name: 'takes an import of which only types are used for one where the compiler keeps it',
    files: {
      'tsconfig.json':
        '{ "compilerOptions": { "module": "preserve", "target": "es2023", "verbatimModuleSyntax": true } }',
    },
    code: `import { Loud } from './loud';
import './bare';
import { Quiet } from './quiet';
export const x: Loud = new Quiet();
`,
    output: `import { Loud, Loud as Quiet } from './loud';
import './bare';
export const x: Loud = new Quiet();
`,
  },
  {
    name: 'takes an import of types by name for none',
    code: `import { type Loud } from './loud';
import './bare';
import { Quiet } from './quiet';
export const x: Loud = new Quiet();
`,
    output: `import { type Loud } from './loud';
import './bare';
import { Loud as Quiet } from './loud';
export const x: Loud = new Quiet();
`,
  },
  {
    name: 'takes an unused import for one in JavaScript',
    file: 'src/app.js',
    code: `import { Loud } from './loud.js';
import './bare.js';
import { Quiet } from './quiet.ts';
new Quiet();
`,
    output: `import { Loud, Loud as Quiet } from './loud.js';
import './bare.js';
new Quiet();
`,
  },
  {
    name: 'takes an export for a load',
    code: `export { Loud } from './loud';
import './bare';
import { Quiet } from './quiet';
new Quiet();
`,
    output: `export { Loud } from './loud';
import './bare';
import { Loud as Quiet } from './loud';
new Quiet();
`,
  },
  {
    name: 'takes an export of a type for none',
    code: `export { type Loud } from './loud';
import './bare';
import { Quiet } from './quiet';
new Quiet();
`,
    output: `export { type Loud } from './loud';
import './bare';
import { Loud as Quiet } from './loud';
new Quiet();
`,
  },
  {
    name: 'takes a star for a load',
    code: `export * from './loud';
import './bare';
import { Quiet } from './quiet';
new Quiet();
`,
    output: `export * from './loud';
import './bare';
import { Loud as Quiet } from './loud';
new Quiet();
`,
  },
  {
    name: 'takes an empty export for a load in JavaScript',
    file: 'src/app.js',
    code: `export {} from './loud.js';
import './bare.js';
import { Quiet } from './quiet.ts';
new Quiet();
`,
    output: `export {} from './loud.js';
import './bare.js';
import { Loud as Quiet } from './loud.ts';
new Quiet();
`,
  },
  {
    name: 'takes an empty export for none in TypeScript',
    code: `export {} from './loud';
import './bare';
import { Quiet } from './quiet';
new Quiet();
`,
    output: `export {} from './loud';
import './bare';
import { Loud as Quiet } from './loud';
new Quiet();
`,
  },
  {
    name: 'knows that another import loads the canonical module',
    files: {
      'src/plain.ts': `import './loud.js';
export const plain = 1;
`,
    },
    code: `import { Quiet } from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
new Quiet(plain, Loud);
`,
    output: `import { plain } from './plain';
import { Loud, Loud as Quiet } from './loud';
new Quiet(plain, Loud);
`,
  },
  {
    name: 'knows that an import above loads the canonical module',
    files: {
      'src/plain.ts': `import './loud.js';
export const plain = 1;
`,
    },
    code: `import { plain } from './plain';
import './bare';
import { Quiet } from './quiet';
new Quiet(plain);
`,
    output: `import { plain } from './plain';
import { Loud as Quiet } from './loud';
import './bare';
new Quiet(plain);
`,
  },
  {
    name: 'shares an import of two names that go down',
    code: `import { Quiet } from './quiet';
import { Quiet as Again } from './quiet';
import { plain } from './plain';
import { Loud } from './loud';
new Quiet(plain, Loud, Again);
`,
    output: `import { plain } from './plain';
import { Loud, Loud as Quiet, Loud as Again } from './loud';
new Quiet(plain, Loud, Again);
`,
  },
  {
    name: 'joins above a bare import what nothing has loaded yet',
    code: `import { A } from './old';
import './bare';
import { B } from './whole';
new A(B);
`,
    output: `import { New as A, Other as B } from './canon';
import './bare';
new A(B);
`,
  },
  {
    name: 'shares no import across blocks',
    code: `import { A } from './whole';
declare module 'm' {
  import { A as B } from './whole';
  export const b: typeof B;
}
new A();
`,
    output: `import { New as A } from './canon';
declare module 'm' {
  import { New as B } from './canon';
  export const b: typeof B;
}
new A();
`,
  },
  {
    name: 'closes no cycle',
    files: {
      'src/app.ts': `export const app = 1;
`,
      'src/canon.ts': `import { app } from './app.js';
export class New { app = app }
export const Other = 1;
export interface Shape { a: string }
export default class Main {}
`,
    },
    code: `import { A } from './whole';
export const app = new A();
`,
    kept: ['A: the canonical module loads this file, so the import would close a cycle'],
    proposals: [
      `import { New as A } from './canon';
export const app = new A();
`,
    ],
  },
  {
    name: 'moves a type into a cycle',
    files: {
      'src/app.ts': `export const app = 1;
`,
      'src/canon.ts': `import { app } from './app.js';
export class New { app = app }
export const Other = 1;
export interface Shape { a: string }
export default class Main {}
`,
    },
    code: `import type { T } from './whole';
import { type A } from './whole';
export const app: T & A = { a: '' };
`,
    output: `import type { Shape as T } from './canon';
import { type A } from './whole';
export const app: T & A = { a: '' };
`,
    kept: ['type A: the canonical module loads this file, so the import would close a cycle'],
    proposals: [
      `import type { T } from './whole';
import { type New as A } from './canon';
export const app: T & A = { a: '' };
`,
    ],
  },
  {
    name: 'moves what runs later into a cycle',
    files: {
      'src/app.ts': `export const app = 1;
`,
      'src/canon.ts': `import { app } from './app.js';
export class New { app() { return app; } }
export const Other = 1;
export interface Shape { a: string }
export default class Main {}
`,
    },
    code: `export const app = async () => (await import('./whole')).A;
`,
    output: `export const app = async () => (await import('./canon')).New;
`,
  },
  {
    name: 'closes no cycle with what runs at once',
    files: {
      'src/app.ts': `export const app = 1;
`,
      'src/canon.ts': `import { app } from './app.js';
export class New { app() { return app; } }
export const Other = 1;
export interface Shape { a: string }
export default class Main {}
`,
    },
    code: `export const app = (await import('./whole')).A;
`,
    output: `export const app = (await import('./canon')).New;
`,
  },
  {
    name: 'moves in a cycle that is there already',
    files: {
      'src/app.ts': `export const app = 1;
`,
      'src/canon.ts': `import { app } from './app.js';
export class New { app() { return app; } }
export const Other = 1;
export interface Shape { a: string }
export default class Main {}
`,
      'src/whole.ts': `export { New as A } from './canon.js';
`,
    },
    code: `import { A } from './whole';
export const app = () => new A();
`,
    output: `import { New as A } from './canon';
export const app = () => new A();
`,
  },
  {
    name: 'moves in a cycle where the file loads the canonical module',
    files: {
      'src/app.ts': `export const app = 1;
`,
      'src/canon.ts': `import { app } from './app.js';
export class New { app() { return app; } }
export const Other = 1;
export interface Shape { a: string }
export default class Main {}
`,
    },
    code: `import { Other } from './canon';
import { A } from './whole';
export const app = () => new A(Other);
`,
    output: `import { Other, New as A } from './canon';
export const app = () => new A(Other);
`,
  },
  {
    name: 'keeps what is loaded for its types from closing a cycle',
    files: {
      'src/app.ts': `export const app = 1;
`,
      'src/canon.ts': `import { app } from './app.js';
export class New { app() { return app; } }
export const Other = 1;
export interface Shape { a: string }
export default class Main {}
`,
    },
    code: `import type { Shape } from './canon';
import { A } from './whole';
export const app = (): Shape => new A();
`,
    kept: ['A: the canonical module loads this file, so the import would close a cycle'],
    proposals: [
      `import type { Shape } from './canon';
import { New as A } from './canon';
export const app = (): Shape => new A();
`,
    ],
  },
  {
    name: 'keeps modules that load each other',
    files: {
      'src/canon.ts': `import './whole.js';
export class New {}
export const Other = 1;
export interface Shape { a: string }
export default class Main {}
`,
      'src/whole.ts': `export { New as A } from './canon.js';
`,
    },
    code: `import { A } from './whole';
new A();
`,
    kept: ['A: the canonical and the deprecated module load each other'],
    proposals: [
      `import { New as A } from './canon';
new A();
`,
    ],
  },
  {
    name: 'keeps a load where it can not be told what the canonical module loads',
    files: {
      'src/canon.ts': `import 'unlisted';
export class New {}
export const Other = 1;
export interface Shape { a: string }
export default class Main {}
`,
    },
    code: `import { A } from './whole';
export const app = new A();
`,
    kept: ['A: it can not be told whether the canonical module loads this file'],
    proposals: [
      `import { New as A } from './canon';
export const app = new A();
`,
    ],
  },
  {
    name: 'moves an export into a cycle of live bindings',
    files: {
      'src/app.ts': `export const app = 1;
`,
      'src/canon.ts': `import { app } from './app.js';
export class New { app() { return app; } }
export const Other = 1;
export interface Shape { a: string }
export default class Main {}
`,
    },
    code: `export { A } from './whole';
export const app = 1;
`,
    kept: ['A: the canonical module loads this file, so the import would close a cycle'],
    proposals: [
      `export { New as A } from './canon';
export const app = 1;
`,
    ],
  },
]);
