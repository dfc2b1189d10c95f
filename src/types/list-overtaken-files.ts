import { readFileSync } from 'node:fs';
import type ts from 'typescript';

/** A file of a program that stands otherwise on disk. */
export interface OvertakenFile {
  /** Absolute posix path. */
  readonly file: string;
  readonly text: string;
  readonly onDisk: string;
}

const answers = new WeakMap<ts.Program, readonly OvertakenFile[]>();

/**
 * Lists the files that a program holds in another state than the disk: those that were fixed already in a run that writes them
 * at its end, or those that are edited. It looks at every file of the project, once for a program.
 */
export function listOvertakenFiles(program: ts.Program): readonly OvertakenFile[] {
  const answer =
    answers.get(program) ??
    program
      .getSourceFiles()
      .filter((file) => !file.isDeclarationFile && !program.isSourceFileFromExternalLibrary(file))
      .flatMap(({ fileName, text }) => {
        const onDisk = findText(fileName);
        return onDisk === undefined || onDisk === text ? [] : [{ file: fileName, text, onDisk }];
      });
  answers.set(program, answer);
  return answer;
}

function findText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  } catch {
    // A file that was never saved.
    return undefined;
  }
}
