import type { TSESTree } from '@typescript-eslint/utils';
import { bindTypes } from './bind-types.ts';
import { getMemberValue } from './member-value.ts';
import { getReturned, getSignatureParameter, isCallable } from './called-function.ts';
import { lookUp } from './look-up.ts';
import { takeStep } from './take-step.ts';
import { builtin, declared, unite, unknown, type DeclaredOrigin, type Origins, type Step } from './value-origin.ts';

/** Gets what comes of something that a file declares when something is done to it. */
export function takeDeclared(origin: DeclaredOrigin, step: Step): Origins {
  const { nodes, home, bound, side } = origin;
  switch (step.take) {
    case 'instance':
      return getInstance(origin, step);
    case 'member':
      return takeMember(origin, step.name);
    case 'result':
      return unite([
        ...nodes.filter(isCallable).map((node) => getReturned(node, step, home, bound)),
        ...(nodes.some(isCallable) ? [] : [unknown]),
      ]);
    case 'parameter':
      return unite(nodes.map((node) => getSignatureParameter(node, step.index, home, bound)));
    case 'awaited':
      return [origin];
    case 'indexed':
    case 'element':
    case 'item':
      return side === 'instance' && step.take === 'indexed' ? getIndexed(origin) : unknown;
  }
}

function getInstance({ nodes, home, side }: DeclaredOrigin, { types }: Step & { take: 'instance' }): Origins {
  const [first] = nodes;
  if (side === 'instance' || !first) {
    return first?.type === 'TSConstructorType' && first.returnType
      ? getReturned(first, { take: 'result', types }, home)
      : unknown;
  }
  return /^(?:Class|Function|TSInterface)/u.test(first.type)
    ? declared(nodes, home, 'instance', bindTypes(first, types, home, new Map()))
    : unknown;
}

function takeMember(origin: DeclaredOrigin, name: string): Origins {
  const { nodes, home, side, bound } = origin;
  if (side === 'itself' && name === 'prototype') {
    return getInstance(origin, { take: 'instance', types: [] });
  }
  if (side === 'itself' && nodes.some(isCallable) && /^(?:call|apply|bind)$/u.test(name)) {
    return name === 'bind' ? builtin('Function.bind') : [origin];
  }
  const inside = nodes.flatMap((node) => (node.type === 'TSModuleDeclaration' ? getDeclaredInside(node, name) : []));
  if (inside.length > 0) {
    return declared(inside, home, 'itself');
  }
  const { members, bases, isOpen } = lookUp(origin, name);
  if (members.length > 0) {
    return getMemberValue(members, home, bound);
  }
  // What is further up may have it, and what is open may have it first.
  const found = bases.map((base) => takeStep(base, { take: 'member', name })).filter(isFound);
  return found.length > 0 && !isOpen ? unite(found) : unknown;
}

// namespace N { export class X {} }
function getDeclaredInside({ body }: TSESTree.TSModuleDeclaration, name: string): TSESTree.Node[] {
  return ((body?.body ?? []) as TSESTree.Node[]).flatMap((statement) => {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    const id = node && 'id' in node ? node.id : undefined;
    return node && id?.type === 'Identifier' && id.name === name ? [node] : [];
  });
}

function isFound(origins: Origins): boolean {
  return origins.some(({ kind }) => kind !== 'unknown');
}

// { [id: string]: X }
function getIndexed({ nodes, home, bound }: DeclaredOrigin): Origins {
  const indexes = nodes.flatMap(getSignatures);
  return indexes.length > 0 ? getMemberValue(indexes, home, bound) : unknown;
}

function getSignatures(node: TSESTree.Node): TSESTree.Node[] {
  const members =
    node.type === 'TSTypeLiteral'
      ? node.members
      : node.type === 'TSInterfaceDeclaration' || node.type === 'ClassDeclaration'
        ? node.body.body
        : [];
  return members.filter(({ type }) => type === 'TSIndexSignature');
}
