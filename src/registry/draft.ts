import { buildConcept } from './build-concept.ts';
import { checkReferences } from './check-references.ts';
import type { Concept } from './concept.ts';
import { at, type Fault } from './fault.ts';
import { parseModulePattern, type ListedPattern } from './module-pattern.ts';
import type { Root } from './root.ts';
import { checkConcept, type CheckedConcept } from './settings.ts';

/** A concept with its settings and the modules it lists, not yet held against the other concepts. */
export interface Draft {
  /** Where the concept stands in the settings. */
  readonly path: string;
  readonly settings: CheckedConcept;
  readonly concept: Concept;
  readonly deprecated: readonly ListedPattern[];
  readonly compat: readonly ListedPattern[];
}

/**
 * Reads one concept of the settings.
 *
 * @returns undefined when it has no canonical module; what is wrong with it, great or small, is in `faults` then.
 */
export function draftConcept(name: string, value: unknown, root: Root, faults: Fault[]): Draft | undefined {
  const path = at('settings.ssot.concepts', name);
  const settings = checkConcept(value, path, faults);
  if (settings === undefined) {
    return undefined;
  }
  const deprecated = parseModules(settings.deprecated, root, at(path, 'deprecated'), faults);
  const compat = parseModules(settings.compat, root, at(path, 'compat'), faults);
  checkReferences(settings, name, [...deprecated, ...compat], path, faults);
  const concept = buildConcept(name, settings, root, path, faults);
  return concept === undefined ? undefined : { path, settings, concept, deprecated, compat };
}

function parseModules(
  modules: CheckedConcept['deprecated'],
  root: Root,
  path: string,
  faults: Fault[],
): readonly ListedPattern[] {
  const parsed: ListedPattern[] = [];
  for (const [written, names] of modules ?? []) {
    const pattern = parseModulePattern(written, root);
    if (typeof pattern === 'string') {
      faults.push(`${at(path, written)}: ${pattern}`);
    } else {
      parsed.push({ path: at(path, written), pattern, names });
    }
  }
  return parsed;
}
