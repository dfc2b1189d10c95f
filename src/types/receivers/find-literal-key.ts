import type { ParserServicesWithTypeInformation, TSESTree } from '@typescript-eslint/utils';

/** Finds the one text that a key has, as its type tells: that of a string literal, or of an enum's member. */
export function findLiteralKey(node: TSESTree.Node, services: ParserServicesWithTypeInformation): string | undefined {
  try {
    if (!services.esTreeNodeToTSNodeMap.has(node)) {
      return undefined;
    }
    const type = services.getTypeAtLocation(node);
    const bound = type.isTypeParameter() ? services.program.getTypeChecker().getBaseConstraintOfType(type) : type;
    return bound?.isStringLiteral() === true ? bound.value : undefined;
  } catch {
    // A program that is being edited can make TypeScript itself fail.
    return undefined;
  }
}
