import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { makeProject, type TemporaryProject } from '../../temporary-project.ts';

const modules = path.join(import.meta.dirname, '../../../node_modules');

const sources = {
  'package.json': '{ "name": "mocks", "private": true, "type": "module" }',
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2023',
      module: 'preserve',
      moduleResolution: 'bundler',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    },
    include: ['src'],
  }),
  'src/canon.ts':
    "export class Meter {\n  kind = 'real';\n}\nexport function post() {\n  return 'real post';\n}\nexport const unit = 'real unit';\n",
  'src/old.ts': "export class OldMeter {\n  kind = 'old';\n}\nexport const rest = 'real rest';\n",
  'src/legacy.ts': "export function send() {\n  return 'real send';\n}\n",
};

/** Files that the rule fixes; what the tests expect holds before and after. */
const files = {
  'src/subject.ts':
    "import { OldMeter, rest } from './old';\nimport { send } from './legacy';\nexport const makeMeter = () => new OldMeter();\nexport const measure = () => [makeMeter().kind, rest, send()];\n",
  'src/partial.test.ts': `import { expect, it, vi } from 'vitest';
import { measure } from './subject';
import { unit } from './canon';

vi.mock('./old', async (original) => ({
  ...(await original<typeof import('./old')>()),
  OldMeter: class {
    kind = 'mocked';
  },
}));

it('is mocked in part', () => {
  expect(measure().slice(0, 2)).toEqual(['mocked', 'real rest']);
  expect(unit).toBe('real unit');
});
`,
  'src/split.test.ts': `import { expect, it, vi } from 'vitest';
import { measure } from './subject';
import { Meter, unit } from './canon';

vi.mock('./old', () => ({
  // Never the real one.
  OldMeter: class {
    kind = 'mocked';
  },
  rest: 'mocked rest',
}));

it('is mocked beside a name that stays', () => {
  expect(measure().slice(0, 2)).toEqual(['mocked', 'mocked rest']);
  expect([new Meter().kind, unit].at(-1)).toBe('real unit');
});
`,
  'src/missing.test.ts': `import { expect, it, vi } from 'vitest';
import { makeMeter, measure } from './subject';

vi.mock('./old', () => ({ OldMeter: vi.fn(class { kind = 'mocked'; }) }));

it('is mocked, and what is not mentioned stays away', () => {
  expect(makeMeter().kind).toBe('mocked');
  expect(() => measure()).toThrow('rest');
});
`,
  'src/whole.test.ts': `import { expect, it, vi } from 'vitest';
import { measure } from './subject';
import { Meter, unit } from './canon';

const { answer } = vi.hoisted(() => ({ answer: 'mocked' }));
vi.mock('./legacy', () => ({ send: vi.fn(() => answer) }));

it('is mocked, and nothing beside it', () => {
  expect(measure().at(-1)).toBe('mocked');
  expect([new Meter().kind, unit]).toEqual(['real', 'real unit']);
});
`,
  'src/typed.test.ts': `import { expect, it, vi } from 'vitest';
import * as legacy from './legacy';

vi.mock(import('./legacy'), () => ({ send: vi.fn(() => 'mocked') }));

it('is mocked by its type', () => {
  expect(vi.mocked(legacy).send()).toBe('mocked');
  vi.mocked(legacy.send).mockReturnValue('again');
  expect(legacy.send()).toBe('again');
});
`,
  'src/late.test.ts': `import { expect, it, vi } from 'vitest';

it('is mocked within a test', async () => {
  vi.doMock('./legacy', async () => {
    const actual = await vi.importActual<typeof import('./legacy')>('./legacy');
    return { send: () => typeof actual.send() };
  });
  const { send } = await import('./legacy');
  expect(send()).toBe('string');
  vi.doUnmock('./legacy');
  vi.resetModules();
  expect((await import('./legacy')).send()).toContain('real');
});
`,
};

it('keeps tests of vitest green and typed when their mocks move', { timeout: 120_000 }, async () => {
  const project = makeProject();
  project.write({ ...sources, ...files });
  mkdirSync(path.join(project.folder, 'node_modules'));
  for (const name of ['vitest', 'typescript']) {
    symlinkSync(path.join(modules, name), path.join(project.folder, 'node_modules', name), 'junction');
  }

  await expectGreen(project);

  const fixed = Object.fromEntries(
    Object.entries(files).map(([file, code]) => [file, fix(project.folder, file, code)]),
  );
  project.write(fixed);

  for (const [file, code] of Object.entries(fixed)) {
    expect(code, file).not.toContain("'./legacy'");
  }
  await expectGreen(project);
});

async function expectGreen(project: TemporaryProject): Promise<void> {
  const typed = await project.run(process.execPath, path.join(modules, 'typescript/bin/tsc'), '-p', '.');
  expect(typed.output).toBe('');
  const run = await project.run(process.execPath, path.join(modules, 'vitest/vitest.mjs'), 'run', '--root', '.');
  expect(run.output).toContain('6 passed');
  expect(run.code, run.output).toBe(0);
}

function fix(root: string, file: string, code: string): string {
  const linter = new Linter({ cwd: root });
  const concepts = {
    Meter: { canonical: './src/canon.ts', deprecated: { './src/old.ts': { OldMeter: 'Meter' } } },
    post: { canonical: './src/canon.ts', deprecated: { './src/legacy.ts': { send: 'post' } } },
  };
  const config = {
    files: ['**/*.ts'],
    plugins: { ssot: { rules: { 'no-deprecated-import': rule } } },
    languageOptions: { parser },
    rules: { 'ssot/no-deprecated-import': 'error' },
    settings: { ssot: { root, concepts } },
  } as unknown as Linter.Config;
  const { output, messages } = linter.verifyAndFix(code, config, { filename: path.join(root, file) });
  expect(messages, readFileSync(path.join(root, file), 'utf8')).toEqual([]);
  return output;
}
