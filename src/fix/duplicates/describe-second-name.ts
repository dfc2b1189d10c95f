import type { Duplicate } from './get-duplicates.ts';
import type { DuplicateFinding } from './plan-duplicates.ts';

/** Describes a name that stands for the canonical export itself. Who imports it by that name is not known here. */
export function describeSecondName({ declared, concept, exportNames }: Duplicate): DuplicateFinding {
  return {
    range: declared.range,
    name: declared.name,
    module: concept.canonical.written,
    exportName: exportNames[0] ?? declared.name,
    differences: [],
    reason: 'it is a second name for the canonical export, and other files may import it by that name',
    fix: undefined,
    proposals: [],
  };
}
