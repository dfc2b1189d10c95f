import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject } from '../temporary-project.ts';

/** Code that leaves a trace when somebody runs it instead of reading it. */
const trap = "import fs from 'node:fs';\nfs.writeFileSync(new URL('./ran', import.meta.url), '');\n";
const files = {
  'secret.ts': 'export const secret = 1;\n',
  'other/secret.ts': 'export class New {}\n',
  'named.ts': `${trap}export const named = 1;\n`,
  'inner/package.json': JSON.stringify({
    name: 'inner',
    type: 'module',
    main: './run.js',
    imports: { '#up': '../../secret.ts', '#run': './src/canon.ts' },
    exports: { '.': './run.js' },
  }),
  'inner/run.js': trap,
  'inner/eslint.config.js': trap,
  'inner/tsconfig.json': '{ "compilerOptions": { "paths": { "@up/*": ["../../other/*"] } }, "include": ["src"] }',
  'inner/src/canon.ts': `${trap}export class New { lastActivityAt = 1 }\n`,
  'inner/src/old.ts': "export { New as Old } from './canon';\n",
  'inner/src/plain.ts': 'export class New { lastActivityAt = 1 }\n',
  'inner/src/fixed.ts': "import { Old } from './old';\nexport const made = new Old();\n",
  'inner/src/away.ts': [
    "import { named } from '../../named';",
    "import '../../../../../../../../../../etc/passwd';",
    "import 'file:///etc/passwd';",
    "import '/etc/hostname';",
    "import '#up';",
    "import 'data:text/javascript,1';",
    "export { Old } from './old';",
    'export const from = named;',
    'export class New {}',
    '',
  ].join('\n'),
};
const concepts = {
  New: {
    canonical: './src/canon.ts',
    exports: ['New'],
    deprecated: { './src/old.ts': { Old: 'New' }, '../../**/secret': '*', '/etc/*': '*' },
    members: { last_activity: 'lastActivityAt' },
  },
};

interface Record {
  readonly read: readonly string[];
  readonly written: readonly string[];
  readonly messages: readonly string[];
}

describe.runIf((process.env['SSOT_ESLINT'] ?? 'eslint') === 'eslint')('a project that points away from itself', () => {
  let outer = '';
  let seen: Record = { read: [], written: [], messages: [] };

  beforeAll(() => {
    const project = makeProject(afterAll);
    project.write(files);
    outer = project.folder;
    symlinkSync(path.join(outer, 'secret.ts'), path.join(outer, 'inner/src/link.ts'));
    mkdirSync(path.join(outer, 'inner/loop'));
    symlinkSync('.', path.join(outer, 'inner/loop/self'));
    const script = path.join(import.meta.dirname, 'record-reads.mjs');
    const args = [script, path.join(outer, 'inner'), JSON.stringify(concepts)];
    seen = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Record;
  });

  it('is looked at, and fixed where that is proved', () => {
    expect(seen.messages).toContain('src/fixed.ts is fixed');
    expect(seen.read).toContain(path.join(outer, 'inner/src/canon.ts'));
  });

  it('has nothing outside of it read but configurations and the code that it imports', () => {
    const outside = seen.read.filter((file) => !file.startsWith(path.join(outer, 'inner')));
    const others = outside.filter((file) => !/[\\/](?:package\.json|[jt]sconfig\.json)$/u.test(file));
    const own = others.filter((file) => !file.startsWith(path.join(import.meta.dirname, '../..')));

    expect(own).toEqual([path.join(outer, 'named.ts')]);
  });

  it('has nothing of it run, and nothing written', () => {
    expect(readdirSync(outer)).not.toContain('ran');
    expect(existsSync(path.join(outer, 'inner/src/ran')) || existsSync(path.join(outer, 'inner/ran'))).toBe(false);
    expect(seen.written).toEqual([]);
  });
});
