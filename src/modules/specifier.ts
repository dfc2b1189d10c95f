import { isBuiltin } from 'node:module';

/**
 * What a specifier is by its looks: a path (relative, absolute, `file:`), a package or alias (`pkg/x`, `@/x`, `#x`),
 * a built-in of the runtime, or something remote or virtual (`https:`, `data:`, `virtual:`).
 */
export type SpecifierKind = 'path' | 'package' | 'builtin' | 'remote';

/** A specifier taken apart; `text` and `query` together are the specifier as written. */
export interface ParsedSpecifier {
  readonly kind: SpecifierKind;
  readonly text: string;
  /** The query and hash with their first character, or the empty string. */
  readonly query: string;
}

const scheme = /^[a-z][\d+.a-z-]+:/iu;

/** Takes a specifier apart without asking the disk. */
export function parseSpecifier(specifier: string): ParsedSpecifier {
  if (scheme.test(specifier)) {
    return parseUrl(specifier);
  }
  const end = findQueryStart(specifier);
  const text = end === -1 ? specifier : specifier.slice(0, end);
  const query = end === -1 ? '' : specifier.slice(end);
  if (isPathSpecifier(text)) {
    return { kind: 'path', text, query };
  }
  return { kind: isBuiltin(text) ? 'builtin' : 'package', text, query };
}

function parseUrl(specifier: string): ParsedSpecifier {
  if (!specifier.toLowerCase().startsWith('file:')) {
    return { kind: specifier.startsWith('node:') ? 'builtin' : 'remote', text: specifier, query: '' };
  }
  const end = findQueryStart(specifier);
  const address = end === -1 ? specifier : specifier.slice(0, end);
  const file = decode(address.replace(/^file:(?:\/\/[^/]*)?/iu, ''));
  // file:///C:/x is C:/x
  const text = /^\/[a-z]:\//iu.test(file) ? file.slice(1) : file;
  return { kind: 'path', text, query: end === -1 ? '' : specifier.slice(end) };
}

// The first character is skipped: `#old` is an entry of a package's `imports`.
function findQueryStart(specifier: string): number {
  for (let index = 1; index < specifier.length; index += 1) {
    const code = specifier.charCodeAt(index);
    if (code === 35 || code === 63) {
      return index;
    }
  }
  return -1;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Tells whether a specifier is a path: relative, absolute or with a drive letter. */
export function isPathSpecifier(specifier: string): boolean {
  const first = specifier.charAt(0);
  if (first === '.') {
    return isSeparatorOrEnd(specifier.charAt(specifier.charAt(1) === '.' ? 2 : 1));
  }
  return first === '/' || (specifier.charAt(1) === ':' && /^[a-z]:[/\\]/iu.test(specifier));
}

function isSeparatorOrEnd(char: string): boolean {
  return char === '/' || char === '\\' || char === '';
}

/** Gets the package a specifier names: `@acme/x/y` → `@acme/x`, `pkg/y` → `pkg`. */
export function getPackageName(specifier: string): string {
  const [first = '', second] = specifier.split('/', 2);
  return first.startsWith('@') && second !== undefined ? `${first}/${second}` : first;
}
