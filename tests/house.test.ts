import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { arrows, holdArrows } from '../scripts/arrows.ts';

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((file) => existsSync(path.join(root, file)));
const sources = files.filter((file) => /^(?:index|src\/.+|scripts\/.+|tests\/(?!fixtures\/).+)\.ts$/u.test(file));

describe('the arrows between folders', () => {
  const linter = new Linter();
  const check = (file: string, specifier: string) =>
    linter
      .verify(
        `import {} from '${specifier}';`,
        [{ files: ['**/*.ts'], languageOptions: { parser } }, ...holdArrows()],
        file,
      )
      .map(({ ruleId }) => ruleId);

  it('are said for every folder of src', () => {
    const folders = readdirSync(path.join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

    expect(folders.map(({ name }) => name).filter((name) => !(name in arrows))).toEqual([]);
  });

  it('hold: what a folder is not given, it cannot import', () => {
    for (const [folder, allowed] of Object.entries(arrows)) {
      for (const target of [...Object.keys(arrows), 'create-rule.ts'].filter((name) => name !== folder)) {
        const specifier = target.endsWith('.ts') ? target : `${target}/some-file.ts`;
        const wanted = allowed.includes(target) ? [] : ['no-restricted-imports'];

        expect(check(`src/${folder}/file.ts`, `../${specifier}`), `${folder} → ${target}`).toEqual(wanted);
        expect(check(`src/${folder}/deep/file.ts`, `../../${specifier}`), `${folder}/deep → ${target}`).toEqual(wanted);
      }
      expect(check(`src/${folder}/file.ts`, './neighbour.ts')).toEqual([]);
      expect(check(`src/${folder}/deep/file.ts`, '../neighbour.ts')).toEqual([]);
      expect(check(`src/${folder}/deep/file.ts`, '../other/neighbour.ts')).toEqual([]);
      expect(check(`src/${folder}/file.ts`, 'node:path')).toEqual([]);
    }
  });

  it('leave no file out: a folder has rooms, and a room has none', () => {
    expect(sources.filter((file) => /^src\/(?:[^/]+\/){3}/u.test(file))).toEqual([]);
  });

  it('make no circle', () => {
    const reach = (folder: string, seen: readonly string[]): string[] =>
      (arrows[folder] ?? []).flatMap((next) => (seen.includes(next) ? [next] : reach(next, [...seen, next])));

    expect(Object.keys(arrows).flatMap((folder) => reach(folder, [folder]))).toEqual([]);
  });
});

it('lints its own source with itself, and keeps ESLint and TypeScript out of it', async () => {
  const eslint = new ESLint({ cwd: root });
  const code = `import { ResolverFactory } from 'oxc-resolver';
import ts from 'typescript';
import type { TSESLint } from '@typescript-eslint/utils';

export type Rule = TSESLint.RuleModule<string>;
export const resolver = new ResolverFactory({ extensions: [ts.Extension.Ts] });
`;
  const [result] = await eslint.lintText(code, { filePath: path.join(root, 'src/registry/concept.ts') });

  expect(result?.messages.map(({ line, ruleId }) => [line, ruleId])).toEqual([
    [1, 'ssot/no-deprecated-import'],
    [2, '@typescript-eslint/no-restricted-imports'],
  ]);
});

describe('the files', () => {
  it('are short: a rule in 220 lines, any other file in 150', () => {
    const lengths = sources
      .filter((file) => file.startsWith('src/'))
      .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }));
    const long = lengths.filter(({ file, lines }) => lines > (file.startsWith('src/rules/') ? 220 : 150));

    long.forEach(({ file, lines }) => {
      console.warn(`${file} has ${lines} lines.`);
    });
    expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it('are named after what they do, in kebab-case', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|manager)(?:\/|\.|$)/u;

    expect(
      sources.filter((file) => vague.test(file) || !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.[a-z]+)?\.ts$/u.test(file)),
    ).toEqual([]);
  });

  it('say why, wherever they turn a rule off', () => {
    const bare = /eslint-disable(?!.* -- \S)/u;

    expect(sources.filter((file) => !/(?:house|suppression)\.test\.ts$/u.test(file) && bare.test(read(file)))).toEqual(
      [],
    );
  });
});

describe('the lockfile', () => {
  it('names no registry', () => {
    expect(read('package-lock.json')).not.toContain('"resolved": "http');
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(read('package.json')) as { readonly version: string };

    expect((JSON.parse(read('package-lock.json')) as { readonly version: string }).version).toBe(version);
  });
});

it('the CI script runs what a newcomer runs, and nothing else', () => {
  expect(read('.ci/run')).toMatch(/^npm cit$/mu);
});
