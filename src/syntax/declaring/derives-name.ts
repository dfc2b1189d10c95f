import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getBareExpression } from './expression-kind.ts';
import { findImportedValue, type ImportedValue } from './imported-value.ts';

/** What is asked while it is found out whether something derives from the canonical module. */
export interface Derivation {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly isCanonicalName: (specifier: string, importedName: string) => boolean;
  /** Tells whether a declaration of the file derives from it; one that leads back to itself does not. */
  readonly follow: (declaration: TSESTree.Node) => boolean;
}

/** Tells whether a name, or a member of one, derives from the canonical module: `X`, `ns.X`, `local`, `local.shape`. */
export function derivesName(node: TSESTree.Node, derivation: Derivation): boolean {
  const value = findImportedValue(node, derivation.sourceCode);
  if (value) {
    return isCanonical(value, derivation);
  }
  const bare = getBareExpression(node);
  switch (bare.type) {
    case 'Identifier':
      return getDeclarations(bare, derivation).some((declaration) => derivation.follow(declaration));
    case 'TSQualifiedName':
      return derivesName(bare.left, derivation);
    case 'MemberExpression':
      return derivesName(bare.object, derivation);
    default:
      return false;
  }
}

function isCanonical({ specifier, path: [first, second] }: ImportedValue, { isCanonicalName }: Derivation): boolean {
  if (first === undefined) {
    return false;
  }
  // The default of a CommonJS module has its names as members.
  const isMember = first === 'default' && second !== undefined && isCanonicalName(specifier, second);
  return isMember || isCanonicalName(specifier, first);
}

// Of a parameter, what is said of its type; of anything else, what declares it.
function getDeclarations(id: TSESTree.Identifier, { sourceCode }: Derivation): TSESTree.Node[] {
  const definitions = findVariable(sourceCode.getScope(id), id.name)?.defs ?? [];
  return definitions.map(({ type, name, node }) => ((type as string) === 'Parameter' ? name : node));
}
