import type { ParserServicesWithTypeInformation, TSESTree } from '@typescript-eslint/utils';
import type ts from 'typescript';
import { followAlias } from '../find-export.ts';
import { symbolFlags } from '../flags.ts';
import type { ConceptTypes, Kin } from './concept-types.ts';
import { findVerdict } from './find-verdict.ts';

/** How many aliases may lead to each other. */
const mostSteps = 20;

interface Shape {
  readonly type?: ts.Node;
  readonly types?: readonly ts.Node[];
  readonly typeName?: ts.Node;
  readonly typeArguments?: readonly ts.Node[];
}

/**
 * Finds how a receiver is akin to a concept by the name that its type was given where it was declared: of `type A = B` the
 * type alone knows no more than `B`.
 */
export function findWrittenKin(
  types: ConceptTypes,
  receiver: TSESTree.Node,
  services: ParserServicesWithTypeInformation,
): Kin | undefined {
  const node: ts.Node = services.esTreeNodeToTSNodeMap.get(receiver);
  const { name } = node as { readonly name?: ts.Node };
  const symbol = types.checker.getSymbolAtLocation(name ?? node);
  const written = isReference(node) ? node : (symbol?.valueDeclaration as Shape | undefined)?.type;
  const kins = listNames(written).map((it) => findNamedKin(types, it));
  return (['legacy', 'compat', 'unified'] as const).find((kin) => kins.includes(kin));
}

/** A, A | null */
function listNames(written: ts.Node | undefined): readonly ts.Node[] {
  const { types } = (written ?? {}) as Shape;
  return (types ?? (written === undefined ? [] : [written])).filter((node) => isReference(node));
}

function isReference(node: ts.Node): boolean {
  const { typeName, typeArguments } = node as Shape;
  return typeName !== undefined && typeArguments === undefined;
}

function findNamedKin(types: ConceptTypes, reference: ts.Node): Kin | undefined {
  let { typeName } = reference as Shape;
  for (let steps = 0; typeName !== undefined && steps < mostSteps; steps += 1) {
    const named = types.checker.getSymbolAtLocation(typeName);
    const symbol = named && followAlias(types.checker, named);
    if (symbol === undefined || (symbol.flags & symbolFlags.typeAlias) === 0) return undefined;
    const verdict = findVerdict(types, symbol);
    if (verdict !== undefined) return verdict.kin;
    ({ typeName } = ((symbol.declarations?.[0] as Shape | undefined)?.type ?? {}) as Shape);
  }
  return undefined;
}
