import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildRegistry } from '../../src/registry/build-registry.ts';
import { RegistryError } from '../../src/registry/fault.ts';
import type { ConceptSettings } from '../../src/registry/settings.ts';
import { makeChance, type Chance } from './chance.ts';
import { judgeText, type Verdict } from './judge-text.ts';
import type { LintSettings } from './lint-text.ts';
import { makeConcepts } from './make-concepts.ts';
import type { BatchFile } from './move-module.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** Files of a package that are judged with one registry. */
export interface Batch {
  readonly name: string;
  /** The package's folder, absolute. */
  readonly folder: string;
  /** The `node_modules` that it stands in. */
  readonly modules: string;
  /** Posix paths in the folder. */
  readonly files: readonly string[];
  readonly seed: number;
  readonly isTyped: boolean;
}

/** What came of a file of a batch. */
export interface FileVerdict extends Verdict {
  /** False when it is a canonical module of ours. */
  readonly isPublished: boolean;
}

interface Watcher {
  readonly onStart: (file: string) => void;
  readonly onVerdict: (verdict: FileVerdict) => void;
}

let open: { readonly folder: string; readonly workspace: Workspace } | undefined;

/** Judges a batch file by file; leaves its workspace open for the next batch of the package. */
export function judgeBatch(batch: Batch, { onStart, onVerdict }: Watcher): void {
  if (open?.folder !== batch.folder) {
    closeWorkspace();
    open = { folder: batch.folder, workspace: openWorkspace(batch.folder, batch.modules) };
  }
  const { workspace } = open;
  const chance = makeChance(batch.seed);
  const files = batch.files.map((file) => ({ file: `pkg/${file}`, text: readText(path.join(batch.folder, file)) }));
  const made = makeConcepts({ id: `S${batch.seed}`, packageName: batch.name, files }, chance);
  for (const { file, text } of made.homes) workspace.write(file, text);
  for (const { file } of files) {
    if (chance.is(0.1)) rmSync(path.join(workspace.root, file), { force: true });
  }
  const concepts = dropFaulty(made.concepts, workspace.root);
  if (Object.keys(concepts).length === 0) return;
  const settings: LintSettings = {
    root: workspace.root,
    ssot: { root: workspace.root, concepts },
    options: chooseOptions(chance),
    isTyped: batch.isTyped,
  };
  if (batch.isTyped) writeConfig(workspace.root, files);
  // As many damaged ones as make no large part of a run.
  const damaged = damageHomes(made.homes).slice(0, Math.ceil(files.length / 15));
  for (const [index, { file, text }] of [...files, ...damaged].entries()) {
    onStart(file);
    onVerdict({ ...judgeText(text, file, settings), isPublished: index < files.length });
  }
}

/** Removes the workspace of the last batch. */
export function closeWorkspace(): void {
  open?.workspace.remove();
  open = undefined;
}

/** Reads a file, with its own directives for ESLint out of force: what they silence could not be fixed. */
function readText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll(/eslint-(?:dis|en)able/gu, 'eslint-ignored');
}

/** Drops the concepts that the registry finds fault with: what was harvested is not looked at closely. */
function dropFaulty(
  concepts: Readonly<Record<string, ConceptSettings>>,
  root: string,
): Record<string, ConceptSettings> {
  let left = { ...concepts };
  while (Object.keys(left).length > 0) {
    try {
      buildRegistry({ root, concepts: left }, root);
      return left;
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error;
      const faulty = new Set(error.faults.map((fault) => /concepts\.(\w+)/u.exec(fault)?.[1]));
      const kept = Object.fromEntries(Object.entries(left).filter(([name]) => !faulty.has(name)));
      if (Object.keys(kept).length === Object.keys(left).length) throw error;
      left = kept;
    }
  }
  return left;
}

function chooseOptions(chance: Chance): Record<string, object> {
  const moves = { rename: chance.pick(['alias', 'references']), keepSideEffects: chance.is(0.6) };
  return {
    'ssot/no-deprecated-import': moves,
    'ssot/no-compat-alias': moves,
    'ssot/no-legacy-member': { receivers: chance.pick(['all', 'all', 'unproven', 'legacy']), writes: chance.is(0.5) },
    'ssot/no-duplicate-declaration': {
      fix: chance.pick(['equivalent', 'equivalent', 'always']),
      secondNames: chance.pick(['allow', 'report']),
    },
  };
}

/** Texts of canonical modules as they may stand in an editor: an export lost, renamed, or made a type. */
function damageHomes(homes: readonly BatchFile[]): BatchFile[] {
  return homes.slice(0, 10).map(({ file, text }, index) => {
    const change = ['', 'export type ', 'export declare '][index % 3] ?? '';
    return {
      file,
      text: text.replace(/^export (?!default|type|declare|\*)/mu, change).replace(/^exports\.\w/mu, 'exports.other'),
    };
  });
}

function writeConfig(root: string, files: readonly BatchFile[]): void {
  const file = path.join(root, 'tsconfig.json');
  const compilerOptions = {
    target: 'ES2023',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    jsx: 'preserve',
    strict: true,
    allowJs: true,
    experimentalDecorators: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
  const present = files
    .map((listed) => listed.file)
    .filter((listed) => existsSync(path.join(root, listed)) && /\.[cm]?[jt]sx?$/u.test(listed));
  writeFileSync(file, JSON.stringify({ compilerOptions, files: present, include: ['homes'] }));
}
