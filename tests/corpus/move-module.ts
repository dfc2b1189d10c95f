import path from 'node:path';
import type { ConceptSettings, NameMap } from '../../src/registry/settings.ts';
import type { Chance } from './chance.ts';
import type { Harvest } from './harvest.ts';

/** A file of a batch; its path is posix, from the root. */
export interface BatchFile {
  readonly file: string;
  readonly text: string;
}

/** A file with the names that occur in it. */
export type Harvested = BatchFile & Harvest;

/** A concept and its canonical module. */
export interface Part {
  readonly home: BatchFile;
  readonly concept: ConceptSettings;
}

/** Moves a module of the batch to a copy of itself beside it. */
export function moveModule(
  { file, text, exports, declared }: Harvested,
  batch: string,
  claimed: Set<string>,
  chance: Chance,
): Part | undefined {
  const names = claim(exports, claimed);
  if (names.length === 0) return undefined;
  const home = path.posix.join(path.posix.dirname(file), `home-${batch}-${path.posix.basename(file)}`);
  const members = chance.is(0.4) ? getDeclaredMembers(text, exports).slice(0, 2) : [];
  const further = claim(declared.filter((name) => !exports.includes(name)).slice(0, 2), claimed);
  return {
    home: { file: home, text: members.reduce((changed, name) => renameAll(changed, name), text) },
    concept: {
      canonical: `./${home}`,
      exports: names,
      names: Object.fromEntries(further.map((name) => [name, chance.is(0.5) ? null : (names[0] ?? null)])),
      ...listModule(`./${file}`, names, names, chance),
      ...(members.length > 0 ? { members: Object.fromEntries(members.map((name) => [name, `${name}Next`])) } : {}),
      ...(names[0] !== undefined && names[0] !== 'default' && chance.is(0.3) ? { adapter: names[0] } : {}),
    },
  };
}

/** Moves a package to a module that declares the names that are imported from it. */
export function movePackage(
  specifier: string,
  imported: readonly string[],
  extension: string,
  claimed: Set<string>,
  chance: Chance,
): Part | undefined {
  if (imported.length === 0 || !/^[@\w]/u.test(specifier)) return undefined;
  const names = imported.map((name) =>
    name === 'default' || claim([name], claimed).length > 0 ? name : `${name}${claimed.size}`,
  );
  names.forEach((name) => claimed.add(name));
  const home = `homes/${specifier.replaceAll(/\W+/gu, '-')}-${claimed.size}${extension}`;
  const declarations = names.map((name) => declare(name, extension));
  return {
    home: { file: home, text: `${[...new Set(declarations)].join('\n')}\n` },
    concept: {
      canonical: `./${home}`,
      exports: [...new Set(names)],
      ...listModule(specifier, imported, names, chance),
    },
  };
}

function declare(name: string, extension: string): string {
  if (extension === '.cjs') return `exports.${name} = class {};`;
  return name === 'default' ? 'export default class {}' : `export class ${name} {}`;
}

function listModule(
  module: string,
  imported: readonly string[],
  names: readonly string[],
  chance: Chance,
): Pick<ConceptSettings, 'compat' | 'deprecated'> {
  const map: NameMap = Object.fromEntries(
    imported.map((name, index) => [name, chance.is(0.08) ? null : (names[index] ?? null)]),
  );
  const isSame = imported.every((name, index) => name === names[index]);
  return { [chance.is(0.3) ? 'compat' : 'deprecated']: { [module]: isSame && chance.is(0.4) ? '*' : map } };
}

/** Takes the names that no concept has yet. */
function claim(names: readonly string[], claimed: Set<string>): string[] {
  const free = names.filter((name) => name === 'default' || !claimed.has(name));
  free.forEach((name) => claimed.add(name));
  return free;
}

function getDeclaredMembers(text: string, exports: readonly string[]): string[] {
  const found = [
    ...text.matchAll(
      /^\s+(?:(?:public|readonly|async|get|static)\s+)*([a-z]\w{2,})\??\s*(?:[:;]|\([^)\n]*\)\s*[{:])/gmu,
    ),
  ];
  const names = found
    .map(([, name = '']) => name)
    .filter((name) => !/^(?:if|for|switch|while|catch|constructor|case|default|return|function|super)$/u.test(name));
  return [...new Set(names)].filter((name) => !exports.includes(name));
}

function renameAll(text: string, name: string): string {
  return text.replaceAll(new RegExp(String.raw`\b${name}\b(?!['"./-])`, 'gu'), `${name}Next`);
}
