import { getConcepts } from '../get-concepts.ts';
import { getModules } from '../program-modules.ts';
import type { Kind, Program } from '../program.ts';
import { printFile } from './print-file.ts';
import { printHomes } from './print-homes.ts';

/** A program as files, with what the rule is told of them. Paths are relative to its folder. */
export interface PrintedProgram {
  readonly files: Readonly<Record<string, string>>;
  /** What is linted and fixed; the first of them is run. */
  readonly linted: readonly { readonly file: string; readonly kind: Kind }[];
  readonly concepts: Readonly<Record<string, object>>;
  readonly options: Partial<Program['options']>;
}

/** Prints a program. */
export function printProgram(program: Program): PrintedProgram {
  const modules = getModules(program);
  const { middle, entry } = modules;
  return {
    files: {
      ...printHomes(program),
      [middle.file]: printFile(middle, modules, undefined),
      [entry.file]: printFile(entry, modules, program),
    },
    linted: [entry, middle],
    concepts: getConcepts(modules),
    options: program.options,
  };
}
