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
  const used = new Map(duplicates.map((duplicate) => [duplicate, getUsedNames(duplicate, context)]));
  const replaced = new Map<string, OwnSwap[]>();
  // Each round settles those that use what the one before has settled.
  for (let fresh = cases; fresh.length > 0;) {
    const news = new Set(fresh.map((each) => addSwap(each, context, replaced)));
    const again = cases.map((each) => judgeAgain(each, news, { context, used, replaced, takesAny }));
    fresh = again.filter((each, index) => each !== cases[index] && isSettled(each));
    cases = again;
  }
  return cases;
}

/** A duplicate that is replaced, as a comparison sees it. */
interface OwnSwap extends Swap {
  readonly declared: DeclaredName;
}

interface Round {
  readonly context: ReplacementContext;
  /** The names that the text of a duplicate uses, but for its own. */
  readonly used: ReadonlyMap<Duplicate, readonly string[]>;
  /** What is replaced so far, by its name in the file. */
  readonly replaced: ReadonlyMap<string, readonly OwnSwap[]>;
  readonly takesAny: boolean;
}

/** Makes known that a duplicate is replaced, and finds its name in the file. */
function addSwap(
  { duplicate, chosen }: Case,
  context: ReplacementContext,
  replaced: Map<string, OwnSwap[]>,
): string | undefined {
  const { declared } = duplicate;
  const name = declared.kind === 're-export' ? undefined : declared.localName;
  const swap = chosen === undefined ? undefined : findSwap(duplicate, chosen, context);
  if (name === undefined || !swap) {
    return undefined;
  }
  replaced.set(name, [...(replaced.get(name) ?? []), { ...swap, declared }]);
  return name;
}

function judgeAgain(
  each: Case,
  news: ReadonlySet<string | undefined>,
  { context, used, replaced, takesAny }: Round,
): Case {
  const { duplicate } = each;
  const names = used.get(duplicate) ?? [];
  if (isSettled(each) || !names.some((name) => news.has(name))) {
    return each;
  }
  const given = names.flatMap((name) => replaced.get(name) ?? []);
  const again = judgeDuplicate(duplicate, context, given);
  const needed = new Set(getEquivalent(again).flatMap(({ needs }) => needs));
  const needs = given.filter((swap) => needed.has(swap)).map(({ declared }) => declared);
  return { ...decide(duplicate, again, takesAny), needs };
}

function isSettled({ judgements }: Case): boolean {
  return getEquivalent(judgements).length > 0;
}

function getUsedNames({ declared }: Duplicate, { sourceCode }: ReplacementContext): readonly string[] {
  const names = declared.parts.flatMap((part) => sourceCode.getTokens(part).map(({ value }) => value));
  return [...new Set(names)].filter((name) => name !== declared.localName);
}

function decide(duplicate: Duplicate, judgements: readonly Judgement[], takesAny: boolean): Case {
  const equivalent = getEquivalent(judgements);
  const isThere = duplicate.canonicalFile !== undefined;
  const [only, ...others] = takesAny && equivalent.length === 0 && isThere ? judgements : equivalent;
  const chosen = others.length === 0 ? only?.exportName : undefined;
  return { duplicate, judgements, chosen, needs: [] };
}
