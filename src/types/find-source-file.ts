import { realpathSync } from 'node:fs';
import type ts from 'typescript';
import { getPackageDeclarations } from './package-declarations.ts';

/** The endings of what declares the types of a JavaScript file beside it. */
const declarationEndings: readonly (readonly [RegExp, string])[] = [
  [/\.(?:jsx?|tsx?)$/u, '.d.ts'],
  [/\.m[jt]s$/u, '.d.mts'],
  [/\.c[jt]s$/u, '.d.cts'],
  // Compiled from what the program holds.
  [/\.jsx?$/u, '.ts'],
  [/\.jsx?$/u, '.tsx'],
  [/\.mjs$/u, '.mts'],
  [/\.cjs$/u, '.cts'],
];

/** Finds a file in a program by its path, whatever links lead to it; the one that declares its types when it has none. */
export function findSourceFile(program: ts.Program, file: string): ts.SourceFile | undefined {
  const posix = file.replaceAll('\\', '/');
  for (const path of [posix, ...getDeclarationFiles(posix), ...getPackageDeclarations(posix)]) {
    const found = program.getSourceFile(path) ?? findLinkedFile(program, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function getDeclarationFiles(file: string): readonly string[] {
  return declarationEndings.flatMap(([ending, other]) => (ending.test(file) ? [file.replace(ending, other)] : []));
}

/** A program knows some files by the path behind the links that lead to them, and others by that of the link. */
function findLinkedFile(program: ts.Program, file: string): ts.SourceFile | undefined {
  const realPath = findRealPath(file);
  if (realPath === undefined) {
    return undefined;
  }
  const names = new Set([file, realPath].map((path) => getName(path)));
  return (
    program.getSourceFile(realPath) ??
    program.getSourceFiles().find(({ fileName }) => names.has(getName(fileName)) && findRealPath(fileName) === realPath)
  );
}

function findRealPath(file: string): string | undefined {
  try {
    return realpathSync.native(file).replaceAll('\\', '/');
  } catch {
    // It is gone, or TypeScript made it up.
    return undefined;
  }
}

function getName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).toLowerCase();
}
