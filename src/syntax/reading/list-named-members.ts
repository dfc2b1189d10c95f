import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findStaticString } from '../static-string.ts';
import { visitNodes } from '../visit-nodes.ts';

/** A place where a file names a member by a text: an argument, an element, a type. */
export interface NamedMember {
  readonly member: string;
  readonly place: TSESTree.Node;
}

/**
 * Lists the texts of a file that are the name of a member, and no key: `pick(m, "b")`, `sortBy(list, ["b"])`. Whoever gets one
 * may look the member up by it.
 */
export function listNamedMembers(
  sourceCode: Readonly<TSESLint.SourceCode>,
  isMember: (name: string) => boolean,
): NamedMember[] {
  const named: NamedMember[] = [];
  const see = (node: TSESTree.Node): void => {
    const member = findStaticString(node)?.value;
    if (member !== undefined && isMember(member) && !isKey(node)) {
      named.push({ member, place: node });
    }
  };
  visitNodes(sourceCode, { Literal: see, TemplateLiteral: see });
  return named;
}

function isKey(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.property === node;
    case 'Property':
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'MethodDefinition':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
    case 'TSEnumMember':
      return ('key' in parent ? parent.key : parent.id) === node;
    case 'BinaryExpression':
      return parent.operator === 'in';
    case 'ImportAttribute':
      return true;
    default:
      return false;
  }
}
