import type ts from 'typescript';
import type { Concept, ListedModule, Registry } from '../../registry/concept.ts';
import { findSourceFile } from '../find-source-file.ts';
import { findModule, listExportedTypes, type TypeIdentity } from './exported-types.ts';
import { findListedModules, type ListedModules } from './listed-modules.ts';

/** How a type is akin to a concept. */
export type Kin = 'unified' | 'compat' | 'legacy';

/** What a program holds of a concept, and what is known of its types so far. */
export interface ConceptTypes {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly concept: Concept;
  readonly canonicalFiles: ReadonlySet<ts.SourceFile>;
  readonly compatFiles: ReadonlySet<ts.SourceFile>;
  /** What the canonical module exports. */
  readonly unified: ReadonlySet<TypeIdentity>;
  /** What deprecated modules export under names that must be left. */
  readonly deprecated: ReadonlySet<TypeIdentity>;
  readonly compat: ReadonlySet<TypeIdentity>;
  /** The answers given so far, and undefined for a type that is akin to nothing. */
  readonly kins: WeakMap<ts.Type, { readonly kin: Kin | undefined }>;
}

interface World {
  readonly modules: ListedModules;
  readonly concepts: Map<Concept, ConceptTypes>;
}

const worlds = new WeakMap<ts.Program, WeakMap<Registry, World>>();

/** Gets what a program holds of a concept: made once, when a type is first asked for. */
export function getConceptTypes(
  program: ts.Program,
  registry: Registry,
  concept: Concept,
  fromFile: string,
): ConceptTypes {
  const world = getWorld(program, registry);
  const known = world.concepts.get(concept);
  if (known !== undefined) {
    return known;
  }
  const types = makeConceptTypes(program, world.modules, concept, fromFile);
  world.concepts.set(concept, types);
  return types;
}

function getWorld(program: ts.Program, registry: Registry): World {
  const ofProgram = worlds.get(program) ?? new WeakMap<Registry, World>();
  worlds.set(program, ofProgram);
  const world = ofProgram.get(registry) ?? { modules: findListedModules(program, registry), concepts: new Map() };
  ofProgram.set(registry, world);
  return world;
}

function makeConceptTypes(
  program: ts.Program,
  modules: ListedModules,
  concept: Concept,
  fromFile: string,
): ConceptTypes {
  const canonical = listCanonicalModules(program, modules, concept);
  const list = (listed: ReadonlyMap<ts.Symbol, ListedModule>): ReadonlySet<TypeIdentity> =>
    new Set(
      [...listed].flatMap(([symbol, module]) => [
        ...listExportedTypes(program, symbol, (name) => module.findTarget(name, fromFile)?.concept === concept),
      ]),
    );
  const compat = [...modules.compat].filter(([, module]) => isOf(module, concept, fromFile));
  return {
    program,
    checker: program.getTypeChecker(),
    concept,
    canonicalFiles: new Set(canonical.flatMap(getFiles)),
    compatFiles: new Set(compat.flatMap(([module]) => getFiles(module))),
    unified: new Set(canonical.flatMap((module) => [...listExportedTypes(program, module, () => true)])),
    deprecated: list(modules.deprecated),
    compat: list(modules.compat),
    kins: new WeakMap(),
  };
}

/** Tells whether a concept lists a module. */
function isOf(module: ListedModule, concept: Concept, fromFile: string): boolean {
  const names = [...module.getListedNames(fromFile), ...concept.names.keys(), ...concept.exports];
  return names.some((name) => module.findTarget(name, fromFile)?.concept === concept);
}

function listCanonicalModules(program: ts.Program, modules: ListedModules, concept: Concept): readonly ts.Symbol[] {
  const { file, specifier = '', importAs = '' } = concept.canonical;
  const source = file === undefined ? undefined : findSourceFile(program, file);
  const ofFile = source && findModule(program.getTypeChecker(), source);
  const named = [specifier, importAs].flatMap((text) => [...(modules.canonical.get(text) ?? [])]);
  return [...new Set([...(ofFile ? [ofFile] : []), ...named])];
}

/** Gets the files that are modules as a whole; a module that a file merely declares is none. */
function getFiles(module: ts.Symbol): readonly ts.SourceFile[] {
  return (module.declarations ?? []).filter((node): node is ts.SourceFile => node.getSourceFile() === node);
}
