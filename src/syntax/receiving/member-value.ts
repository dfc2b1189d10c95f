import type { TSESTree } from '@typescript-eslint/utils';
import { getReturned } from './called-function.ts';
import { findDocTags } from './find-doc-tags.ts';
import type { Home } from './home.ts';
import { getTakenApart } from './pattern-value.ts';
import { explore, remember, type Answers } from './remember.ts';
import { getDocTypeOrigins, getTypeOrigins } from './type-origins.ts';
import { declared, primitive, unite, unknown, type Bound, type Origins } from './value-origin.ts';
import { getValue } from './value.ts';

const answers: Answers = new WeakMap();

/** Gets what a member is, given all that declares it: what is said of its type comes before what is written to it. */
export function getMemberValue(members: readonly TSESTree.Node[], home: Home, bound: Bound): Origins {
  const said = members.flatMap((member) => findSaidType(member, home, bound) ?? []);
  if (said.length > 0) {
    return said;
  }
  const functions = members.flatMap((member) => findMethod(member) ?? []);
  if (functions.length > 0) {
    return declared(functions, home, 'itself', bound);
  }
  const values = unite(members.map((member) => readValue(member, home, bound)));
  return values.length > 0 ? values : unknown;
}

/** Finds the annotation of a member, or what its doc comment says of its type. */
function findSaidType(member: TSESTree.Node, home: Home, bound: Bound): Origins | undefined {
  switch (member.type) {
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractPropertyDefinition':
    case 'TSAbstractAccessorProperty':
    case 'TSPropertySignature':
    case 'TSIndexSignature':
      return member.typeAnnotation
        ? getTypeOrigins(member.typeAnnotation.typeAnnotation, home, bound)
        : findDocType(member, home, bound);
    case 'Property':
      return findDocType(member, home, bound);
    case 'AssignmentExpression': {
      const statement = home.findParent(member);
      return statement?.type === 'ExpressionStatement' ? findDocType(statement, home, bound) : undefined;
    }
    default:
      return undefined;
  }
}

function findDocType(node: TSESTree.Node, home: Home, bound: Bound): Origins | undefined {
  const type = findDocTags(node, home)?.type;
  return type === undefined ? undefined : getDocTypeOrigins(type, node, home, bound);
}

/** Finds the function of a member that is one. */
function findMethod(member: TSESTree.Node): TSESTree.Node | undefined {
  switch (member.type) {
    case 'MethodDefinition':
    case 'TSAbstractMethodDefinition':
      return member.kind === 'method' ? member.value : undefined;
    case 'TSMethodSignature':
      return member.kind === 'method' ? member : undefined;
    case 'Property':
      return member.method ? member.value : undefined;
    default:
      return undefined;
  }
}

function readValue(member: TSESTree.Node, home: Home, bound: Bound): Origins {
  const read = () => readMember(member, home, bound);
  return bound.size === 0 ? remember(member, answers, read) : explore(read);
}

function readMember(member: TSESTree.Node, home: Home, bound: Bound): Origins {
  switch (member.type) {
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return member.value ? getValue(member.value, home) : [];
    case 'MethodDefinition':
    case 'TSAbstractMethodDefinition':
      return member.kind === 'get' ? getReturned(member.value, { take: 'result', types: [] }, home, bound) : [];
    case 'TSMethodSignature':
      return member.kind === 'get' ? getReturned(member, { take: 'result', types: [] }, home, bound) : [];
    case 'Property':
      return member.kind === 'get'
        ? getReturned(member.value, { take: 'result', types: [] }, home, bound)
        : member.kind === 'set'
          ? []
          : getValue(member.value, home);
    case 'TSParameterProperty':
      return getTakenApart(
        member.parameter.type === 'AssignmentPattern' ? member.parameter.left : member.parameter,
        home,
      );
    case 'AssignmentExpression':
      return getValue(member.right, home);
    case 'TSEnumMember':
      return primitive;
    default:
      return unknown;
  }
}
