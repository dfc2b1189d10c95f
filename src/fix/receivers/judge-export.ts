import { findModuleFile } from '../../modules/resolver.ts';
import type { Concept } from '../../registry/concept.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { getOrigins } from '../../syntax/receiving/get-origins.ts';
import type { Origins } from '../../syntax/receiving/value-origin.ts';
import { getEntityOrigins } from './judge-enter.ts';
import { followExport } from './judge-follow.ts';
import { getInquiry, type Reading, type ReceiverQuestion } from './judge-inquiry.ts';
import { findMember } from './judge-member.ts';
import { isSameWritten, isSeenAlike } from './judge-written-type.ts';

/** What is asked about a canonical export. */
export interface ExportQuestion extends ReceiverQuestion {
  readonly concept: Concept;
  readonly exportName: string;
  readonly canonicalMember: string;
  readonly legacyUse: MemberUse;
}

/**
 * Judges by its source whether a canonical export declares the member that stands in for a legacy one, with the same written
 * type where that of the legacy one can be read; undefined where it can't be known.
 */
export function judgeExportBySyntax(question: ExportQuestion): boolean | undefined {
  const { concept, exportName, canonicalMember, legacyUse, sourceCode } = question;
  const origins = getOrigins(legacyUse.receiver, sourceCode);
  const { exports } = getInquiry(question);
  const known = exports.get(origins) ?? new Map<string, boolean | undefined>();
  exports.set(origins, known);
  // A union of thousands may be read as often.
  const key = [concept.name, exportName, canonicalMember, legacyUse.member].join(' ');
  const answer = known.has(key) ? known.get(key) : judge(origins, question);
  known.set(key, answer);
  return answer;
}

function judge(
  origins: Origins,
  { concept, exportName, canonicalMember, legacyUse, file }: ExportQuestion,
): boolean | undefined {
  const reading: Reading = { file, entered: new WeakMap(), mayRead: () => true };
  const canonicalFile = findCanonicalFile(concept, file);
  const entity =
    canonicalFile === undefined
      ? undefined
      : followExport(
          canonicalFile,
          exportName,
          () => undefined,
          () => true,
        ).entity;
  if (!entity) {
    return undefined;
  }
  const canonical = findMember(getEntityOrigins(entity, !isItself(origins)), canonicalMember, reading);
  if (canonical.state !== 'has') {
    return canonical.state === 'lacks' ? false : undefined;
  }
  return origins.every((origin) => {
    const legacy = findMember([origin], legacyUse.member, reading);
    const isSame = legacy.state !== 'has' || isSameWritten(legacy, canonical, canonicalMember);
    return isSame && isSeenAlike(legacy, canonical);
  });
}

function findCanonicalFile({ canonical: { specifier, file } }: Concept, fromFile: string): string | undefined {
  return (specifier === undefined ? undefined : findModuleFile(specifier, fromFile, 'types')) ?? file;
}

// SessionMetrics.last_activity: a static member
function isItself(origins: Origins): boolean {
  return origins.some((origin) =>
    origin.kind === 'imported'
      ? origin.steps.length === 0
      : origin.kind === 'declared' &&
        origin.side === 'itself' &&
        origin.nodes.every(({ type }) => type.startsWith('Class')),
  );
}
