import { readFileSync } from 'node:fs';

/** The part of Stryker's JSON report that is read here. */
interface MutationReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly statusReason?: string;
  readonly static?: boolean;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

const listed = ['Survived', 'NoCoverage', 'Timeout', 'RuntimeError'];

/** The score with its counts, and every mutant that no test failed on, as text. */
export function describeMutants(file: string): string {
  const { files } = JSON.parse(readFileSync(file, 'utf8')) as MutationReport;
  const mutants = Object.entries(files).flatMap(([name, { source, mutants: found }]) =>
    found
      .filter(({ status }) => status !== 'CompileError')
      .map((mutant) => ({ status: mutant.status, text: describeMutant(name, source, mutant) })),
  );
  const count = (status: string) => mutants.filter((mutant) => mutant.status === status).length;
  const caught = count('Killed') + count('Timeout');
  const all = caught + count('Survived') + count('NoCoverage');
  const score = all === 0 ? 'none' : `${((caught / all) * 100).toFixed(1)} %`;
  return [
    ...listed.flatMap((status) => [
      `\n${status}:`,
      ...mutants.filter((mutant) => mutant.status === status).map(({ text }) => `  ${text}`),
    ]),
    `\n${score} of ${all} noticed: ${count('Killed')} killed, ${count('Timeout')} timed out, ` +
      `${count('Survived')} survived, ${count('NoCoverage')} not covered; ` +
      `${count('Ignored')} left out as static, ${count('RuntimeError')} could not run`,
  ].join('\n');
}

/** A mutant on one line: where it is, what stood there, and what stands there now. */
function describeMutant(file: string, source: string, { location, mutatorName, replacement = '' }: Mutant): string {
  const { start, end } = location;
  const original = source.slice(getOffset(source, start), getOffset(source, end));
  return `${file}:${start.line}:${start.column} ${mutatorName}: ${shorten(original)} → ${shorten(replacement)}`;
}

/** The index of a position, which counts lines and columns from one. */
function getOffset(source: string, { line, column }: Position): number {
  const before = source.split('\n').slice(0, line - 1);
  return before.reduce((offset, text) => offset + text.length + 1, column - 1);
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/gu, ' ');
  return flat.length > 110 ? `${flat.slice(0, 70)} … ${flat.slice(-35)}` : flat;
}
