import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { copySources, type ProjectDefinition } from '../tests/real-input/project.ts';
import eslint from '../tests/real-input/migrations/eslint.ts';
import mongodb from '../tests/real-input/migrations/mongodb.ts';
import reduxToolkit from '../tests/real-input/migrations/redux-toolkit.ts';
import rxjs from '../tests/real-input/migrations/rxjs.ts';

/** What the files of a group have in common, as the tables name it. */
export const groups = ['TypeScript, relative imports only', 'TypeScript, bare or alias imports', 'CommonJS'] as const;
export type Group = (typeof groups)[number];

interface SourceFile {
  readonly group: Group;
  readonly lines: number;
}

/** The sources of five published packages, copied to one folder. */
export interface Corpus {
  readonly root: string;
  /** Absolute path of a file → what it is. */
  readonly files: ReadonlyMap<string, SourceFile>;
  remove(): void;
}

const zod: ProjectDefinition = {
  packageName: 'zod',
  paths: ['src'],
  compilerOptions: { lib: ['ES2023', 'DOM'], module: 'NodeNext', moduleResolution: 'NodeNext' },
};

/** Copies five published packages; each keeps a tsconfig of its own, one of them with `paths`. */
export function copyCorpus(): Corpus {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-bench-')));
  for (const definition of [zod, rxjs, mongodb, reduxToolkit, eslint]) {
    copySources(definition, path.join(root, path.basename(definition.packageName)));
  }
  const names = ts.sys.readDirectory(root, ['.ts', '.tsx', '.js'], ['**/node_modules']);
  return {
    root,
    files: new Map(names.map((name) => [name, readSourceFile(name)])),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function readSourceFile(name: string): SourceFile {
  const text = readFileSync(name, 'utf8');
  return { group: getGroup(name, text), lines: text.split('\n').length };
}

function getGroup(name: string, text: string): Group {
  if (name.endsWith('.js')) return 'CommonJS';
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return specifiers.every((specifier) => specifier.startsWith('.')) ? groups[0] : groups[1];
}

/**
 * Writes the canonical modules of so many concepts and gets the concepts. Of their deprecated modules half are files that
 * are gone, half packages, and one in a hundred is a glob; no file of the corpus reaches any of them.
 */
export function writeConcepts({ root }: Corpus, count: number): Record<string, unknown> {
  const perModule = 100;
  mkdirSync(path.join(root, 'concepts'), { recursive: true });
  const concepts: Record<string, unknown> = {};
  for (let start = 0; start < count; start += perModule) {
    const numbers = Array.from({ length: Math.min(perModule, count - start) }, (_, index) => start + index);
    const canonical = `./concepts/canonical-${start}.ts`;
    const text = numbers.map((number) => `export const Concept${number} = ${number};\n`).join('');
    writeFileSync(path.join(root, canonical), text);
    for (const number of numbers) {
      const name = `Concept${number}`;
      concepts[name] = {
        canonical,
        exports: [name],
        deprecated: { [getDeprecated(number)]: { [`Old${name}`]: name } },
      };
    }
  }
  return concepts;
}

function getDeprecated(number: number): string {
  if (number % 100 === 99) return `**/legacy-module-${number}`;
  return number % 2 === 0 ? `./concepts/old/module-${number}.ts` : `@old/module-${number}`;
}
