import type { ParserServicesWithTypeInformation } from '@typescript-eslint/utils';
import type ts from 'typescript';
import type { Concept, Registry } from '../../registry/concept.ts';
import type { Receiver, Standing } from '../../registry/standing.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { findStandIn } from '../stand-ins/find-stand-in.ts';
import { canStandFor } from './can-stand-for.ts';
import { getConceptTypes, type ConceptTypes } from './concept-types.ts';
import { findWrittenKin } from './find-written-kin.ts';
import { isWire } from './is-wire.ts';
import { judgeType, type Judgement } from './judge-type.ts';
import { findMember, isOpaque, listParts } from './receiver-parts.ts';
import { findReceiverType } from './receiver-type.ts';

export { findLiteralKey } from './find-literal-key.ts';
export { judgeExportByType } from './judge-export.ts';

/** What the answer depends on besides the use. */
export interface ReceiverQuestion {
  readonly registry: Registry;
  /** Absolute posix path of the file that the use stands in. */
  readonly file: string;
  readonly services: ParserServicesWithTypeInformation;
}

/** The standing of a concept that wins when several list the member. */
const precedence: readonly Standing[] = ['legacy', 'unified', 'compat', 'unproven', 'unrelated'];

/** The judgements of a program's types, by concept and member. */
const judgements = new WeakMap<ConceptTypes, Map<string, Judgement>>();

/**
 * Tells by types how the receiver of a legacy member stands to the concept that lists it.
 *
 * @returns undefined when TypeScript has no say: the receiver is not part of its program, or no concept asks.
 */
export function judgeReceiverByType(use: MemberUse, question: ReceiverQuestion): Receiver | undefined {
  try {
    return judgeReceiver(use, question);
  } catch {
    // A program that is being edited can make TypeScript itself fail.
    return undefined;
  }
}

function judgeReceiver(use: MemberUse, { registry, file, services }: ReceiverQuestion): Receiver | undefined {
  const concepts = registry.findConceptsByMember(use.member).filter((concept) => !concept.isIgnored(file));
  const type = concepts.length === 0 ? undefined : findReceiverType(use.receiver, services);
  if (type === undefined) {
    return undefined;
  }
  const judged = concepts.map((concept) => {
    const types = getConceptTypes(services.program, registry, concept, file);
    const standing = judgeType(getJudgement(types, use.member), type) ?? 'unproven';
    const isAkin = standing !== 'unproven' && standing !== 'unrelated';
    return { concept, standing: isAkin ? standing : (findWrittenKin(types, use.receiver, services) ?? standing) };
  });
  const found = precedence.flatMap((standing) => judged.find((it) => it.standing === standing) ?? [])[0];
  if (found === undefined) {
    return undefined;
  }
  const types = getConceptTypes(services.program, registry, found.concept, file);
  const traits = getTraits(type, getJudgement(types, use.member), registry);
  return { ...found, ...traits, isWire: isWire(use.receiver, services) };
}

/** What a type says of a member, whoever reads it. */
type Traits = Pick<Receiver, 'hasCanonicalMember' | 'standIn' | 'isMissing'>;

/** By type: a union of thousands may be read as often. */
const traitsOf = new WeakMap<Judgement, WeakMap<ts.Type, Traits>>();

function getTraits(type: ts.Type, judgement: Judgement, registry: Registry): Traits {
  const known = traitsOf.get(judgement) ?? new WeakMap<ts.Type, Traits>();
  traitsOf.set(judgement, known);
  const traits = known.get(type) ?? readTraits(type, judgement, registry);
  known.set(type, traits);
  return traits;
}

function readTraits(type: ts.Type, judgement: Judgement, registry: Registry): Traits {
  const {
    types: { checker, concept },
    member,
  } = judgement;
  const parts = listParts(checker, type);
  const isReadable = hasCanonicalMember(checker, parts, member, concept);
  return {
    hasCanonicalMember: isReadable,
    standIn: isReadable ? findAnyStandIn(judgement, registry, parts) : undefined,
    isMissing: !isOpaque(type) && parts.length > 0 && parts.every((part) => isKnownToLack(checker, part, member)),
  };
}

/** By part: several unions may have it. */
const standIns = new WeakMap<Judgement, WeakMap<ts.Type, { readonly place: string | undefined }>>();

function findAnyStandIn(judgement: Judgement, registry: Registry, parts: readonly ts.Type[]): string | undefined {
  const known = standIns.get(judgement) ?? new WeakMap<ts.Type, { readonly place: string | undefined }>();
  standIns.set(judgement, known);
  const { types, member: legacy } = judgement;
  const canonical = types.concept.members.get(legacy) ?? legacy;
  for (const part of parts) {
    const hasBoth = findMember(types.checker, part, legacy) !== undefined;
    const { place } = known.get(part) ?? {
      place: hasBoth ? findStandIn({ types, registry, part, legacy, canonical }) : undefined,
    };
    known.set(part, { place });
    if (place !== undefined) return place;
  }
  return undefined;
}

function isKnownToLack(checker: ts.TypeChecker, part: ts.Type, member: string): boolean {
  return !findMember(checker, part, member) && !mayHaveAnyKey(checker, part);
}

function mayHaveAnyKey(checker: ts.TypeChecker, part: ts.Type): boolean {
  return checker.getIndexInfosOfType(part).length > 0;
}

function getJudgement(types: ConceptTypes, member: string): Judgement {
  const ofConcept = judgements.get(types) ?? new Map<string, Judgement>();
  judgements.set(types, ofConcept);
  const judgement = ofConcept.get(member) ?? { types, member, standings: new WeakMap() };
  ofConcept.set(member, judgement);
  return judgement;
}

function hasCanonicalMember(
  checker: ts.TypeChecker,
  parts: readonly ts.Type[],
  member: string,
  { members }: Concept,
): boolean {
  const canonicalMember = members.get(member) ?? member;
  return (
    parts.length > 0 &&
    parts.every((part) => {
      const [canonical, legacy] = [findMember(checker, part, canonicalMember), findMember(checker, part, member)];
      const isUnknown = !legacy && mayHaveAnyKey(checker, part);
      return canonical !== undefined && !isUnknown && canStandFor(checker, canonical, legacy);
    })
  );
}
