import path from 'node:path';

const codeExtension = /\.(?:d\.)?[cm]?[jt]sx?$/u;

/**
 * Writes a path of any platform with forward slashes, normalised, the drive letter in upper case.
 * A backslash counts as a separator only where it can be one: on Windows, and in paths that start with a drive letter.
 */
export function toPosixPath(file: string): string {
  const isWindows = path.sep === '\\' || /^[a-z]:[\\/]/iu.test(file);
  const slashed = isWindows ? file.replaceAll('\\', '/') : file;
  return path.posix.normalize(slashed.replace(/^[a-z]:/u, (drive) => drive.toUpperCase()));
}

/** Tells whether a posix path is absolute, with or without a drive letter. */
export function isAbsolutePath(file: string): boolean {
  return file.startsWith('/') || /^[A-Z]:\//u.test(file);
}

/**
 * Gets the key under which a module file is known however its specifier spells it:
 * the absolute posix path without the extension of a code file and without a trailing `/index`.
 */
export function getModuleKey(file: string): string {
  const bare = file.replace(codeExtension, '');
  return bare.endsWith('/index') ? bare.slice(0, -'/index'.length) : bare;
}
