import type ts from 'typescript';
import { symbolFlags } from '../flags.ts';
import { getInner } from '../structure/inner-types.ts';
import { getTypeKind } from '../structure/type-kind.ts';

/** Types of which nothing is known. */
const opaque: ReadonlySet<string> = new Set(['any', 'error', 'unknown', 'object']);
/** Types of which there is no value whose member could be read. */
const absent: ReadonlySet<string> = new Set(['undefined', 'null', 'void', 'never']);

/** Tells whether nothing can be known of the members of a type: `any`, `unknown`, `object`, what was not found. */
export function isOpaque(type: ts.Type): boolean {
  const { intrinsicName = '' } = getInner(type);
  return opaque.has(intrinsicName) || ['any', 'unresolved'].includes(getTypeKind(type));
}

/** Tells whether a part of a union has no value with members: null and the like, and the `{}` of `const { a } = b ?? {}`. */
export function isAbsent(type: ts.Type): boolean {
  return absent.has(getInner(type).intrinsicName ?? '') || isEmptyLiteral(type);
}

function isEmptyLiteral(type: ts.Type): boolean {
  const symbol = type.getSymbol();
  const isLiteral = symbol !== undefined && (symbol.flags & symbolFlags.objectLiteral) !== 0;
  // The properties that other parts of the union have are added to it, as `undefined`.
  return isLiteral && type.getProperties().every((property) => (property.declarations ?? []).length === 0);
}

/** Lists the parts of a type that a value with members can be of: those of a union, and of what bounds a type parameter. */
export function listParts(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  const parts = new Set<ts.Type>();
  const seen = new Set<ts.Type>();
  const open = [type];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (!seen.has(part) && !isAbsent(part)) {
      const bound = findBound(checker, part);
      const inner = bound ? [bound] : getTypeKind(part) === 'union' ? (part as ts.UnionType).types : [];
      if (inner.length === 0) parts.add(part);
      for (const next of inner) open.push(next);
    }
    seen.add(part);
  }
  return [...parts];
}

/** Finds the type that bounds one with type parameters: `B` for `T` in `<T extends B>`, also for `T & {}`. */
export function findBound(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  const bound = isBounded(type) ? checker.getBaseConstraintOfType(type) : undefined;
  return bound === type ? undefined : bound;
}

/** Tells whether a type is open: what it is depends on type parameters. */
function isBounded(type: ts.Type): boolean {
  const kind = getTypeKind(type);
  return kind === 'intersection'
    ? (type as ts.IntersectionType).types.some((part) => isBounded(part))
    : ['parameter', 'conditional', 'access', 'substitution'].includes(kind);
}

/** Finds a member of a part of a type, of a primitive that of the object it becomes. */
export function findMember(checker: ts.TypeChecker, part: ts.Type, member: string): ts.Symbol | undefined {
  return checker.getPropertyOfType(checker.getApparentType(part), member);
}

/** Tells whether a type declares a member, and TypeScript has not made it up from what the code asks for. */
export function hasOwnMember(checker: ts.TypeChecker, part: ts.Type, member: string): boolean {
  const property = findMember(checker, part, member);
  if (property === undefined) {
    return false;
  }
  // Record<"a", string>; "a" in b makes a Record<"a", unknown>, and a pattern without a type one of its keys.
  const isMapped = getInner(part).declaration !== undefined;
  return (property.declarations ?? []).length > 0 || (isMapped && !isOpaque(checker.getTypeOfSymbol(property)));
}
