/**
 * Fixes a project in a process of its own and prints every file whose content that read from the moment the linting began, and
 * what was written. Plain JavaScript, so that nothing of ours runs before the file system is watched.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createJiti } from 'jiti';

const [root, concepts] = process.argv.slice(2);
const { default: plugin } = await createJiti(import.meta.url).import('../../index.ts');
const { ESLint } = await import('eslint');
const parser = await import('@typescript-eslint/parser');

const seen = { read: new Set(), written: new Set() };
for (const [kind, names] of Object.entries({
  read: ['readFileSync', 'openSync', 'readFile', 'open', 'createReadStream', 'readdirSync', 'opendirSync', 'cpSync'],
  written: ['writeFileSync', 'appendFileSync', 'writeFile', 'mkdirSync', 'createWriteStream'],
})) {
  for (const owner of [fs, fs.promises]) {
    for (const name of names) {
      const original = owner[name];
      if (typeof original !== 'function') continue;
      owner[name] = function record(file, ...rest) {
        if (typeof file !== 'number')
          seen[kind].add(path.resolve(file instanceof URL ? fileURLToPath(file) : String(file)));
        return original.call(this, file, ...rest);
      };
    }
  }
}
syncBuiltinESMExports();

const eslint = new ESLint({
  cwd: root,
  fix: true,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.{ts,js}'],
      plugins: { ssot: plugin },
      languageOptions: { parser },
      rules: Object.fromEntries(Object.keys(plugin.rules).map((name) => [`ssot/${name}`, 'error'])),
      settings: { ssot: { root, concepts: JSON.parse(concepts) } },
    },
  ],
});
const results = await eslint.lintFiles(['src']);
console.log(
  JSON.stringify({
    read: [...seen.read],
    written: [...seen.written],
    messages: results.flatMap(({ filePath, messages, output }) => [
      ...(output === undefined ? [] : [`${path.relative(root, filePath)} is fixed`]),
      ...messages.map(({ message }) => message),
    ]),
  }),
);
