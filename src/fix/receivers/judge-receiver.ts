import type { Concept } from '../../registry/concept.ts';
import type { Receiver, Standing } from '../../registry/standing.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { getOrigins } from '../../syntax/receiving/get-origins.ts';
import type { Origins, ValueOrigin } from '../../syntax/receiving/value-origin.ts';
import { enter } from './judge-enter.ts';
import { getInquiry, type Inquiry, type ReceiverQuestion } from './judge-inquiry.ts';
import { findMember } from './judge-member.ts';
import { judgeOrigins } from './judge-standing.ts';
import { isSameWritten, isSeenAlike } from './judge-written-type.ts';

/** What counts first where several concepts list a member. */
const order: readonly Standing[] = ['legacy', 'unified', 'compat', 'unproven', 'unrelated'];

const deepest = 12;

/** A type that is made of more than that is not looked through. */
const mostSeen = 20_000;

/**
 * Judges how the receiver of a member stands to the concept that lists the member, by syntax and scopes, and by the source
 * of the modules that it comes from.
 *
 * @returns undefined when no concept lists the member for this file.
 */
export function judgeReceiverBySyntax(use: MemberUse, question: ReceiverQuestion): Receiver | undefined {
  const { registry, file, sourceCode } = question;
  const concepts = registry.findConceptsByMember(use.member).filter((concept) => !concept.isIgnored(file));
  if (concepts.length === 0) {
    return undefined;
  }
  const inquiry = getInquiry(question);
  const origins = getOrigins(use.receiver, sourceCode);
  const known = inquiry.receivers.get(origins) ?? new Map<string, Receiver | undefined>();
  inquiry.receivers.set(origins, known);
  // A union of thousands may be read as often.
  const receiver = known.has(use.member) ? known.get(use.member) : judgeAll(origins, use.member, concepts, inquiry);
  known.set(use.member, receiver);
  return receiver;
}

function judgeAll(
  origins: Origins,
  member: string,
  concepts: readonly Concept[],
  inquiry: Inquiry,
): Receiver | undefined {
  const judged = concepts.map((concept) => ({ concept, standing: judgeSafely(origins, concept, member, inquiry) }));
  const best = order.flatMap((standing) => judged.filter((each) => each.standing === standing)).at(0);
  return (
    best && {
      ...best,
      hasCanonicalMember: hasCanonicalMember(origins, member, best.concept, inquiry),
      isMissing: origins.every((origin) => findMember([origin], member, inquiry).state === 'lacks'),
      isWire: origins.some(({ isWire }) => isWire),
    }
  );
}

function judgeSafely(origins: Origins, concept: Concept, member: string, inquiry: Inquiry): Standing {
  try {
    return judgeOrigins(origins, concept, member, inquiry);
  } catch (error) {
    if (error instanceof RangeError) {
      return 'unproven'; // nested too deep to be walked through
    }
    throw error;
  }
}

function hasCanonicalMember(origins: Origins, member: string, concept: Concept, inquiry: Inquiry): boolean {
  const canonicalMember = concept.members.get(member);
  return (
    canonicalMember !== undefined &&
    origins.every((origin) => {
      if (isReshaped(origin, inquiry)) {
        return false;
      }
      const canonical = findMember([origin], canonicalMember, inquiry);
      const legacy = findMember([origin], member, inquiry);
      if (canonical.state !== 'has' || !isSeenAlike(legacy, canonical)) {
        return false;
      }
      return legacy.state === 'lacks' || (legacy.state === 'has' && isSameWritten(legacy, canonical, canonicalMember));
    })
  );
}

// Pick<X, "a"> may lack what X has, and of Partial<X> & Y one part makes optional what the other does not.
function isReshaped(origin: ValueOrigin, inquiry: Inquiry, depth = 0, seen = new Set<ValueOrigin>()): boolean {
  const isInside = (inner: ValueOrigin) => isReshaped(inner, inquiry, depth + 1, seen);
  if (origin.reshaped === 'picked' || depth > deepest || seen.size > mostSeen) {
    return true;
  }
  // Types that share their parts have them listed once for each.
  if (seen.has(origin)) {
    return false;
  }
  seen.add(origin);
  if (origin.kind === 'imported') {
    return (enter(origin, inquiry) ?? []).some(isInside);
  }
  return (
    origin.kind === 'joined' &&
    origin.parts.some((part) => part.some((inner) => inner.reshaped !== undefined || isInside(inner)))
  );
}
