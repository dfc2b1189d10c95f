import { isEsModule } from '../loading/is-es-module.ts';
import { getRealPath } from '../real-path.ts';
import { findModuleFile } from '../resolver.ts';
import { getModuleExports } from './exports.ts';
import { findExportSyntax } from './find-export-syntax.ts';

/**
 * Finds which binding an exported name is when the program is linked: ES modules hand bindings on, a CommonJS module has one
 * of its own for each name, wherever the value comes from.
 *
 * @returns the same text for the same binding.
 */
export function findBinding(file: string, name: string, passed: ReadonlySet<string> = new Set()): string {
  const syntax = isLinked(file) && !passed.has(file) ? findExportSyntax(file) : undefined;
  const through = new Set([...passed, file]);
  const direct = syntax?.own.has(name) ? undefined : syntax?.indirect.get(name);
  if (direct) return follow(direct.specifier, direct.imported, file, through) ?? identify(file, name);
  for (const star of syntax?.own.has(name) || name === 'default' ? [] : (syntax?.stars ?? [])) {
    const target = findModuleFile(star.specifier, file);
    if (target !== undefined && getModuleExports(target).names.has(name)) return findBinding(target, name, through);
  }
  return identify(file, name);
}

function identify(file: string, name: string): string {
  return `${name} ${getRealPath(file)}`;
}

function follow(specifier: string, name: string, from: string, passed: ReadonlySet<string>): string | undefined {
  const target = name === '*' ? undefined : findModuleFile(specifier, from);
  return target && findBinding(target, name, passed);
}

// What TypeScript makes a CommonJS module of is linked by it as an ES module.
function isLinked(file: string): boolean {
  return /\.[cm]?tsx?$/u.test(file) || isEsModule(file) !== false;
}
