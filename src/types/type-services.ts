import type { ParserServices, ParserServicesWithTypeInformation, TSESLint } from '@typescript-eslint/utils';

/** Finds the services of the parser that know the types of a file; undefined when it was parsed without them. */
export function findTypeServices(
  sourceCode: Readonly<TSESLint.SourceCode>,
): ParserServicesWithTypeInformation | undefined {
  // Parsers of other languages hand over services of their own.
  const services = sourceCode.parserServices as Partial<ParserServices> | null | undefined;
  return hasTypes(services) ? services : undefined;
}

function hasTypes(services: Partial<ParserServices> | null | undefined): services is ParserServicesWithTypeInformation {
  const program: unknown = services?.program;
  return (
    typeof program === 'object' &&
    program !== null &&
    'getTypeChecker' in program &&
    services?.esTreeNodeToTSNodeMap !== undefined &&
    'getSymbolAtLocation' in services
  );
}
