import type { NameUse } from '../statement.ts';
import { rivalNames } from '../program-modules.ts';

/** Hands out the names of a file so that none is declared or exported twice, and numbers its comments. */
export class FileNames {
  readonly #locals = new Set<string>();
  readonly #exports = new Set<string>();
  #count = 0;

  /** Counts from 1. */
  number = (): number => (this.#count += 1);

  /** Gets the local name for an imported one. */
  declare(imported: string, { local, rival }: Pick<NameUse, 'local' | 'rival'>): string {
    const wanted = local === 'canonical' ? pickFrom(rivalNames, rival) : imported;
    return local === 'fresh' || wanted === 'default'
      ? this.#take(`${wanted}_${this.number()}`, this.#locals)
      : this.#take(wanted, this.#locals);
  }

  /** Gets the name to export something by. */
  export(wanted: string): string {
    return this.#take(wanted, this.#exports);
  }

  #take(wanted: string, taken: Set<string>): string {
    const name = taken.has(wanted) ? `${wanted}_${this.number()}` : wanted;
    taken.add(name);
    return name;
  }
}

/** Picks from a list by any number. */
export function pickFrom<T>(list: readonly T[], number: number): T {
  const picked = list[number % list.length];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}
