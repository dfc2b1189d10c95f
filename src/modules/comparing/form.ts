import type { Shape } from './shape.ts';

/** One thing that can be said of a declaration or of its member; `text` is how its source says it, empty if it does not. */
export interface Aspect {
  readonly name: 'key' | 'typeParameters' | 'extends' | 'implements' | 'takes' | 'returns' | 'type' | 'value' | 'body';
  readonly shape: Shape | undefined;
  readonly text: string;
}

/** A member of a class, an object type or an enum; an overload of a function; a constituent of a union. */
export interface Member {
  /** The same in two declarations when the members are to be held against each other. */
  readonly key: string;
  readonly sort: string;
  readonly flags: ReadonlySet<string>;
  readonly aspects: readonly Aspect[];
  /** How a message names it: `name`, `[key: string]: number`. */
  readonly text: string;
}

/** A declaration laid out for comparison: two are equivalent when nothing in their forms differs. */
export interface Form {
  readonly sort: 'class' | 'object type' | 'type' | 'enum' | 'function' | 'constant' | 'variable' | 'namespace';
  /** `a class`, `an interface`. */
  readonly noun: string;
  readonly flags: ReadonlySet<string>;
  readonly aspects: readonly Aspect[];
  readonly members: readonly Member[];
  /** True when the order of the members counts. */
  readonly isOrdered: boolean;
  /** True when the declaration only says that there is such a value: its code stands elsewhere. */
  readonly isAmbient: boolean;
  /** Types that comments give and that are not part of the aspects. */
  readonly comments: readonly string[];
}

/** What a form says unless it says something else. */
export const plainForm = {
  flags: new Set<string>(),
  aspects: [],
  members: [],
  isOrdered: false,
  isAmbient: false,
  comments: [],
} as const;

/** Lists those of the flags that are set. */
export function getFlags(flags: Readonly<Record<string, boolean | null | undefined>>): Set<string> {
  return new Set(Object.keys(flags).filter((flag) => flags[flag] === true));
}
