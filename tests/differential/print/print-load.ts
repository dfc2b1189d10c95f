import type { AwaitForm, RequireForm, Statement } from '../statement.ts';
import {
  bindName,
  bindWhole,
  getTaken,
  printList,
  type Place,
  type PrintedStatement,
  type Taken,
} from './bind-names.ts';

/** Prints a statement that calls `import()`. */
export function printAwait(form: AwaitForm, statement: Statement, place: Place): PrintedStatement {
  const load = ['import', '(', place.specifier, ')'];
  const [first] = getTaken(statement, place) as [Taken];
  switch (form) {
    case 'await names':
    case 'await namespace':
      return printBinding(form === 'await names', ['await', ...load], statement, place);
    case 'await member':
      return show(['(', 'await', ...load, ')', '.', first.name]);
    case 'then': {
      const [parameter, value] =
        first.rival % 2 === 0 ? [`{ ${first.name}: value }`, 'value'] : ['module', `module.${first.name}`];
      const { tokens } = show([value]);
      return { tokens: ['await', ...load, '.', 'then', '(', `(${parameter}) =>`, ...tokens, ')'], uses: [] };
    }
  }
}

/** Prints a statement that calls `require()`, or asks what it would load. */
export function printRequire(form: RequireForm, statement: Statement, place: Place): PrintedStatement {
  const load = ['require', '(', place.specifier, ')'];
  const [first] = getTaken(statement, place) as [Taken];
  switch (form) {
    case 'require names':
    case 'require namespace':
      return printBinding(form === 'require names', load, statement, place);
    case 'require member': {
      const { local, use } = bindName(first, place);
      return { tokens: [statement.keyword, local, '=', ...load, '.', first.name], uses: [use] };
    }
    case 'require bare':
      return { tokens: load, uses: [] };
    case 'require inside': {
      const bound = bindName({ ...first, local: 'fresh' }, place);
      const list = printList([bound], ':', statement);
      const body = [statement.keyword, ...list, '=', ...load, ';', ...show([bound.local]).tokens];
      return { tokens: ['void', 'function', '(', ')', '{', ...body, '}', '(', ')'], uses: [] };
    }
    case 'require and export':
      return place.kind === 'commonjs'
        ? { tokens: ['exports', '.', place.names.export(`${first.name}_out`), '=', ...load, '.', first.name], uses: [] }
        : show([...load, '.', first.name]);
    case 'require twice': {
      const { local, use } = bindName(first, place);
      const whole = bindWhole(statement, place);
      const tokens = [statement.keyword, local, '=', ...load, '.', first.name, ',', whole.local, '=', ...load];
      return { tokens, uses: [use, ...whole.uses] };
    }
    case 'resolve': {
      const resolve = place.kind === 'commonjs' ? ['require', '.', 'resolve'] : ['import.meta', '.', 'resolve'];
      return { tokens: ['trace', '(', 'typeof', ...resolve, '(', place.specifier, ')', ')'], uses: [] };
    }
  }
}

// const { A: B } = …, const whole = …
function printBinding(isList: boolean, load: readonly string[], statement: Statement, place: Place): PrintedStatement {
  if (isList) {
    const bound = getTaken(statement, place).map((taken) => bindName(taken, place));
    return {
      tokens: [statement.keyword, ...printList(bound, ':', statement), '=', ...load],
      uses: bound.map(({ use }) => use),
    };
  }
  const { local, uses } = bindWhole(statement, place);
  return { tokens: [statement.keyword, local, '=', ...load], uses };
}

function show(value: readonly string[]): PrintedStatement {
  return { tokens: ['trace', '(', 'show', '(', ...value, ')', ')'], uses: [] };
}
