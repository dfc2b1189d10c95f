import { findText } from '../../modules/file-cache.ts';
import type { Concept } from '../../registry/concept.ts';
import type { Receiver } from '../../registry/standing.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { judgeReceiverByType } from '../../types/receivers/judge-receiver.ts';
import { findTypeServices } from '../../types/type-services.ts';
import type { FixContext } from '../fix-context.ts';
import { judgeReceiverBySyntax } from '../receivers/judge-receiver.ts';
import { findLocalStandIn } from './local-stand-in.ts';

/** The file whose members are looked at, and what may be asked of it. */
export type MemberContext = Pick<FixContext, 'sourceCode' | 'file' | 'registry'>;

const receivers = new WeakMap<
  MemberContext['registry'],
  WeakMap<MemberUse['key'], { readonly receiver: Receiver | undefined }>
>();

/** Finds how the receiver of a use stands: by types where they know it, else by syntax; undefined where no concept cares. */
export function findReceiver(use: MemberUse, context: MemberContext): Receiver | undefined {
  const known = receivers.get(context.registry) ?? new WeakMap<MemberUse['key'], { receiver: Receiver | undefined }>();
  receivers.set(context.registry, known);
  const answer = known.get(use.key) ?? { receiver: judge(use, context) };
  known.set(use.key, answer);
  return answer.receiver;
}

function judge(use: MemberUse, context: MemberContext): Receiver | undefined {
  const services = findTypeServices(context.sourceCode);
  const byType = services && judgeReceiverByType(use, { ...context, services });
  if (byType && byType.standing !== 'unproven') {
    return isLeftBehind(byType) ? { ...byType, standing: 'legacy' } : byType;
  }
  // A module that is gone leaves no type behind; what it was imported as still says what it is.
  const bySyntax = judgeBySyntax(use, context);
  const isKnown = bySyntax && bySyntax.standing !== 'unproven' && bySyntax.standing !== 'unrelated';
  return !byType || isKnown ? bySyntax : { ...byType, isWire: byType.isWire || bySyntax?.isWire === true };
}

function judgeBySyntax(use: MemberUse, context: MemberContext): Receiver | undefined {
  const receiver = judgeReceiverBySyntax(use, context);
  if (receiver?.standing === 'unified' && receiver.isMissing) {
    return isSurelyMissing(use.member, receiver.concept) ? { ...receiver, standing: 'legacy' } : receiver;
  }
  const canonical = receiver?.concept.members.get(use.member);
  const place =
    receiver?.hasCanonicalMember === true && !receiver.isMissing && canonical !== undefined
      ? findLocalStandIn(use.member, canonical, context.sourceCode)
      : undefined;
  return receiver && place ? { ...receiver, standIn: `line ${String(place.loc.start.line)}` } : receiver;
}

// Without types, what is put on a prototype is not seen: by a compat module, or by the canonical one itself.
function isSurelyMissing(member: string, { canonical, hasCompat }: Concept): boolean {
  const text = canonical.file === undefined || hasCompat ? undefined : findText(canonical.file);
  return text !== undefined && !text.includes(member);
}

// Where a value got its canonical type in another file, its type is no longer legacy, but this read still is.
function isLeftBehind({ standing, isMissing }: Receiver): boolean {
  return (standing === 'unified' || standing === 'compat') && isMissing;
}
