import path from 'node:path';
import { findRelativePath, getFolder, getLastSegment, isAbsolutePath, toPosixPath } from '../modules/paths.ts';
import { getRealPath } from '../modules/real-path.ts';

/** The folder that `./` means, under whatever links it or a file in it is reached. */
export class Root {
  /** Absolute and posix, as the settings spell it. */
  readonly path: string;
  readonly #real: string;

  constructor(folder: string) {
    this.path = folder;
    this.#real = getRealPath(folder);
  }

  /** Writes the path of a file below the root as the root is spelled; links are followed for files elsewhere only. */
  place(file: string): string {
    const given = toPosixPath(file);
    // `<input>`, or a file that a caller names from the root
    const posix = isAbsolutePath(given) ? given : this.join(given);
    if (findRelativePath(posix, this.path) !== undefined) {
      return posix;
    }
    const relative = findRelativePath(posix, this.#real) ?? this.#findRealPlace(posix);
    return relative === undefined ? posix : this.join(relative);
  }

  /** Writes the path of a file from the root; undefined when it lies elsewhere. */
  findRelative(file: string): string | undefined {
    return findRelativePath(this.place(file), this.path);
  }

  join(relative: string): string {
    return `${this.path === '/' ? '' : this.path}/${relative}`;
  }

  /** Writes a glob from the root as an absolute one: the brackets of a folder `(group)` belong to its name. */
  joinGlob(glob: string): string {
    return path.posix.join(this.path.replace(/[()]/gu, '[$&]'), glob);
  }

  #findRealPlace(file: string): string | undefined {
    const folder = getRealPath(getFolder(file));
    return findRelativePath(`${folder}/${getLastSegment(file)}`, this.#real);
  }
}
