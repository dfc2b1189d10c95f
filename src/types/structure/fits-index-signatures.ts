import type ts from 'typescript';
import { symbolFlags } from '../flags.ts';
import { isObjectType } from './type-kind.ts';

const fitting = symbolFlags.typeLiteral | symbolFlags.objectLiteral | symbolFlags.enum | symbolFlags.valueModule;

/**
 * Tells whether a type may stand where an index signature is asked for without having one: `{ a: string }` is taken for a
 * `Record<string, unknown>`, an interface with the same member is not, since others could add members to it.
 */
export function fitsIndexSignatures(type: ts.Type): boolean {
  if (type.isIntersection()) {
    return type.types.every((part) => fitsIndexSignatures(part));
  }
  const flags = type.getSymbol()?.flags ?? 0;
  return (
    isObjectType(type) &&
    (flags & fitting) !== 0 &&
    (flags & symbolFlags.class) === 0 &&
    type.getCallSignatures().length === 0 &&
    type.getConstructSignatures().length === 0
  );
}
