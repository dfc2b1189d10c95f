import type { FixContext } from './fix-context.ts';
import { getSiblings } from './fix-context.ts';
import { removeFromList } from './list-tokens.ts';
import { isSettled, type Move } from './move.ts';
import { renameUse } from './rename-use.ts';
import { getFromClause, insertBelow, replaceSpecifier } from './statement-text.ts';
import { applyEdits, replaceText, type TextEdit } from './text-edit.ts';

/**
 * Points an expression, a type or a comment that names a module at the canonical one, and renames what is taken from it.
 *
 * `(await import("./old")).A` → `(await import("./canon")).New`
 *
 * @returns the edits, or undefined where a new name can't be written.
 */
export function editNamespace(move: Move, context: FixContext): TextEdit[] | undefined {
  const [first] = move.entries;
  if (!first?.destination) {
    return undefined;
  }
  if (move.keepsNames) {
    return move.namespace ? splitNamespace(move, context) : splitRequire(move, context);
  }
  const renames = renameUses(move, context.file);
  return (
    renames && [replaceSpecifier(move.reference.source, first.destination.specifier, context.sourceCode), ...renames]
  );
}

/** Renames every use of the names that move. */
export function renameUses(move: Move, file: string): TextEdit[] | undefined {
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

// `const { A, other } = require("./old")` → a second `require` for what moves
function splitRequire(move: Move, { sourceCode }: FixContext): TextEdit[] | undefined {
  const { reference } = move;
  const [first] = move.entries;
  if (reference.form !== 'namespace' || reference.load !== 'require' || !first?.destination) {
    return undefined;
  }
  const declarator = reference.node.parent;
  const declaration = declarator?.parent;
  if (
    declarator?.type !== 'VariableDeclarator' ||
    declarator.id.type !== 'ObjectPattern' ||
    declaration?.type !== 'VariableDeclaration' ||
    declaration.declarations.length !== 1 ||
    !/^(?:Program|BlockStatement)$/u.test(declaration.parent.type)
  ) {
    return undefined;
  }
  const { properties } = declarator.id;
  const starts = new Set(move.entries.flatMap(({ uses }) => (uses ?? []).map(({ range }) => range[0])));
  const leaving = properties.filter(({ range, type }) => type === 'Property' && starts.has(range[0]));
  const renames = renameUses(move, '');
  if (!renames || leaving.length !== starts.size || declarator.id.typeAnnotation) {
    return undefined;
  }
  const texts = leaving.map(({ range: [start, end] }) => {
    const own = renames.filter(({ range }) => range[0] >= start && range[1] <= end);
    return applyEdits(
      sourceCode.text.slice(start, end),
      own.map(({ range, text }) => replaceText([range[0] - start, range[1] - start], text)),
    );
  });
  const call = applyEdits(sourceCode.text, [
    replaceSpecifier(reference.source, first.destination.specifier, sourceCode),
  ]);
  const grown = call.length - sourceCode.text.length;
  const load = call.slice(reference.node.range[0], reference.node.range[1] + grown);
  const end = sourceCode.getLastToken(declaration)?.value === ';' ? ';' : '';
  return [
    ...removeFromList(properties, leaving, sourceCode),
    insertBelow(declaration, `${declaration.kind} { ${texts.join(', ')} } = ${load}${end}`, sourceCode),
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
