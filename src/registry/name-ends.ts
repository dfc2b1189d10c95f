/** As many pairs of characters as are told apart. */
const size = 0x1000;

/** What says more than the names of files: a query, an escape. */
const escape = /[#%?\\]/u;

/**
 * Knows the last two characters of names. Nearly every specifier of a run is told from the listed ones by that alone; to look
 * it up in a set would take the hash of a text that was never seen before.
 */
export class NameEnds {
  readonly #isKnown = new Uint8Array(size);

  /** Makes known how a name ends, behind whatever path. */
  add(name: string): void {
    const path = `/${name}`;
    const last = path.length - 1;
    this.#isKnown[((path.charCodeAt(last) << 5) ^ path.charCodeAt(last - 1)) & (size - 1)] = 1;
  }

  /** Makes every end known. */
  addAll(): void {
    this.#isKnown.fill(1);
  }

  /** Tells whether a name that was made known may stand at the end of a path: no is certain. */
  has(path: string): boolean {
    const last = path.length - 1;
    return this.#isKnown[((path.charCodeAt(last) << 5) ^ path.charCodeAt(last - 1)) & (size - 1)] === 1;
  }

  /**
   * Tells that no name which was made known stands at the end of a relative path: yes is certain. Asked of every import of
   * every run; all that it takes stands here, for a call costs more than what it does.
   */
  isUnknown(path: string): boolean {
    const dot = 0x2e;
    const slash = 0x2f;
    const lowerJ = 0x6a;
    const lowerS = 0x73;
    const lowerT = 0x74;
    const end = path.length - 1;
    const beforeEnd = path.charCodeAt(end - 1);
    const hasExtension =
      path.charCodeAt(end) === lowerS &&
      (beforeEnd === lowerJ || beforeEnd === lowerT) &&
      path.charCodeAt(end - 2) === dot;
    const last = hasExtension ? end - 3 : end;
    const code = path.charCodeAt(last);
    return (
      // `.` alone is a folder whose name is elsewhere.
      end > 0 &&
      code !== slash &&
      this.#isKnown[((code << 5) ^ path.charCodeAt(last - 1)) & (size - 1)] === 0 &&
      !escape.test(path)
    );
  }
}
