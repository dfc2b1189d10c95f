import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { judgeExportByType } from '../../types/receivers/judge-receiver.ts';
import { findTypeServices } from '../../types/type-services.ts';
import type { Entry } from '../move.ts';
import type { MemberContext } from './find-receiver.ts';
import { judgeExportBySyntax } from '../receivers/judge-export.ts';

/**
 * Tells whether the canonical export that a finding leads to has a member, with a type that can stand for what the use reads.
 *
 * @returns undefined where it can't be told.
 */
export function holdsMember(
  { targets }: Entry,
  member: string,
  use: MemberUse,
  context: MemberContext,
): boolean | undefined {
  const [target] = targets;
  const exportName = target?.export ?? undefined;
  if (!target || exportName === undefined) {
    return undefined;
  }
  const question = {
    concept: target.concept,
    exportName,
    member: use.member,
    canonicalMember: member,
    use,
    ...context,
  };
  const services = findTypeServices(context.sourceCode);
  const byType = services && judgeExportByType({ ...question, services });
  return byType ? byType.hasCanonicalMember : judgeExportBySyntax({ ...question, legacyUse: use });
}
