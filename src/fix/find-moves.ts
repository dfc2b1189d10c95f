import type { TSESTree } from '@typescript-eslint/utils';
import {
  noUses,
  type ExportReference,
  type ImportReference,
  type MockReference,
  type NameUse,
  type Range,
} from '../syntax/module-reference.ts';
import { getVariableUses } from '../syntax/following/namespace-uses.ts';
import { isComponent } from '../syntax/is-component.ts';
import type { FixContext, ListedReference } from './fix-context.ts';
import { exportsListedValue, getTargets, isReExported, isWhollyListed } from './listed-exports.ts';
import type { Entry, ListSpecifier, Move } from './move.ts';

/** Gets what a reference to a deprecated module takes from it that must move; nothing, when all may stay. */
export function getMoves(listed: ListedReference, context: FixContext): Move[] {
  const { reference } = listed;
  switch (reference.form) {
    case 'import':
      return getImportMoves(listed, reference, context);
    case 'export':
      return reference.node.specifiers.length === 0
        ? getBareMoves(listed, context)
        : getListMoves(listed, reference, reference.node.specifiers, false, context);
    case 'export-all':
      return isReExported(listed.module, reference.node, context) ? [getWholeMove(listed, context)] : [];
    case 'namespace':
      return getUseMoves(listed, reference.uses.names, reference.uses.escape !== undefined, context);
    case 'comment':
      return getUseMoves(listed, reference.names, reference.hasWhole, context);
    case 'mock':
      return getMockMoves(listed, reference, context);
    case 'path':
    case 'declaration':
      return getBareMoves(listed, context);
  }
}

function getImportMoves(listed: ListedReference, reference: ImportReference, context: FixContext): Move[] {
  const { specifiers } = reference.node;
  const namespace = specifiers.find((specifier) => specifier.type === 'ImportNamespaceSpecifier');
  const names = specifiers.filter((specifier) => specifier.type !== 'ImportNamespaceSpecifier');
  if (specifiers.length === 0) {
    return getBareMoves(listed, context);
  }
  const moves = getListMoves(listed, reference, names, namespace !== undefined, context);
  if (!namespace) {
    return moves;
  }
  const variable = context.sourceCode.getDeclaredVariables(namespace).at(0);
  const found = variable
    ? getVariableUses(variable, context.sourceCode)
    : { ...noUses, escape: 'it can not be followed' };
  const uses = isComponent(context.sourceCode, context.file)
    ? { ...found, escape: found.escape ?? 'a template may use it' }
    : found;
  const range = namespace.range;
  return [
    ...moves,
    ...getUseMoves(listed, uses.names, uses.escape !== undefined, context, range).map((move) => ({
      ...move,
      // A default that stays keeps the statement.
      keepsNames: move.keepsNames || names.length > moves.length,
      namespace: { node: namespace, uses },
    })),
  ];
}

// `import {} from "./old"` and `export {} from "./old"` load it like `import "./old"`.
function getBareMoves(listed: ListedReference, context: FixContext): Move[] {
  return isWhollyListed(listed.module, context.file) ? [getWholeMove(listed, context)] : [];
}

function getListMoves(
  listed: ListedReference,
  reference: ImportReference | ExportReference,
  specifiers: readonly ListSpecifier[],
  hasNamespace: boolean,
  { file }: FixContext,
): Move[] {
  const entries = specifiers.flatMap((specifier): Entry[] => {
    const name = getImportedName(specifier);
    const target = listed.module.findTarget(name, file);
    return target ? [{ range: specifier.range, name, targets: [target], specifier }] : [];
  });
  const keepsNames = hasNamespace || entries.length < specifiers.length;
  return entries.length > 0 ? [{ ...listed, reference, entries, keepsNames }] : [];
}

/** Gets the name that a list entry takes from the module. */
export function getImportedName(specifier: ListSpecifier): string {
  if (specifier.type === 'ImportDefaultSpecifier') {
    return 'default';
  }
  const name: TSESTree.Identifier | TSESTree.StringLiteral =
    specifier.type === 'ImportSpecifier' ? specifier.imported : specifier.local;
  return name.type === 'Identifier' ? name.name : name.value;
}

function getUseMoves(
  listed: ListedReference,
  uses: readonly NameUse[],
  isWhole: boolean,
  context: FixContext,
  wholeRange: Range = listed.reference.source,
): Move[] {
  const { module } = listed;
  if ((isWhole || uses.length === 0) && isWhollyListed(module, context.file)) {
    return [getWholeMove(listed, context, wholeRange, uses)];
  }
  const names = [...new Set(uses.map(({ name }) => name))];
  const entries = names.flatMap((name): Entry[] => {
    const target = module.findTarget(name, context.file);
    const same = uses.filter((use) => use.name === name);
    return target && same[0] ? [{ range: same[0].range, name, targets: [target], uses: same }] : [];
  });
  return entries.length > 0 ? [{ ...listed, entries, keepsNames: entries.length < names.length }] : [];
}

function getMockMoves(listed: ListedReference, reference: MockReference, context: FixContext): Move[] {
  const { module } = listed;
  const keys = reference.factory?.keys ?? [];
  const isListed = reference.factory
    ? keys.some(({ name }) => module.findTarget(name, context.file))
    : // What replaces all that the module exports replaces the names that move, too.
      reference.replaces && exportsListedValue(module, context.file);
  return isListed || isWhollyListed(module, context.file)
    ? [getWholeMove(listed, context, listed.reference.source, keys)]
    : [];
}

function getWholeMove(
  listed: ListedReference,
  context: FixContext,
  range: Range = listed.reference.source,
  uses: readonly NameUse[] = [],
): Move {
  const entry: Entry = { range, name: undefined, targets: getTargets(listed.module, context.file), uses };
  return { ...listed, entries: [entry], keepsNames: false };
}
