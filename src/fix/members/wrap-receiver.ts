import type { TSESTree } from '@typescript-eslint/utils';
import type { Concept } from '../../registry/concept.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { isSound } from '../check-edits.ts';
import type { FixContext } from '../fix-context.ts';
import { insertText, type TextEdit } from '../text-edit.ts';
import { findAdapterCall } from './adapter-call.ts';
import { renameMember } from './rename-member.ts';

/** Wraps the receiver of a read with the concept's adapter, which it imports: `m.old` → `adapt(m).current`. */
export function wrapReceiver(use: MemberUse, concept: Concept, context: FixContext): TextEdit[] | undefined {
  const canonicalMember = concept.members.get(use.member);
  const value = findWrapped(use);
  if (canonicalMember === undefined || concept.adapter === undefined || !value) {
    return undefined;
  }
  const edit = renameMember(use, canonicalMember, context.sourceCode);
  const call = 'reason' in edit ? undefined : findAdapterCall(concept, concept.adapter, context);
  if ('reason' in edit || !call) {
    return undefined;
  }
  const [start, end] = value.range;
  const edits = [...call.edits, insertText(start, `${call.name}(`), insertText(end, ')'), edit];
  return isSound(edits, context) ? edits : undefined;
}

function findWrapped(use: MemberUse): TSESTree.Node | undefined {
  const { form, receiver, access } = use;
  if (access !== 'read') {
    return undefined;
  }
  if (form === 'access') {
    return isWhole(receiver) ? receiver : undefined;
  }
  // The other names that a pattern takes may be ones that only the legacy value has.
  if (form !== 'pattern' || receiver.type !== 'ObjectPattern' || receiver.properties.length > 1) {
    return undefined;
  }
  const { parent } = receiver;
  return parent.type === 'VariableDeclarator' && parent.init && isWhole(parent.init) ? parent.init : undefined;
}

/** Tells whether an expression can be an argument as it stands, and whether what ends at it is not part of a longer chain. */
function isWhole(node: TSESTree.Node): boolean {
  const isOptional = node.parent?.type === 'MemberExpression' && (node.parent.optional || isInChain(node.parent));
  return !isOptional && node.type !== 'SequenceExpression' && node.type !== 'Super' && node.type !== 'SpreadElement';
}

// `a?.b.c`: what is skipped when `a` is missing would not be skipped any more.
function isInChain(member: TSESTree.MemberExpression): boolean {
  let node: TSESTree.Node = member.object;
  while (node.type === 'MemberExpression' || node.type === 'CallExpression' || node.type === 'TSNonNullExpression') {
    if ('optional' in node && node.optional) {
      return true;
    }
    node =
      node.type === 'MemberExpression' ? node.object : node.type === 'CallExpression' ? node.callee : node.expression;
  }
  return false;
}
