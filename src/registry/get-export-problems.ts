import { findCanonicalExportsWith } from './canonical-exports.ts';
import type { Concept, Registry } from './concept.ts';
import type { ExportKind } from './text-exports.ts';

/** How a name that is registered for a concept leaves the canonical module otherwise than it must. */
export interface ExportProblem {
  readonly concept: Concept;
  readonly name: string;
  /** `missing`: not exported; `type`: exported only as a type. */
  readonly kind: 'missing' | 'type';
  /** Why the name must be a value; undefined where the registry does not ask for one. */
  readonly need: ValueNeed | undefined;
}

/** What in the registry needs a value: the concept's adapter, or the deprecated module where the old name is one. */
export type ValueNeed = { readonly kind: 'adapter' } | { readonly kind: 'replacement'; readonly module: string };

/**
 * Lists the registered names that a canonical module would not export, or only as types, if its file held a text;
 * none where that can't be known.
 */
export function getExportProblems(
  concept: Concept,
  registry: Registry,
  { file, text }: { readonly file: string; readonly text: string },
): ExportProblem[] {
  const found = findCanonicalExportsWith(concept, file, text);
  if (!found) {
    return [];
  }
  const { exports, adapter } = concept;
  const names = new Set(adapter === undefined ? exports : [...exports, adapter]);
  return [...names].flatMap((name) => {
    const kind = getProblemKind(found.get(name));
    return kind ? [{ concept, name, kind, need: findNeed(concept, name, registry) }] : [];
  });
}

function getProblemKind(kind: ExportKind | undefined): ExportProblem['kind'] | undefined {
  if (kind === undefined) {
    return 'missing';
  }
  return kind === 'type' ? 'type' : undefined;
}

function findNeed(concept: Concept, name: string, registry: Registry): ValueNeed | undefined {
  if (name === concept.adapter) {
    return { kind: 'adapter' };
  }
  const module = registry.findReplacedValue(concept, name);
  return module === undefined ? undefined : { kind: 'replacement', module };
}
