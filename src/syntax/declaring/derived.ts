import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { DeclaredName } from './declared-name.ts';
import { derivesExpression } from './derives-expression.ts';
import { derivesName, type Derivation } from './derives-name.ts';
import { derivesType } from './derives-type.ts';

/**
 * Tells whether a declaration says nothing of its own: all that declares the name is built from what the canonical module
 * offers, directly or by other declarations of the file. Another name for the canonical one is no derivation.
 *
 * @param isCanonicalName tells whether a module, as the file writes it, offers by that name what everything is to derive from.
 */
export function isDerived(
  { kind, parts }: DeclaredName,
  sourceCode: Readonly<TSESLint.SourceCode>,
  isCanonicalName: (specifier: string, importedName: string) => boolean,
): boolean {
  if (kind === 'alias' || kind === 're-export') {
    return false;
  }
  try {
    return derivesParts(parts, createDerivation(sourceCode, isCanonicalName));
  } catch (error) {
    if (error instanceof RangeError) {
      return false; // a chain of declarations that is too long to be walked along
    }
    throw error;
  }
}

function derivesParts(parts: DeclaredName['parts'], derivation: Derivation): boolean {
  const own = parts.filter(({ type }) => type !== 'TSModuleDeclaration');
  // Classes and interfaces of one name are one type: what one of them extends, all of them do.
  const merged = own.filter(isMergeable);
  const others = own.filter((part) => !isMergeable(part));
  return (
    own.length > 0 &&
    (merged.length === 0 || merged.some((part) => derivesPart(part, derivation))) &&
    others.every((part) => derivesPart(part, derivation))
  );
}

function createDerivation(
  sourceCode: Readonly<TSESLint.SourceCode>,
  isCanonicalName: (specifier: string, importedName: string) => boolean,
): Derivation {
  const answers = new Map<TSESTree.Node, boolean>();
  const derivation: Derivation = {
    sourceCode,
    isCanonicalName,
    follow(node) {
      let answer = answers.get(node);
      if (answer === undefined) {
        answers.set(node, false); // for a declaration that leads back to itself
        answer = derivesDeclaration(node, derivation);
        answers.set(node, answer);
      }
      return answer;
    },
  };
  return derivation;
}

function isMergeable({ type }: TSESTree.Node): boolean {
  return type === 'ClassDeclaration' || type === 'TSInterfaceDeclaration';
}

function derivesPart(part: TSESTree.Node, derivation: Derivation): boolean {
  switch (part.type) {
    case 'TSTypeAliasDeclaration':
      return derivesType(part.typeAnnotation, derivation);
    case 'TSInterfaceDeclaration':
      return part.extends.some((heritage) => derivesHeritage(heritage, derivation));
    case 'ClassDeclaration':
      return part.superClass !== null && derivesExpression(part.superClass, derivation);
    case 'VariableDeclarator':
      return part.init ? derivesExpression(part.init, derivation) : derivesAnnotation(part.id, derivation);
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'TSEnumDeclaration':
      return false;
    default:
      return derivesExpression(part, derivation);
  }
}

// A declaration that is only used on the way: what is said of its type counts, and what a function returns.
function derivesDeclaration(node: TSESTree.Node, derivation: Derivation): boolean {
  switch (node.type) {
    case 'TSTypeParameter':
      return node.constraint !== undefined && derivesType(node.constraint, derivation);
    case 'Identifier':
      return derivesAnnotation(node, derivation);
    case 'VariableDeclarator':
      return derivesAnnotation(node.id, derivation) || (node.init !== null && derivesValue(node.init, derivation));
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      return derivesValue(node, derivation);
    default:
      return /^(?:TSTypeAlias|TSInterface|Class)Declaration$/u.test(node.type) && derivesPart(node, derivation);
  }
}

function derivesValue(node: TSESTree.Node, derivation: Derivation): boolean {
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'TSDeclareFunction':
      return node.returnType
        ? derivesType(node.returnType.typeAnnotation, derivation)
        : node.body !== undefined && derivesExpression(node.body, derivation, true);
    default:
      return derivesExpression(node, derivation);
  }
}

function derivesAnnotation(id: TSESTree.Node, derivation: Derivation): boolean {
  const annotation = 'typeAnnotation' in id ? id.typeAnnotation : undefined;
  return annotation?.type === 'TSTypeAnnotation' && derivesType(annotation.typeAnnotation, derivation);
}

function derivesHeritage({ expression, typeArguments }: TSESTree.TSInterfaceHeritage, derivation: Derivation): boolean {
  return (
    derivesName(expression, derivation) ||
    (typeArguments?.params.some((argument) => derivesType(argument, derivation)) ?? false)
  );
}
