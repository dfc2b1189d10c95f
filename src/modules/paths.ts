import path from 'node:path';

/** What normalising a path of this platform would change. */
const untidy = /\/(?:\/|\.{1,2}(?:\/|$))/u;

const codeExtension = /(?:\.d)?\.[cm]?[jt]sx?$/u;

/**
 * Writes a path of any platform with forward slashes, normalised, the drive letter in upper case.
 * A backslash counts as a separator only where it can be one: on Windows, and in paths that start with a drive letter.
 */
export function toPosixPath(file: string): string {
  if (path.sep === '/' && file.startsWith('/') && !untidy.test(file)) {
    return file;
  }
  const isWindows = path.sep === '\\' || /^[a-z]:[\\/]/iu.test(file);
  const slashed = isWindows ? file.replaceAll('\\', '/') : file;
  return path.posix.normalize(slashed.replace(/^[a-z]:/u, (drive) => drive.toUpperCase()));
}

/** Tells whether a posix path is absolute, with or without a drive letter. */
export function isAbsolutePath(file: string): boolean {
  return file.startsWith('/') || /^[A-Z]:\//u.test(file);
}

/** Gets the folder of an absolute posix path, without a trailing slash. */
export function getFolder(file: string): string {
  const end = file.lastIndexOf('/');
  return end > 0 ? file.slice(0, end) : '/';
}

/** Gets the part of a posix path behind its last slash. */
export function getLastSegment(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/**
 * Gets the key under which a module file is known however its specifier spells it:
 * the absolute posix path without the extension of a code file and without a trailing slash or `/index`.
 */
export function getModuleKey(file: string): string {
  let key = dropCodeExtension(file);
  while (key.endsWith('/index')) {
    key = key.slice(0, -'/index'.length);
  }
  return key;
}

/** Writes a path without a trailing slash and without the extension of a code file; others (`.vue`, `.json`) stay. */
export function dropCodeExtension(file: string): string {
  return (file.length > 1 && file.endsWith('/') ? file.slice(0, -1) : file).replace(codeExtension, '');
}

/** Writes a path from a folder above it; undefined when the folder is not above it. */
export function findRelativePath(file: string, folder: string): string | undefined {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return file.startsWith(base) ? file.slice(base.length) : undefined;
}

/** Tells whether a file belongs to an installed package and not to the project, by its real path. */
export function isPackageFile(file: string): boolean {
  return file.includes('/node_modules/');
}
