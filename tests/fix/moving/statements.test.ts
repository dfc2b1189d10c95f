import { testMoves } from './test-moves.ts';

testMoves([
  {
    name: 'writes a statement of its own below, with the quotes and without the semicolon of the one above',
    code: `import { A, sibling } from "./old"
new A(sibling)
`,
    output: `import { sibling } from "./old"
import { New as A } from "./canon"
new A(sibling)
`,
  },
  {
    name: 'ends a new statement that code follows on its line',
    code: `import { A, sibling } from './old'; new A(sibling);
`,
    output: `import { sibling } from './old';
import { New as A } from './canon'; new A(sibling);
`,
  },
  {
    name: 'ends a new statement where the line goes on and the one above had no semicolon of its own',
    code: `import { A, sibling } from './old'
;[A, sibling].map(String);
`,
    output: `import { sibling } from './old'
import { New as A } from './canon'
;[A, sibling].map(String);
`,
  },
  {
    name: 'leaves a semicolon that guards the next line where it is',
    code: `import { A } from './old'
;[A].map(String);
`,
    output: `import { New as A } from './canon'
;[A].map(String);
`,
  },
  {
    name: 'stands behind a comment at the end of the line',
    code: `import { A, sibling } from './old'; // of both
new A(sibling);
`,
    output: `import { sibling } from './old'; // of both
import { New as A } from './canon';
new A(sibling);
`,
  },
  {
    name: 'stands behind several comments at the end of the line',
    code: `import { A, sibling } from './old'; /* one */ /* two */
new A(sibling);
`,
    output: `import { sibling } from './old'; /* one */ /* two */
import { New as A } from './canon';
new A(sibling);
`,
  },
  {
    name: 'stands before a comment that goes on in the next line',
    code: `import { A, sibling } from './old'; /* of
what follows */
new A(sibling);
`,
    output: `import { sibling } from './old';
import { New as A } from './canon'; /* of
what follows */
new A(sibling);
`,
  },
  {
    name: 'stands before a comment on a line that code follows',
    code: `import { A, sibling } from './old'; /* of f */ f(A, sibling);
function f(..._: unknown[]) {}
`,
    output: `import { sibling } from './old';
import { New as A } from './canon'; /* of f */ f(A, sibling);
function f(..._: unknown[]) {}
`,
  },
  {
    name: "keeps the indent of a namespace's body",
    code: `declare module 'm' {
  import { A, sibling } from './old';
  export const a: typeof A | typeof sibling;
}
`,
    output: `declare module 'm' {
  import { sibling } from './old';
  import { New as A } from './canon';
  export const a: typeof A | typeof sibling;
}
`,
  },
  {
    name: 'keeps line ends of Windows',
    code: "import { A, sibling } from './old';\r\nnew A(sibling);\r\n",
    output: "import { sibling } from './old';\r\nimport { New as A } from './canon';\r\nnew A(sibling);\r\n",
  },
  {
    name: "takes the first line's end for that of the file",
    code: "import { A, sibling } from './old';\r\nnew A(sibling);\n",
    output: "import { sibling } from './old';\r\nimport { New as A } from './canon';\r\nnew A(sibling);\n",
  },
  {
    name: 'escapes quotes of a specifier',
    files: { 'package.json': '{ "name": "project", "type": "module", "imports": { "#it\'s": "./src/canon.ts" } }' },
    concepts: {
      Canon: {
        canonical: './src/canon.ts',
        importAs: "#it's",
        exports: ['New', 'Other'],
        deprecated: { './src/old.ts': { A: 'New' } },
      },
    },
    code: `import { A, sibling } from './old';
import('./old').then(({ A: B }) => B);
new A(sibling);
`,
    output: `import { sibling } from './old';
import { New as A } from '#it\\'s';
import('#it\\'s').then(({ New: B }) => B);
new A(sibling);
`,
  },
  {
    name: 'keeps attributes, without the comments between them',
    code: `import { A, sibling } from './old' /* of the module */ with /* one */ { /* two */ type: 'x' /* three */ };
new A(sibling);
`,
    output: `import { sibling } from './old' /* of the module */ with /* one */ { /* two */ type: 'x' /* three */ };
import { New as A } from './canon' with { type: 'x' };
new A(sibling);
`,
  },
  {
    name: 'keeps several attributes on the statement that moves as it is',
    code: `import { A } from './old' with { type: 'x', mode: 'y' };
new A();
`,
    output: `import { New as A } from './canon' with { type: 'x', mode: 'y' };
new A();
`,
  },
  {
    name: 'keeps empty attributes away',
    code: `import { A, sibling } from './old' with {};
new A(sibling);
`,
    output: `import { sibling } from './old' with {};
import { New as A } from './canon';
new A(sibling);
`,
  },
  {
    name: 'removes a statement with its line',
    code: `import { plain } from './plain';
import { Other } from './canon';
import { A } from './old';
new A(Other, plain);
`,
    output: `import { plain } from './plain';
import { Other, New as A } from './canon';
new A(Other, plain);
`,
  },
  {
    name: 'removes a statement before the code that follows on its line',
    code: `import { Other } from './canon';
import { A } from './old'; new A(Other);
`,
    output: `import { Other, New as A } from './canon';
new A(Other);
`,
  },
  {
    name: 'removes a statement behind the code that stands before it on its line',
    code: `import { Other } from './canon'; import { A } from './old';
new A(Other);
`,
    output: `import { Other, New as A } from './canon'; 
new A(Other);
`,
  },
  {
    name: 'removes a statement behind another one and before code',
    code: `import { Other } from './canon'; import { A } from './old'; new A(Other);
`,
    output: `import { Other, New as A } from './canon'; new A(Other);
`,
  },
  {
    name: 'removes an indented statement with its line',
    code: `import { Other } from './canon';
  import { A } from './old';
new A(Other);
`,
    output: `import { Other, New as A } from './canon';
new A(Other);
`,
  },
  {
    name: 'removes a statement at the end of the file',
    code: `import { Other } from './canon';
new Other();
import { A } from './old';
`,
    output: `import { Other, New as A } from './canon';
new Other();
`,
  },
  {
    name: 'removes a statement with the white space behind it',
    code: `import { Other } from './canon';
import { A } from './old';  
new A(Other);
`,
    output: `import { Other, New as A } from './canon';
new A(Other);
`,
  },
  {
    name: 'removes a statement but not the semicolon that guards the next line',
    code: `import { Other } from './canon'
import { A } from './old'
;[A, Other].map(String);
`,
    output: `import { Other, New as A } from './canon'
;[A, Other].map(String);
`,
  },
  {
    name: 'removes a statement with a line end of Windows',
    code: "import { Other } from './canon';\r\nimport { A } from './old';\r\nnew A(Other);\r\n",
    output: "import { Other, New as A } from './canon';\r\nnew A(Other);\r\n",
  },
  {
    name: 'writes an export below with the quotes of the one above',
    code: `export { A, sibling } from "./old"
export const x = 1
`,
    output: `export { sibling } from "./old"
export { New as A } from "./canon"
export const x = 1
`,
  },
  {
    name: 'keeps the attributes of an export',
    code: `export { A, sibling } from './old' with { type: 'x' };
`,
    output: `export { sibling } from './old' with { type: 'x' };
export { New as A } from './canon' with { type: 'x' };
`,
  },
  {
    name: 'writes an export above the star that goes on',
    code: `// head
export * from './old';
`,
    kept: ['./old: its names have several canonical modules'],
  },
]);
