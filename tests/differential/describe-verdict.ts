import type { PrintedProgram } from './print/print-program.ts';
import type { Verdict } from './run-programs.ts';

/** Describes a wrong program: what is wrong, its files, what the fix made of them, and what both printed. */
export function describeVerdict(program: PrintedProgram, verdict: Verdict): string {
  const { before, after, faults, reasons, traceBefore, traceAfter } = verdict;
  const files = Object.entries(before).map(([file, text]) => {
    const fixed = after[file] ?? '';
    return `--- ${file}\n${fixed === text ? text.trimEnd() : getDifference(text, fixed)}`;
  });
  return [
    ...faults,
    `options ${JSON.stringify(program.options)}`,
    ...reasons.map((reason) => `refused: ${reason}`),
    ...files,
    '--- trace',
    getDifference(traceBefore.join('\n'), traceAfter.join('\n')),
  ].join('\n');
}

/** Marks the lines that only the first text has with `-`, those that only the second has with `+`. */
function getDifference(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const isSame = (index: number, fromEnd: boolean): boolean =>
    index < Math.min(old.length, now.length) &&
    old.at(fromEnd ? -1 - index : index) === now.at(fromEnd ? -1 - index : index);
  let start = 0;
  while (isSame(start, false)) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && isSame(end, true)) end += 1;
  const [firstOld, lastOld, lastNow] = [start, old.length - end, now.length - end];
  return [
    ...old.slice(0, start).map((line) => `  ${line}`),
    ...old.slice(firstOld, lastOld).map((line) => `- ${line}`),
    ...now.slice(firstOld, lastNow).map((line) => `+ ${line}`),
    ...old.slice(lastOld).map((line) => `  ${line}`),
  ]
    .join('\n')
    .replaceAll('\r', '␍');
}
