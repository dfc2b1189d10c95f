import type { TSESTree } from '@typescript-eslint/utils';
import type { FixContext, ListedReference } from './fix-context.ts';
import { getListText, writeList } from './lists/list-text.ts';
import { removeFromList } from './lists/list-tokens.ts';
import type { Move } from './move.ts';
import { renameUse } from './rename-use.ts';
import { insertBelow, replaceSpecifier } from './statement-text.ts';
import { applyEdits, replaceText, type TextEdit } from './text-edit.ts';

/** `const { A, other } = require("./old")`, alone in its statement and among other statements. */
interface Destructuring {
  readonly declaration: TSESTree.VariableDeclaration;
  readonly properties: readonly (TSESTree.Property | TSESTree.RestElement)[];
  readonly init: TSESTree.Expression;
}

/**
 * Takes the names that move out of a destructured load, into a load of the canonical module below it.
 *
 * `const { A, other } = await import("./old")` → `const { other } = …; const { New: A } = await import("./canon")`
 *
 * @param companions the types that are said of the load.
 */
export function splitLoad(
  move: Move,
  companions: readonly ListedReference[],
  { sourceCode }: FixContext,
): TextEdit[] | undefined {
  const [first] = move.entries;
  const found = move.reference.form === 'namespace' ? findDestructuring(move.reference.node) : undefined;
  if (!found || !first?.destination) {
    return undefined;
  }
  const { declaration, properties, init } = found;
  if (sourceCode.getCommentsInside(init).length > 0) {
    // import(/* webpackChunkName: "old" */ "./old"): which of the two loads it is said of can't be known.
    return undefined;
  }
  const uses = move.entries.flatMap((entry) => entry.uses ?? []);
  const leaving = properties.filter((property) => uses.some(({ range }) => isInside(range, property.range)));
  const renames = move.entries.flatMap(({ uses: own, targets: [target] }) =>
    (own ?? []).map((use) => (target?.export == null ? undefined : renameUse(use, target.export))),
  );
  const known = renames.flatMap((edits) => edits ?? []);
  const { specifier } = first.destination;
  const isWritable = !renames.includes(undefined) && leaving.length === uses.length;
  if (!isWritable || properties.some((property) => !leaving.includes(property) && !isPlain(property))) {
    return undefined;
  }
  const texts = leaving.map((property) =>
    getListText(property, getEditedText(property.range, known, sourceCode.text), sourceCode),
  );
  const sources = [move, ...companions].map(({ reference }) =>
    replaceSpecifier(reference.source, specifier, sourceCode),
  );
  const load = getEditedText(init.range, sources, sourceCode.text);
  const end = sourceCode.getLastToken(declaration)?.value === ';' ? ';' : '';
  return [
    ...removeFromList(properties, leaving, sourceCode),
    insertBelow(
      declaration,
      `${declaration.kind} ${writeList(texts, declaration, sourceCode)} = ${load}${end}`,
      sourceCode,
    ),
  ];
}

function findDestructuring(node: TSESTree.Node): Destructuring | undefined {
  let init = node;
  while (init.parent && /^(?:Await|Chain|TSAs|TSSatisfies|TSNonNull)Expression$/u.test(init.parent.type)) {
    init = init.parent;
  }
  const declarator = init.parent;
  return declarator?.type === 'VariableDeclarator' &&
    declarator.init === init &&
    declarator.id.type === 'ObjectPattern' &&
    !declarator.id.typeAnnotation &&
    declarator.parent.declarations.length === 1 &&
    /^(?:Program|BlockStatement)$/u.test(declarator.parent.parent.type)
    ? { declaration: declarator.parent, properties: declarator.id.properties, init: declarator.init }
    : undefined;
}

// `{ A, other = A }` can't do without what would be declared below.
function isPlain(property: TSESTree.Property | TSESTree.RestElement): boolean {
  const { value } = property;
  return value?.type === 'Identifier' || (value?.type === 'AssignmentPattern' && value.right.type === 'Literal');
}

function isInside(inner: readonly [number, number], outer: readonly [number, number]): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

function getEditedText([start, end]: readonly [number, number], edits: readonly TextEdit[], text: string): string {
  const own = edits.filter(({ range }) => isInside(range, [start, end]));
  return applyEdits(
    text.slice(start, end),
    own.map(({ range, text: replacement }) => replaceText([range[0] - start, range[1] - start], replacement)),
  );
}
