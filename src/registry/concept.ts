/** Where a concept is defined. */
export interface CanonicalModule {
  /** The module as the registry writes it: `./src/metrics.ts` or `@acme/metrics`. */
  readonly written: string;
  /** The package specifier, when the registry names a package. */
  readonly specifier: string | undefined;
  /** Absolute posix path of the file, when it is known. */
  readonly file: string | undefined;
  /** How a fix writes the specifier, when the registry says so. */
  readonly importAs: string | undefined;
}

/** A thing the codebase must define once, validated, with everything resolved against the root. */
export interface Concept {
  readonly name: string;
  readonly canonical: CanonicalModule;
  /** Names that the canonical module exports for the concept. */
  readonly exports: readonly string[];
  /** Every name that nobody else may declare → the canonical export it means, or null: several could be meant. */
  readonly names: ReadonlyMap<string, string | null>;
  /** Legacy member → canonical member. */
  readonly members: ReadonlyMap<string, string>;
  readonly adapter: string | undefined;
  /** True when a compat module still offers the legacy members, in whatever way. */
  readonly hasCompat: boolean;
  /** Type names that count as unified besides the canonical exports. */
  readonly unified: ReadonlySet<string>;
  /** Tells whether the concept's rules leave a file alone. */
  isIgnored(file: string): boolean;
}

/** What a name of a deprecated or compat module must become. */
export interface Target {
  readonly concept: Concept;
  /** The canonical export, or null when several could be meant. */
  readonly export: string | null;
}

/** A deprecated or compat module as the registry knows it, merged over all concepts that list it. */
export interface ListedModule {
  /** The module as the registry writes it; a glob is given as written. */
  readonly written: string;
  /** Absolute posix path of the file that the specifier at hand means, when it exists. */
  readonly file: string | undefined;
  /** True when a concept's `sideEffects` lists the module: it does something when it is loaded. */
  readonly hasListedSideEffects: boolean;
  /** True when every name of the module moves unchanged (`"*"`), for at least one concept that does not ignore `fromFile`. */
  movesEveryName(fromFile: string): boolean;
  /** The imported names that the registry lists, for the concepts that do not ignore `fromFile`. */
  getListedNames(fromFile: string): readonly string[];
  /** Finds what an imported name (`default` for a default import) must become; undefined when it may stay. */
  findTarget(importedName: string, fromFile: string): Target | undefined;
}

/** All concepts, validated and frozen. */
export interface Registry {
  /** Absolute posix path that `./` means. */
  readonly root: string;
  readonly concepts: ReadonlyMap<string, Concept>;
  /** True when a concept has legacy members. */
  readonly hasMembers: boolean;
  /** Finds the deprecated module that a specifier means in a file: hash lookups, whatever the number of concepts. */
  findDeprecatedModule(specifier: string, fromFile: string): ListedModule | undefined;
  /**
   * Makes the cheap question whether a specifier may mean a deprecated module in a file. No is certain; a path is answered
   * by its text, anything else once for all files that share a package and a tsconfig.
   *
   * @param getFile gets the name of the file, where it matters.
   */
  getDeprecatedFilter(getFile: () => string): (specifier: string) => boolean;
  /** Finds the compat module that a specifier means in a file. */
  findCompatModule(specifier: string, fromFile: string): ListedModule | undefined;
  /** Makes the same cheap question for compat modules. */
  getCompatFilter(getFile: () => string): (specifier: string) => boolean;
  /** Finds what the registry says of a file, given by its absolute path, that is a deprecated module itself. */
  findDeprecatedFile(file: string): ListedModule | undefined;
  /** Finds what the registry says of a file that is a compat module itself. */
  findCompatFile(file: string): ListedModule | undefined;
  /** Finds the concepts whose canonical module is the given file. */
  findConceptsOf(canonicalFile: string): readonly Concept[];
  /**
   * Finds the deprecated module, as the registry writes it, where a value stands that a canonical export replaces;
   * undefined when there is none, or it is gone.
   */
  findReplacedValue(concept: Concept, exportName: string): string | undefined;
  /** Finds the concepts that claim a name: a canonical export of it, or one of its `names`. */
  findConceptsByName(name: string): readonly Concept[];
  /** Finds the concepts that have a legacy member of a name. */
  findConceptsByMember(member: string): readonly Concept[];
}
