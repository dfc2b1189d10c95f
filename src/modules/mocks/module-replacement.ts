import { getLastSegment } from '../paths.ts';
import { findModuleFile } from '../resolver.ts';
import type { Replacement } from './runner-config.ts';

/** Which module of a file to look for. */
export interface ModuleRequest {
  /** The file that is fixed. */
  readonly file: string;
  /** The module as the file writes it. */
  readonly specifier: string;
  /** The file that it means, when there is one. */
  readonly moduleFile: string | undefined;
}

/** Tells whether a mapping of the configuration puts something else in a module's place; a mere alias leads to the module itself. */
export function replacesModule(replacement: Replacement, request: ModuleRequest): boolean {
  const { text, target } = replacement;
  const isNamed = text.includes(getModuleName(request.moduleFile ?? request.specifier));
  const pattern = findPattern(replacement);
  if (!pattern) return isNamed;
  if (!pattern.test(request.specifier)) return false;
  if (target === undefined) return isNamed;
  const mapped = request.specifier.replace(pattern, target);
  const found = findModuleFile(mapped, request.file);
  if (found !== undefined && request.moduleFile !== undefined) return found !== request.moduleFile;
  return isNamed || !/\$[\d&]/u.test(target);
}

/** Gets the name of a module: that of its file, without the extension. */
export function getModuleName(file: string): string {
  return getLastSegment(file).replace(/\.[cm]?[jt]sx?$/u, '');
}

/** Finds the pattern of a mapping; one that might run for ever, or that is wrong, is undefined. */
function findPattern({ text, form }: Replacement): RegExp | undefined {
  if (form === 'prefix') return new RegExp(`^${escape(text)}(?=/|$)`, 'u');
  if (text.length > 200 || hasNestedQuantifier(text)) return undefined;
  try {
    return new RegExp(text, 'u');
  } catch {
    return undefined;
  }
}

/** (a+)+ and its kin: a repeated group that holds a repetition. */
function hasNestedQuantifier(text: string): boolean {
  return /[*+}][^()]*\)(?:[*+]|\{)/u.test(text) || /\)[*+}?]*\)(?:[*+]|\{)/u.test(text);
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
