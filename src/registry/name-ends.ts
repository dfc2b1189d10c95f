/** As many pairs of characters as are told apart. */
const size = 0x1000;

/**
 * Knows the last two characters of names. Nearly every specifier of a run is told from the listed ones by that alone; to look
 * it up in a set would take the hash of a text that was never seen before.
 */
export class NameEnds {
  readonly #isKnown = new Uint8Array(size);

  /** Makes known how a name ends, behind whatever path. */
  add(name: string): void {
    const path = `/${name}`;
    this.#isKnown[getPlace(path, path.length - 1)] = 1;
  }

  /** Tells whether a name may end with the character at a place of a path: no is certain. */
  mayEndAt(path: string, last: number): boolean {
    return this.#isKnown[getPlace(path, last)] === 1;
  }
}

function getPlace(path: string, last: number): number {
  return ((path.charCodeAt(last) << 5) ^ path.charCodeAt(last - 1)) & (size - 1);
}
