import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type ts from 'typescript';
import type { Concept } from '../../registry/concept.ts';
import type { Standing } from '../../registry/standing.ts';
import type { MemberDeclaration } from '../../syntax/reading/list-member-declarations.ts';
import { visitNodes } from '../../syntax/visit-nodes.ts';
import { getConceptTypes } from './concept-types.ts';
import { isSymbol } from './exported-types.ts';
import type { ReceiverQuestion } from './judge-receiver.ts';
import { judgeType, type Judgement } from './judge-type.ts';
import { findMember, isOpaque } from './receiver-parts.ts';

/** What is asked of a file. */
export interface ClashQuestion extends ReceiverQuestion {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly concept: Concept;
  readonly member: string;
}

/**
 * Lists the places of a file where legacy types meet other ones by a member: what declares the member and stands in for a
 * legacy value, and legacy values handed to what has such a member of its own. They fit as long as neither is replaced.
 */
export function listClashes(question: ClashQuestion, declarations: readonly MemberDeclaration[]): TSESTree.Node[] {
  try {
    return [...listDeclared(question, declarations), ...listHandedOver(question)];
  } catch {
    // A program that is being edited can make TypeScript itself fail.
    return declarations.map(({ key }) => key);
  }
}

function listDeclared(question: ClashQuestion, declarations: readonly MemberDeclaration[]): TSESTree.Node[] {
  const { services, concept, member } = question;
  const judge = makeJudge(question);
  const canonicalMember = concept.members.get(member);
  return declarations
    .filter(
      ({ member: name, owner }) =>
        name === member || (name === canonicalMember && 'superClass' in owner && owner.superClass),
    )
    .filter(({ owner }) => {
      if (owner.type !== 'ObjectExpression') {
        return isListed(judge(services.getTypeAtLocation(owner)));
      }
      const expected = findExpected(owner, services);
      return (
        isListed(expected && judge(expected)) ||
        (expected !== undefined && hasKeysOf(question, expected)) ||
        // { ...legacy, last_activity: now }
        owner.properties.some(
          (part) => part.type === 'SpreadElement' && isListed(judge(services.getTypeAtLocation(part.argument))),
        )
      );
    })
    .map(({ key }) => key);
}

/** Tells whether a type is made of the names of a legacy one alone: `Record<keyof Metrics, string>`. */
function hasKeysOf({ services, registry, concept, file, member }: ClashQuestion, expected: ts.Type): boolean {
  const { checker, deprecated, compat } = getConceptTypes(services.program, registry, concept, file);
  const isMadeUp = findMember(checker, expected, member)?.declarations?.length === undefined;
  const symbols = isMadeUp ? [...deprecated, ...compat].filter((identity) => isSymbol(identity)) : [];
  return symbols.some((symbol) => {
    const names = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
    const shared = names.filter(({ name }) => findMember(checker, expected, name) !== undefined);
    // One name alone can be anybody's.
    return shared.length > 1 && shared.some(({ name }) => name === member);
  });
}

function listHandedOver(question: ClashQuestion): TSESTree.Node[] {
  const { sourceCode, services } = question;
  const judge = makeJudge(question);
  const places: TSESTree.Node[] = [];
  const see = (node: TSESTree.Node): void => {
    if (!isHandedOver(node)) {
      return;
    }
    const expected = findExpected(node, services);
    if (
      expected &&
      !isOpaque(expected) &&
      judge(expected) === 'unrelated' &&
      isListed(judge(services.getTypeAtLocation(node)))
    ) {
      places.push(node);
    }
  };
  visitNodes(sourceCode, Object.fromEntries(valueTypes.map((type) => [type, see])));
  return places;
}

const valueTypes = [
  'Identifier',
  'MemberExpression',
  'NewExpression',
  'CallExpression',
  'ThisExpression',
  'AwaitExpression',
  'TSNonNullExpression',
] as const;

// The places where a value becomes one of the type that is wanted there.
function isHandedOver(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node;
    // A pattern wants nothing but what it takes.
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return parent.right === node && !parent.left.type.endsWith('Pattern');
    case 'VariableDeclarator':
      return parent.init === node && parent.id.typeAnnotation !== undefined;
    case 'ArrowFunctionExpression':
      return parent.body === node;
    case 'PropertyDefinition':
    case 'Property':
      return parent.value === node;
    case 'ConditionalExpression':
      return parent.test !== node;
    case 'ReturnStatement':
    case 'ArrayExpression':
    case 'LogicalExpression':
    case 'YieldExpression':
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression':
    case 'JSXExpressionContainer':
      return true;
    default:
      return false;
  }
}

function findExpected(node: TSESTree.Node, services: ClashQuestion['services']): ts.Type | undefined {
  return services.program.getTypeChecker().getContextualType(services.esTreeNodeToTSNodeMap.get(node) as ts.Expression);
}

function makeJudge({
  services,
  registry,
  concept,
  file,
  member,
}: ClashQuestion): (type: ts.Type) => Standing | undefined {
  const types = getConceptTypes(services.program, registry, concept, file);
  const judgement: Judgement = { types, member, standings: new WeakMap() };
  return (type) => judgeType(judgement, type);
}

function isListed(standing: Standing | undefined): boolean {
  return standing === 'legacy' || standing === 'compat';
}
