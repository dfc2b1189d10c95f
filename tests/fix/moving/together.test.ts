import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'keeps imports beside a mock that stays',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
import { A } from './whole';
import type { T } from './whole';
vi.mock('./whole', makeMock);
new A() as T;
`,
    output: `import { vi } from 'vitest';
import { A } from './whole';
import type { Shape as T } from './canon';
vi.mock('./whole', makeMock);
new A() as T;
`,
    kept: ['A: a mock of it in this file stays', './whole: its factory stands elsewhere'],
    proposals: [
      `import { vi } from 'vitest';
import { New as A } from './canon';
import type { T } from './whole';
vi.mock('./whole', makeMock);
new A() as T;
`,
    ],
  },
  {
    name: 'keeps a mock beside an import that stays',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
import * as ns from './whole';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
console.log(ns);
`,
    kept: ['* as ns: it is passed to a function', './whole: another use of it in this file stays'],
    proposals: [
      `import { vi } from 'vitest';
import * as ns from './canon';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
console.log(ns);
`,
      `import { vi } from 'vitest';
import * as ns from './whole';
vi.mock('./canon', () => ({ New: 1, Other: 2, default: 3 }));
console.log(ns);
`,
    ],
  },
  {
    name: 'keeps a mock beside a mock that stays',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
vi.doMock('./whole', make);
`,
    kept: ['./whole: a mock of it in this file stays', './whole: its factory stands elsewhere'],
    proposals: [
      `import { vi } from 'vitest';
vi.mock('./canon', () => ({ New: 1, Other: 2, default: 3 }));
vi.doMock('./whole', make);
`,
    ],
  },
  {
    name: 'moves imports with their mock',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
import { A } from './whole';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
new A();
`,
    output: `import { vi } from 'vitest';
import { New as A } from './canon';
vi.mock('./canon', () => ({ New: 1, Other: 2, default: 3 }));
new A();
`,
  },
  {
    name: 'keeps a mock beside a call that takes it back and stays',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
import { A, sibling } from './effect';
vi.mock('./effect', () => ({ A: 1, sibling: 2 }));
vi.doUnmock('./effect');
new A(sibling);
`,
    kept: ['A: a call that takes the mock back stays', './effect: a call that takes the mock back stays'],
    proposals: [
      `import { vi } from 'vitest';
import { sibling } from './effect';
import { New as A } from './canon';
vi.mock('./effect', () => ({ A: 1, sibling: 2 }));
vi.doUnmock('./effect');
new A(sibling);
`,
      `import { vi } from 'vitest';
import { A, sibling } from './effect';
vi.mock('./effect', () => ({ sibling: 2 }));
vi.mock('./canon', async (importOriginal) => ({ ...(await importOriginal<typeof import('./canon')>()), New: 1 }));
vi.doUnmock('./effect');
new A(sibling);
`,
    ],
  },
  {
    name: 'moves what takes a mock back with it',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
vi.doUnmock('./whole');
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', () => ({ New: 1, Other: 2, default: 3 }));
vi.doUnmock('./canon');
`,
  },
  {
    name: 'moves what is loaded inside a mock with it',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', async () => ({ ...(await vi.importActual<typeof import('./whole')>('./whole')), A: 1 }));
`,
    output: `import { vi } from 'vitest';
vi.mock('./canon', async () => ({ ...(await vi.importActual<typeof import('./canon')>('./canon')), New: 1 }));
`,
  },
  {
    name: 'keeps what is loaded inside a mock that stays',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
vi.mock('./whole', async () => ({ ...(await vi.importActual<typeof import('./whole')>('./whole')), ...more }));
`,
    kept: [
      './whole: its factory spreads something that is not the original module',
      './whole: its factory spreads something that is not the original module',
      './whole: its factory spreads something that is not the original module',
    ],
  },
  {
    name: 'moves the type of a load with it',
    code: `const whole = require('./whole') as typeof import('./whole');
new whole.A();
import('./whole').then((own: typeof import('./whole')) => own.B);
`,
    output: `const whole = require('./canon') as typeof import('./canon');
new whole.New();
import('./canon').then((own: typeof import('./canon')) => own.Other);
`,
  },
  {
    name: 'keeps a type of a load that is asked for a name',
    code: `const whole = require('./whole') as (typeof import('./whole'))['A'];
new whole();
`,
    output: `const whole = require('./whole') as (typeof import('./canon'))['New'];
new whole();
`,
    kept: ['./whole: its type is written out'],
    proposals: [
      `const whole = require('./canon') as (typeof import('./whole'))['A'];
new whole();
`,
    ],
  },
  {
    name: 'keeps the type of a load that stays',
    code: `const whole = require('./whole') as typeof import('./whole');
console.log(whole);
`,
    kept: ['./whole: it is passed to a function', './whole: it is passed to a function'],
    proposals: [
      `const whole = require('./canon') as typeof import('./canon');
console.log(whole);
`,
    ],
  },
  {
    name: 'keeps all beside an augmentation',
    code: `import { A } from './whole';
import type { T } from './whole';
import { C } from './old';
declare module './whole' { interface T { b: 1 } }
new A(C) as T;
`,
    output: `import { A } from './whole';
import type { T } from './whole';
import { Extra as C } from './second';
declare module './whole' { interface T { b: 1 } }
new A(C) as T;
`,
    kept: [
      'A: this file augments the deprecated module',
      'T: this file augments the deprecated module',
      './whole: an augmentation belongs to the module that it names',
    ],
    proposals: [
      `import { New as A } from './canon';
import type { T } from './whole';
import { C } from './old';
declare module './whole' { interface T { b: 1 } }
new A(C) as T;
`,
      `import { A } from './whole';
import type { Shape as T } from './canon';
import { C } from './old';
declare module './whole' { interface T { b: 1 } }
new A(C) as T;
`,
    ],
  },
  {
    name: 'keeps an import beside one of the same module that is silenced',
    code: `// eslint-disable-next-line ssot/no-deprecated-import -- wanted
import { A } from './whole';
import { B } from './whole';
new A(B);
`,
    output: `// eslint-disable-next-line ssot/no-deprecated-import -- wanted
import { A } from './whole';
import { Other as B } from './canon';
new A(B);
`,
  },
  {
    name: 'keeps a mock beside an import that is silenced',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
// eslint-disable-next-line ssot/no-deprecated-import -- wanted
import { A } from './whole';
import { B } from './whole';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
new A(B);
`,
    kept: ['B: another use of it in this file stays', './whole: another use of it in this file stays'],
    proposals: [
      `import { vi } from 'vitest';
// eslint-disable-next-line ssot/no-deprecated-import -- wanted
import { A } from './whole';
import { Other as B } from './canon';
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
new A(B);
`,
      `import { vi } from 'vitest';
// eslint-disable-next-line ssot/no-deprecated-import -- wanted
import { A } from './whole';
import { B } from './whole';
vi.mock('./canon', () => ({ New: 1, Other: 2, default: 3 }));
new A(B);
`,
    ],
  },
  {
    name: 'keeps an import beside a mock that is silenced',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
import { A } from './whole';
// eslint-disable-next-line ssot/no-deprecated-import -- wanted
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
new A();
`,
    kept: ['A: a mock of it in this file stays'],
    proposals: [
      `import { vi } from 'vitest';
import { New as A } from './canon';
// eslint-disable-next-line ssot/no-deprecated-import -- wanted
vi.mock('./whole', () => ({ A: 1, B: 2, default: 3 }));
new A();
`,
    ],
  },
  {
    name: 'keeps an import beside a mock that is not reported',
    file: 'src/app.test.ts',
    code: `import { vi } from 'vitest';
import { A } from './old';
vi.mock('./old', () => ({ sibling: 1 }));
new A();
`,
    kept: ['A: a mock of it in this file stays'],
    proposals: [
      `import { vi } from 'vitest';
import { New as A } from './canon';
vi.mock('./old', () => ({ sibling: 1 }));
new A();
`,
    ],
  },
  {
    name: 'gives a suggestion of what it keeps',
    code: `import { either, B } from './gone';
const { either: e } = await import('./gone');
export { either } from './gone';
console.log(either, B, e);
`,
    output: `import { either } from './gone';
import { Other as B } from './canon';
const { either: e } = await import('./gone');
export { either } from './gone';
console.log(either, B, e);
`,
    kept: [
      'either: it could become `New` or `Other` or `Shape` or `default`',
      'either: it could become `New` or `Other` or `Shape` or `default`',
      'either: it could become `New` or `Other` or `Shape` or `default`',
    ],
    proposals: [
      `import { B } from './gone';
import { New as either } from './canon';
const { either: e } = await import('./gone');
export { either } from './gone';
console.log(either, B, e);
`,
      `import { B } from './gone';
import { Other as either } from './canon';
const { either: e } = await import('./gone');
export { either } from './gone';
console.log(either, B, e);
`,
      `import { B } from './gone';
import { Shape as either } from './canon';
const { either: e } = await import('./gone');
export { either } from './gone';
console.log(either, B, e);
`,
      `import { B } from './gone';
import either from './canon';
const { either: e } = await import('./gone');
export { either } from './gone';
console.log(either, B, e);
`,
      `import { either, B } from './gone';
const { either: e } = await import('./gone');
export { New as either } from './canon';
console.log(either, B, e);
`,
      `import { either, B } from './gone';
const { either: e } = await import('./gone');
export { Other as either } from './canon';
console.log(either, B, e);
`,
      `import { either, B } from './gone';
const { either: e } = await import('./gone');
export { Shape as either } from './canon';
console.log(either, B, e);
`,
      `import { either, B } from './gone';
const { either: e } = await import('./gone');
export { default as either } from './canon';
console.log(either, B, e);
`,
    ],
  },
]);
