import type { ProgramModule } from '../program-modules.ts';
import type { Kind } from '../program.ts';
import type { NameUse, Statement } from '../statement.ts';
import { pickFrom, type FileNames } from './file-names.ts';
import { printNamespaceUse, printUse } from './print-uses.ts';

/** Where a statement stands. */
export interface Place {
  readonly kind: Kind;
  readonly names: FileNames;
  readonly target: ProgramModule;
  /** The module as the statement writes it, quoted. */
  readonly specifier: string;
}

/** The tokens of a statement, and the statements that use what it binds. */
export interface PrintedStatement {
  readonly tokens: readonly string[];
  readonly uses: readonly string[];
}

/** A name that a statement takes from its module. */
export interface Taken extends NameUse {
  readonly name: string;
}

/** A name that a statement binds, with the statement that uses it. */
export interface Bound {
  readonly name: string;
  readonly local: string;
  readonly use: string;
}

/** Gets the names that a statement takes from its module. */
export function getTaken(statement: Statement, { target }: Place): Taken[] {
  return statement.names.map((name) => ({ ...name, name: pickFrom(target.names, name.pick) }));
}

/** Gives a name its local one. */
export function bindName(taken: Taken, { names, kind }: Place): Bound {
  const local = names.declare(taken.name, taken);
  return { name: taken.name, local, use: printUse(local, taken, kind, names) };
}

/** Gives the whole module a local name. */
export function bindWhole(statement: Statement, place: Place): { readonly local: string; readonly uses: string[] } {
  const { names, target, kind } = place;
  const local = names.declare('whole', { local: 'same', rival: 0 });
  return { local, uses: statement.names.map((name) => printNamespaceUse(local, name, target, kind, names)) };
}

/** Prints names in braces: `A`, or `A as B` with the word between both names. */
export function printList(
  names: readonly { readonly name: string; readonly local: string }[],
  word: 'as' | ':',
  { hasTrailingComma }: Pick<Statement, 'hasTrailingComma'>,
): string[] {
  const items = names.map(({ name, local }) => (name === local ? [name] : [name, word, local]));
  return [
    '{',
    ...items.flatMap((item, index) => (index === 0 ? item : [',', ...item])),
    ...(hasTrailingComma ? [','] : []),
    '}',
  ];
}
