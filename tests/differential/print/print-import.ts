import type { EsForm, Statement } from '../statement.ts';
import { bindName, bindWhole, getTaken, printList, type Place, type PrintedStatement } from './bind-names.ts';

/** Prints `import …` or `export … from`; what a module has no default for becomes the nearest form. */
export function printImport(form: EsForm, statement: Statement, place: Place): PrintedStatement {
  const { names, target, specifier } = place;
  const from = ['from', specifier];
  switch (form) {
    case 'names': {
      const bound = getTaken(statement, place).map((taken) => bindName(taken, place));
      return { tokens: ['import', ...printList(bound, 'as', statement), ...from], uses: bound.map(({ use }) => use) };
    }
    case 'namespace': {
      const { local, uses } = bindWhole(statement, place);
      return { tokens: ['import', '*', 'as', local, ...from], uses };
    }
    case 'default':
    case 'default and names':
    case 'default and namespace':
      return target.names.includes('default')
        ? printDefault(form, statement, place)
        : printImport(form === 'default and namespace' ? 'namespace' : 'names', statement, place);
    case 'bare':
      return { tokens: ['import', specifier], uses: [] };
    case 'export names': {
      const exported = getTaken(statement, place).map(({ name, local }) => ({
        name,
        local: names.export(local === 'same' ? name : `${name}_out`),
      }));
      return { tokens: ['export', ...printList(exported, 'as', statement), ...from], uses: [] };
    }
    case 'export all':
      return { tokens: ['export', '*', ...from], uses: [] };
    case 'export namespace':
      return { tokens: ['export', '*', 'as', names.export('everything'), ...from], uses: [] };
  }
}

function printDefault(form: `default${string}`, statement: Statement, place: Place): PrintedStatement {
  const from = ['from', place.specifier];
  const [main, ...others] = [{ name: 'default' }, ...getTaken(statement, place)]
    .slice(0, form === 'default and names' ? undefined : 1)
    .map((taken) => bindName({ pick: 0, local: 'same', use: 0, rival: 0, ...taken }, place));
  const uses = [main, ...others].flatMap((bound) => bound?.use ?? []);
  const start = ['import', main?.local ?? ''];
  if (form === 'default') return { tokens: [...start, ...from], uses };
  if (form === 'default and names')
    return { tokens: [...start, ',', ...printList(others, 'as', statement), ...from], uses };
  const whole = bindWhole(statement, place);
  return { tokens: [...start, ',', '*', 'as', whole.local, ...from], uses: [...uses, ...whole.uses] };
}
