import { getModuleExports, type ExportInfo } from '../modules/exports/exports.ts';
import { getExportedNames } from '../syntax/exported-names.ts';
import type { ExportAllReference, ModuleReference } from '../syntax/module-reference.ts';
import { findNamespaceDifference, isSameBuiltin } from './compare-exports.ts';
import { getDestinationExports } from './settling/find-destination.ts';
import type { FixContext } from './fix-context.ts';
import { findRivalStar, findShiftedStar, getOtherStars } from './find-rival-star.ts';
import type { Destination, Move, MoveOutcome } from './move.ts';
import { writeName } from './rename-use.ts';
import { getFromClause, insertAbove, replaceSpecifier } from './statement-text.ts';
import { replaceText, type TextEdit } from './text-edit.ts';

/** Points a path, a bare import or a whole namespace at the canonical module. */
export function editPath(reference: ModuleReference, destination: Destination, { sourceCode }: FixContext): TextEdit[] {
  const isBarePath =
    reference.form === 'path' && reference.isFilePath && /^[^./]/u.test(sourceCode.text.slice(...reference.source));
  // `/// <reference path="old.d.ts" />` and `new URL("old.js", import.meta.url)` need no "./".
  const specifier = isBarePath ? destination.specifier.replace(/^\.\//u, '') : destination.specifier;
  return [replaceSpecifier(reference.source, specifier, sourceCode)];
}

/**
 * Moves `export * from "./old"` without changing what the file offers: the star goes on where both modules export the same
 * names, else the names are listed, above the star when others stay behind it.
 */
export function editExportAll(
  move: Move,
  reference: ExportAllReference,
  destination: Destination,
  context: FixContext,
): MoveOutcome {
  const { file } = context;
  const path = editPath(reference, destination, context);
  const old = move.module.file === undefined ? undefined : getModuleExports(move.module.file);
  const canonical = getDestinationExports(destination, file);
  const movesAll = move.module.movesEveryName(file) && move.module.getListedNames(file).length === 0;
  const isKnown = old?.complete === true && canonical?.complete === true;
  if (movesAll && (!isKnown || haveSameNames(old.names, canonical.names))) {
    return { edits: path, reason: findWholeProblem(move, reference, destination, context) };
  }
  if (reference.node.exported) {
    return { reason: 'its namespace object is exported', edits: path };
  }
  if (!isKnown) {
    return { reason: 'not all names that it exports are known', edits: path };
  }
  return listNames(move, reference, destination, old.names, canonical.names, context);
}

// `export * from "./old"` of which every name goes to the canonical module, `export * as ns from "./old"`
function findWholeProblem(
  { module }: Move,
  reference: ExportAllReference,
  destination: Destination,
  context: FixContext,
): string | undefined {
  const { file } = context;
  const { node, isTypeOnly } = reference;
  if (isSameBuiltin(reference.specifier, destination)) {
    return undefined;
  }
  if (node.exported) {
    const difference = isTypeOnly ? undefined : findNamespaceDifference({ module, reference }, destination, file);
    return difference && `its namespace object is exported, and ${difference}`;
  }
  const old = module.file === undefined ? undefined : getModuleExports(module.file);
  const canonical = getDestinationExports(destination, file);
  if (!old?.complete || !canonical?.complete) {
    return getOtherStars(node, context.sourceCode.ast).length > 0
      ? 'a name that another `export *` offers too would be lost'
      : undefined;
  }
  const modules = {
    before: { ...old, file: module.file ?? '' },
    after: { ...canonical, file: destination.file ?? '' },
  };
  const rival = findShiftedStar(node, modules, context);
  return rival && `\`${rival}\` may offer the same names`;
}

function haveSameNames(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): boolean {
  const names = [...before.keys()].filter((name) => name !== 'default');
  return (
    names.every((name) => after.has(name)) && [...after.keys()].every((name) => name === 'default' || before.has(name))
  );
}

// `export * from "./old"` → `export { New as A } from "./canon"`
function listNames(
  move: Move,
  { node, isTypeOnly }: ExportAllReference,
  destination: Destination,
  old: ReadonlyMap<string, ExportInfo>,
  canonical: ReadonlyMap<string, ExportInfo>,
  { sourceCode, file }: FixContext,
): MoveOutcome {
  const own = getExportedNames(sourceCode.ast);
  const names = [...old.keys()].filter((name) => name !== 'default' && !own.has(name));
  const moved = names.flatMap((name) => {
    const target = move.module.findTarget(name, file);
    return target ? [{ name, target: target.export }] : [];
  });
  const rival = findRivalStar(node, moved, sourceCode.ast, file);
  if (rival !== undefined) {
    return { reason: `\`${rival}\` may offer the same names` };
  }
  const texts: string[] = [];
  for (const { name, target } of moved) {
    const found = target === null ? undefined : canonical.get(target);
    if (target === null || !found || found.kind === 'unknown') {
      return {
        reason:
          target === null
            ? `\`${name}\` has several canonical exports`
            : `\`${destination.specifier}\` does not export \`${target}\``,
      };
    }
    if (found.kind === 'type' && old.get(name)?.kind !== 'type') {
      return { reason: `\`${target}\` is only a type in \`${destination.specifier}\`` };
    }
    const type = found.kind === 'type' && !isTypeOnly ? 'type ' : '';
    texts.push(`${type}${target === name ? writeName(name) : `${writeName(target)} as ${writeName(name)}`}`);
  }
  const list = `{ ${texts.join(', ')} }`;
  if (moved.length === names.length) {
    const star = sourceCode.getFirstToken(node, ({ value }) => value === '*');
    return star
      ? {
          edits: [
            replaceText(star.range, list),
            replaceSpecifier([node.source.range[0] + 1, node.source.range[1] - 1], destination.specifier, sourceCode),
          ],
        }
      : { reason: 'its star can not be found' };
  }
  // A name that is exported by name wins over the star.
  const clause = getFromClause(node, destination.specifier, sourceCode);
  return { edits: [insertAbove(node, `export ${isTypeOnly ? 'type ' : ''}${list} ${clause}`, sourceCode)] };
}
