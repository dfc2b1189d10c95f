import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Run, TemporaryProject } from '../temporary-project.ts';

/** A file that a guide shows: its name stands behind the language, as in "```json package.json". */
export interface GuideFile {
  readonly name: string;
  readonly text: string;
}

/** Reads the files that a guide of docs/ shows, in their order; a name can come more than once. */
export function readGuideFiles(guide: string): readonly GuideFile[] {
  return [...read(guide).matchAll(/^```\w+ (?<name>\S*\.\S+)\n(?<text>.*?)^```$/gmsu)].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    text: groups?.['text'] ?? '',
  }));
}

/** Reads the commands that a guide of docs/ shows. */
export function readGuideCommands(guide: string): readonly string[] {
  return [...read(guide).matchAll(/^```sh\n(?<commands>.*?)^```$/gmsu)].flatMap(({ groups }) =>
    (groups?.['commands'] ?? '').trim().split('\n'),
  );
}

/** Runs a command that a guide shows, with further arguments, in a project's folder. */
export function runShown(project: TemporaryProject, guide: string, command: string, ...more: string[]): Promise<Run> {
  if (!readGuideCommands(guide).includes(command)) throw new Error(`docs/${guide} does not show ${command}`);
  const [program = '', ...args] = command.split(' ');
  return project.run(program, ...args, ...more);
}

/** Gets the file of that name that a guide shows; with `nth`, the nth of them. */
export function getGuideFile(guide: string, name: string, nth = 0): string {
  const found = readGuideFiles(guide).filter((file) => file.name === name)[nth];
  if (!found) throw new Error(`docs/${guide} does not show ${name}`);
  return found.text;
}

function read(guide: string): string {
  return readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', guide), 'utf8');
}
