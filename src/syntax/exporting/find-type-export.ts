import type { TSESLint } from '@typescript-eslint/utils';
import { getSurface } from '../declaring/get-surface.ts';
import { isDeclarationFile } from '../declaring/is-ambient-script.ts';
import type { Departure, Local, Surface } from '../declaring/surface.ts';
import type { Range } from '../module-reference.ts';
import { getDepartureRange } from './departure-range.ts';

/** Where a module exports a name, as a type. */
export interface TypeExport {
  readonly range: Range;
  /** True of `export type { X }` where the module declares X as a value. */
  readonly hidesValue: boolean;
}

/** Finds where a module exports a name by its own statement; undefined when an `export *` brings it. */
export function findTypeExport(sourceCode: Readonly<TSESLint.SourceCode>, name: string): TypeExport | undefined {
  const surface = getSurface(sourceCode.ast.body, isDeclarationFile(sourceCode) ?? false);
  const departure = surface.departures.find((candidate) => candidate.name === name);
  return departure && { range: getDepartureRange(departure), hidesValue: hidesValue(departure, surface) };
}

function hidesValue({ place, target, origin }: Departure, { locals }: Surface): boolean {
  return (
    place.isTypeOnly &&
    !origin &&
    target.type === 'Identifier' &&
    locals.some((local) => local.id.name === target.name && isValue(local))
  );
}

// A namespace, and the alias of a part of one, may hold types alone.
function isValue({ kind, part }: Local): boolean {
  return kind !== undefined && kind !== 'interface' && kind !== 'type' && part.type !== 'TSImportEqualsDeclaration';
}
