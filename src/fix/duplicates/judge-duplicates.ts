import type { TSESTree } from '@typescript-eslint/utils';
import type { Swap } from '../../modules/comparing/compare-declarations.ts';
import type { DeclaredName } from '../../syntax/declaring/declared-name.ts';
import type { ReplacementContext } from '../replacing/replace-declaration.ts';
import type { Duplicate } from './get-duplicates.ts';
import { findSwap, getEquivalent, judgeDuplicate, type Judgement } from './judge-duplicate.ts';

/** A duplicate, and what there is to decide on it. */
export interface Case {
  readonly duplicate: Duplicate;
  readonly judgements: readonly Judgement[];
  /** The export that takes its place, unless something keeps it from that. */
  readonly chosen: string | undefined;
  /** The duplicates that must be replaced together with it. */
  readonly needs: readonly DeclaredName[];
}

/** A chain of duplicates that use one another may be longer; what is left of it is for the next pass. */
const mostRounds = 20;

/**
 * Judges the duplicates of a file. One that uses another is the same as the canonical export only once that other one is
 * replaced: `class B extends A`, where `A` is a duplicate, too. They are judged again with what is replaced already.
 *
 * @param takesAny true when a duplicate is replaced whatever its judgement, where nothing else could be meant.
 */
export function judgeDuplicates(
  duplicates: readonly Duplicate[],
  context: ReplacementContext,
  takesAny: boolean,
): Case[] {
  let cases = duplicates.map((duplicate) => decide(duplicate, judgeDuplicate(duplicate, context), takesAny));
  const swaps = new Map<Swap, DeclaredName>();
  const byName = new Map<string, Swap[]>();
  let fresh = cases;
  for (let round = 0; round < mostRounds && fresh.length > 0; round += 1) {
    const news = new Set(fresh.flatMap((each) => addSwap(each, context, swaps, byName) ?? []));
    const before = new Set(cases);
    cases = cases.map((each) => judgeAgain(each, news, { context, swaps, byName, takesAny }));
    fresh = cases.filter((each) => !before.has(each));
  }
  return cases;
}

interface Round {
  readonly context: ReplacementContext;
  readonly swaps: ReadonlyMap<Swap, DeclaredName>;
  readonly byName: ReadonlyMap<string, readonly Swap[]>;
  readonly takesAny: boolean;
}

/** Makes known that a duplicate is replaced, and gets its name in the file. */
function addSwap(
  { duplicate, chosen }: Case,
  context: ReplacementContext,
  swaps: Map<Swap, DeclaredName>,
  byName: Map<string, Swap[]>,
): string | undefined {
  const { declared } = duplicate;
  const name = declared.kind === 're-export' ? undefined : declared.localName;
  const swap = name === undefined || chosen === undefined ? undefined : findSwap(duplicate, chosen, context);
  if (name === undefined || !swap) {
    return undefined;
  }
  swaps.set(swap, declared);
  byName.set(name, [...(byName.get(name) ?? []), swap]);
  return name;
}

function judgeAgain(each: Case, news: ReadonlySet<string>, { context, swaps, byName, takesAny }: Round): Case {
  const { duplicate, judgements } = each;
  if (getEquivalent(judgements).length > 0 || news.size === 0) {
    return each;
  }
  const used = getUsedNames(duplicate.declared.parts, context);
  used.delete(duplicate.declared.localName ?? '');
  if (![...news].some((name) => used.has(name))) {
    return each;
  }
  const given = [...used].flatMap((name) => byName.get(name) ?? []);
  const again = judgeDuplicate(duplicate, context, given);
  const equivalent = getEquivalent(again);
  if (equivalent.length === 0) {
    return each;
  }
  const needs = equivalent.flatMap((judgement) => judgement.needs ?? []).flatMap((swap) => swaps.get(swap) ?? []);
  return { ...decide(duplicate, again, takesAny), needs: [...new Set(needs)] };
}

function getUsedNames(parts: readonly TSESTree.Node[], { sourceCode }: ReplacementContext): Set<string> {
  return new Set(parts.flatMap((part) => sourceCode.getTokens(part).map(({ value }) => value)));
}

function decide(duplicate: Duplicate, judgements: readonly Judgement[], takesAny: boolean): Case {
  const equivalent = getEquivalent(judgements);
  const isThere = duplicate.canonicalFile !== undefined;
  const candidates = takesAny && equivalent.length === 0 && isThere ? judgements : equivalent;
  const chosen = candidates.length === 1 ? candidates[0]?.exportName : undefined;
  return { duplicate, judgements, chosen, needs: [] };
}
