import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkRefusals } from './matrix/refusals.ts';
import { after, writeProject } from './matrix/project.ts';
import { findPrograms, installPackages } from './matrix/install.ts';

/**
 * Lints and fixes a project with the packed plugin on each Node.js, ESLint and TypeScript that it supports, the lowest and
 * the newest of each: `npm run matrix`. `--node`, `--eslint` and `--typescript` take versions, with commas between them;
 * `--node current` is the Node.js that runs this.
 */
const { values } = parseArgs({
  options: {
    node: { type: 'string', default: '20.19.0,20,22.13.0,22,24.0.0,24' },
    eslint: { type: 'string', default: '9.15.0,9,10.0.0,10' },
    typescript: { type: 'string', default: '4.8.4,5.9.3,6.0.3' },
    refusals: { type: 'boolean', default: false },
  },
});
const all = process.argv.length === 2;
const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-matrix-')));
const started = performance.now();
let failed = 0;
let passed = 0;

try {
  const tarball = packPlugin();
  const programs = await findPrograms(values.node.split(','), path.join(scratch, 'node'));
  for (const eslint of values.eslint.split(',')) {
    for (const typescript of values.typescript.split(',')) {
      const folder = path.join(scratch, `eslint-${eslint}-typescript-${typescript}`);
      writeProject(folder);
      const packages = [`eslint@${eslint}`, `typescript@${typescript}`, 'typescript-eslint@8', tarball];
      const { ok, output } = await installPackages(folder, packages);
      if (!ok) {
        report(`ESLint ${eslint}, TypeScript ${typescript}: npm install`, output);
        continue;
      }
      for (const [version, program] of programs) {
        const start = performance.now();
        const fault = checkCell(program, folder);
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        report(`Node.js ${version}, ESLint ${eslint}, TypeScript ${typescript} (${seconds} s)`, fault);
      }
    }
  }
  if (all || values.refusals) {
    for (const [title, fault] of await checkRefusals(path.join(scratch, 'refused'), tarball)) {
      report(title, fault);
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(
  `\n${passed} passed, ${failed} failed, in ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Lints, fixes and lints again; finds what is not as it must be. */
function checkCell(program: string, folder: string): string | undefined {
  writeProject(folder);
  const eslint = (...args: string[]) =>
    spawnSync(program, ['node_modules/eslint/bin/eslint.js', 'src', ...args], { cwd: folder, encoding: 'utf8' });
  const found = eslint('--format=json');
  const rules = found.stdout.startsWith('[') ? listRules(found.stdout) : [];
  if (rules.join() !== 'ssot/no-deprecated-import,ssot/no-legacy-member') {
    return `found ${rules.join() || 'nothing'}\n${found.stderr}${found.stdout}`;
  }
  const fixed = eslint('--fix');
  const text = readFileSync(path.join(folder, 'src/app.ts'), 'utf8');
  return fixed.status === 0 && text === after ? undefined : `fixed to\n${text}\n${fixed.stderr}${fixed.stdout}`;
}

function listRules(json: string): readonly (string | null)[] {
  const results = JSON.parse(json) as readonly { readonly messages: readonly { readonly ruleId: string | null }[] }[];
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)).sort();
}

function report(title: string, fault: string | undefined): void {
  if (fault === undefined) passed += 1;
  else failed += 1;
  process.stdout.write(`${fault === undefined ? '✓' : '✗'} ${title}\n${fault === undefined ? '' : `${fault}\n`}`);
}

function packPlugin(): string {
  const packed = process.env['SSOT_TARBALL'];
  if (packed !== undefined) {
    return packed;
  }
  const root = path.join(import.meta.dirname, '..');
  spawnSync('npm', ['pack', '--pack-destination', scratch], { cwd: root, shell: process.platform === 'win32' });
  const tarball = readdirSync(scratch).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack made no package');
  return path.join(scratch, tarball);
}
