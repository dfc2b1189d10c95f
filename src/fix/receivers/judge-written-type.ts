import type { TSESTree } from '@typescript-eslint/utils';
import { findDocTags } from '../../syntax/receiving/find-doc-tags.ts';
import type { Home } from '../../syntax/receiving/home.ts';
import { findKey } from '../../syntax/receiving/written-key.ts';
import type { MemberAnswer } from './judge-member.ts';

/** What the source says of the type of a member. */
interface Written {
  readonly text: string;
  /** The nodes whose names the text is made of. */
  readonly nodes: readonly TSESTree.Node[];
}

/** Tells whether two members are declared with the same type, word for word, and the words mean the same. */
export function isSameWritten(
  legacy: MemberAnswer & { state: 'has' },
  canonical: MemberAnswer & { state: 'has' },
  canonicalMember: string,
): boolean {
  if (!legacy.home || !canonical.home) {
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

interface WrittenCall {
  readonly parameters: readonly TSESTree.Node[];
  readonly returned: TSESTree.Node;
}

/** Finds the one signature of a method, where all of it is written. */
function findCall([node, ...others]: readonly TSESTree.Node[]): WrittenCall | undefined {
  const signature =
    node?.type === 'TSMethodSignature' ? node : node?.type === 'MethodDefinition' ? node.value : undefined;
  const returned = signature?.returnType?.typeAnnotation;
  const isPlain = node && 'kind' in node && node.kind === 'method' && !signature?.typeParameters;
  return isPlain && signature && returned && others.length === 0
    ? { parameters: signature.params, returned }
    : undefined;
}

/** A method that can be called as the legacy one is, and gives back the same: it may take more, if it need not. */
function isSameCall(legacy: WrittenCall, legacyHome: Home, canonical: WrittenCall, canonicalHome: Home): boolean {
  const count = legacy.parameters.length;
  const own = write('', [...legacy.parameters, legacy.returned], legacyHome);
  const other = write('', [...canonical.parameters.slice(0, count), canonical.returned], canonicalHome);
  return (
    canonical.parameters.slice(count).every(isOptional) &&
    own.text === other.text &&
    hasSameNames(own, legacyHome, other, canonicalHome)
  );
}

function isOptional(parameter: TSESTree.Node): boolean {
  return (
    parameter.type === 'AssignmentPattern' ||
    parameter.type === 'RestElement' ||
    ('optional' in parameter && parameter.optional === true)
  );
}

// get last_activity() { return this.lastActivityAt; }
function handsOn(node: TSESTree.Node, canonicalMember: string): boolean {
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
      return node.kind === 'init' && !node.method ? findImplied(node.value, home) : undefined;
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
  if (!returned || kind === 'set') {
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

function write(flag: string, nodes: readonly TSESTree.Node[], home: Home): Written {
  const text = nodes.map((node) => home.getText(node).replaceAll(/\s+/gu, ' ').trim()).join(', ');
  return { text: flag + text, nodes };
}

function hasSameNames(first: Written, firstHome: Home, second: Written, secondHome: Home): boolean {
  const [own, other] = [getNames(first, firstHome), getNames(second, secondHome)];
  return own.length === other.length && own.every((key, index) => key === other[index]);
}

/** What the names in a type are bound to; those that nothing binds mean the same everywhere. */
function getNames({ nodes }: Written, home: Home): unknown[] {
  const names: unknown[] = [];
  const pending = [...nodes];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'TSImportType') {
      names.push(node); // means what it means from its own file
    } else if (node.type === 'Identifier') {
      const binding = home.findBinding(node.name, node, 'type') ?? home.findBinding(node.name, node, 'value');
      names.push(binding && binding.definitions.length > 0 && !isParameter(node, binding) ? binding.key : undefined);
    }
    for (const [key, child] of Object.entries(node)) {
      pending.push(...(key === 'parent' ? [] : ([child].flat().filter(isNode) as TSESTree.Node[])));
    }
  }
  return names;
}

function isParameter(
  node: TSESTree.Identifier,
  binding: { readonly definitions: readonly { name: TSESTree.Node }[] },
): boolean {
  return binding.definitions.some(({ name }) => name === node);
}

function isNode(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
