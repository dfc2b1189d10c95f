import type { Fault } from './fault.ts';
import { checkObject, listOf, mapOf, nullable, text, wordOr, type Checked, type Field } from './schema.ts';

/** Imported name → canonical export, or null when several could be meant. */
export type NameMap = Readonly<Record<string, string | null>>;

/** A concept as `settings.ssot.concepts` holds it. */
export interface ConceptSettings {
  /** The one module that defines the concept: `./file` from the root, or a package specifier. */
  readonly canonical: string;
  /** How a fix writes the specifier of the canonical module: an alias or a package. */
  readonly importAs?: string | undefined;
  /** The names that the canonical module exports for the concept; default: the concept's own name. */
  readonly exports?: readonly string[] | undefined;
  /** Further names that nobody else may declare → canonical export, or null when several could be meant. */
  readonly names?: NameMap | undefined;
  /** Module (file, package or glob) → `"*"` for every name unchanged, or imported name → canonical export. */
  readonly deprecated?: Readonly<Record<string, '*' | NameMap>> | undefined;
  /** Modules that deliberately still offer the legacy names during a migration; written like `deprecated`. */
  readonly compat?: Readonly<Record<string, '*' | NameMap>> | undefined;
  /** Legacy member → canonical member. */
  readonly members?: Readonly<Record<string, string>> | undefined;
  /** Deprecated modules that do something when they are loaded. */
  readonly sideEffects?: readonly string[] | undefined;
  /** The export of the canonical module that turns a legacy value into a unified one. */
  readonly adapter?: string | undefined;
  /** Further type names that count as unified. */
  readonly unified?: readonly string[] | undefined;
  /** Globs of the files that the concept's rules leave alone. */
  readonly ignore?: readonly string[] | undefined;
}

/** What an ESLint config may hold in `settings.ssot`. */
export interface SsotSettings {
  /** The folder that `./` means; default: ESLint's working directory. */
  readonly root?: string | undefined;
  readonly concepts: Readonly<Record<string, ConceptSettings>>;
}

const targetText = 'a canonical export, or null when several could be meant';
const nameMap = mapOf(nullable(text(targetText)), 'an object: name → canonical export, or null');
const moduleMap = mapOf(
  wordOr(
    '*',
    mapOf(nullable(text(targetText)), '"*" for every name, or an object: imported name → canonical export, or null'),
  ),
  'an object: module → "*", or imported name → canonical export',
);

const conceptFields = {
  canonical: text('"./file" from the root, or a package specifier'),
  importAs: text('the specifier that fixes write'),
  exports: listOf(text('the name of an export'), 'the names that the canonical module exports'),
  names: nameMap,
  deprecated: moduleMap,
  compat: moduleMap,
  members: mapOf(text('the canonical member'), 'an object: legacy member → canonical member'),
  sideEffects: listOf(text('a module that `deprecated` lists'), 'modules that `deprecated` lists'),
  adapter: text('the name of an export of the canonical module'),
  unified: listOf(text('the name of a type'), 'type names'),
  ignore: listOf(text('a glob'), 'globs'),
} as const satisfies Readonly<Record<keyof ConceptSettings, Field<unknown>>>;

const rootFields = {
  root: text('the path of a folder'),
  concepts: mapOf<unknown>((value) => value, 'an object: concept name → concept'),
} as const satisfies Readonly<Record<keyof SsotSettings, Field<unknown>>>;

/** A concept whose fields have the right types; nothing is resolved yet. */
export type CheckedConcept = Checked<typeof conceptFields>;

/** Checks the types of a concept's fields, at any depth. */
export function checkConcept(value: unknown, path: string, faults: Fault[]): CheckedConcept | undefined {
  return checkObject(value, conceptFields, path, faults);
}

/** Checks `settings.ssot` itself; the concepts in it are left to `checkConcept`. */
export function checkSettings(value: unknown, faults: Fault[]): Checked<typeof rootFields> | undefined {
  return checkObject(value, rootFields, 'settings.ssot', faults);
}
