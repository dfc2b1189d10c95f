import { getSiblings, type FixContext, type ListedReference } from './fix-context.ts';
import { isSettled, type Move } from './move.ts';
import { renameUse } from './rename-use.ts';
import { splitLoad } from './split-load.ts';
import { getFromClause, insertBelow, replaceSpecifier } from './statement-text.ts';
import { replaceText, type TextEdit } from './text-edit.ts';

/**
 * Points an expression, a type or a comment that names a module at the canonical one, and renames what is taken from it.
 *
 * `(await import("./old")).A` → `(await import("./canon")).New`
 *
 * @param companions the types that are said of the namespace.
 * @returns the edits, or undefined where a new name can't be written.
 */
export function editNamespace(
  move: Move,
  companions: readonly ListedReference[],
  context: FixContext,
): TextEdit[] | undefined {
  const [first] = move.entries;
  if (!first?.destination) {
    return undefined;
  }
  if (move.keepsNames) {
    return move.namespace ? splitNamespace(move, context) : splitLoad(move, companions, context);
  }
  const renames = renameUses(move, context.file);
  const { specifier } = first.destination;
  const sources = [move, ...companions].map(({ reference }) => reference.source);
  return renames && [...sources.map((source) => replaceSpecifier(source, specifier, context.sourceCode)), ...renames];
}

/** Renames every use of the names that move. */
function renameUses(move: Move, file: string): TextEdit[] | undefined {
  const edits = move.entries.flatMap(({ uses, targets, name }) =>
    (uses ?? []).map((use) => {
      const target = name === undefined ? move.module.findTarget(use.name, file) : targets[0];
      return target?.export === null ? undefined : renameUse(use, target?.export ?? use.name);
    }),
  );
  return edits.includes(undefined) ? undefined : edits.flatMap((edit) => edit ?? []);
}

// `ns.A; ns.other` → a second namespace for what moves: `canon.New; ns.other`
function splitNamespace(move: Move, context: FixContext): TextEdit[] | undefined {
  const { sourceCode, file } = context;
  const [first] = move.entries;
  const { reference } = move;
  if (
    reference.form !== 'import' ||
    !first?.destination ||
    !isSettled(move) ||
    getSiblings(reference.node).length === 0
  ) {
    return undefined;
  }
  const { specifier } = first.destination;
  const name = getFreeName(specifier, context);
  const uses = move.entries.flatMap((entry) => entry.uses ?? []);
  const renames = renameUses(move, file);
  if (!renames || uses.some(({ object }) => object === undefined)) {
    return undefined;
  }
  const type = reference.node.importKind === 'type' ? 'type ' : '';
  const statement = `import ${type}* as ${name} ${getFromClause(reference.node, specifier, sourceCode)}`;
  return [
    insertBelow(reference.node, statement, sourceCode),
    ...uses.flatMap(({ object }) => (object ? [replaceText(object, name)] : [])),
    ...renames,
  ];
}

// A name after the module's, that stands nowhere in the file.
function getFreeName(specifier: string, { sourceCode: { text }, newNames }: FixContext): string {
  const base = specifier.slice(specifier.lastIndexOf('/') + 1).replace(/\.[a-z]+$/u, '');
  const camel = base.replaceAll(/[^\p{ID_Continue}]+(?<next>.)?/gu, (...[, next]: (string | undefined)[]) =>
    (next ?? '').toUpperCase(),
  );
  const name = /^[\p{ID_Start}$_]/u.test(camel) ? camel : `canonical${camel}`;
  let free = name;
  for (let count = 2; text.includes(free) || newNames.has(free); count += 1) {
    free = `${name}${String(count)}`;
  }
  newNames.add(free);
  return free;
}
