import { rmSync } from 'node:fs';
import path from 'node:path';
import type ts from 'typescript';
import { copySources, createProgram, getNewComplaints, type ProjectDefinition } from '../project.ts';
import { findDeclarations, getOwnFiles } from './find-declarations.ts';
import { applyFixes, lintProject, type LintedFile } from './lint-project.ts';
import { getDuplicates, makeRegistry, type DuplicateRegistry } from './make-registry.ts';
import { plantCopies } from './plant-copies.ts';
import { runCopy, type CopyRun } from './run-copy.ts';

/** A published package whose sources are unified. */
export interface Package extends ProjectDefinition {
  /** What shows that a copy works. */
  readonly run?: Pick<CopyRun, 'paths' | 'scenario'>;
}

/** How a package is unified. */
export interface UnifyOptions {
  readonly isTyped: boolean;
  /** Puts copies of what is declared once into the files that import it, instead of taking what is declared twice. */
  readonly isPlanted?: boolean;
  /** Leaves the fixed copy where it is. */
  readonly keep?: boolean;
}

/** What came of one pass of fixes over a package. */
export interface Outcome {
  readonly root: string;
  readonly concepts: number;
  /** `path name` of each duplicate: by the independent count, and by the rule. */
  readonly duplicates: readonly string[];
  readonly found: readonly string[];
  /** `path name` of what is fixed. */
  readonly fixed: readonly string[];
  /** `path name: message` of each that is said to differ. */
  readonly different: readonly string[];
  readonly suggestions: number;
  /** Why the rest is not fixed, and how often. */
  readonly reasons: ReadonlyMap<string, number>;
  readonly newComplaints: readonly string[];
  /** Files that a second pass would change. */
  readonly fixedAgain: readonly string[];
  /** Findings that the first pass did not have. */
  readonly newFindings: readonly string[];
  readonly printed: { readonly before: string | undefined; readonly after: string | undefined };
}

/** Fixes the duplicates of a package's copy in one pass, and looks at it before and after with TypeScript's eyes. */
export function unify(definition: Package, { isTyped, isPlanted = false, keep = false }: UnifyOptions): Outcome {
  const project = copySources(definition);
  const { root } = project;
  try {
    const published = createProgram(project);
    const planted = isPlanted ? plantCopies(published, root) : undefined;
    const before = planted ? createProgram(project, published) : published;
    const declarations = findDeclarations(before, root);
    const registry = planted
      ? { concepts: planted, duplicates: getDuplicates(declarations, planted, root) }
      : makeRegistry(declarations, before, root);
    const files = getOwnFiles(before, root).map(({ fileName }) => fileName);
    const { concepts } = registry;
    const run = (): string | undefined => definition.run && runCopy({ root, files, ...definition.run });
    const printedBefore = run();
    // What a checker was asked for types, it does not complain about any more: the rule asks one of its own.
    const lint = (program: ts.Program): readonly LintedFile[] =>
      lintProject({ root, files, concepts, ...(isTyped ? { program: createProgram(project, program) } : {}) });
    const linted = lint(before);
    applyFixes(linted);
    const after = createProgram(project, before);
    const again = lint(after);
    const printed = { before: printedBefore, after: run() };
    return {
      root,
      printed,
      ...describe(linted, registry, root),
      newComplaints: getNewComplaints(before, after, project),
      fixedAgain: again.filter(({ messages }) => messages.some(({ fix }) => fix)).map(({ file }) => file),
      newFindings: getPlaces(again, root).filter((place) => !getPlaces(linted, root).includes(place)),
    };
  } finally {
    if (!keep) rmSync(root, { recursive: true, force: true });
  }
}

type Described = Pick<Outcome, 'concepts' | 'duplicates' | 'found' | 'fixed' | 'different' | 'suggestions' | 'reasons'>;

function describe(linted: readonly LintedFile[], registry: DuplicateRegistry, root: string): Described {
  const messages = linted.flatMap((file) => file.messages);
  const reasons = new Map<string, number>();
  for (const { message } of messages) {
    const reason = /Not fixed: (.*)\.$/su.exec(message)?.[1]?.replaceAll(/`[^`]*`/gu, '`…`');
    if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return {
    concepts: Object.keys(registry.concepts).length,
    duplicates: registry.duplicates,
    found: getPlaces(linted, root),
    fixed: getPlaces(
      linted.map((each) => ({ ...each, messages: each.messages.filter(({ fix }) => fix) })),
      root,
    ),
    different: linted.flatMap(({ file, messages: own }) =>
      own
        .filter(({ messageId }) => messageId === 'differentDuplicate')
        .map(({ message }) => `${path.relative(root, file)}: ${message}`),
    ),
    suggestions: messages.filter(({ suggestions }) => suggestions && suggestions.length > 0).length,
    reasons,
  };
}

function getPlaces(linted: readonly LintedFile[], root: string): readonly string[] {
  return linted
    .flatMap(({ file, messages }) =>
      messages.map(({ message }) => `${path.relative(root, file)} ${/`([^`]*)`/u.exec(message)?.[1] ?? message}`),
    )
    .sort();
}
