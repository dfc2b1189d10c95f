import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Home } from './home.ts';

/** All that a value can be; null and undefined are left out. */
export type Origins = readonly ValueOrigin[];

/** One thing that a value can be, as far as one file tells. */
export type ValueOrigin = ImportedOrigin | DeclaredOrigin | BuiltinOrigin | JoinedOrigin | UnknownOrigin;

/** What an origin has whatever it is. */
export interface Traits {
  /** The names at the top level that stand for it: of a type alias, or of a variable that holds the class or object. */
  readonly labels: readonly Label[];
  /** True where the value comes from outside, whatever it is said to be: what was parsed, received or read. */
  readonly isWire: boolean;
  /** Set where a type operator may have left members out, or made them optional: `Pick<X, "a">`, `Partial<X>`. */
  readonly reshaped?: 'picked' | 'loosened';
}

/** A name at the top level of a file. */
export interface Label {
  readonly name: string;
  readonly home: Home;
}

/** Something of another module, and what the file does to get the value from it. */
export interface ImportedOrigin extends Traits {
  readonly kind: 'imported';
  readonly home: Home;
  readonly specifier: string;
  /** The name there; `*` is the module itself. */
  readonly importedName: string;
  /** What the file has bound it, or its module, to; undefined for `import("x").A`, and in any file but the one at hand. */
  readonly variable: TSESLint.Scope.Variable | undefined;
  /** Nothing for the imported thing itself, one `instance` for what is made by it or typed as it. */
  readonly steps: readonly Step[];
}

/** Something that a file declares: a class, an interface, an object type, an enum, a function, an object literal. */
export interface DeclaredOrigin extends Traits {
  readonly kind: 'declared';
  readonly home: Home;
  /** All declarations that are merged into one. */
  readonly nodes: readonly TSESTree.Node[];
  /** Whether it is what was declared, or made by it or typed as it. */
  readonly side: 'instance' | 'itself';
  readonly bound: Bound;
}

/** Something of the language or the platform: `Array`, `string`, `global Object`, `Array.map`. */
export interface BuiltinOrigin extends Traits {
  readonly kind: 'builtin';
  readonly name: string;
  /** What its type arguments are; of a tuple its elements, of a callback its parameters. */
  readonly of: readonly Origins[];
}

/** All of several things at once: `A & B`. */
export interface JoinedOrigin extends Traits {
  readonly kind: 'joined';
  readonly parts: readonly Origins[];
}

/** Something of which nothing is known. */
export interface UnknownOrigin extends Traits {
  readonly kind: 'unknown';
}

/** What type parameters stand for, by their declarations. */
export type Bound = ReadonlyMap<TSESTree.Node, Origins>;

/** A call, from whose arguments results may follow. */
export interface Call {
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
  readonly home: Home;
}

/** What is done to a value to get another one. */
export type Step =
  /** `new X()`, `x: X<…>` */
  | { readonly take: 'instance'; readonly types: readonly Origins[]; readonly call?: Call }
  | { readonly take: 'member'; readonly name: string }
  /** What a call gives. */
  | { readonly take: 'result'; readonly types: readonly Origins[]; readonly call?: Call }
  | { readonly take: 'awaited' }
  /** What `for…of` gives. */
  | { readonly take: 'element' }
  /** What a key gives that is not known. */
  | { readonly take: 'indexed' }
  /** What stands at a place of a list. */
  | { readonly take: 'item'; readonly index: number }
  /** What a function expects at a place. */
  | { readonly take: 'parameter'; readonly index: number; readonly call?: Call };

const plain: Traits = { labels: [], isWire: false };

/** Nothing is known. */
export const unknown: Origins = [{ kind: 'unknown', ...plain }];

/** It comes from outside, and nothing else is known. */
export const wire: Origins = [{ kind: 'unknown', labels: [], isWire: true }];

/** A number, a truth value and the like. */
export const primitive: Origins = [{ kind: 'builtin', name: 'Object', of: [], ...plain }];

/** No type parameter stands for anything known. */
export const unbound: Bound = new Map<TSESTree.Node, Origins>();

/** Makes the origin of something of the language. */
export function builtin(name: string, of: readonly Origins[] = []): Origins {
  return [{ kind: 'builtin', name, of, ...plain }];
}

/** Makes the origin of something that a file declares. */
export function declared(
  nodes: readonly TSESTree.Node[],
  home: Home,
  side: DeclaredOrigin['side'] = 'instance',
  bound: Bound = unbound,
): Origins {
  return [{ kind: 'declared', home, nodes, side, bound, ...plain }];
}

/** Makes the origin of what another module exports. */
export function imported(
  specifier: string,
  importedName: string,
  home: Home,
  variable?: TSESLint.Scope.Variable,
): Origins {
  return [{ kind: 'imported', home, specifier, importedName, variable, steps: [], ...plain }];
}

/** Of a union of more nothing is said: aliases of unions of aliases have no end. */
const mostUnited = 5000;

/** Puts several unions together. */
export function unite(unions: readonly Origins[]): Origins {
  const [first = []] = unions;
  const united = unions.length < 2 ? first : [...new Set(unions.flat())];
  return united.length > mostUnited ? unknown : united;
}

/** Says of a type that an operator has made another one of it. */
export function reshape(origins: Origins, reshaped: NonNullable<Traits['reshaped']>): Origins {
  return origins.map((origin) => ({ ...origin, reshaped: origin.reshaped === 'picked' ? 'picked' : reshaped }));
}

/** Tells whether something of a value comes from outside. */
export function isFromOutside(origins: Origins): boolean {
  return origins.some(({ isWire }) => isWire);
}

/** Says of a value that it comes from outside, whatever its type. */
export function receive(origins: Origins): Origins {
  return origins.length === 0 ? wire : origins.map((origin) => (origin.isWire ? origin : { ...origin, isWire: true }));
}

/** Tells whether nothing is known of a value. */
export function isUnknown(origins: Origins): boolean {
  return origins.every(({ kind }) => kind === 'unknown');
}
