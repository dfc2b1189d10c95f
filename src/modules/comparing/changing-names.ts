import type { Node } from 'oxc-parser';
import { getValueReferences } from '../loading/value-references.ts';
import type { SourceModule } from '../read-module.ts';
import { findLocal, type Entity } from './entity.ts';
import { getModuleNames } from './module-names.ts';

/** Tells whether a name is a variable that gets another value while the program runs: a copy of it does not follow. */
export function canChange({ parts, module, name }: Entity): boolean {
  const isDeclared = /\.d\.[cm]?ts$/u.test(module.file);
  return parts.some(({ variableKind }) =>
    isDeclared
      ? variableKind === 'let'
      : variableKind !== undefined && variableKind !== 'const' && getModuleNames(module).written.has(name),
  );
}

/** Finds a name in a value that is read once, when the value is made, and may be another by the next time. */
export function findChangingName(value: Node, module: SourceModule): string | undefined {
  return [...getValueReferences([value])].find((name) => {
    const found = findLocal(module, name);
    return found && 'entity' in found && canChange(found.entity);
  });
}
