import type { Verdict } from './judge-text.ts';

/** Figures of a run. */
export interface Tally {
  files: number;
  parsed: number;
  suggestions: number;
  /** Findings and fixes by rule, faults by kind, refusals by reason. */
  readonly findings: Record<string, number>;
  readonly fixes: Record<string, number>;
  readonly faults: Record<string, number>;
  readonly reasons: Record<string, number>;
  /** Files of which a rule took more than a second, with their size. */
  readonly slow: {
    readonly file: string;
    readonly size: number;
    readonly rule: string;
    readonly milliseconds: number;
  }[];
}

const slowFrom = 1000;

/** Makes a tally of nothing. */
export function makeTally(): Tally {
  return { files: 0, parsed: 0, suggestions: 0, findings: {}, fixes: {}, faults: {}, reasons: {}, slow: [] };
}

/** Adds what came of a file. */
export function addVerdict(
  tally: Tally,
  { file, size, isParsed, slowest: [milliseconds, rule], ...verdict }: Verdict,
): void {
  tally.files += 1;
  tally.parsed += isParsed ? 1 : 0;
  tally.suggestions += verdict.suggestions;
  addCounts(tally.findings, verdict.findings);
  addCounts(tally.fixes, verdict.fixes);
  for (const kind of new Set(verdict.faults.map((fault) => fault.kind))) addCounts(tally.faults, { [kind]: 1 });
  for (const reason of verdict.reasons) addCounts(tally.reasons, { [reason.replaceAll(/\d+/gu, 'N').slice(0, 80)]: 1 });
  if (milliseconds > slowFrom) tally.slow.push({ file, size, rule, milliseconds: Math.round(milliseconds) });
}

/** Adds the figures of another run. */
export function addTally(tally: Tally, other: Tally): void {
  tally.files += other.files;
  tally.parsed += other.parsed;
  tally.suggestions += other.suggestions;
  for (const key of ['findings', 'fixes', 'faults', 'reasons'] as const) addCounts(tally[key], other[key]);
  tally.slow.push(...other.slow);
}

function addCounts(counts: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [key, count] of Object.entries(more)) counts[key] = (counts[key] ?? 0) + count;
}
