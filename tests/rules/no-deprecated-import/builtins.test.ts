import { builtins, crypto, fs, keptModule, movedModule, movedName, testForms } from './form-tester.ts';

testForms('modules of Node', {
  valid: [
    {
      name: 'leaves the canonical spelling',
      code: "import * as own from 'node:crypto';\nuse(own);\n",
      project: builtins,
    },
  ],
  invalid: [
    {
      name: 'hands on the same module under its other spelling',
      filename: 'src/app.cjs',
      parser: 'espree',
      sourceType: 'commonjs',
      code: `let nodeCrypto;
try {
  nodeCrypto = require('crypto');
} catch {}
module.exports = { ...require('crypto'), nodeCrypto, all: require('crypto') };
`,
      project: builtins,
      output: `let nodeCrypto;
try {
  nodeCrypto = require('node:crypto');
} catch {}
module.exports = { ...require('node:crypto'), nodeCrypto, all: require('node:crypto') };
`,
      errors: [movedModule(crypto, 3, 25), movedModule(crypto, 5, 32), movedModule(crypto, 5, 68)],
    },
    {
      name: 'hands on its namespace',
      code: `import nodeCrypto, { randomUUID } from 'crypto';
import * as own from 'crypto';
export * as again from 'crypto';
export * from './other';
export * from 'crypto';
use(own, nodeCrypto, randomUUID, await import('crypto'));
`,
      project: builtins,
      output: `import nodeCrypto, { randomUUID } from 'node:crypto';
import * as own from 'node:crypto';
export * as again from 'node:crypto';
export * from './other';
export * from 'node:crypto';
use(own, nodeCrypto, randomUUID, await import('node:crypto'));
`,
      errors: [
        movedName({ ...crypto, name: 'default', export: 'default' }, 1, 8),
        movedName(crypto, 1, 22),
        movedModule(crypto, 2, 8),
        movedModule(crypto, 3, 25),
        movedModule(crypto, 5, 16),
        movedModule(crypto, 6, 48),
      ],
    },
    {
      name: 'keeps the namespace of another module of Node',
      code: `import * as own from 'fs';
use(own);
`,
      project: builtins,
      output: null,
      errors: [
        keptModule(
          fs,
          1,
          8,
          'it is passed to a function, and not all that it exports is known',
          `import * as own from 'node:fs/promises';
use(own);
`,
        ),
      ],
    },
  ],
});
