import type { DuplicateProgram, ModulePlan } from './duplicate-program.ts';
import { getSpecifier, printModule } from './print-module.ts';

/** A program as files; the entry runs it. */
export interface PrintedDuplicates {
  /** Path → text. */
  readonly files: Readonly<Record<string, string>>;
  /** The files that are linted. */
  readonly linted: readonly string[];
  readonly entry: string;
  readonly concepts: Readonly<Record<string, object>>;
  /** `file name` of each copy that must stay: it is another thing, or one that each module needs its own of. */
  readonly kept: readonly string[];
}

const shared = (language: 'js' | 'ts'): Readonly<Record<string, string>> => {
  const type = language === 'ts' ? ': number' : '';
  return {
    shared: `export const help = (n${type}) => n * 10;\nexport class Base {\n  kind() {\n    return 'base';\n  }\n}\n`,
    other: `export const help = (n${type}) => n * 11;\n`,
  };
};

const globals = `declare function trace(...values: unknown[]): void;
declare function exercise(get: () => unknown): string;
`;

/** Prints a program. */
export function printDuplicates(program: DuplicateProgram): PrintedDuplicates {
  const { modules, concepts, language, order } = program;
  const isEs = modules.filter(({ kind }) => kind === 'module').length * 2 >= modules.length;
  const names = modules.map((module, index) => getName(module, index, language, isEs));
  const files: Record<string, string> = {
    ...(language === 'ts' ? { 'globals.d.ts': globals } : {}),
    'package.json': JSON.stringify({ name: 'program', type: isEs ? 'module' : 'commonjs' }),
    ...Object.fromEntries(
      Object.entries(shared(language)).map(([name, text]) => [`${name}.${language}`, isEs ? text : toCommonJs(text)]),
    ),
  };
  modules.forEach((_module, index) => {
    files[names[index] ?? ''] = printModule(program, index, names, isEs);
  });
  const entry = isEs ? 'entry.mjs' : 'entry.cjs';
  const lines = order.map((index) => {
    const specifier = `./${getSpecifier(names[index] ?? '')}`;
    return isEs
      ? `await show('${specifier}', () => import('${specifier}'));`
      : `await show('${specifier}', () => require('${specifier}'));`;
  });
  files[entry] = isEs ? `${lines.join('\n')}\n` : `module.exports = (async () => {\n${lines.join('\n')}\n})();\n`;
  return {
    files,
    linted: names,
    entry,
    concepts: Object.fromEntries(
      concepts.map(({ name, home }) => {
        const isDefault = home.form === 'default' && modules[home.at]?.kind === 'module';
        const canonical = `./${names[home.at] ?? ''}`;
        return [
          name,
          isDefault
            ? { canonical, exports: ['default'], names: { [name]: 'default' } }
            : { canonical, exports: [name] },
        ];
      }),
    ),
    kept: concepts.flatMap(({ name, sample, home, copies }) =>
      copies
        .filter(({ at, mutation }) => {
          const usesHelper = sample.text.includes('HELP');
          const isOther = usesHelper && isOtherHelper(modules[at]) !== isOtherHelper(modules[home.at]);
          return mutation !== undefined || sample.isOwn === true || isOther;
        })
        .map(({ at }) => `${names[at] ?? ''} ${name}`),
    ),
  };
}

function isOtherHelper(module: ModulePlan | undefined): boolean {
  return module?.helper.includes('other') === true;
}

function getName({ kind }: ModulePlan, index: number, language: 'js' | 'ts', isEs: boolean): string {
  const end = (kind === 'module') === isEs ? language : kind === 'module' ? 'mjs' : 'cjs';
  return `${index < 2 ? `home${index + 1}` : `copy${index - 1}`}.${end}`;
}

function toCommonJs(text: string): string {
  const names = [...text.matchAll(/export (?:const|class) (\w+)/gu)].map(([, name = '']) => name);
  return `${text.replaceAll('export ', '')}${names.map((name) => `exports.${name} = ${name};\n`).join('')}`;
}
