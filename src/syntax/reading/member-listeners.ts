import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getAccess } from './get-access.ts';
import { findKey, seeUse, type MemberKey, type MemberSearch } from './member-search.ts';
import { seePropertyCalls, seePropertyPattern } from './property-calls.ts';
import { seeIndexedType, seePickedType, seeTypeQuery } from './type-uses.ts';

/** Gets the listeners of a search: by the kind of node, what looks at it. */
export function getMemberListeners(search: MemberSearch): TSESLint.RuleListener {
  return { ...visitValues(search), ...visitTypes(search) };
}

// Members are the most common nodes of all: a name that is not looked for costs one question.
function visitValues(search: MemberSearch): TSESLint.RuleListener {
  const { question } = search;
  let isHeritage = false;
  const enterHeritage = () => {
    isHeritage = true;
  };
  const leaveHeritage = () => {
    isHeritage = false;
  };
  return {
    MemberExpression(node) {
      if (node.computed) {
        seeComputed(node, search);
        return;
      }
      const { name } = node.property;
      if (question.isMember(name) && node.property.type === 'Identifier' && !isHeritage) {
        seeMember(node, { key: node.property, member: name, isIndirect: false }, search);
      }
      seePropertyCalls(node, name, search);
    },
    ObjectPattern(node) {
      seePattern(node, search);
    },
    // "b" in a
    BinaryExpression(node) {
      if (node.operator === 'in' && node.left.type !== 'PrivateIdentifier') {
        seeUse(search, findKey(node.left, search), { form: 'in', receiver: node.right });
      }
    },
    // interface A extends ns.B {} names a type.
    TSInterfaceHeritage: enterHeritage,
    'TSInterfaceHeritage:exit': leaveHeritage,
    TSClassImplements: enterHeritage,
    'TSClassImplements:exit': leaveHeritage,
  };
}

function visitTypes(search: MemberSearch): TSESLint.RuleListener {
  return {
    TSIndexedAccessType(node) {
      seeIndexedType(node, search);
    },
    TSTypeParameterInstantiation(node) {
      seePickedType(node, search);
    },
    TSTypeQuery(node) {
      seeTypeQuery(node, search);
    },
  };
}

function seeComputed(node: TSESTree.MemberExpression, search: MemberSearch): void {
  const key = findKey(node.property, search);
  if (key) {
    seeMember(node, key, search);
    seePropertyCalls(node, key.member, search);
  }
}

function seeMember(node: TSESTree.MemberExpression, key: MemberKey, search: MemberSearch): void {
  if (search.question.isMember(key.member)) {
    seeUse(search, key, { form: 'access', receiver: node.object, access: getAccess(node) });
  }
}

function seePattern(pattern: TSESTree.ObjectPattern, search: MemberSearch): void {
  const hasRest = pattern.properties.at(-1)?.type === 'RestElement';
  const { parent } = pattern;
  for (const property of pattern.properties) {
    const key = property.type === 'Property' ? findPatternKey(property, search) : undefined;
    if (key) {
      seeUse(search, key, { form: 'pattern', receiver: pattern, hasRest });
    }
    // const { hasOwn } = Object
    if (key && property.type === 'Property' && parent.type === 'VariableDeclarator' && parent.init) {
      seePropertyPattern(property, key.member, parent.init, search);
    }
  }
}

function findPatternKey({ computed, key }: TSESTree.Property, search: MemberSearch): MemberKey | undefined {
  return key.type === 'Identifier' && !computed ? { key, member: key.name, isIndirect: false } : findKey(key, search);
}
