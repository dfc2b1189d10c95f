import { getModuleExports } from '../modules/exports/exports.ts';
import { findFileKind } from '../modules/file-kind.ts';
import { findModuleFile } from '../modules/resolver.ts';
import type { Registry } from './concept.ts';
import type { Draft } from './draft.ts';
import type { ListedPattern, ModulePattern } from './module-pattern.ts';
import type { Root } from './root.ts';

/** Makes the lookup of the values in deprecated modules that canonical exports replace. */
export function makeReplacedValues(drafts: readonly Draft[], root: Root): Registry['findReplacedValue'] {
  const listed = new Map(drafts.map(({ concept, deprecated }) => [concept.name, deprecated]));
  return ({ name }, exportName) =>
    listed.get(name)?.find((module) => hasReplacedValue(module, exportName, root))?.pattern.written;
}

function hasReplacedValue({ pattern, names }: ListedPattern, exportName: string, root: Root): boolean {
  const oldNames =
    names === '*' ? [exportName] : [...names].flatMap(([name, target]) => (target === exportName ? [name] : []));
  const file = oldNames.length === 0 ? undefined : findPatternFile(pattern, root);
  if (file === undefined) {
    return false;
  }
  const exports = getModuleExports(file).names;
  return oldNames.some((name) => /^(?:value|both)$/u.test(exports.get(name)?.kind ?? ''));
}

// A glob means files that only a walk through the whole project would find.
function findPatternFile(pattern: ModulePattern, root: Root): string | undefined {
  if (pattern.kind === 'glob') {
    return undefined;
  }
  if (pattern.kind === 'file' && findFileKind(pattern.path) === 'file') {
    return pattern.path;
  }
  const specifier = pattern.kind === 'file' ? pattern.path : pattern.specifier;
  return findModuleFile(specifier, root.join('_'), 'types') ?? findModuleFile(specifier, root.join('_'));
}
