import type ts from 'typescript';
import type { Concept, Registry } from '../../registry/concept.ts';
import { getConceptTypes, type ConceptTypes, type Kin } from '../receivers/concept-types.ts';
import { getPath } from '../receivers/declared-place.ts';
import { isSymbol } from '../receivers/exported-types.ts';
import { findKin } from '../receivers/find-kin.ts';
import { findMember, listParts } from '../receivers/receiver-parts.ts';
import { symbolFlags } from '../flags.ts';
import { isHome } from './find-stand-in.ts';
import { listPlaces, writePlace, type Place } from './list-places.ts';
import { getMemberNames } from './member-names.ts';

/** Which types of a concept a file leaves. */
export interface HeldQuestion {
  readonly program: ts.Program;
  readonly registry: Registry;
  readonly concept: Concept;
  /** Absolute posix path of the file. */
  readonly file: string;
  readonly kin: Kin;
}

/** A legacy member that keeps its name somewhere. */
export interface HeldMember {
  readonly member: string;
  /** Where, in words. */
  readonly place: string;
}

/**
 * Finds a place in another file of the program that needs the legacy members of a concept's types to stay what they are: a
 * write, an object literal, a class that overrides one. Values go from file to file; where that file keeps the legacy type, or
 * gets the canonical one without a change of its own, nothing fits any more.
 */
export function findHeldMember(question: HeldQuestion): HeldMember | undefined {
  try {
    return findHeld(question);
  } catch {
    // A program that is being edited can make TypeScript itself fail.
    return undefined;
  }
}

interface Held extends HeldMember {
  readonly path: string;
  readonly form: Place['form'];
}

const answers = new WeakMap<ConceptTypes, Map<Kin, readonly Held[]>>();

function findHeld({ program, registry, concept, file, kin }: HeldQuestion): HeldMember | undefined {
  const types = getConceptTypes(program, registry, concept, file);
  const known = answers.get(types) ?? new Map<Kin, readonly Held[]>();
  answers.set(types, known);
  const held = known.get(kin) ?? listHeld(types, registry, kin);
  known.set(kin, held);
  // What a class overrides in the file itself is one more such place, whatever else its uses are.
  return held.find(({ path, form }) => path !== file || form === 'override');
}

function listHeld(types: ConceptTypes, registry: Registry, kin: Kin): readonly Held[] {
  const { program, concept } = types;
  return [...concept.members.keys()]
    .filter((member) => !answersTo(types, member))
    .flatMap((member) =>
      listPlaces(program, getMemberNames(concept), member)
        .filter((place) => isHeld(types, registry, place, kin))
        .map((place) => ({
          member,
          place: writePlace(place, registry.root),
          path: getPath(place.file),
          form: place.form,
        })),
    );
}

function isHeld(types: ConceptTypes, registry: Registry, place: Place, kin: Kin): boolean {
  const homes = [...place.declarations].map((declaration) => declaration.getSourceFile());
  return (
    !isHome(types, registry, place) &&
    !types.concept.isIgnored(getPath(place.file)) &&
    // What a file says of a type of its own stays as it is.
    !homes.includes(place.file) &&
    // A compat type may derive from a unified one; then it is unified, too.
    (kin === 'compat'
      ? homes.some((home) => types.compatFiles.has(home))
      : place.owners.some((owner) => listParts(types.checker, owner).some((part) => findKin(types, part) === kin)))
  );
}

/** Tells whether the canonical types answer to a legacy member, too. */
function answersTo({ checker, unified, concept }: ConceptTypes, member: string): boolean {
  const canonical = concept.members.get(member) ?? member;
  const having = [...unified].flatMap((identity): ts.Type[] => {
    const type = isSymbol(identity) ? findDeclaredType(checker, identity) : identity;
    return type && findMember(checker, type, canonical) ? [type] : [];
  });
  return having.length > 0 && having.every((type) => findMember(checker, type, member) !== undefined);
}

function findDeclaredType(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Type | undefined {
  return (symbol.flags & (symbolFlags.class | symbolFlags.interface | symbolFlags.typeAlias)) === 0
    ? undefined
    : checker.getDeclaredTypeOfSymbol(symbol);
}
