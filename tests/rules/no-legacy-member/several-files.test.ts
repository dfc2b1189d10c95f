import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../../index.ts';
import { makeProject } from '../../temporary-project.ts';

const files = {
  'package.json': '{ "name": "several", "type": "module" }',
  'tsconfig.json':
    '{ "compilerOptions": { "strict": true, "module": "preserve", "noEmit": true, "types": [] }, "include": ["src"] }',
  'src/metrics.ts': 'export class Metrics { lastActivityAt: Date = new Date(0); }\n',
  'src/legacy.ts': 'export class Metrics { last_activity: Date = new Date(0); }\n',
  'src/a-source.ts':
    "import { Metrics } from './legacy';\nexport const make = () => new Map([['a', new Metrics()]]);\n",
  'src/z-reader.ts': "import { make } from './a-source';\nexport const read = () => make().get('a')?.last_activity;\n",
};

describe.each([true, false])('a run over several files (types: %s)', (isTyped) => {
  it('renames where the type of a receiver was fixed in another file before', async () => {
    const project = makeProject();
    project.write(files);
    const eslint = new ESLint({
      cwd: project.folder,
      fix: true,
      overrideConfigFile: true,
      overrideConfig: [
        {
          ...(plugin.configs.base as object),
          files: ['**/*.ts'],
          languageOptions: {
            parser,
            parserOptions: isTyped ? { projectService: true, tsconfigRootDir: project.folder } : {},
          },
          settings: {
            ssot: {
              root: project.folder,
              concepts: {
                Metrics: {
                  canonical: './src/metrics.ts',
                  deprecated: { './src/legacy.ts': { Metrics: 'Metrics' } },
                  members: { last_activity: 'lastActivityAt' },
                  ignore: ['**/legacy.ts'],
                },
              },
            },
          },
        },
      ],
    });
    await ESLint.outputFixes(await eslint.lintFiles(['src']));
    const read = (file: string) => readFileSync(path.join(project.folder, file), 'utf8');

    expect(read('src/a-source.ts')).toContain("from './metrics'");
    expect(read('src/z-reader.ts')).toContain(isTyped ? 'lastActivityAt' : 'last_activity');
  });
});
