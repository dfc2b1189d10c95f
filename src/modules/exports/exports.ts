import type { Declaration, DeclarationKind } from './declarations.ts';
import type { ExportSyntax, IndirectExport } from './export-syntax.ts';
import { findExportSyntax } from './find-export-syntax.ts';
import { createFreshCache } from '../fresh-cache.ts';
import { findModuleFile } from '../resolver.ts';

/** What an exported name stands for, followed to the module that declares it. */
export interface ExportInfo {
  readonly kind: DeclarationKind;
  /** The names of the type parameters in order; undefined when there can be none or they are not known. */
  readonly typeParameters: readonly string[] | undefined;
  /** The file that declares the name. */
  readonly file: string;
}

/** The names that a module exports. */
export interface ModuleExports {
  /** False when there may be more names, so that a missing one proves nothing. */
  readonly complete: boolean;
  readonly names: ReadonlyMap<string, ExportInfo>;
}

/** More modules than this are not followed in one question. */
const mostModules = 5000;
const longestChain = 500;

/** Finds every name that a module exports, followed through its re-exports. */
export const getModuleExports: (file: string) => ModuleExports = createFreshCache((file) => {
  const { complete, names } = link(file, { path: new Set(), done: new Map(), modules: 0 });
  return { complete, names };
});

interface Links extends ModuleExports {
  /** True when a cycle was cut while linking: right below the cut only. */
  readonly isPart: boolean;
}

interface Walk {
  readonly path: Set<string>;
  readonly done: Map<string, Links>;
  modules: number;
}

function link(file: string, walk: Walk): Links {
  const known = walk.done.get(file);
  if (known) return known;
  if (walk.path.has(file)) return { complete: true, names: new Map(), isPart: true };
  const syntax = findExportSyntax(file);
  walk.modules += 1;
  if (!syntax || walk.modules > mostModules || walk.path.size > longestChain)
    return { complete: false, names: new Map(), isPart: false };
  walk.path.add(file);
  const links = linkSyntax(file, syntax, walk);
  walk.path.delete(file);
  const result = { ...links, isPart: links.isPart && walk.path.size > 0 };
  if (!result.isPart) walk.done.set(file, result);
  return result;
}

function linkSyntax(file: string, syntax: ExportSyntax, walk: Walk): Links {
  const names = new Map<string, ExportInfo>();
  for (const [name, declaration] of syntax.own) names.set(name, getInfo(declaration, file));
  let { complete } = syntax;
  let isPart = false;
  for (const [name, target] of syntax.indirect) names.set(name, findTarget(file, target, walk, new Set()));
  const starred = new Map<string, ExportInfo | null>();
  for (const star of syntax.stars) {
    const links = linkSpecifier(file, star.specifier, walk);
    complete &&= links.complete;
    isPart ||= links.isPart;
    for (const [name, info] of links.names) {
      if (names.has(name) || (name === 'default' && star.form !== 'whole')) continue;
      const found = star.isTypeOnly ? toType(info) : info;
      const other = starred.get(name);
      const isAmbiguous = star.form === 'export' && other !== undefined && !isSame(other, found);
      if (isAmbiguous) starred.set(name, null);
      else if (other === undefined) starred.set(name, found);
    }
  }
  for (const [name, info] of starred) if (info) names.set(name, info);
  return { complete, names, isPart };
}

function linkSpecifier(file: string, specifier: string, walk: Walk): Links {
  const target = findExportingFile(specifier, file);
  return target === undefined ? { complete: false, names: new Map(), isPart: false } : link(target, walk);
}

/** Finds the file that tells what a module exports: its declarations before its code. */
function findExportingFile(specifier: string, fromFile: string): string | undefined {
  return findModuleFile(specifier, fromFile, 'types') ?? findModuleFile(specifier, fromFile);
}

/** Follows one name from module to module, as the language does; undefined when no module declares it. */
function findName(file: string, name: string, walk: Walk, seen: Set<string>): ExportInfo | undefined {
  const key = `${name}\0${file}`;
  if (seen.has(key)) return undefined;
  seen.add(key);
  const syntax = findExportSyntax(file);
  if (!syntax || seen.size > longestChain) return unknownIn(file);
  const own = syntax.own.get(name);
  if (own) return getInfo(own, file);
  const next = syntax.indirect.get(name);
  if (next) return findTarget(file, next, walk, seen);
  for (const star of syntax.stars) {
    const target = name === 'default' && star.form !== 'whole' ? undefined : findExportingFile(star.specifier, file);
    const found = target === undefined ? undefined : findName(target, name, walk, seen);
    if (found) return star.isTypeOnly ? toType(found) : found;
  }
  return undefined;
}

function findTarget(file: string, target: IndirectExport, walk: Walk, seen: Set<string>): ExportInfo {
  const found = findExportingFile(target.specifier, file);
  if (found === undefined) return unknownIn(file);
  const info =
    target.imported === '*'
      ? getNamespace(found, walk)
      : (findName(found, target.imported, walk, seen) ?? unknownIn(found));
  return target.isTypeOnly ? toType(info) : info;
}

/** Gets what `* as ns` stands for: a value, and a type as soon as the module has one. */
function getNamespace(file: string, walk: Walk): ExportInfo {
  const { complete, names, isPart } = link(file, walk);
  const kinds = new Set([...names.values()].map((info) => info.kind));
  const isKnown = complete && !isPart && !kinds.has('unknown');
  const kind = !isKnown || kinds.has('type') || kinds.has('both') ? 'both' : 'value';
  return { kind, typeParameters: undefined, file };
}

function getInfo({ kind, typeParameters }: Declaration, file: string): ExportInfo {
  return { kind, typeParameters, file };
}

function toType(info: ExportInfo): ExportInfo {
  return { ...info, kind: 'type' };
}

function unknownIn(file: string): ExportInfo {
  return { kind: 'unknown', typeParameters: undefined, file };
}

function isSame(first: ExportInfo | null, second: ExportInfo): boolean {
  return first?.file === second.file && first.kind === second.kind;
}
