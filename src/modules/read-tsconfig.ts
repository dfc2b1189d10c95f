import path from 'node:path';
import { parseTsconfig, type TsConfigJsonResolved } from 'get-tsconfig';
import { findFileKind } from './file-kind.ts';

/** Reads a tsconfig with all that it extends; undefined for one that is broken, and for what is no file: a pipe has no end. */
export function readTsconfig(file: string): TsConfigJsonResolved | undefined {
  try {
    return findFileKind(file) === 'file' ? parseTsconfig(file) : undefined;
  } catch {
    return undefined;
  }
}

/** Lists the tsconfigs of the projects that one refers to; what is no reference is left out. */
export function listReferences(file: string): string[] {
  const references: unknown = readTsconfig(file)?.references;
  return (Array.isArray(references) ? references : []).flatMap((reference: unknown) => {
    const { path: project } = (reference ?? {}) as { readonly path?: unknown };
    if (typeof project !== 'string') return [];
    const target = path.resolve(path.dirname(file), project);
    return [target.endsWith('.json') ? target : path.join(target, 'tsconfig.json')];
  });
}
