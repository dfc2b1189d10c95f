import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getSurface } from '../declaring/get-surface.ts';
import { isDeclarationFile } from '../declaring/is-ambient-script.ts';
import { findOwnId, type Departure, type Surface } from '../declaring/surface.ts';
import type { Range } from '../module-reference.ts';
import { getDepartureRange } from './departure-range.ts';

/** Something that comes near to the export of a name, and is none. */
export interface HalfExport {
  /**
   * `inside`: declared or imported, and not exported; `renamed`: exported under another name alone;
   * `respelled`: there in another case, exported or not.
   */
  readonly kind: 'inside' | 'renamed' | 'respelled';
  /** What has to change. */
  readonly range: Range;
  /** The name that stands there. */
  readonly found: string;
}

/**
 * Finds what comes nearest to the export of a name that a module does not export.
 *
 * @param localName what the thing may be called inside: another name for a `default`.
 * @param isTaken tells whether a name is there for another reason, so that it stands for nothing else.
 */
export function findHalfExport(
  sourceCode: Readonly<TSESLint.SourceCode>,
  localName: string,
  isTaken: (name: string) => boolean,
): HalfExport | undefined {
  const { body } = sourceCode.ast;
  const surface = getSurface(body, isDeclarationFile(sourceCode) ?? false);
  const inside = getInsideNames(surface, body, sourceCode);
  return (
    findRenamed(surface, localName) ??
    findInside(inside, localName) ??
    findRespelled(surface, inside, localName, isTaken)
  );
}

interface InsideName {
  readonly name: string;
  readonly range: Range;
}

// export { X as Y }, export { X as Y } from "y", export default X, exports.Y = X
function findRenamed({ departures }: Surface, localName: string): HalfExport | undefined {
  const departure = departures.find((candidate) => getSource(candidate) === localName);
  return departure && { kind: 'renamed', range: getDepartureRange(departure), found: departure.name };
}

function getSource({ target, origin }: Departure): string | undefined {
  if (origin) {
    return origin.importedName;
  }
  return target.type === 'Identifier' ? target.name : findOwnId(target)?.name;
}

function findInside(inside: readonly InsideName[], localName: string): HalfExport | undefined {
  const known = inside.find(({ name }) => name === localName);
  return known && { kind: 'inside', range: known.range, found: known.name };
}

function findRespelled(
  { departures }: Surface,
  inside: readonly InsideName[],
  localName: string,
  isTaken: (name: string) => boolean,
): HalfExport | undefined {
  const leaving = departures.map((departure) => ({ name: departure.name, range: getDepartureRange(departure) }));
  const wanted = localName.toLowerCase();
  // What is exported already is the nearer one.
  const known = [...leaving, ...inside].find(({ name }) => name.toLowerCase() === wanted && !isTaken(name));
  return known && { kind: 'respelled', range: known.range, found: known.name };
}

function getInsideNames(
  { locals }: Surface,
  body: readonly TSESTree.Node[],
  sourceCode: Readonly<TSESLint.SourceCode>,
): InsideName[] {
  const declared = locals.map(({ id }) => id);
  const imported = body.flatMap((statement) =>
    statement.type === 'ImportDeclaration' ? statement.specifiers.map(({ local }) => local) : [],
  );
  return [...declared, ...imported].map((id) => ({
    name: id.name,
    // The name alone: the range of `name: Type` ends with the type.
    range: sourceCode.getFirstToken(id)?.range ?? id.range,
  }));
}
