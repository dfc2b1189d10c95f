import { getModuleExports } from '../modules/exports.ts';
import { findLoadEffect } from '../modules/load-effects.ts';
import { findModuleFile } from '../modules/resolver.ts';
import type { MockReference, NamespaceUses } from '../syntax/module-reference.ts';
import { getDestinationExports } from './find-destination.ts';
import { isWhollyListed } from './find-moves.ts';
import type { FixContext, ListedReference } from './fix-context.ts';
import type { Destination, Move, MoveOutcome } from './move.ts';
import { renameUse } from './rename-use.ts';
import { replaceSpecifier } from './statement-text.ts';
import { insertText, type TextEdit } from './text-edit.ts';

/**
 * Moves a mock: its path, its factory's keys, and what the factory takes from the original module.
 *
 * The mock must go on replacing what it replaced and nothing else. So names of the canonical module that it does not
 * mention are taken from the original, and a mock of a module that keeps other names stays.
 *
 * @param companions the references to the same module inside the mock.
 */
export function editMock(
  move: Move,
  reference: MockReference,
  destination: Destination,
  companions: readonly ListedReference[],
  context: FixContext,
): MoveOutcome {
  const rival = findRivalMock(reference, destination, context);
  if (rival !== undefined) {
    return { reason: `the file mocks \`${rival}\`, too` };
  }
  const { factory, opaque } = reference;
  const isWhole = isWhollyListed(move.module, context.file);
  const path = replaceSpecifier(reference.source, destination.specifier, context.sourceCode);
  if (opaque !== undefined) {
    return editOpaque(move, opaque, destination, path, context);
  }
  if (!factory) {
    return editBare(move, reference, destination, isWhole, path, context);
  }
  const inner = editCompanions(move, companions, destination, context);
  const keys = renameKeys(move, reference, context);
  if (inner.reason !== undefined || keys.reason !== undefined) {
    return { reason: inner.reason ?? keys.reason };
  }
  const originals = [
    factory.original,
    ...companions.map(({ reference: own }) => (own.form === 'namespace' ? own.uses : noUses)),
  ];
  const spreads = new Set(originals.flatMap((uses) => uses.spreads));
  const isSpread = factory.object.properties.some(
    (property) => property.type === 'SpreadElement' && spreads.has(property),
  );
  if (factory.object.properties.some((property) => property.type === 'SpreadElement' && !spreads.has(property))) {
    return { reason: 'its factory spreads something that is not the original module' };
  }
  if (!isWhole && !isSpread) {
    return { reason: 'it replaces the names that stay, too' };
  }
  const edits = [path, ...inner.edits, ...keys.edits];
  if (isSpread || isCovered(move, keys.names, destination, context)) {
    return { edits };
  }
  const rest = spreadOriginal(reference, destination, context);
  return rest
    ? { edits: [...edits, ...rest] }
    : { edits, reason: `it would replace further names of \`${destination.specifier}\`` };
}

const noUses: NamespaceUses = { names: [], spreads: [], escape: undefined };

// Two mocks of one module: the later one wins.
function findRivalMock(
  reference: MockReference,
  destination: Destination,
  { sourceCode, file }: FixContext,
): string | undefined {
  if (!reference.replaces) {
    return undefined;
  }
  return sourceCode.ast.tokens
    .find((token, index, tokens) => {
      const verb = tokens[index - 2];
      if (
        token.type !== 'String' ||
        tokens[index - 1]?.value !== '(' ||
        !/^(?:mock|doMock|setMock|module|unstable_mockModule)$/u.test(verb?.value ?? '')
      ) {
        return false;
      }
      const specifier = token.value.slice(1, -1);
      return (
        specifier === destination.specifier ||
        (destination.file !== undefined && findModuleFile(specifier, file) === destination.file)
      );
    })
    ?.value.slice(1, -1);
}

function editOpaque(
  move: Move,
  opaque: string,
  destination: Destination,
  path: TextEdit,
  context: FixContext,
): MoveOutcome {
  const { module } = move;
  const isRenamed = module
    .getListedNames(context.file)
    .some((name) => module.findTarget(name, context.file)?.export !== name);
  const isSafe = module.movesEveryName(context.file) && !isRenamed && isCovered(move, ['*'], destination, context);
  return isSafe ? { edits: [path] } : { reason: opaque };
}

function editCompanions(
  move: Move,
  companions: readonly ListedReference[],
  destination: Destination,
  context: FixContext,
): { readonly edits: TextEdit[]; readonly reason?: string } {
  const edits: TextEdit[] = [];
  for (const { reference } of companions) {
    if (reference.form !== 'namespace') {
      continue;
    }
    const { names, escape } = reference.uses;
    if (escape !== undefined && reference.node.type !== 'TSImportType') {
      return { edits, reason: `inside it ${escape}` };
    }
    edits.push(replaceSpecifier(reference.source, destination.specifier, context.sourceCode));
    for (const use of names) {
      const target = move.module.findTarget(use.name, context.file)?.export;
      const edit = typeof target === 'string' ? renameUse(use, target) : undefined;
      if (!edit) {
        return { edits, reason: `its \`${use.name}\` stays` };
      }
      edits.push(...edit);
    }
  }
  return { edits };
}

// jest.mock("./old"), vi.unmock("./old")
function editBare(
  move: Move,
  reference: MockReference,
  destination: Destination,
  isWhole: boolean,
  path: TextEdit,
  context: FixContext,
): MoveOutcome {
  if (!isWhole) {
    return { reason: 'it replaces the names that stay, too' };
  }
  const isSpy = reference.node.arguments[1]?.type === 'ObjectExpression';
  const targets = move.entries.flatMap((entry) => entry.targets.map((target) => target.export ?? ''));
  return !reference.replaces || isSpy || isCovered(move, targets, destination, context)
    ? { edits: [path] }
    : { edits: [path], reason: `it would replace further names of \`${destination.specifier}\`` };
}

/** Tells whether the mock mentions every value that the canonical module exports, as far as can be known. */
function isCovered(move: Move, names: readonly string[], destination: Destination, { file }: FixContext): boolean {
  const exports = getDestinationExports(destination, file);
  const old = move.module.file === undefined ? undefined : getModuleExports(move.module.file);
  const movesEveryName = names.includes('*');
  if (!exports?.complete || (movesEveryName && !old?.complete)) {
    return true;
  }
  return [...exports.names].every(
    ([name, { kind }]) => kind === 'type' || names.includes(name) || (movesEveryName && old?.names.has(name) === true),
  );
}

function renameKeys(
  move: Move,
  { factory }: MockReference,
  context: FixContext,
): { readonly edits: TextEdit[]; readonly names: readonly string[]; readonly reason?: string } {
  const edits: TextEdit[] = [];
  const names: string[] = [];
  const original: NamespaceUses | undefined = factory?.original;
  if (original?.escape !== undefined) {
    return { edits, names, reason: `inside it ${original.escape}` };
  }
  for (const use of [...(factory?.keys ?? []), ...(original?.names ?? [])]) {
    const isKey = factory?.keys.includes(use) === true;
    const target = move.module.findTarget(use.name, context.file);
    if (use.name === '__esModule' && isKey) {
      continue;
    }
    if (!target || target.export === null) {
      return {
        edits,
        names,
        reason: target ? `\`${use.name}\` has several canonical exports` : `its \`${use.name}\` stays`,
      };
    }
    const edit = renameUse(use, target.export);
    if (!edit || (isKey && names.includes(target.export))) {
      return { edits, names, reason: `\`${target.export}\` can not be a key of its factory` };
    }
    edits.push(...edit);
    names.push(...(isKey ? [target.export] : []));
  }
  return { edits, names };
}

// `() => ({ A })` → `async (importOriginal) => ({ ...(await importOriginal()), New: A })`
function spreadOriginal(
  reference: MockReference,
  destination: Destination,
  context: FixContext,
): TextEdit[] | undefined {
  const { factory, library } = reference;
  const { sourceCode, file } = context;
  const effect = destination.file === undefined ? undefined : findLoadEffect(destination.file);
  const make = factory?.function;
  if (!factory || !make || effect || library === 'mock' || make.generator) {
    return undefined;
  }
  const quote = sourceCode.text[reference.source[1]] ?? "'";
  const specifier = `${quote}${destination.specifier}${quote}`;
  const type = /\.[cm]?tsx?$/u.test(file) ? `<typeof import(${specifier})>` : '';
  const at = factory.object.range[0] + 1;
  if (library === 'jest') {
    return [insertText(at, ` ...jest.requireActual${type}(${specifier}),`)];
  }
  const open = sourceCode.getFirstToken(make, ({ value }) => value === '(');
  const [parameter] = make.params;
  if (!open || (parameter && parameter.type !== 'Identifier')) {
    return undefined;
  }
  const name = parameter?.type === 'Identifier' ? parameter.name : 'importOriginal';
  return [
    ...(make.async ? [] : [insertText(make.range[0], 'async ')]),
    ...(parameter ? [] : [insertText(open.range[1], name)]),
    insertText(at, ` ...(await ${name}${type}()),`),
  ];
}
