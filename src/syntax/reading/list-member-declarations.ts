import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findMemberName } from '../declaring/static-names.ts';
import { findStaticString } from '../static-string.ts';
import { visitNodes } from '../visit-nodes.ts';

/** A place where a file declares a member by its name. */
export interface MemberDeclaration {
  readonly member: string;
  readonly key: TSESTree.Node;
  /** The class, interface, type literal or object literal that has the member. */
  readonly owner: TSESTree.Node;
}

/** Lists the declarations of members by their names: in classes, interfaces, type literals and object literals. */
export function listMemberDeclarations(
  sourceCode: Readonly<TSESLint.SourceCode>,
  isMember: (name: string) => boolean,
): MemberDeclaration[] {
  const declarations: MemberDeclaration[] = [];
  const see = (key: TSESTree.Node, isComputed: boolean, owner: TSESTree.Node | undefined): void => {
    const member = key.type === 'Identifier' && !isComputed ? key.name : findStaticString(key)?.value;
    if (owner && member !== undefined && isMember(member)) {
      declarations.push({ member, key, owner });
    }
  };
  const seeClassMember = ({
    key,
    computed,
    parent,
  }: TSESTree.ClassElement & { key: TSESTree.Node; computed: boolean }) => {
    see(key, computed, parent.parent);
  };
  const seeTypeMember = ({ key, computed, parent }: TSESTree.TSPropertySignature | TSESTree.TSMethodSignature) => {
    see(key, computed, parent.type === 'TSInterfaceBody' ? parent.parent : parent);
  };
  visitNodes(sourceCode, {
    PropertyDefinition: seeClassMember,
    AccessorProperty: seeClassMember,
    MethodDefinition: seeClassMember,
    TSAbstractPropertyDefinition: seeClassMember,
    TSAbstractMethodDefinition: seeClassMember,
    TSPropertySignature: seeTypeMember,
    TSMethodSignature: seeTypeMember,
    TSParameterProperty({ parameter, parent }) {
      const id = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
      see(id, false, parent.parent.parent?.parent);
    },
    Property({ key, computed, parent }) {
      see(key, computed, parent.type === 'ObjectExpression' ? parent : undefined);
    },
  });
  return declarations;
}

/** Tells whether an object literal is said to be of a type where it stands: `const a: A = {}`, `{} as A`. */
export function isAnnotated(literal: TSESTree.Node): boolean {
  const { parent } = literal;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.typeAnnotation !== undefined;
    case 'AssignmentPattern':
      return parent.left.typeAnnotation !== undefined;
    case 'PropertyDefinition':
      return parent.typeAnnotation !== undefined;
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return true;
    case 'ArrowFunctionExpression':
      return parent.returnType !== undefined;
    case 'ReturnStatement':
      return hasReturnType(parent);
    case 'CallExpression':
      return isFreezing(parent) && isAnnotated(parent);
    default:
      return false;
  }
}

// Object.freeze({}) as A
function isFreezing({ callee }: TSESTree.CallExpression): boolean {
  return (
    callee.type === 'MemberExpression' && /^(?:freeze|seal|preventExtensions)$/u.test(findMemberName(callee) ?? '')
  );
}

function hasReturnType(statement: TSESTree.Node): boolean {
  let node = statement.parent;
  while (node && !node.type.includes('Function')) {
    node = node.parent;
  }
  return node !== undefined && 'returnType' in node && node.returnType !== undefined;
}
