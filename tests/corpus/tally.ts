import type { FileVerdict } from './judge-batch.ts';

/** Figures of a run. */
export interface Tally {
  /** Texts that were judged. */
  files: number;
  /** Those of them that are files as they were published and parse; no two have the same content. */
  distinct: number;
  parsed: number;
  suggestions: number;
  /** Findings and fixes by rule, faults by kind, refusals by reason. */
  readonly findings: Record<string, number>;
  readonly fixes: Record<string, number>;
  readonly faults: Record<string, number>;
  readonly reasons: Record<string, number>;
  /** Files of which a rule took more than a second, with their size; `cpu` is what it takes of a processor with all caches warm. */
  readonly slow: {
    readonly file: string;
    readonly size: number;
    readonly rule: string;
    readonly milliseconds: number;
    readonly cpu: number;
  }[];
}

/** Makes a tally of nothing. */
export function makeTally(): Tally {
  return {
    files: 0,
    distinct: 0,
    parsed: 0,
    suggestions: 0,
    findings: {},
    fixes: {},
    faults: {},
    reasons: {},
    slow: [],
  };
}

/** Adds what came of a file. */
export function addVerdict(
  tally: Tally,
  { file, size, isParsed, isPublished, slowest, ...verdict }: FileVerdict,
): void {
  tally.files += 1;
  tally.distinct += isPublished && isParsed ? 1 : 0;
  tally.parsed += isParsed ? 1 : 0;
  tally.suggestions += verdict.suggestions;
  addCounts(tally.findings, verdict.findings);
  addCounts(tally.fixes, verdict.fixes);
  for (const kind of new Set(verdict.faults.map((fault) => fault.kind))) addCounts(tally.faults, { [kind]: 1 });
  for (const reason of verdict.reasons) addCounts(tally.reasons, { [reason.replaceAll(/\d+/gu, 'N').slice(0, 80)]: 1 });
  if (slowest.cpu !== undefined) tally.slow.push({ file, size, ...slowest, cpu: slowest.cpu });
}

/** Adds the figures of another run. */
export function addTally(tally: Tally, other: Tally): void {
  tally.files += other.files;
  tally.distinct += other.distinct;
  tally.parsed += other.parsed;
  tally.suggestions += other.suggestions;
  for (const key of ['findings', 'fixes', 'faults', 'reasons'] as const) addCounts(tally[key], other[key]);
  tally.slow.push(...other.slow);
}

function addCounts(counts: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [key, count] of Object.entries(more)) counts[key] = (counts[key] ?? 0) + count;
}
