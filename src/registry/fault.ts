/** Something wrong in the registry, written as `settings path: what is wrong; what to do`. */
export type Fault = string;

/** Thrown when the registry in `settings.ssot` is wrong: lists every fault at once. */
export class RegistryError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const count = faults.length === 1 ? 'has a fault' : `has ${faults.length} faults`;
    super(`The registry of eslint-plugin-ssot ${count}:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'RegistryError';
    this.faults = faults;
  }
}

/** Writes the path of a setting as code would reach it: `at('settings.ssot', 'a b')` → `settings.ssot["a b"]`. */
export function at(parent: string, key: string | number): string {
  const isName = typeof key === 'string' && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key);
  return isName ? `${parent}.${key}` : `${parent}[${JSON.stringify(key)}]`;
}

/** Says what a wrong value is, for a message: `an array`, `the number 3`, `the empty string`. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) {
    return String(value);
  }
  if (Array.isArray(value)) {
    return 'an array';
  }
  if (typeof value === 'string') {
    return value === ''
      ? 'the empty string'
      : `the string ${JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value)}`;
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return `the ${typeof value} ${value}`;
  }
  if (typeof value === 'object') {
    return isPlainObject(value) ? 'an object' : `an instance of ${getClassName(value)}`;
  }
  return `a ${typeof value}`;
}

/** Tells whether a value is an object as a literal or JSON makes it, of whatever realm. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function getClassName(value: object): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}

/** Finds the known name that a wrong one was probably meant to be: the same but for case, or at most two edits away. */
export function findNearestName(wrong: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, distance: getDistance(wrong.toLowerCase(), name.toLowerCase()) }))
    .sort((left, right) => left.distance - right.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.min(2, wrong.length - 1) ? best.name : undefined;
}

// Levenshtein
function getDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, character] of left.split('').entries()) {
    const next = [index + 1];
    for (const [column, other] of right.split('').entries()) {
      const replaced = (row[column] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
