import type { ExportSyntax, IndirectExport, StarExport } from '../modules/exports/export-syntax.ts';
import { getModuleExports, type ExportInfo, type ModuleExports } from '../modules/exports/exports.ts';
import { getExportSyntax } from '../modules/exports/find-export-syntax.ts';
import { parseModule } from '../modules/read-module.ts';
import { getRealPath } from '../modules/real-path.ts';
import { findModuleFile } from '../modules/resolver.ts';

/** What an exported name is: both is a class, an enum, or a value and a type of one name. */
export type ExportKind = ExportInfo['kind'];

/** The names that a text exports as a module of the project. */
export interface TextExports {
  /** False when there may be more names, so that a missing one proves nothing. */
  readonly complete: boolean;
  readonly names: ReadonlyMap<string, ExportKind>;
}

/**
 * Finds every name that a text would export as the module of a file, whatever the disk holds in its place.
 *
 * @returns undefined when the text is no module that could be read.
 */
export function findTextExports(file: string, text: string): TextExports | undefined {
  try {
    const module = parseModule(file, text);
    return module && link(file, getExportSyntax(module));
  } catch (error) {
    // Code that is nested too deep to be walked through.
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

function link(file: string, { complete, own, indirect, stars }: ExportSyntax): TextExports {
  const names = new Map<string, ExportKind>([...own].map(([name, { kind }]) => [name, kind]));
  for (const [name, target] of indirect) {
    names.set(name, getIndirectKind(file, target));
  }
  const starred = stars.map((star) => ({ star, exports: findExports(star.specifier, file) }));
  for (const [name, kind] of getStarred(file, starred)) {
    if (!names.has(name)) {
      names.set(name, kind);
    }
  }
  return { complete: complete && starred.every(({ exports }) => exports?.complete === true), names };
}

function getIndirectKind(file: string, { specifier, imported, isTypeOnly }: IndirectExport): ExportKind {
  if (isTypeOnly) {
    return 'type';
  }
  // A namespace is a value, and may hold types.
  return imported === '*' ? 'both' : (findExports(specifier, file)?.names.get(imported)?.kind ?? 'unknown');
}

interface Starred {
  readonly star: StarExport;
  readonly exports: ModuleExports | undefined;
}

function getStarred(file: string, starred: readonly Starred[]): Map<string, ExportKind> {
  const found = new Map<string, { readonly kind: ExportKind; readonly file: string }>();
  const ambiguous = new Set<string>();
  for (const { star, exports } of starred) {
    for (const [name, info] of exports?.names ?? []) {
      // What leads back here is what the disk holds of this file, which may be older than the text.
      if ((name === 'default' && star.form !== 'whole') || isSameFile(info.file, file)) {
        continue;
      }
      const kind = star.isTypeOnly ? 'type' : info.kind;
      const other = found.get(name);
      if (!other) {
        found.set(name, { kind, file: info.file });
      } else if (star.form === 'export' && other.file !== info.file && isKnown(kind) && isKnown(other.kind)) {
        ambiguous.add(name);
      } else if (other.kind === 'type') {
        found.set(name, { kind, file: info.file });
      }
    }
  }
  // Two modules that both have a name leave it out, unless it is the same thing.
  return new Map([...found].filter(([name]) => !ambiguous.has(name)).map(([name, { kind }]) => [name, kind]));
}

// Of two that can't be followed, nobody knows whether they are the same.
function isKnown(kind: ExportKind): boolean {
  return kind !== 'unknown';
}

/** Finds what a module exports: its declarations tell more than its code. */
function findExports(specifier: string, fromFile: string): ModuleExports | undefined {
  const file = findModuleFile(specifier, fromFile, 'types') ?? findModuleFile(specifier, fromFile);
  return file === undefined ? undefined : getModuleExports(file);
}

/** Tells whether two paths lead to one file. */
export function isSameFile(left: string, right: string): boolean {
  return left === right || getRealPath(left) === getRealPath(right);
}
