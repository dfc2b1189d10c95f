import type ts from 'typescript';
import type { Comparison } from './comparison.ts';
import { compareKinds } from './compare-kinds.ts';
import { isUnresolved } from './is-unresolved.ts';

/** Pairs of types that are looked at, and how deep one may stand inside another, before the comparison gives up. */
const limits = { pairs: 20_000, depth: 60 };

interface State {
  readonly underWay: Map<ts.Type, Set<ts.Type>>;
  readonly trail: (readonly [ts.Type, ts.Type])[];
  readonly parameters: Map<ts.Type, ts.Type>;
  pairs: number;
  depth: number;
  /** Set when it has given up: whatever else is the same, it will not say so. */
  isSpent: boolean;
}

/** Makes a comparison of what a duplicate declares with what the canonical module declares. */
export function makeComparison(checker: ts.TypeChecker): Comparison {
  const state: State = { underWay: new Map(), trail: [], parameters: new Map(), pairs: 0, depth: 0, isSpent: false };
  const doubts: string[] = [];
  const comparison: Comparison = {
    checker,
    doubts,
    doubt(reason) {
      doubts.push(reason);
      return true;
    },
    isSame: (duplicate, canonical) => isSame(comparison, state, duplicate, canonical),
    assume: (duplicate, canonical, ask) => assume(state, duplicate, canonical, ask),
    pair: (duplicate, canonical, ask) => pair(state.parameters, duplicate ?? [], canonical ?? [], ask),
  };
  return comparison;
}

function isSame(comparison: Comparison, state: State, duplicate: ts.Type, canonical: ts.Type): boolean {
  if (duplicate === canonical) {
    return isUnresolved(comparison.checker, duplicate)
      ? comparison.doubt('TypeScript does not know a type that both name')
      : true;
  }
  const canonicalParameter = state.parameters.get(duplicate);
  if (canonicalParameter !== undefined) {
    return canonicalParameter === canonical;
  }
  // A pair under way is taken as the same: a recursive type differs where it differs, not where it recurs.
  if (state.underWay.get(duplicate)?.has(canonical) === true) {
    return true;
  }
  if (state.isSpent) {
    return true;
  }
  if (state.pairs >= limits.pairs || state.depth >= limits.depth) {
    state.isSpent = true;
    return comparison.doubt('the types are too large to be compared');
  }
  return compareUnderWay(comparison, state, duplicate, canonical);
}

function compareUnderWay(comparison: Comparison, state: State, duplicate: ts.Type, canonical: ts.Type): boolean {
  const start = state.trail.length;
  enter(state, duplicate, canonical);
  state.depth += 1;
  try {
    const answer = compareKinds(comparison, duplicate, canonical);
    if (!answer) forget(state, start);
    return answer;
  } finally {
    state.depth -= 1;
  }
}

function assume<Answer>(state: State, duplicate: ts.Type, canonical: ts.Type, ask: () => Answer): Answer {
  const start = state.trail.length;
  enter(state, duplicate, canonical);
  // The list of a pair's members is no proof of what was assumed to make it.
  try {
    return ask();
  } finally {
    forget(state, start);
  }
}

function enter(state: State, duplicate: ts.Type, canonical: ts.Type): void {
  state.pairs += 1;
  state.trail.push([duplicate, canonical]);
  const partners = state.underWay.get(duplicate) ?? new Set();
  state.underWay.set(duplicate, partners.add(canonical));
}

/** What was found to be the same while a pair counted as the same is open again when that pair differs. */
function forget(state: State, start: number): void {
  for (const [duplicate, canonical] of state.trail.splice(start)) {
    state.underWay.get(duplicate)?.delete(canonical);
  }
}

function pair(
  parameters: Map<ts.Type, ts.Type>,
  duplicates: readonly ts.Type[],
  canonicals: readonly ts.Type[],
  ask: () => boolean,
): boolean {
  if (duplicates.length !== canonicals.length) {
    return false;
  }
  const before = duplicates.map((parameter) => [parameter, parameters.get(parameter)] as const);
  for (const [index, parameter] of duplicates.entries()) {
    const canonical = canonicals[index];
    if (canonical !== undefined) parameters.set(parameter, canonical);
  }
  try {
    return ask();
  } finally {
    for (const [parameter, canonical] of before) {
      if (canonical === undefined) parameters.delete(parameter);
      else parameters.set(parameter, canonical);
    }
  }
}
