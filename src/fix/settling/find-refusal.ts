import { isPackageFile } from '../../modules/paths.ts';
import { findLoadEffect } from '../../modules/loading/load-effects.ts';
import {
  entersCycleByOther,
  entersCycleElsewhere,
  findCircularCopy,
  isHandedUnfinished,
} from '../../modules/loading/cycles.ts';
import { suppliesCycle } from '../../modules/loading/supplies-cycle.ts';
import { loadsModule } from '../../modules/loading/module-graph.ts';
import { findProjectMock } from '../../modules/mocks/project-mocks.ts';
import path from 'node:path';
import { describeEffect } from '../describe-effect.ts';
import type { FixContext } from '../fix-context.ts';
import type { Destination, Move } from '../move.ts';

/** Finds what a module does when it is loaded and its canonical module, where it has one, does not do. */
export function findDroppedEffect(
  { module }: Move,
  destination: Destination | undefined,
  { registry }: FixContext,
): string | undefined {
  if (module.hasListedSideEffects) {
    return `\`${module.written}\` has side effects when it is loaded`;
  }
  if (module.file === undefined || isPackageFile(module.file)) {
    return undefined;
  }
  const effect = findLoadEffect(module.file, { alsoLoaded: destination?.file });
  return effect && `loading it ${describeEffect(effect, registry.root)}`;
}

/**
 * Finds the import cycle that a move would close, or would enter by another module than before.
 * Types are gone at run time, and what runs later finds this file loaded.
 *
 * @param hasCanonical true when the file loads the canonical module anyway.
 */
export function findCycle(
  { reference, module }: Move,
  { file: canonical }: Destination,
  hasCanonical: boolean,
  { file }: FixContext,
): string | undefined {
  const isStatement = reference.form === 'import' || reference.form === 'export' || reference.form === 'export-all';
  if (reference.isTypeOnly || canonical === undefined || reference.form === 'mock') {
    return undefined;
  }
  const isRound = module.file !== undefined && loadsModule(module.file, canonical) === true;
  if (isRound && loadsModule(canonical, module.file) !== false) {
    // Which of them is loaded first decides which finds the other unfinished.
    return 'the canonical and the deprecated module load each other';
  }
  if (module.file !== undefined && findCircularCopy(module.file, canonical) !== undefined) {
    return 'the deprecated module is part of a cycle, or has its values from one, and may hand on what was not there yet';
  }
  const isEntered = hasCanonical && !entersCycleByOther(file, canonical);
  if (!isEntered && module.file !== undefined && entersCycleElsewhere(module.file, canonical)) {
    return 'the canonical module is part of a cycle, which would be entered by another module than before';
  }
  if (module.file !== undefined && suppliesCycle(file, module.file, canonical)) {
    return 'modules of a cycle may need in time what only the deprecated module loads';
  }
  if (isRound && isHandedUnfinished(file, module.file, canonical)) {
    return 'the deprecated module loads this file, and hands on what CommonJS has not made by then';
  }
  if (hasCanonical || (!isStatement && !(reference.form === 'namespace' && reference.isEager))) {
    return undefined;
  }
  const closes = loadsModule(canonical, file);
  // An ES module's bindings are live: it is the same cycle with or without the deprecated module in it.
  if (closes === false || (closes === true && isRound && isStatement)) {
    return undefined;
  }
  return closes === true
    ? 'the canonical module loads this file, so the import would close a cycle'
    : 'it can not be told whether the canonical module loads this file';
}

/** Finds what replaces the deprecated module in tests by its specifier, from outside this file. */
export function findForeignMock({ reference, module }: Move, { file, registry }: FixContext): string | undefined {
  if (reference.isTypeOnly) {
    return undefined;
  }
  const mock = findProjectMock({ file, specifier: reference.specifier, moduleFile: module.file, root: registry.root });
  return mock && `${path.posix.relative(registry.root, mock.file)} replaces it in tests`;
}
