import type ts from 'typescript';
import type { Registry } from '../../registry/concept.ts';
import type { ConceptTypes } from '../receivers/concept-types.ts';
import { getPath, isProjectFile } from '../receivers/declared-place.ts';
import { findOwner, findOwnerKin } from '../receivers/find-member-kin.ts';
import { findVerdict } from '../receivers/find-verdict.ts';
import { findMember } from '../receivers/receiver-parts.ts';
import { getMemberNames } from './member-names.ts';
import { listPlaces, writePlace, type Place } from './list-places.ts';
import { getShape } from './node-shape.ts';

/** A type that has both members, and what they are called. */
export interface StandInQuestion {
  readonly types: ConceptTypes;
  readonly registry: Registry;
  readonly part: ts.Type;
  readonly legacy: string;
  readonly canonical: string;
}

/**
 * Finds a place of the program that gives values of a type a legacy member of their own, so that it may hold something else
 * than the canonical one: a class that declares or overrides it, an object literal that is handed over as such a value, a test
 * that spies on it.
 *
 * @returns where it is, in words.
 */
export function findStandIn(question: StandInQuestion): string | undefined {
  const { types, registry, part, legacy, canonical } = question;
  const declarations = listOwn(types.checker, part, legacy);
  const own = [...declarations].find(
    (declaration) => !isVouchedFor(types, declaration) && !handsOn(declaration, canonical),
  );
  if (own) {
    return writePlace({ node: own, file: own.getSourceFile() }, registry.root);
  }
  const found =
    listPlaces(types.program, getMemberNames(types.concept), legacy).find(
      (place) =>
        place.form !== 'held' &&
        isOf(place, declarations) &&
        !isHome(types, registry, place) &&
        !handsOn(place.node.parent, canonical),
    ) ?? findCanonicalOverride(question, declarations);
  return found && writePlace(found, registry.root);
}

// Where a type that derives has the canonical member of its own, the legacy one goes along only if one is made of the other.
function findCanonicalOverride(
  { types, part, legacy, canonical }: StandInQuestion,
  legacyOnes: ReadonlySet<ts.Declaration>,
): Pick<Place, 'node' | 'file'> | undefined {
  const isMade = [...legacyOnes].every(
    (declaration) => declaration.getSourceFile().isDeclarationFile || mentions(declaration, canonical),
  );
  if (isMade) {
    return undefined;
  }
  const declarations = listOwn(types.checker, part, canonical);
  // class Heir extends Metrics { lastActivityAt = new Date(); }
  const added = [...declarations].find(
    (declaration) => !isVouchedFor(types, declaration) && !handsOn(declaration, legacy),
  );
  return added
    ? { node: added, file: added.getSourceFile() }
    : listPlaces(types.program, getMemberNames(types.concept), canonical).find(
        (place) => place.form === 'override' && isOf(place, declarations),
      );
}

function listOwn(checker: ts.TypeChecker, part: ts.Type, member: string): ReadonlySet<ts.Declaration> {
  return new Set(findMember(checker, part, member)?.declarations);
}

function isOf(place: Place, declarations: ReadonlySet<ts.Declaration>): boolean {
  return [...place.declarations].some((declaration) => declarations.has(declaration));
}

/** Tells whether the registry speaks for what declares a member; of a type that only derives from a concept's it says nothing. */
function isVouchedFor(types: ConceptTypes, declaration: ts.Declaration): boolean {
  const owner = findOwner(declaration);
  return (
    owner === undefined ||
    !isProjectFile(types.program, declaration.getSourceFile()) ||
    findVerdict(types, owner) !== undefined ||
    findOwnerKin(types, owner) === undefined
  );
}

/** The modules of the registry are taken at their word. */
export function isHome({ canonicalFiles, compatFiles }: ConceptTypes, registry: Registry, { file }: Place): boolean {
  return canonicalFiles.has(file) || compatFiles.has(file) || registry.findDeprecatedFile(getPath(file)) !== undefined;
}

/** Tells whether a declaration gives what another member holds: `get last_activity() { return this.lastActivityAt; }`. */
function handsOn(declaration: ts.Node, member: string): boolean {
  const { body } = declaration as { readonly body?: { readonly statements?: readonly ts.Node[] } };
  const [only, ...others] = body?.statements ?? [];
  const { expression: value } = getShape(only);
  const { expression: object, name } = getShape(value);
  return (
    others.length === 0 &&
    only !== undefined &&
    only.getText().startsWith('return') &&
    object?.getText() === 'this' &&
    name?.getText() === member
  );
}

function mentions(declaration: ts.Node, member: string): boolean {
  return 'body' in declaration && declaration.getText().includes(member);
}
