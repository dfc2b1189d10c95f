import { pickFrom, type FileNames } from '../print/file-names.ts';
import { printList } from '../print/bind-names.ts';
import type { NameUse } from '../statement.ts';
import { importedType, printTypeUse, printValueUse } from './print-typed-uses.ts';
import type { OfferedName, TypedModule } from './typed-modules.ts';
import { isType } from './typed-names.ts';
import type { TypedStatement, Variant } from './typed-program.ts';

/** Where a statement stands. */
interface Place {
  readonly target: TypedModule;
  readonly specifier: string;
  readonly names: FileNames;
  readonly variant: Variant;
}

interface PrintedStatement {
  readonly tokens: readonly string[];
  readonly uses: readonly string[];
}

/** A name that a statement takes; as a type when nothing else is wanted of it. */
interface Taken extends NameUse {
  readonly offered: OfferedName;
  readonly isTypeUse: boolean;
}

/** Prints a statement of a TypeScript file that reaches a module. */
export function printTypedStatement(statement: TypedStatement, place: Place): PrintedStatement {
  const { target, specifier, names, variant } = place;
  const from = ['from', specifier];
  const taken = statement.names.map((name) => getTaken(name, target.names));
  const marks = /verbatim|isolated|CommonJS/u.test(variant) ? 'all' : 'some';
  switch (statement.form) {
    case 'names':
      return printNames(statement, taken, marks, place);
    case 'type names':
      return printNames(
        statement,
        taken.map((name) => ({ ...name, isTypeUse: true })),
        'statement',
        place,
      );
    case 'namespace':
    case 'type namespace':
    case 'import equals': {
      const isTypeOnly = statement.form === 'type namespace';
      const isEquals = statement.form === 'import equals' && variant === 'NodeNext, CommonJS';
      const local = names.declare('whole', { local: 'same', rival: 0 });
      const uses = taken.map((name) =>
        printUse(`${local}.${name.offered.name}`, isTypeOnly ? { ...name, isTypeUse: true } : name, names),
      );
      const tokens = isEquals
        ? ['import', local, '=', 'require', '(', specifier, ')']
        : ['import', ...(isTypeOnly ? ['type'] : []), '*', 'as', local, ...from];
      return { tokens, uses };
    }
    case 'default': {
      if (!target.hasDefault) return printNames(statement, taken, marks, place);
      const local = names.declare('Main', { local: 'same', rival: 0 });
      return { tokens: ['import', local, ...from], uses: [`export const use${names.number()} = new ${local}().main;`] };
    }
    case 'bare':
      return { tokens: ['import', specifier], uses: [] };
    case 'export names':
    case 'export types': {
      const isTypeOnly = statement.form === 'export types';
      const items = taken.map(({ offered, rival }) => ({
        name:
          isTypeOnly || !isType(offered.of) || (marks === 'some' && rival % 2 === 0)
            ? offered.name
            : `type ${offered.name}`,
        local: names.export(`Out${names.number()}`),
      }));
      return {
        tokens: ['export', ...(isTypeOnly ? ['type'] : []), ...printList(items, 'as', statement), ...from],
        uses: [],
      };
    }
    case 'export all':
      return { tokens: ['export', '*', ...from], uses: [] };
    case 'export all types':
      return { tokens: ['export', 'type', '*', ...from], uses: [] };
    case 'export namespace':
      return { tokens: ['export', '*', 'as', names.export(`out${names.number()}`), ...from], uses: [] };
    case 'imported type': {
      const [name] = taken as [Taken];
      const use = printTypeUse(importedType, name.offered.of.sort, name, names.number());
      const type = `import(${specifier}).${name.offered.name}`;
      return { tokens: [use.replaceAll(importedType, type).replace(/;$/u, '')], uses: [] };
    }
    case 'type of import':
      return { tokens: [`export type Use${names.number()} =`, 'typeof', 'import', '(', specifier, ')'], uses: [] };
    case 'await names':
    case 'await member':
      return printAwait(statement, taken, place);
  }
}

function getTaken(name: NameUse, offered: readonly OfferedName[]): Taken {
  const picked = pickFrom(offered, name.pick);
  const canBeBoth = picked.of.sort === 'class' || picked.of.sort === 'enum';
  return { ...name, offered: picked, isTypeUse: isType(picked.of) || (canBeBoth && name.rival % 3 === 0) };
}

/** @param marks where `type` stands: before all names of types, some of them, or before the whole list. */
function printNames(
  statement: TypedStatement,
  taken: readonly Taken[],
  marks: 'all' | 'some' | 'statement',
  { specifier, names }: Place,
): PrintedStatement {
  const bound = taken.map((name) => ({ taken: name, local: names.declare(name.offered.name, name) }));
  const items = bound.map(({ taken: { offered, isTypeUse, rival }, local }) => {
    const isMarked = isTypeUse && (marks === 'all' || (marks === 'some' && rival % 2 === 0));
    if (!isMarked) return { name: offered.name, local };
    return { name: `type ${offered.name}`, local: local === offered.name ? `type ${local}` : local };
  });
  const type = marks === 'statement' ? ['type'] : [];
  return {
    tokens: ['import', ...type, ...printList(items, 'as', statement), 'from', specifier],
    uses: bound.map(({ taken: name, local }) => printUse(local, name, names)),
  };
}

function printUse(local: string, { offered, isTypeUse, ...use }: Taken, names: FileNames): string {
  const print = isTypeUse ? printTypeUse : printValueUse;
  return print(local, offered.of.sort, use, names.number());
}

function printAwait(
  statement: TypedStatement,
  taken: readonly Taken[],
  { specifier, names, target }: Place,
): PrintedStatement {
  const values = target.names.filter(({ of }) => !isType(of));
  const load = ['await', 'import', '(', specifier, ')'];
  const start = ['export', 'const', `use${names.number()}`, '=', 'async () =>'];
  const picked = taken.map(({ pick }) => pickFrom(values, pick).name);
  if (statement.form === 'await member') {
    return { tokens: [...start, '(', ...load, ')', '.', picked[0] ?? ''], uses: [] };
  }
  const items = picked.map((name) => ({ name, local: `local${names.number()}` }));
  const list = printList(items, ':', statement);
  const result = items.map(({ local }) => local).join(', ');
  return { tokens: [...start, '{', 'const', ...list, '=', ...load, ';', 'return', `[${result}]`, ';', '}'], uses: [] };
}
