import type ts from 'typescript';
import { symbolFlags } from '../flags.ts';
import { getInner } from '../structure/inner-types.ts';
import { getTypeKind, isReference } from '../structure/type-kind.ts';
import type { ConceptTypes, Kin } from './concept-types.ts';
import { findTypeVerdict, findVerdict, type Verdict } from './find-verdict.ts';
import { findBound, isAbsent } from './receiver-parts.ts';

/** How deep types may be made of types; classes that extend each other do not count. */
const mostDepth = 50;

/**
 * Finds how a type is akin to a concept: by its own declaration or by the nearest one that it derives from. A duplicate is
 * legacy, and a type of a compat module compat, only when nothing that it derives from is unified. What a class implements
 * counts when nothing else does.
 */
export function findKin(types: ConceptTypes, type: ts.Type, depth = 0): Kin | undefined {
  const known = types.kins.get(type);
  if (known !== undefined || depth > mostDepth) {
    return known?.kin;
  }
  // A type that is made of itself adds nothing to what it is made of.
  types.kins.set(type, { kin: undefined });
  const kin = findInherited(types, type, depth, listParents) ?? findInherited(types, type, depth, listPromises);
  types.kins.set(type, { kin });
  return kin;
}

function isMixed(type: ts.Type): type is ts.UnionOrIntersectionType {
  return ['union', 'intersection'].includes(getTypeKind(type));
}

/** Of an intersection one part is enough; of a union one legacy part is, and unified must be all. */
function findOfParts(types: ConceptTypes, type: ts.UnionOrIntersectionType, depth: number): Kin | undefined {
  const kins = new Set(type.types.filter((part) => !isAbsent(part)).map((part) => findKin(types, part, depth + 1)));
  if (kins.has('legacy')) {
    return 'legacy';
  }
  if (getTypeKind(type) === 'intersection') {
    return kins.has('unified') ? 'unified' : kins.has('compat') ? 'compat' : undefined;
  }
  return kins.size === 0 || kins.has(undefined) ? undefined : kins.has('compat') ? 'compat' : 'unified';
}

/** Asks one generation after the other. */
function findInherited(
  types: ConceptTypes,
  type: ts.Type,
  depth: number,
  listNext: (types: ConceptTypes, type: ts.Type) => readonly ts.Type[],
): Kin | undefined {
  const seen = new Set<ts.Type>();
  let loose: Kin | undefined;
  for (let generation: readonly ts.Type[] = [type]; generation.length > 0;) {
    const kins = new Set<Kin | undefined>();
    const next: ts.Type[] = [];
    // Types that share their parents have them listed once for each: twice as many in each generation.
    for (const member of new Set(generation.filter((it) => !seen.has(it)))) {
      seen.add(member);
      const verdict = getVerdict(types, member);
      if (verdict?.isFirm === true) kins.add(verdict.kin);
      else if (isMixed(member)) kins.add(findOfParts(types, member, depth));
      else for (const parent of listNext(types, member)) next.push(parent);
      if (verdict?.isFirm === false) loose ??= verdict.kin;
    }
    const firm = (['legacy', 'unified', 'compat'] as const).find((kin) => kins.has(kin));
    if (firm !== undefined) {
      return firm;
    }
    generation = next;
  }
  return loose;
}

function getVerdict(types: ConceptTypes, type: ts.Type): Verdict | undefined {
  // What the arguments of a name say is in the type that it means.
  const alias = type.aliasTypeArguments === undefined ? type.aliasSymbol : undefined;
  const symbols = [alias, type.getSymbol()].filter((symbol) => symbol !== undefined);
  const verdicts = [findTypeVerdict(types, type), ...symbols.map((symbol) => findVerdict(types, symbol))];
  return verdicts.find((verdict) => verdict?.isFirm === true) ?? verdicts.find((verdict) => verdict !== undefined);
}

/** Lists the types that a type takes its members from. */
function listParents(types: ConceptTypes, type: ts.Type): readonly ts.Type[] {
  const { checker } = types;
  if (getTypeKind(type) === 'object') {
    return [...listBases(types, type), ...listMapped(checker, type)];
  }
  const bound = findBound(checker, type);
  return bound === undefined ? [] : [bound];
}

function listBases({ checker }: ConceptTypes, type: ts.Type): readonly ts.Type[] {
  const declared = findClassOrInterface(checker, type);
  return declared === undefined ? [] : checker.getBaseTypes(declared);
}

/** Finds what declares a type: also for a class itself, whose own members are its static ones. */
function findClassOrInterface(checker: ts.TypeChecker, type: ts.Type): ts.InterfaceType | undefined {
  const target = isReference(type) ? type.target : type;
  if (target.isClassOrInterface()) {
    return target;
  }
  const symbol = type.getSymbol();
  const declared = symbol && (symbol.flags & symbolFlags.class) !== 0 ? checker.getDeclaredTypeOfSymbol(symbol) : type;
  return declared.isClassOrInterface() ? declared : undefined;
}

/** What `Pick`, `Partial` and their like take their members from. */
function listMapped(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  if (getInner(type).declaration === undefined) {
    return [];
  }
  // Listing the members makes TypeScript note where they come from.
  checker.getPropertiesOfType(type);
  const { modifiersType } = getInner(type);
  return modifiersType === undefined ? [] : [modifiersType];
}

/** Lists the types whose members a class or an interface promises to have, besides those that it takes over. */
function listPromises(types: ConceptTypes, type: ts.Type): readonly ts.Type[] {
  const { checker } = types;
  const declarations = findClassOrInterface(checker, type)?.getSymbol()?.declarations ?? [];
  const clauses = declarations.flatMap(
    (declaration) => (declaration as { heritageClauses?: readonly ts.HeritageClause[] }).heritageClauses ?? [],
  );
  const promised = clauses.flatMap((clause) => clause.types.map((node) => checker.getTypeAtLocation(node)));
  return [...new Set([...listParents(types, type), ...promised])];
}
