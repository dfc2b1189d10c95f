import type { TSESTree } from '@typescript-eslint/utils';
import { bindTypes } from './bind-types.ts';
import { inferTypes } from './infer-types.ts';
import { findDocTags } from './find-doc-tags.ts';
import type { Home } from './home.ts';
import { getReturnedValues } from './returned-values.ts';
import { takeStep } from './take-step.ts';
import { getDocTypeOrigins, getTypeOrigins } from './type-origins.ts';
import {
  builtin,
  isFromOutside,
  primitive,
  receive,
  unbound,
  unknown,
  type Bound,
  type Origins,
  type Step,
} from './value-origin.ts';

/** Tells whether a node is a function, or the type of one. */
export function isCallable(node: TSESTree.Node): boolean {
  return (
    /Function|^TSMethodSignature$|^TSCallSignatureDeclaration$/u.test(node.type) ||
    findCallSignature(node) !== undefined
  );
}

/** Gets what a call of a function gives: what is said of it, or else what its body returns. */
export function getReturned(
  node: TSESTree.Node,
  step: Step & { take: 'result' },
  home: Home,
  around: Bound = unbound,
): Origins {
  const signature = findCallSignature(node) ?? node;
  const types = step.types.length > 0 ? step.types : inferTypes(signature, step.call, home);
  const bound = bindTypes(signature, types, home, around);
  const said = findSaidResult(signature, home, bound);
  const body = 'body' in signature ? signature.body : undefined;
  if (said) {
    // What is parsed and returned comes from outside, whatever it is said to be.
    const isWire = body && isFromOutside(settle(getReturnedValues(signature, home)));
    return isWire ? keepPromise(said) : said;
  }
  const isGenerator = 'generator' in signature && signature.generator;
  if (!body || isGenerator) {
    return unknown;
  }
  const values = getReturnedValues(signature, home);
  return 'async' in signature && signature.async ? builtin('Promise', [settle(values)]) : values;
}

function settle(origins: Origins): Origins {
  return takeStep(origins, { take: 'awaited' });
}

function keepPromise(origins: Origins): Origins {
  return origins.flatMap((origin) =>
    origin.kind === 'builtin' && origin.name === 'Promise'
      ? builtin('Promise', [receive(settle([origin]))])
      : receive([origin]),
  );
}

function findSaidResult(node: TSESTree.Node, home: Home, bound: Bound): Origins | undefined {
  const returnType = 'returnType' in node ? node.returnType : undefined;
  if (returnType) {
    return returnType.typeAnnotation.type === 'TSTypePredicate'
      ? primitive
      : getTypeOrigins(returnType.typeAnnotation, home, bound);
  }
  const returned = findDocTags(node, home)?.returned;
  return returned === undefined ? undefined : getDocTypeOrigins(returned, node, home, bound);
}

/** Gets what the type of a function says of a parameter. */
export function getSignatureParameter(node: TSESTree.Node, index: number, home: Home, bound: Bound): Origins {
  const signature = findCallSignature(node) ?? node;
  const parameters = 'params' in signature && Array.isArray(signature.params) ? signature.params : [];
  const parameter = parameters[Math.min(index, parameters.length - 1)] as TSESTree.Parameter | undefined;
  const annotated = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  const annotation = annotated && 'typeAnnotation' in annotated ? annotated.typeAnnotation : undefined;
  if (annotation && annotated) {
    const origins = getTypeOrigins(annotation.typeAnnotation, home, bound);
    const isRest = annotated.type === 'RestElement';
    return isRest ? takeStep(origins, { take: 'item', index: index - parameters.length + 1 }) : origins;
  }
  const tags = findDocTags(signature, home);
  const name = annotated?.type === 'Identifier' ? annotated.name : '';
  const type = tags?.parameters.get(name) ?? tags?.inOrder[index];
  return type === undefined ? unknown : getDocTypeOrigins(type, signature, home, bound);
}

// interface Callback { (metrics: SessionMetrics): void }
function findCallSignature(node: TSESTree.Node): TSESTree.Node | undefined {
  const members =
    node.type === 'TSTypeLiteral' ? node.members : node.type === 'TSInterfaceDeclaration' ? node.body.body : [];
  return members.find(({ type }) => type === 'TSCallSignatureDeclaration');
}
