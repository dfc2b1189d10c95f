import type ts from 'typescript';
import type { Standing } from '../../registry/standing.ts';
import { getTypeKind } from '../structure/type-kind.ts';
import type { ConceptTypes, Kin } from './concept-types.ts';
import { findKin } from './find-kin.ts';
import { findMemberKin } from './find-member-kin.ts';
import { findVerdict } from './find-verdict.ts';
import { findBound, hasOwnMember, isAbsent, isOpaque } from './receiver-parts.ts';

/** How often a type parameter may lead to another type. */
const mostDepth = 50;

/** What is asked of types, and what was answered. */
export interface Judgement {
  readonly types: ConceptTypes;
  readonly member: string;
  readonly standings: WeakMap<ts.Type, { readonly standing: Standing | undefined }>;
}

/** Tells how the values of a type stand to a concept; undefined when it has none but null and the like. */
export function judgeType(judgement: Judgement, type: ts.Type, depth = 0): Standing | undefined {
  const known = judgement.standings.get(type);
  if (known !== undefined) {
    return known.standing;
  }
  if (depth > mostDepth) {
    return 'unproven';
  }
  // A type parameter that leads to itself says nothing.
  judgement.standings.set(type, { standing: 'unproven' });
  const standing = judgeNamed(judgement, type, depth);
  judgement.standings.set(type, { standing });
  return standing;
}

/** The name of a type counts as well as what it is made of: `type A = B | C`. */
function judgeNamed(judgement: Judgement, type: ts.Type, depth: number): Standing | undefined {
  const { aliasSymbol, aliasTypeArguments = [] } = type;
  const verdict = aliasSymbol && findVerdict(judgement.types, aliasSymbol);
  // Of a type with arguments they say more than its name: `Nullable<A>`.
  if (verdict?.isFirm === true && aliasTypeArguments.length === 0) {
    return verdict.kin;
  }
  const standing = judgeStructure(judgement, type, depth);
  const isOpen = standing === 'unproven' || standing === 'unrelated';
  return isOpen ? (verdict?.kin ?? standing) : standing;
}

function judgeStructure(judgement: Judgement, type: ts.Type, depth: number): Standing | undefined {
  if (isAbsent(type)) {
    return undefined;
  }
  if (isOpaque(type)) {
    return 'unproven';
  }
  const bound = findBound(judgement.types.checker, type);
  if (bound !== undefined) {
    return judgeType(judgement, bound, depth + 1);
  }
  return getTypeKind(type) === 'union'
    ? combine((type as ts.UnionType).types.map((part) => judgeType(judgement, part, depth + 1)))
    : judgeSingle(judgement, type);
}

/** What one part of a union says weighs more than what another one says, in this order. */
const weights: readonly Standing[] = ['legacy', 'unproven', 'unrelated', 'compat', 'unified'];

function combine(standings: readonly (Standing | undefined)[]): Standing | undefined {
  const all = new Set(standings);
  return weights.find((standing) => all.has(standing));
}

function judgeSingle({ types, member }: Judgement, type: ts.Type): Standing {
  const parts = type.isIntersection() ? type.types : [type];
  const kin = findKin(types, type) ?? mix(parts.map((part) => findMemberKin(types, part, member)));
  return kin ?? (parts.some((part) => hasOwnMember(types.checker, part, member)) ? 'unrelated' : 'unproven');
}

function mix(kins: readonly (Kin | undefined)[]): Kin | undefined {
  return (['legacy', 'compat', 'unified'] as const).find((kin) => kins.includes(kin));
}
