import type ts from 'typescript';
import { symbolFlags } from '../flags.ts';
import type { ConceptTypes, Kin } from './concept-types.ts';
import { findKin } from './find-kin.ts';
import { findVerdict } from './find-verdict.ts';

const { class: aClass, interface: anInterface, typeLiteral, objectLiteral } = symbolFlags;
const container = aClass | anInterface | typeLiteral | objectLiteral;

/**
 * Finds how a type is akin to a concept by the type that declares one of its members, where that is another one:
 * `{ ...legacy }` has the members of what is spread.
 */
export function findMemberKin(types: ConceptTypes, type: ts.Type, member: string): Kin | undefined {
  const symbol = type.getSymbol();
  const isNamed = symbol !== undefined && (symbol.flags & (aClass | anInterface)) !== 0;
  const property = isNamed ? undefined : types.checker.getPropertyOfType(type, member);
  for (const declaration of property?.declarations ?? []) {
    const owner = findOwner(declaration);
    const kin = owner === undefined || owner === symbol ? undefined : findOwnerKin(types, owner);
    if (kin !== undefined) return kin;
  }
  return undefined;
}

/** Finds what a member is declared in: also for `this.a = …` in the constructor of a class. */
export function findOwner(declaration: ts.Declaration): ts.Symbol | undefined {
  // The topmost node has no parent, whatever its type says.
  let node = declaration.parent as ts.Node | undefined;
  while (node !== undefined) {
    const { symbol } = node as { readonly symbol?: ts.Symbol };
    if (symbol !== undefined && (symbol.flags & container) !== 0) return symbol;
    node = node.parent;
  }
  return undefined;
}

/** Finds how the type that declares a member is akin to a concept. */
export function findOwnerKin(types: ConceptTypes, owner: ts.Symbol): Kin | undefined {
  return (owner.flags & (aClass | anInterface)) === 0
    ? findVerdict(types, owner)?.kin
    : findKin(types, types.checker.getDeclaredTypeOfSymbol(owner));
}
