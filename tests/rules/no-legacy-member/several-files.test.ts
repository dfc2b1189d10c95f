import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../../index.ts';
import { applyOnce } from '../../apply-once.ts';
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

// Where it takes a process for one run only, as under CI=true, the parser keeps its programs; a run here is a call.
const freshTypes = { project: true, disallowAutomaticSingleRunInference: true };

async function fix(root: string, file: string, isTyped: boolean): Promise<void> {
  const eslint = new ESLint({
    cwd: root,
    fix: true,
    overrideConfigFile: true,
    overrideConfig: [
      {
        ...(plugin.configs.base as object),
        files: ['**/*.ts'],
        languageOptions: { parser, parserOptions: isTyped ? { ...freshTypes, tsconfigRootDir: root } : {} },
        settings: {
          ssot: {
            root,
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
  await ESLint.outputFixes(await eslint.lintFiles([file]));
}

// Which file of a run comes first is not ours to say, and a hook is given some of them only.
describe.each([
  ['before', ['src/a-source.ts', 'src/z-reader.ts']],
  ['after', ['src/z-reader.ts', 'src/a-source.ts', 'src/z-reader.ts']],
])('a read whose receiver gets its type in a file that is fixed %s it', (_order, runs) => {
  it.each([true, false])('is renamed where types tell (types: %s)', async (isTyped) => {
    const project = makeProject();
    project.write(files);
    for (const file of runs) {
      await fix(project.folder, file, isTyped);
      parser.clearCaches();
    }
    const read = (file: string) => readFileSync(path.join(project.folder, file), 'utf8');

    expect(read('src/a-source.ts')).toContain("from './metrics'");
    expect(read('src/z-reader.ts')).toContain(isTyped ? 'lastActivityAt' : 'last_activity');
  });
});

describe('a read on a canonical type that has no such member, without types', () => {
  const code = "import { Metrics } from './metrics';\nexport const read = (m: Metrics) => m.last_activity;\n";

  const lint = (concept: object, canonical = files['src/metrics.ts'], reader = code) => {
    const project = makeProject();
    project.write({ ...files, 'src/metrics.ts': canonical });
    const Metrics = { canonical: './src/metrics.ts', members: { last_activity: 'lastActivityAt' }, ...concept };
    const config = {
      ...(plugin.configs.base as object),
      files: ['**/*.ts'],
      languageOptions: { parser },
      settings: { ssot: { root: project.folder, concepts: { Metrics } } },
    } as unknown as Linter.Config;
    return new Linter({ cwd: project.folder }).verify(reader, config, {
      filename: path.join(project.folder, 'src/reader.ts'),
    });
  };

  it('is reported, and fixed', () => {
    const messages = lint({});

    expect(messages.map(({ messageId }) => messageId)).toEqual(['legacyMember']);
    expect(applyOnce(code, messages)).toBe(code.replace('m.last_activity', 'm.lastActivityAt'));
  });

  it.each([
    ['a compat module may still offer the member', { compat: { './src/legacy.ts': '*' } }, undefined],
    [
      'the canonical module puts it on a prototype',
      {},
      "export class Metrics { lastActivityAt = 1 }\nObject.defineProperty(Metrics.prototype, 'last_activity', {});\n",
    ],
    ['any key may be there', {}, 'export interface Metrics { lastActivityAt: number; [key: string]: number }\n'],
    ['the base is unknown', {}, "import { Base } from 'nowhere';\nexport class Metrics extends Base {}\n"],
  ])('is not where %s', (_name, concept, canonical) => {
    expect(lint(concept, canonical)).toEqual([]);
  });

  it('is not where the value may be something else', () => {
    const reader = `import { Metrics } from './metrics';
class Row { last_activity = 1; }
export const read = (m: Metrics | Row) => m.last_activity;
`;

    expect(lint({}, undefined, reader)).toEqual([]);
  });
});
