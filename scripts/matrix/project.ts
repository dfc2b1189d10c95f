import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What one fix run makes of `src/app.ts`. */
export const after = `import { make } from './old';
import { Metrics as OldMetrics } from './metrics';

export const metrics = new OldMetrics();
export const idle = make().lastActivityAt;
`;

const files = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'tsconfig.json':
    '{ "compilerOptions": { "strict": true, "target": "es2022", "module": "esnext", "moduleResolution": "node", "skipLibCheck": true, "types": [] }, "include": ["src"] }\n',
  'eslint.config.js': `import ssot from 'eslint-plugin-ssot';
import tseslint from 'typescript-eslint';

export default [
  {
    files: ['**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    plugins: { ssot },
    rules: ssot.configs.base.rules,
    settings: {
      ssot: {
        root: import.meta.dirname,
        concepts: {
          Metrics: {
            canonical: './src/metrics.ts',
            deprecated: { './src/old.ts': { OldMetrics: 'Metrics' } },
            members: { last_activity: 'lastActivityAt' },
          },
        },
      },
    },
  },
];
`,
  'src/metrics.ts': 'export class Metrics {\n  lastActivityAt = 0;\n}\n',
  'src/old.ts': `export class OldMetrics {
  lastActivityAt = 0;
  last_activity = 0;
}

export const make = () => new OldMetrics();
`,
  'src/app.ts': `import { make } from './old';
import { OldMetrics } from './old';

export const metrics = new OldMetrics();
export const idle = make().last_activity;
`,
};

/** Writes a project in which only types know what a legacy member is read on. */
export function writeProject(folder: string): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}
