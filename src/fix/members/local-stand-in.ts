import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findMemberName } from '../../syntax/declaring/static-names.ts';
import { isAnnotated, listMemberDeclarations } from '../../syntax/reading/list-member-declarations.ts';
import { listNamedMembers } from '../../syntax/reading/list-named-members.ts';
import { recast } from '../../syntax/reading/recast.ts';
import { handsOn } from '../receivers/judge-written-type.ts';
import { isAssigned, isCopy } from './obstacles.ts';

type Source = Readonly<TSESLint.SourceCode>;

const known = new WeakMap<Source, Map<string, TSESTree.Node | undefined>>();

/**
 * Finds what a file says of a legacy member besides the types of others, so that it may hold something else than the canonical
 * one: a class that derives from another one and has it, an object literal that is said to be of a type, a test that spies on it.
 * Without types nobody tells which values are meant.
 */
export function findLocalStandIn(legacy: string, canonical: string, sourceCode: Source): TSESTree.Node | undefined {
  const ofFile = known.get(sourceCode) ?? new Map<string, TSESTree.Node | undefined>();
  known.set(sourceCode, ofFile);
  const key = JSON.stringify([legacy, canonical]);
  if (!ofFile.has(key)) {
    ofFile.set(key, sourceCode.text.includes(legacy) ? search(legacy, canonical, sourceCode) : undefined);
  }
  return ofFile.get(key);
}

function search(legacy: string, canonical: string, sourceCode: Source): TSESTree.Node | undefined {
  const names = new Set([legacy, canonical]);
  // Any object of the file may be what is meant.
  const isRecast = recast.test(sourceCode.text);
  const declared = listMemberDeclarations(sourceCode, (name) => names.has(name)).find(({ member, key, owner }) =>
    owner.type === 'ObjectExpression'
      ? member === legacy && (isRecast || isAnnotated(owner) || isCopy(owner) || isAssigned(owner))
      : // Who overrides the canonical one alone may leave the legacy one as it was.
        (isDerived(owner) || (isRecast && member === legacy && owner.type.startsWith('Class'))) &&
        !(key.parent && handsOn(key.parent, canonical)),
  );
  return (
    declared?.key ??
    listNamedMembers(sourceCode, (name) => name === legacy).find(({ place }) => isReplaced(place))?.place
  );
}

function isDerived(owner: TSESTree.Node): boolean {
  switch (owner.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
      return owner.superClass !== null || owner.implements.length > 0;
    case 'TSInterfaceDeclaration':
      return owner.extends.length > 0;
    default:
      return false;
  }
}

const replacing = /spy|stub|mock|fake|replace|override|define|assign|^(?:set|method)/iu;

// vi.spyOn(m, "last_activity", "get"), sinon.stub(m, "mark_activity")
function isReplaced({ parent }: TSESTree.Node): boolean {
  const callee = parent?.type === 'CallExpression' ? parent.callee : undefined;
  const name =
    callee?.type === 'MemberExpression'
      ? findMemberName(callee)
      : callee?.type === 'Identifier'
        ? callee.name
        : undefined;
  return name !== undefined && replacing.test(name);
}
