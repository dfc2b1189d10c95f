import path from 'node:path';
import type { Deprecated, Home, Kind, LintedFile, Loading, Program } from './program.ts';

export type HomeName = 'first' | 'second';

/** A name of a deprecated module and what it is in a canonical one. */
export interface MovedName {
  readonly name: string;
  readonly home: HomeName;
  readonly export: string;
}

/** A module of a program, with the file that holds it, relative to the program's folder. */
export interface ProgramModule {
  readonly name: string;
  readonly file: string;
  readonly kind: Kind;
  /** What can be taken from it. */
  readonly names: readonly string[];
}

export interface HomeModule extends ProgramModule, Loading {}

export interface DeprecatedModule extends ProgramModule {
  readonly deprecated: Deprecated;
  readonly moved: readonly MovedName[];
}

export interface LintedModule extends ProgramModule {
  readonly text: LintedFile;
}

/** All modules of a program. */
export interface ProgramModules {
  readonly first: HomeModule;
  readonly second: HomeModule;
  readonly deprecated: readonly DeprecatedModule[];
  readonly bystanders: readonly ProgramModule[];
  readonly middle: LintedModule;
  readonly entry: LintedModule;
}

/** What each canonical module has to offer, and the names that it goes by in deprecated ones. */
const canonicalNames = {
  first: { New: 'A', Other: 'B', call: 'call' },
  second: { Extra: 'C', tally: 'tally' },
} as const;

/** What shadows and rivals are named after. */
export const rivalNames = ['New', 'Other', 'Extra', 'call', 'A'];

/** Gets the modules of a program. */
export function getModules(program: Program): ProgramModules {
  const first = getHome('first', program.first, program);
  const second = getHome('second', program.second, program);
  const make = (name: string, kind: Kind, names: readonly string[]): ProgramModule => ({
    name,
    file: `${name}${getExtension(kind, program)}`,
    kind,
    names,
  });
  const middle = program.isMiddleInFolder ? 'inner/middle' : 'middle';
  return {
    first,
    second,
    deprecated: program.deprecated.map((deprecated, index) => {
      const moved = getMoved(deprecated, { first, second });
      const names = [...moved.map(({ name }) => name), ...(hasSibling(deprecated) ? ['sibling'] : [])];
      return { ...make(['old', 'older', 'legacy/oldest'][index] ?? '', deprecated.kind, names), deprecated, moved };
    }),
    bystanders: [make('side', program.type, ['value']), make('quiet', program.type, ['value'])],
    middle: { ...make(middle, program.middle.kind, []), text: program.middle },
    entry: { ...make('entry', program.entry.kind, []), text: program.entry },
  };
}

/** Tells whether a deprecated module has a name that stays; `"*"` leaves none. */
export function hasSibling({ isWhole, hasSibling }: Deprecated): boolean {
  return hasSibling && !isWhole;
}

/** Writes how one file of a program names another one. */
export function getRelativeSpecifier(from: string, to: string): string {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

function getHome(name: HomeName, home: Home, program: Program): HomeModule {
  const hasDefault = home.hasDefault && home.kind === 'module';
  const names = [...Object.keys(canonicalNames[name]), ...(hasDefault ? ['default'] : [])];
  return { ...home, name, file: `${name}${getExtension(home.kind, program)}`, names };
}

function getExtension(kind: Kind, { type, isExplicit }: Program): string {
  return kind === type && !isExplicit ? '.js' : kind === 'module' ? '.mjs' : '.cjs';
}

function getMoved(deprecated: Deprecated, homes: Readonly<Record<HomeName, HomeModule>>): MovedName[] {
  const { from, isWhole, isDefaultNamed, kind } = deprecated;
  if (isWhole) {
    const home = from === 'second' ? 'second' : 'first';
    // What Node gives as the default of a CommonJS module is the whole of it.
    const names = homes[home].names.filter((name) => name !== 'default' || kind === 'module');
    return names.map((name) => ({ name, home, export: name }));
  }
  const wanted: readonly HomeName[] = from === 'both' ? ['first', 'second'] : [from];
  const moved = wanted.flatMap((home) =>
    Object.entries(canonicalNames[home]).map(([name, old]) => ({ name: old, home, export: name })),
  );
  const [main] = wanted;
  if (kind === 'commonjs' || main === undefined) return moved;
  const target = isDefaultNamed ? Object.keys(canonicalNames[main])[0] : 'default';
  return target !== undefined && homes[main].names.includes(target)
    ? [...moved, { name: 'default', home: main, export: target }]
    : moved;
}
