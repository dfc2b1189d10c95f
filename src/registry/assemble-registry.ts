import { getLastSegment, getModuleKey } from '../modules/paths.ts';
import type { Concept, Registry } from './concept.ts';
import type { Draft } from './draft.ts';
import { FileIndex, push } from './file-index.ts';
import { ModuleIndex } from './module-index.ts';
import { makeReplacedValues } from './replaced-values.ts';
import type { Root } from './root.ts';
import type { ListedPattern } from './module-pattern.ts';

/** Makes the registry of concepts that were found right: every lookup is a hash lookup. */
export function assembleRegistry(drafts: readonly Draft[], root: Root): Registry {
  const deprecated = new ModuleIndex(root);
  const compat = new ModuleIndex(root);
  const concepts = new Map<string, Concept>();
  const byName = new Map<string, Concept[]>();
  const byMember = new Map<string, Concept[]>();
  for (const draft of drafts) {
    const { concept } = draft;
    concepts.set(concept.name, concept);
    addListings(deprecated, draft, draft.deprecated);
    addListings(compat, draft, draft.compat);
    for (const name of concept.names.keys()) {
      push(byName, name, concept);
    }
    for (const member of concept.members.keys()) {
      push(byMember, member, concept);
    }
  }
  return Object.freeze<Registry>({
    root: root.path,
    concepts,
    hasMembers: byMember.size > 0,
    findDeprecatedModule: (specifier, fromFile) => deprecated.find(specifier, fromFile),
    getDeprecatedFilter: deprecated.filter.in,
    findCompatModule: (specifier, fromFile) => compat.find(specifier, fromFile),
    getCompatFilter: compat.filter.in,
    findDeprecatedFile: (file) => deprecated.find(`./${getLastSegment(file)}`, file),
    findCompatFile: (file) => compat.find(`./${getLastSegment(file)}`, file),
    findConceptsOf: makeConceptsOf([...concepts.values()], root),
    findReplacedValue: makeReplacedValues(drafts, root),
    findConceptsByName: (name) => byName.get(name) ?? [],
    findConceptsByMember: (member) => byMember.get(member) ?? [],
  });
}

function addListings(index: ModuleIndex, { concept, settings }: Draft, modules: readonly ListedPattern[]): void {
  const loading = new Set((settings.sideEffects ?? []).map((module) => getModuleKey(module)));
  for (const { pattern, names } of modules) {
    const { written } = pattern;
    index.add(pattern, { concept, written, names, hasSideEffects: loading.has(getModuleKey(written)) });
  }
}

function makeConceptsOf(concepts: readonly Concept[], root: Root): Registry['findConceptsOf'] {
  const files = new FileIndex<Concept>();
  let isFilled = false;
  return (file) => {
    if (!isFilled) {
      isFilled = true;
      for (const concept of concepts) {
        if (concept.canonical.file !== undefined) {
          files.add(concept.canonical.file, concept);
        }
      }
    }
    return files.find(root.place(file), file);
  };
}
