import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LEGACY_ALIASES } from '../src/metrics/legacy-aliases.ts';
import { renderTable } from './render-table.ts';
import { loadRuleFiles, type RuleFile } from './rule-files.ts';
import { renderRulePage } from './rule-page.ts';

/**
 * Writes the files that derive from others: the index of src/rules, the rule pages, the tables of the
 * README and of docs/metrics.md, and src/version.ts. With `--check` it writes nothing and fails, naming the stale ones.
 */
const root = path.join(import.meta.dirname, '..');
const rules = await loadRuleFiles(root);

const wanted = new Map([
  ['src/version.ts', renderVersion()],
  ['src/rules/index.ts', renderIndex(rules)],
  ...rules.map(({ name, rule, page }): [string, string] => [`docs/rules/${name}.md`, renderRulePage(name, rule, page)]),
  ['README.md', insertBetweenMarkers('README.md', 'rules', renderRulesTable(rules))],
  ['docs/metrics.md', insertBetweenMarkers('docs/metrics.md', 'aliases', renderAliasTable())],
]);
const stale = [...wanted].filter(([file, text]) => read(file) !== text);
const orphans = listPages().filter((file) => !wanted.has(file));

if (process.argv.includes('--check')) {
  if (stale.length + orphans.length > 0) {
    const list = [...stale.map(([file]) => file), ...orphans].map((file) => `  ${file}\n`).join('');
    process.stderr.write(`Not up to date; run \`npm run sync\`:\n${list}`);
    process.exitCode = 1;
  }
} else {
  for (const [file, text] of stale) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    process.stdout.write(`wrote ${file}\n`);
  }
  for (const file of orphans) {
    rmSync(path.join(root, file));
    process.stdout.write(`removed ${file}\n`);
  }
}

function renderVersion(): string {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string };
  return `// Written by scripts/sync.ts from package.json.\n/** The version of the package. */\nexport const version = '${version}';\n`;
}

function renderIndex(files: readonly RuleFile[]): string {
  const names = files.map(({ name }) => name);
  return [
    '// Written by scripts/sync.ts from the files of this folder.',
    "import type { Rule } from '../create-rule.ts';",
    ...names.map((name) => `import ${toCamelCase(name)} from './${name}.ts';`),
    '',
    '/** Every rule of the plugin, by its name without prefix. */',
    'export const rules = {',
    ...names.map((name) => `  '${name}': ${toCamelCase(name)},`),
    '} satisfies Record<string, Rule>;',
    '',
  ].join('\n');
}

function renderRulesTable(files: readonly RuleFile[]): string {
  const rows = files.map(({ name, rule: { meta } }) => [
    `[\`ssot/${name}\`](docs/rules/${name}.md)`,
    meta.docs?.description ?? '',
    meta.docs?.recommended === true ? '`base`' : '',
    [meta.fixable === undefined ? '' : 'fix', meta.hasSuggestions === true ? 'suggestions' : '']
      .filter(Boolean)
      .join(', '),
  ]);
  return renderTable(['Rule', 'Description', 'Preset', 'Offers'], rows);
}

function renderAliasTable(): string {
  const { members, owners } = LEGACY_ALIASES;
  const kinds = Object.entries(members).map(([kind, names]) => ({ owner: owners[kind as keyof typeof owners], names }));
  const all = new Map(kinds.flatMap(({ names }) => Object.entries<string>(names)));
  const rows = [...all].map(([legacy, canonical]) => {
    const having = kinds.filter(({ names }) => legacy in names).map(({ owner }) => `\`${owner}\``);
    return [`\`${legacy}\``, `\`${canonical}\``, having.join(', ')];
  });
  return renderTable(['Legacy', 'Canonical', 'Of'], rows);
}

function insertBetweenMarkers(file: string, marker: string, text: string): string {
  const [begin, end] = [`<!-- begin ${marker} -->`, `<!-- end ${marker} -->`];
  const [before, old, ...rest] = read(file).split(begin);
  const after = old?.split(end) ?? [];
  if (before === undefined || rest.length > 0 || after.length !== 2) {
    throw new Error(`${file}: exactly one \`${begin}\` is needed, and one \`${end}\` after it.`);
  }
  return `${before}${begin}\n\n${text}\n\n${end}${after[1]}`;
}

function listPages(): string[] {
  const folder = path.join(root, 'docs', 'rules');
  return existsSync(folder) ? readdirSync(folder).map((file) => `docs/rules/${file}`) : [];
}

function read(file: string): string {
  return existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : '';
}

function toCamelCase(name: string): string {
  return name.replaceAll(/-(?<letter>\w)/gu, (_, letter: string) => letter.toUpperCase());
}
