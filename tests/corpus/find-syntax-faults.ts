import { parseSync } from 'oxc-parser';
import type { Fault } from './fault.ts';

/** Finds what a stricter parser than the rules' own has against a fixed text, and had not before: names declared or exported twice. */
export function findSyntaxFaults(file: string, before: string, after: string): Fault[] {
  const known = new Set(getComplaints(file, before));
  return getComplaints(file, after)
    .filter((complaint) => !known.has(complaint))
    .map((text) => ({ kind: 'broken', text }));
}

function getComplaints(file: string, text: string): string[] {
  const { errors, module } = parseSync(file, text, { showSemanticErrors: true });
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName: { name } }) => name ?? []),
  );
  const twice = exported.filter((name, index) => exported.indexOf(name) < index);
  return [...errors.map(({ message }) => message), ...twice.map((name) => `\`${name}\` is exported twice`)];
}
