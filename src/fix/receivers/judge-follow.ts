import { findExportSyntax } from '../../modules/exports/find-export-syntax.ts';
import type { Entity } from '../../modules/comparing/entity.ts';
import { findExported } from '../../modules/comparing/exported-syntax.ts';
import { getModuleNames, wholeModule } from '../../modules/comparing/module-names.ts';
import { findSource } from '../../modules/comparing/source.ts';
import type { SourceModule } from '../../modules/read-module.ts';
import { findModuleFile } from '../../modules/resolver.ts';

/** A name that one module takes from another. */
export interface Hop {
  readonly specifier: string;
  readonly name: string;
  /** Absolute posix path of the module that takes it. */
  readonly fromFile: string;
}

/** Where a name leads: to what was looked for on the way, to a declaration, or to where nothing can be read. */
export interface End<Stop> {
  readonly stop?: Stop;
  readonly entity?: Entity;
}

const longest = 50;

/** The way so far. */
interface Trail {
  readonly depth: number;
  /** Files and names that were asked for: stars that lead to each other have no end. */
  readonly seen: Set<string>;
}

/**
 * Follows a name from module to module, through re-exports, until a check stops it or a module declares it.
 *
 * @param mayRead tells whether a file may be looked into.
 */
export function follow<Stop>(
  hop: Hop,
  check: (hop: Hop) => Stop | undefined,
  mayRead: (file: string) => boolean,
  trail: Trail = { depth: 0, seen: new Set() },
): End<Stop> {
  const stop = check(hop);
  if (stop !== undefined || trail.depth > longest) {
    return stop === undefined ? {} : { stop };
  }
  const file = findHopFile(hop);
  if (file === undefined || hop.name === '*' || !mayRead(file)) {
    return {};
  }
  return followExport(file, hop.name, check, mayRead, trail);
}

/** Follows what a module exports under a name. */
export function followExport<Stop>(
  file: string,
  name: string,
  check: (hop: Hop) => Stop | undefined,
  mayRead: (file: string) => boolean,
  trail: Trail = { depth: 0, seen: new Set() },
): End<Stop> {
  const key = `${file}#${name}`;
  const module = trail.seen.has(key) ? undefined : findSource(file);
  if (!module) {
    return {};
  }
  trail.seen.add(key);
  const deeper = { ...trail, depth: trail.depth + 1 };
  const next = (specifier: string, imported: string) =>
    follow({ specifier, name: imported, fromFile: module.file }, check, mayRead, deeper);
  const exported = findExported(module, name);
  if (!exported) {
    return followStars(module, name, next);
  }
  if ('specifier' in exported) {
    return next(exported.specifier, exported.imported);
  }
  if ('part' in exported) {
    const { part } = exported;
    return { entity: { module, parts: [part], name, key: `${module.file}#@${part.node.start}` } };
  }
  return followLocal(module, exported.local, next);
}

function followLocal<Stop>(
  module: SourceModule,
  local: string,
  next: (specifier: string, imported: string) => End<Stop>,
): End<Stop> {
  const { declared, imported } = getModuleNames(module);
  const parts = declared.get(local);
  if (parts) {
    return { entity: { module, parts, name: local, key: `${module.file}#${local}` } };
  }
  const source = imported.get(local);
  return source ? next(source.specifier, source.imported === wholeModule ? 'default' : source.imported) : {};
}

function followStars<Stop>(
  module: SourceModule,
  name: string,
  next: (specifier: string, imported: string) => End<Stop>,
): End<Stop> {
  for (const star of findExportSyntax(module.file)?.stars ?? []) {
    const end = name === 'default' && star.form !== 'whole' ? {} : next(star.specifier, name);
    if (end.stop !== undefined || end.entity) {
      return end;
    }
  }
  return {};
}

/** Finds the file that tells what a module exports: its declarations before its code. */
function findHopFile({ specifier, fromFile }: Hop): string | undefined {
  return findModuleFile(specifier, fromFile, 'types') ?? findModuleFile(specifier, fromFile);
}
