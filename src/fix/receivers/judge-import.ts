import { getRealPath } from '../../modules/real-path.ts';
import { findModuleFile } from '../../modules/resolver.ts';
import type { Concept, ListedModule } from '../../registry/concept.ts';
import type { Standing } from '../../registry/standing.ts';
import type { ImportedOrigin } from '../../syntax/receiving/value-origin.ts';
import { getTakenName } from './judge-enter.ts';
import { follow, type Hop } from './judge-follow.ts';
import { getCanonicalKeys, type Inquiry } from './judge-inquiry.ts';

/** Finds how an imported thing stands by the modules that it comes through; undefined where they say nothing of it. */
export function findImportStanding(origin: ImportedOrigin, concept: Concept, inquiry: Inquiry): Standing | undefined {
  const { specifier, home } = origin;
  const name = getTakenName(origin);
  if (name === '*') {
    return undefined;
  }
  const hop = { specifier, name, fromFile: home.file ?? inquiry.file };
  const { stop, entity } = follow(
    hop,
    (each) => checkHop(each, concept, inquiry),
    (file) => inquiry.mayRead(file),
  );
  return stop ?? (entity && getCanonicalKeys(concept, inquiry).has(entity.key) ? 'unified' : undefined);
}

function checkHop(hop: Hop, concept: Concept, inquiry: Inquiry): Standing | undefined {
  const { registry, file } = inquiry;
  const { specifier, name, fromFile } = hop;
  if (name === '*') {
    return undefined;
  }
  const lists = (module: ListedModule | undefined): boolean => module?.findTarget(name, file)?.concept === concept;
  if (lists(registry.findDeprecatedModule(specifier, fromFile))) {
    return 'legacy';
  }
  if (lists(registry.findCompatModule(specifier, fromFile))) {
    return 'compat';
  }
  return isCanonical(hop, concept) || concept.unified.has(name) ? 'unified' : undefined;
}

function isCanonical({ specifier, fromFile }: Hop, { canonical }: Concept): boolean {
  if (specifier === canonical.specifier || specifier === canonical.importAs) {
    return true;
  }
  const real = canonical.file === undefined ? undefined : getRealPath(canonical.file);
  return (
    real !== undefined &&
    (['types', 'import', 'require'] as const).some((load) => {
      const found = findModuleFile(specifier, fromFile, load);
      return found !== undefined && getRealPath(found) === real;
    })
  );
}
