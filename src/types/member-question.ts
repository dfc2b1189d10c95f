import type { TSESLint } from '@typescript-eslint/utils';
import type { MemberQuestion } from '../syntax/reading/member-search.ts';
import { findLiteralKey } from './receivers/judge-receiver.ts';
import { findTypeServices } from './type-services.ts';

/** Gets what decides which members of a file matter: their names, and what types say of keys that are no literals. */
export function getMemberQuestion(
  isMember: MemberQuestion['isMember'],
  sourceCode: Readonly<TSESLint.SourceCode>,
): MemberQuestion {
  const services = findTypeServices(sourceCode);
  return services ? { isMember, findKeyName: (node) => findLiteralKey(node, services) } : { isMember };
}
