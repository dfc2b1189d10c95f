import { getModuleExports } from '../../modules/exports/exports.ts';
import { findLoadEffect } from '../../modules/loading/load-effects.ts';
import type { MockFactory, MockReference } from '../../syntax/module-reference.ts';
import { getDestinationExports } from '../settling/find-destination.ts';
import { getLineEnding, type FixContext } from '../fix-context.ts';
import type { Destination, Move } from '../move.ts';
import { insertText, type TextEdit } from '../text-edit.ts';

/**
 * Makes the names that a mock's factory does not mention those of the original module.
 *
 * `() => ({ A })` → `async (importOriginal) => ({ ...(await importOriginal()), A })`
 *
 * @returns the edits, or undefined where the original can't be loaded, or does something when it is.
 */
export function spreadOriginal(
  reference: MockReference,
  destination: Destination,
  context: FixContext,
): TextEdit[] | undefined {
  const { factory, library, verb } = reference;
  const isLoadable = library === 'vitest' || (library === 'jest' && verb !== 'unstable_mockModule');
  const hasEffect = destination.file !== undefined && findLoadEffect(destination.file) !== undefined;
  const make = factory?.function;
  if (!factory || !make || make.generator || !isLoadable || hasEffect) {
    return undefined;
  }
  const quote = context.sourceCode.text[reference.source[1]] === '"' ? '"' : "'";
  const specifier = `${quote}${destination.specifier}${quote}`;
  const type = /\.[cm]?tsx?$/u.test(context.file) ? `<typeof import(${specifier})>` : '';
  return library === 'jest'
    ? spreadActual(reference, factory, `${type}(${specifier})`, destination, context)
    : spreadImport(factory, make, type, context);
}

/**
 * Marks a mock of jest that spreads the original module, when the canonical one has a default that the deprecated one has
 * not: without the mark, a default import is the whole object.
 */
export function markDefault(
  { module }: Move,
  { library, verb }: MockReference,
  factory: MockFactory,
  destination: Destination,
  { file, sourceCode }: FixContext,
): TextEdit[] {
  const had = module.file === undefined || getModuleExports(module.file).names.has('default');
  const isRead = library === 'jest' && verb !== 'unstable_mockModule' && !had;
  return isRead && lacksMark(factory, destination, file)
    ? [insertFirst(factory.object, ['__esModule: true'], sourceCode)]
    : [];
}

function lacksMark({ keys }: MockFactory, destination: Destination, file: string): boolean {
  const hasDefault = getDestinationExports(destination, file)?.names.has('default') === true;
  return hasDefault && !keys.some(({ name }) => name === '__esModule');
}

// ...jest.requireActual("./canon")
function spreadActual(
  { runner }: MockReference,
  factory: MockFactory,
  call: string,
  destination: Destination,
  { file, sourceCode }: FixContext,
): TextEdit[] {
  const entries = [
    ...(lacksMark(factory, destination, file) ? ['__esModule: true'] : []),
    `...${runner}.requireActual${call}`,
  ];
  return [insertFirst(factory.object, entries, sourceCode)];
}

// ...(await importOriginal())
function spreadImport(
  { object }: MockFactory,
  make: NonNullable<MockFactory['function']>,
  type: string,
  { sourceCode }: FixContext,
): TextEdit[] | undefined {
  const open = sourceCode.getFirstToken(make, ({ value }) => value === '(');
  const [parameter] = make.params;
  const isTaken = !parameter && sourceCode.getText(make).includes('importOriginal');
  if (!open || isTaken || (parameter && (parameter.type !== 'Identifier' || parameter.typeAnnotation))) {
    return undefined;
  }
  const name = parameter?.name ?? 'importOriginal';
  return [
    ...(make.async ? [] : [insertText(make.range[0], 'async ')]),
    ...(parameter ? [] : [insertText(open.range[1], name)]),
    insertFirst(object, [`...(await ${name}${type}())`], sourceCode),
  ];
}

/** Writes entries before those of an object: each on a line of its own where the first one stands on one. */
function insertFirst(
  { range, loc, properties: [first] }: MockFactory['object'],
  entries: readonly string[],
  sourceCode: FixContext['sourceCode'],
): TextEdit {
  const isAlone = first !== undefined && first.loc.start.line > loc.start.line;
  const indent = isAlone ? /^\s*/u.exec(sourceCode.lines[first.loc.start.line - 1] ?? '')?.[0] : undefined;
  const gap = indent === undefined ? ' ' : `${getLineEnding(sourceCode)}${indent}`;
  return insertText(range[0] + 1, entries.map((entry) => `${gap}${entry},`).join(''));
}
