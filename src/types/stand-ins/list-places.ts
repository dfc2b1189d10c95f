import type ts from 'typescript';
import { isProjectFile } from '../receivers/declared-place.ts';
import { findMember, listParts } from '../receivers/receiver-parts.ts';
import { listNamedNodes } from './list-named-nodes.ts';
import { listRecastTypes } from './list-recasts.ts';
import { findNamePlace, type NamePlace } from './name-place.ts';

/** A place of a program where the name of a member is more than read. */
export interface Place {
  readonly form: NamePlace['form'];
  readonly node: ts.Node;
  readonly file: ts.SourceFile;
  /** The types whose member it is, without those that have none of that name. */
  readonly owners: readonly ts.Type[];
  /** What declares the member of those types. */
  readonly declarations: ReadonlySet<ts.Declaration>;
}

const known = new WeakMap<ts.Program, WeakMap<ReadonlySet<string>, Map<string, readonly Place[]>>>();

/**
 * Lists the places of a program's own files where the name of a member is more than read, on a type that has the member.
 *
 * @param names all names that are asked for, one after the other: each file is walked once for them.
 */
export function listPlaces(program: ts.Program, names: ReadonlySet<string>, member: string): readonly Place[] {
  const ofProgram = known.get(program) ?? new WeakMap<ReadonlySet<string>, Map<string, readonly Place[]>>();
  known.set(program, ofProgram);
  const ofNames = ofProgram.get(names) ?? new Map<string, readonly Place[]>();
  ofProgram.set(names, ofNames);
  const places = ofNames.get(member) ?? findPlaces(program, names, member);
  ofNames.set(member, places);
  return places;
}

function findPlaces(program: ts.Program, names: ReadonlySet<string>, member: string): readonly Place[] {
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter((file) => isProjectFile(program, file))
    .flatMap((file) =>
      (listNamedNodes(file, names).get(member) ?? []).flatMap((node) => {
        const found = addRecasts(program, findNamePlace(checker, node), node, member);
        const place = found && makePlace(checker, found, node, file, member);
        return place ?? [];
      }),
    );
}

// What a member belongs to may be handed over as another type only later.
function addRecasts(
  program: ts.Program,
  place: NamePlace | undefined,
  node: ts.Node,
  member: string,
): NamePlace | undefined {
  const isDeclared = place?.form === 'literal' || place?.form === 'override';
  const recast = isDeclared ? listRecastTypes(program, node.parent, member) : [];
  return place && recast.length > 0 ? { ...place, owners: [...place.owners, ...recast] } : place;
}

function makePlace(
  checker: ts.TypeChecker,
  { form, owners }: NamePlace,
  node: ts.Node,
  file: ts.SourceFile,
  member: string,
): Place | undefined {
  const declarations = new Set<ts.Declaration>();
  const having = owners.filter((owner) => {
    const found = listDeclarations(checker, owner, member);
    for (const declaration of found) declarations.add(declaration);
    return found.length > 0;
  });
  return having.length > 0 ? { form, node, file, owners: having, declarations } : undefined;
}

/** Lists what declares a member of a type, in each of its parts. */
function listDeclarations(checker: ts.TypeChecker, type: ts.Type, member: string): readonly ts.Declaration[] {
  return listParts(checker, type).flatMap((part) => findMember(checker, part, member)?.declarations ?? []);
}

/** Writes where a place is, as a person would look for it: its file from the root of the registry, and its line. */
export function writePlace({ node, file }: Pick<Place, 'node' | 'file'>, root: string): string {
  const path = file.fileName.replaceAll('\\', '/');
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `line ${String(line + 1)} of \`${path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path}\``;
}
