import { findExportSyntax } from '../exports/find-export-syntax.ts';
import { identifyModule } from '../identify-module.ts';
import { dropCodeExtension } from '../paths.ts';
import type { SourceModule } from '../read-module.ts';
import { findModuleFile } from '../resolver.ts';
import { findExported, type Exported } from './exported-syntax.ts';
import { getModuleNames, wholeModule, type Part } from './module-names.ts';
import { findSource } from './source.ts';

/** Something that a module declares. */
export interface Entity {
  readonly module: SourceModule;
  readonly parts: readonly Part[];
  /** The name inside its module; what it is exported as where it has none: `exports.X = class {}`. */
  readonly name: string;
  /** The same for the same declaration, and for no other. */
  readonly key: string;
}

/** What a name leads to: a declaration, or an export of a module of which no declaration can be read. */
export type Target = { readonly entity: Entity } | { readonly foreign: string };

/** Which names of which files a search has asked for: modules may pass a name on to each other, and by many ways. */
type Asked = Set<string>;

/** More are not asked for in one search. */
const mostAsked = 1000;

/** Gets what a name at the top level of a module leads to; undefined when the module does not bind it. */
export function findLocal(module: SourceModule, name: string, asked: Asked = new Set()): Target | undefined {
  const { declared, imported } = getModuleNames(module);
  const parts = declared.get(name);
  if (parts) return { entity: { module, parts, name, key: `${module.file}#${name}` } };
  const source = imported.get(name);
  return source && getImported(source.specifier, source.imported, module.file, asked);
}

/** Gets what an export of the module leads to that a specifier names in a file. */
export function getImported(specifier: string, imported: string, fromFile: string, asked: Asked = new Set()): Target {
  const file = findFile(specifier, fromFile);
  const isWhole = imported === '*' || imported === wholeModule;
  const found = file === undefined || isWhole ? undefined : findExport(file, imported, asked);
  return found ?? { foreign: `${file ?? getKey(specifier, fromFile)}#${imported}` };
}

/** Finds what a module exports under a name, followed through re-exports; undefined when it has no such export. */
export function findExport(file: string, name: string, asked: Asked = new Set()): Target | undefined {
  const module = findSource(file);
  return module && findExportOf(module, name, asked);
}

/** Finds what a module that is already read exports under a name. */
export function findExportOf(module: SourceModule, name: string, asked: Asked = new Set()): Target | undefined {
  const question = `${name} ${module.file}`;
  if (asked.has(question) || asked.size > mostAsked) return undefined;
  asked.add(question);
  const exported = findExported(module, name);
  if (exported) return follow(module, exported, name, asked);
  const stars = findExportSyntax(module.file)?.stars ?? [];
  if (name === 'default') {
    const whole = stars.find(({ form }) => form === 'whole');
    return whole && getImported(whole.specifier, name, module.file, asked);
  }
  // Of two stars with the name the language takes none, but such code does not compile.
  for (const { specifier } of stars) {
    const file = findFile(specifier, module.file);
    const found = file === undefined ? undefined : findExport(file, name, asked);
    if (found) return found;
  }
  return undefined;
}

function findFile(specifier: string, fromFile: string): string | undefined {
  return findModuleFile(specifier, fromFile, 'types') ?? findModuleFile(specifier, fromFile);
}

function follow(module: SourceModule, exported: Exported, name: string, asked: Asked): Target | undefined {
  if ('specifier' in exported) return getImported(exported.specifier, exported.imported, module.file, asked);
  if ('local' in exported) return findLocal(module, exported.local, asked);
  const { part } = exported;
  return { entity: { module, parts: [part], name, key: `${module.file}#@${part.node.start}` } };
}

/** The same module keeps its key however it is written, also where no file can be found. */
function getKey(specifier: string, fromFile: string): string {
  const { path, text } = identifyModule(specifier, fromFile);
  return path === undefined ? text.replace(/^node:/u, '') : dropCodeExtension(path);
}
