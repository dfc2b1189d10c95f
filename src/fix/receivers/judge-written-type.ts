import type { TSESTree } from '@typescript-eslint/utils';
import { findDocTags } from '../../syntax/receiving/find-doc-tags.ts';
import type { Home } from '../../syntax/receiving/home.ts';
import { findKey } from '../../syntax/receiving/written-key.ts';
import type { MemberAnswer } from './judge-member.ts';
import { findCall, isSameCall } from './judge-written-call.ts';
import { hasSameNames, write, type Written } from './written.ts';

/** Tells whether two members are declared with the same type, word for word, and the words mean the same. */
export function isSameWritten(
  legacy: MemberAnswer & { state: 'has' },
  canonical: MemberAnswer & { state: 'has' },
  canonicalMember: string,
): boolean {
  if (!legacy.home || !canonical.home || isOverloaded(legacy.nodes) || isOverloaded(canonical.nodes)) {
    return false;
  }
  if (legacy.home === canonical.home && legacy.nodes.some((node) => handsOn(node, canonicalMember))) {
    return true;
  }
  const [call, otherCall] = [findCall(legacy.nodes), findCall(canonical.nodes)];
  if (call && otherCall) {
    return isSameCall(call, legacy.home, otherCall, canonical.home);
  }
  const [own, other] = [findWritten(legacy.nodes, legacy.home), findWritten(canonical.nodes, canonical.home)];
  return (
    own?.text === other?.text &&
    own !== undefined &&
    other !== undefined &&
    hasSameNames(own, legacy.home, other, canonical.home)
  );
}

/** Tells whether two members can be read at the same places: what others may not see stands in for nothing that they read. */
export function isSeenAlike(legacy: MemberAnswer, canonical: MemberAnswer): boolean {
  return findHiding(legacy) === findHiding(canonical);
}

function findHiding(answer: MemberAnswer): 'private' | 'protected' | undefined {
  const hiding =
    answer.state === 'has' ? answer.nodes.map((node) => 'accessibility' in node && node.accessibility) : [];
  return (['private', 'protected'] as const).find((word) => hiding.includes(word));
}

// Of a list of signatures one says too little.
function isOverloaded(nodes: readonly TSESTree.Node[]): boolean {
  return nodes.filter((node) => 'kind' in node && node.kind === 'method').length > 1;
}

/** Tells whether a getter gives what another member holds: `get last_activity() { return this.lastActivityAt; }`. */
export function handsOn(node: TSESTree.Node, canonicalMember: string): boolean {
  const body = node.type === 'MethodDefinition' && node.kind === 'get' ? node.value.body?.body : undefined;
  const [only] = body ?? [];
  const value = only?.type === 'ReturnStatement' ? only.argument : undefined;
  return (
    value?.type === 'MemberExpression' &&
    value.object.type === 'ThisExpression' &&
    findKey(value.property, value.computed) === canonicalMember
  );
}

function findWritten(nodes: readonly TSESTree.Node[], home: Home): Written | undefined {
  const all = nodes.map((node) => findText(node, home));
  return all.find((written) => written !== undefined);
}

function findText(node: TSESTree.Node, home: Home): Written | undefined {
  switch (node.type) {
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractPropertyDefinition':
    case 'TSPropertySignature':
      return node.typeAnnotation
        ? write(getFlag(node), [node.typeAnnotation.typeAnnotation], home)
        : (findDoc(node, home) ?? ('value' in node && node.value ? findImplied(node.value, home) : undefined));
    case 'TSParameterProperty': {
      const { parameter } = node;
      const id = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
      return id.typeAnnotation ? write(getFlag(id), [id.typeAnnotation.typeAnnotation], home) : undefined;
    }
    case 'MethodDefinition':
    case 'TSAbstractMethodDefinition':
      return findSignature(node.kind, node.value, home);
    case 'TSMethodSignature':
      return findSignature(node.kind, node, home);
    case 'AssignmentExpression':
      return findImplied(node.right, home);
    case 'Property':
      return findImplied(node.value, home);
    default:
      return undefined;
  }
}

function getFlag(node: TSESTree.Node): string {
  return 'optional' in node && node.optional ? '?' : '';
}

// (at: Date) => void; of a getter what it gives
function findSignature(kind: string, node: TSESTree.Node, home: Home): Written | undefined {
  const returned = 'returnType' in node ? node.returnType?.typeAnnotation : undefined;
  const isGeneric = 'typeParameters' in node && Boolean(node.typeParameters);
  if (!returned || kind === 'set' || isGeneric) {
    return undefined;
  }
  const parameters = 'params' in node && Array.isArray(node.params) ? (node.params as TSESTree.Node[]) : [];
  return kind === 'get'
    ? write('', [returned], home)
    : write(`${kind} ${parameters.length}`, [...parameters, returned], home);
}

function findDoc(node: TSESTree.Node, home: Home): Written | undefined {
  const type = findDocTags(node, home)?.type;
  // What a comment names is not looked up: only types of the language are the same everywhere.
  return type !== undefined && /^(?:string|number|boolean|bigint|Date)$/u.test(type)
    ? { text: type, nodes: [] }
    : undefined;
}

// last_activity = 0
function findImplied(value: TSESTree.Node, home: Home): Written | undefined {
  if (value.type === 'Literal' && value.value !== null && !('regex' in value)) {
    return { text: typeof value.value, nodes: [] };
  }
  const isPlain = value.type === 'NewExpression' && value.callee.type === 'Identifier' && !value.typeArguments;
  return isPlain ? write('', [value.callee], home) : undefined;
}
