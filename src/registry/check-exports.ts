import { findCanonicalExports, type CanonicalExports } from './canonical-exports.ts';
import type { Concept } from './concept.ts';
import type { Draft } from './draft.ts';
import { at, findNearestName, type Fault } from './fault.ts';

/** Checks that the canonical modules export what is registered of them; silent where that can't be known. */
export function checkExports(drafts: readonly Draft[], faults: Fault[]): void {
  // Thousands of concepts may have one home, of as many names.
  const known = new Map<string, CanonicalExports | undefined>();
  for (const { concept, path, settings } of drafts) {
    const key = `${concept.canonical.file ?? ''}\0${concept.canonical.specifier ?? ''}`;
    const found = known.has(key) ? known.get(key) : findCanonicalExports(concept);
    known.set(key, found);
    if (found === undefined) {
      continue;
    }
    for (const [index, name] of concept.exports.entries()) {
      const where = at(path, 'exports');
      if (settings.exports === undefined && !found.has(name)) {
        faults.push(`${where}: is left out, which means ${name}; ${describeMissing(concept, name, found)}`);
      } else if (!found.has(name)) {
        faults.push(`${at(where, index)}: ${describeMissing(concept, name, found)}`);
      }
    }
    checkAdapter(concept, found, at(path, 'adapter'), faults);
  }
}

function checkAdapter(concept: Concept, found: CanonicalExports, path: string, faults: Fault[]): void {
  const { adapter, canonical } = concept;
  if (adapter === undefined) {
    return;
  }
  if (!found.has(adapter)) {
    faults.push(`${path}: ${describeMissing(concept, adapter, found)}`);
  } else if (found.get(adapter) === 'type') {
    faults.push(
      `${path}: ${canonical.written} exports ${adapter} only as a type; export a function of that name, or delete it`,
    );
  }
}

function describeMissing({ canonical }: Concept, name: string, found: CanonicalExports): string {
  const nearest = findNearestName(name, [...found.keys()]);
  const hint =
    nearest === undefined ? 'export it there, or list what the module exports' : `did you mean \`${nearest}\`?`;
  return `${canonical.written} does not export ${name}; ${hint}`;
}
