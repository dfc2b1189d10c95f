import { resolveAliases, type Resolved } from './alias.ts';
import { findDifferences } from './differences.ts';
import type { Entity } from './entity.ts';
import { findDeclaration } from './find-declaration.ts';
import { findDoubt, typesInComments } from './find-doubt.ts';
import { getForms } from './forms.ts';
import { findKindDifference, findVisibleDifferences, sayNouns } from './kind-differences.ts';
import { createRun, type Proofs, type Run } from './run.ts';
import { getPair, keepProofs } from './same-name.ts';
import type { Scope } from './scope.ts';
import { getPrintedFile } from './source.ts';

/** Where a declaration stands. */
export interface DeclarationSource {
  /** Absolute posix path: its extension says the language, and specifiers are resolved from it. */
  readonly file: string;
  /** Undefined to read the file. */
  readonly text: string | undefined;
  /** The name inside the module, or the exported one. */
  readonly name: string;
  /** True when the name is an exported one, to be followed to what it stands for, into other modules if need be. */
  readonly isExported?: boolean;
  /** Where exactly the declaration or expression stands in the text, when it has no name of its own. */
  readonly range?: readonly [number, number];
}

/** A declaration that another one takes the place of, so that both count as the same. */
export interface Swap {
  readonly own: DeclarationSource;
  readonly other: DeclarationSource;
}

/**
 * Whether a duplicate can be swapped for the canonical declaration, and which other swaps that takes; the texts are for a
 * message.
 */
export type Comparison =
  | { readonly verdict: 'equivalent'; readonly needs?: readonly Swap[] }
  | { readonly verdict: 'different'; readonly differences: readonly string[] }
  | { readonly verdict: 'unknown'; readonly reason: string };

/**
 * Compares a duplicate with the canonical declaration by their syntax and by what the names in it mean.
 *
 * @param swaps other declarations of the duplicate's file that are to be swapped as well.
 * @param proofs what comparisons with the same file have found, and this one adds to.
 */
export function compareDeclarations(
  duplicate: DeclarationSource,
  canonical: DeclarationSource,
  swaps: readonly Swap[] = [],
  proofs: Proofs = { pairs: new Set(), steps: 0 },
): Comparison {
  try {
    return compareSources(duplicate, canonical, swaps, proofs);
  } catch (error) {
    // Code that is nested deeper than the engine's stack, or that takes too many steps.
    if (error instanceof RangeError) return { verdict: 'unknown', reason: 'it is too large to compare' };
    throw error;
  }
}

function compareSources(
  duplicate: DeclarationSource,
  canonical: DeclarationSource,
  swaps: readonly Swap[],
  proofs: Proofs,
): Comparison {
  const other = findDeclaration(canonical);
  if ('reason' in other) return unknown(other.reason);
  const own = findDeclaration(duplicate);
  if ('reason' in own) return unknown(own.reason);
  const [first, second] = [resolveAliases(own.target), resolveAliases(other.target)];
  const file = 'entity' in own.target ? own.target.entity.module.file : duplicate.file;
  return (
    findOwnKind(first, second, file) ??
    compareTargets(first, second, {
      own: own.scope,
      other: other.scope,
      names: [duplicate.name, canonical.name],
      files: [duplicate.file, canonical.file],
      swaps,
      proofs,
    })
  );
}

interface Context {
  readonly own: Scope | undefined;
  readonly other: Scope | undefined;
  readonly names: readonly [string, string];
  readonly files: readonly [string, string];
  readonly swaps: readonly Swap[];
  readonly proofs: Proofs;
}

function compareTargets(first: Resolved, second: Resolved, context: Context): Comparison {
  const [own, other] = [first.target, second.target];
  if ('foreign' in own || 'foreign' in other) {
    if ('foreign' in own && 'foreign' in other && own.foreign === other.foreign) return { verdict: 'equivalent' };
    const index = 'foreign' in other ? 1 : 0;
    const file = getPrintedFile(context.files[index]);
    return unknown(`${file} has no declaration of \`${context.names[index]}\` that can be read`);
  }
  if (own.entity.key === other.entity.key) return { verdict: 'equivalent' };
  return compareEntities(own.entity, other.entity, context);
}

function compareEntities(duplicate: Entity, canonical: Entity, context: Context): Comparison {
  const [own, other] = [getForms(duplicate, context.own), getForms(canonical, context.other)];
  const kind = findKindDifference(duplicate, own, canonical, other);
  if (kind !== undefined) return { verdict: 'different', differences: [kind] };
  // Type parameters that only a comment names are bound nowhere.
  if ([...own, ...other].some(({ comments }) => comments.some((text) => text.startsWith('@template')))) {
    return unknown(typesInComments);
  }
  const run = createRun(context.proofs);
  run.assumed.add(getPair(duplicate, canonical, 'type')).add(getPair(duplicate, canonical, 'value'));
  const given = assumeSwaps(context.swaps, run);
  const isShallow = own.some(({ isAmbient }, index) => isAmbient !== other[index]?.isAmbient);
  const differences = other.flatMap((form, index) => {
    const counterpart = own[index];
    if (!counterpart) return [];
    // Declarations without code say less: no initial values, no types of private members.
    return isShallow ? findVisibleDifferences(counterpart, form) : findDifferences(counterpart, form, run);
  });
  if (differences.length > 0) return { verdict: 'different', differences: [...new Set(differences)] };
  const [name, exportName] = context.names;
  const reason = findDoubt(
    { entity: duplicate, forms: own, name },
    { entity: canonical, forms: other, name: exportName },
  );
  if (reason !== undefined) return unknown(reason);
  if (!isShallow && given.size === 0) keepProofs(duplicate, canonical, run);
  const needs = [...run.used].flatMap((pair) => given.get(pair) ?? []);
  return { verdict: 'equivalent', ...(needs.length > 0 ? { needs: [...new Set(needs)] } : {}) };
}

function assumeSwaps(swaps: readonly Swap[], run: Run): Map<string, Swap> {
  const given = new Map<string, Swap>();
  for (const swap of swaps) {
    const [own, other] = [swap.own, swap.other].map((source) => {
      const found = findDeclaration(source);
      return 'target' in found ? resolveAliases(found.target).target : undefined;
    });
    if (own && other && 'entity' in own && 'entity' in other) {
      for (const use of ['type', 'value'] as const) given.set(getPair(own.entity, other.entity, use), swap);
    }
  }
  for (const pair of given.keys()) run.assumed.add(pair);
  return given;
}

/** A value or a type that the canonical name does not have would be missed. */
function findOwnKind(first: Resolved, second: Resolved, file: string): Comparison | undefined {
  const isTyped = /\.[cm]?tsx?$/u.test(file);
  if (!('entity' in first.target) || !('entity' in second.target)) return undefined;
  const lacksValue = first.isValue && !second.isValue;
  if (!lacksValue && !(isTyped && first.isType && !second.isType)) return undefined;
  const [own, other] = [sayNouns(getForms(first.target.entity)), sayNouns(getForms(second.target.entity))];
  const difference = own === other ? `is a ${lacksValue ? 'value' : 'type'}, too` : `is ${own}, not ${other}`;
  return { verdict: 'different', differences: [difference] };
}

function unknown(reason: string): Comparison {
  return { verdict: 'unknown', reason };
}
