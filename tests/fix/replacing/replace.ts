import { createRequire } from 'node:module';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import {
  joinReplacements,
  planReplacements,
  type ReplacementPlan,
} from '../../../src/fix/replacing/replace-declaration.ts';
import { applyEdits, type TextEdit } from '../../../src/fix/text-edit.ts';
import type { Concept, Registry } from '../../../src/registry/concept.ts';
import type { DeclaredName } from '../../../src/syntax/declaring/declared-name.ts';
import { getDeclaredNames } from '../../../src/syntax/declaring/declared-names.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** A file with duplicates. */
export interface Case {
  readonly code: string;
  /** The project that the file stands in. */
  readonly root: string;
  /** From the root. */
  readonly file: string;
  /** From the root, or a package. */
  readonly canonical: string;
  /** What is duplicated → the canonical export. */
  readonly names: Readonly<Record<string, string>>;
  readonly importAs?: string | undefined;
  readonly parser?: 'typescript' | 'espree' | undefined;
  readonly sourceType?: 'module' | 'commonjs' | 'script' | undefined;
  isSuppressed?(name: string): boolean;
}

/** What becomes of a file. */
export interface Replaced {
  readonly plans: readonly ReplacementPlan[];
  /** The text after one pass of fixes. */
  readonly output: string;
  /** The text with one suggestion made, for each plan that has edits and a reason. */
  readonly proposals: readonly string[];
  /** What the fix broke, one sentence each. */
  readonly faults: readonly string[];
}

/** Replaces all duplicates of a file in one pass, and looks for what that may have broken. */
export function replaceAll(given: Case): Replaced {
  const before = read(given, given.code);
  const declared = getDuplicates(given, before);
  const plans = plan(given, before, declared);
  const fixes = new Set(joinReplacements(plans).filter((fix) => fix !== undefined));
  const mark = given.code.startsWith('\uFEFF') ? '\uFEFF' : '';
  const apply = (edits: readonly TextEdit[]) => mark + applyEdits(before.text, edits);
  const output = apply([...fixes].flat());
  const proposals = plans.flatMap(({ edits, reason }) => (edits && reason !== undefined ? [apply(edits)] : []));
  const faults = [output, ...proposals.slice(0, 3)].flatMap((text) => findFaults(given, before, text));
  const open = plans.filter(({ reason }) => reason !== undefined).length;
  const left =
    faults.length > 0
      ? open
      : getDuplicates(given, read(given, output)).filter((each) => !isCanonical(each, given)).length;
  return { plans, output, proposals, faults: left > open ? [...faults, `${left} duplicates are left`] : faults };
}

function plan(given: Case, sourceCode: Source, declared: readonly DeclaredName[]): ReplacementPlan[] {
  const isPackage = !given.canonical.startsWith('.');
  const canonical = {
    written: given.canonical,
    specifier: isPackage ? given.canonical : undefined,
    file: isPackage ? undefined : path.posix.join(given.root, given.canonical),
    importAs: given.importAs,
  };
  const concept: Concept = {
    name: 'Concept',
    canonical,
    exports: Object.values(given.names),
    names: new Map(Object.entries(given.names)),
    members: new Map(),
    adapter: undefined,
    hasCompat: false,
    unified: new Set(),
    isIgnored: () => false,
  };
  const registry = {
    root: given.root,
    findDeprecatedModule: () => undefined,
    findConceptsByName: (name: string) => (Object.hasOwn(given.names, name) ? [concept] : []),
  } as unknown as Registry;
  return planReplacements(
    declared.map((each) => ({ declared: each, concept, exportName: given.names[each.name] ?? each.name })),
    {
      sourceCode,
      file: path.posix.join(given.root, given.file),
      registry,
      isSuppressed: ({ line, column }) =>
        declared.some(({ name, range }) => {
          const place = sourceCode.getLocFromIndex(range[0]);
          return place.line === line && place.column === column && given.isSuppressed?.(name) === true;
        }),
    },
  );
}

function getDuplicates({ names }: Case, sourceCode: Source): DeclaredName[] {
  return getDeclaredNames(sourceCode, (name) => Object.hasOwn(names, name));
}

function isCanonical({ origin }: DeclaredName, { canonical }: Case): boolean {
  const base = path.posix.basename(canonical).replace(/\.[cm]?[jt]s$/u, '');
  return origin?.specifier.includes(base) === true;
}

const requireHere = createRequire(import.meta.url);
const espree = createRequire(requireHere.resolve('eslint'))('espree') as TSESLint.Parser.LooseParserModule;

function read(given: Case, code: string): Source {
  const linter = new Linter({ cwd: given.root });
  const isJavaScript = given.parser === 'espree' || (given.parser === undefined && /\.[cm]?jsx?$/u.test(given.file));
  const config = {
    files: ['**/*.*'],
    languageOptions: {
      parser: isJavaScript ? espree : typescriptParser,
      sourceType: given.sourceType ?? (given.file.endsWith('.cjs') ? 'commonjs' : 'module'),
      parserOptions: { ecmaFeatures: { jsx: given.file.endsWith('x') } },
    },
  } as unknown as Linter.Config;
  const [fatal] = linter
    .verify(code, config, { filename: path.join(given.root, given.file) })
    .filter((each) => each.fatal);
  if (fatal) {
    throw new Error(`does not parse: ${fatal.message} (${fatal.line}:${fatal.column})\n${code}`);
  }
  return linter.getSourceCode() as unknown as Source;
}

function findFaults(given: Case, before: Source, text: string): string[] {
  try {
    const after = read(given, text);
    const known = getFreeNames(before);
    return [
      ...[...getFreeNames(after)]
        .filter((name) => !known.has(name) && name !== 'require')
        .map((name) => `\`${name}\` is unbound`),
      ...findTwice(after).map((name) => `\`${name}\` is declared twice`),
      ...(/\n\s*\n\s*\n/u.test(text) && !/\n\s*\n\s*\n/u.test(before.text)
        ? ['two blank lines follow each other']
        : []),
      ...(before.text.includes('\r\n') && /(?<!\r)\n/u.test(text) ? ['line endings are mixed'] : []),
    ];
  } catch (error) {
    return [String(error)];
  }
}

function getFreeNames({ scopeManager }: Source): Set<string> {
  return new Set(scopeManager?.globalScope?.through.map(({ identifier }) => identifier.name));
}

function findTwice({ scopeManager }: Source): string[] {
  return (scopeManager?.scopes ?? [])
    .filter(({ type }) => type === 'module')
    .flatMap(({ variables }) => variables)
    .filter(({ defs }) => defs.length > 1 && defs.some(({ type }) => (type as string) === 'ImportBinding'))
    .map(({ name }) => name);
}
