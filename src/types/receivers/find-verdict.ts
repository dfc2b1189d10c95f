import type ts from 'typescript';
import { symbolFlags } from '../flags.ts';
import type { ConceptTypes, Kin } from './concept-types.ts';
import { getPath, isAugmentation, isInFunction, isProjectFile } from './declared-place.ts';
import { findHome } from './find-home.ts';

/** What is known of a declaration by where it stands and what it is called. */
export interface Verdict {
  readonly kin: Kin;
  /** False for what is unified when it derives from a unified type: a duplicate, or a type of a compat module. */
  readonly isFirm: boolean;
}

const unified: Verdict = { kin: 'unified', isFirm: true };
const deprecated: Verdict = { kin: 'legacy', isFirm: true };
const duplicate: Verdict = { kin: 'legacy', isFirm: false };
const compat: Verdict = { kin: 'compat', isFirm: false };

const { class: aClass, interface: anInterface, typeAlias, enum: anEnum, function: aFunction, variable } = symbolFlags;
const named = aClass | anInterface | typeAlias | anEnum | aFunction | variable;

/** Finds what is known of a symbol by where it is declared, and under which names. */
export function findVerdict(types: ConceptTypes, symbol: ts.Symbol): Verdict | undefined {
  const verdicts = getNamed(types, symbol).map((it) => findOwnVerdict(types, it));
  return verdicts.find((verdict) => verdict?.isFirm === true) ?? verdicts.find((verdict) => verdict !== undefined);
}

/** Finds what is known of a type as such, without its declaration: a special case of a generic one. */
export function findTypeVerdict(types: ConceptTypes, type: ts.Type): Verdict | undefined {
  return types.unified.has(type)
    ? unified
    : types.deprecated.has(type)
      ? deprecated
      : types.compat.has(type)
        ? compat
        : undefined;
}

/** Gets the symbol itself, when it has a name, and what names its declarations. */
function getNamed(types: ConceptTypes, symbol: ts.Symbol): readonly ts.Symbol[] {
  const homes = (symbol.declarations ?? []).flatMap((declaration) => {
    const { name } = (findHome(declaration) ?? {}) as { readonly name?: ts.Node };
    return (name && types.checker.getSymbolAtLocation(name)) ?? [];
  });
  return [...((symbol.flags & named) === 0 ? [] : [symbol]), ...homes];
}

function findOwnVerdict(types: ConceptTypes, symbol: ts.Symbol): Verdict | undefined {
  const { concept, program } = types;
  const declarations = symbol.declarations ?? [];
  const own = declarations.filter((declaration) => !isAugmentation(declaration));
  const isIn = (files: ReadonlySet<ts.SourceFile>): boolean => own.some((node) => files.has(node.getSourceFile()));
  const names = [symbol.name, ...declarations.map((declaration) => getName(declaration))];
  if (types.unified.has(symbol) || isIn(types.canonicalFiles) || names.some((name) => concept.unified.has(name))) {
    return unified;
  }
  if (types.deprecated.has(symbol)) {
    return deprecated;
  }
  const isDuplicate = (declaration: ts.Declaration): boolean =>
    concept.names.has(getName(declaration)) &&
    isProjectFile(program, declaration.getSourceFile()) &&
    !isInFunction(declaration) &&
    !concept.isIgnored(getPath(declaration.getSourceFile()));
  if (types.compat.has(symbol) || isIn(types.compatFiles)) {
    return compat;
  }
  return own.some(isDuplicate) ? duplicate : undefined;
}

function getName(declaration: ts.Declaration): string {
  const { name } = declaration as { readonly name?: { readonly text?: string } };
  return name?.text ?? '';
}
