import type ts from 'typescript';

/** What TypeScript's objects hold besides what it documents; every field may be absent. */
export interface InnerType {
  readonly intrinsicName?: string;
  readonly objectFlags?: number;
  readonly isThisType?: boolean;
  readonly texts?: readonly string[];
  readonly types?: readonly ts.Type[];
  readonly root?: ts.ConditionalRoot;
  readonly objectType?: ts.Type;
  readonly indexType?: ts.Type;
  readonly baseType?: ts.Type;
  readonly constraint?: ts.Type;
  readonly type?: ts.Type;
  readonly value?: string | number | ts.PseudoBigInt;
  readonly escapedName?: ts.__String;
  readonly target?: ts.Type;
  readonly mapper?: object;
  readonly constraintType?: ts.Type;
  /** What a mapped type takes its members from; there once they were listed. */
  readonly modifiersType?: ts.Type;
  readonly declaration?: ts.Node;
}

/** See `InnerType`. */
export interface InnerSymbol {
  readonly links?: { readonly checkFlags?: number };
  readonly checkFlags?: number;
}

/** See `InnerType`. */
export interface InnerSignature {
  readonly flags?: number;
  readonly minArgumentCount?: number;
  readonly thisParameter?: ts.Symbol;
}

/** Gets a type with the fields that TypeScript does not document. */
export function getInner(type: ts.Type): InnerType {
  return type as InnerType;
}
