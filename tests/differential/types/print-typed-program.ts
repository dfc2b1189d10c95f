import { FileNames, pickFrom } from '../print/file-names.ts';
import { joinTokens } from '../print/join-tokens.ts';
import type { PrintedProgram } from '../print/print-program.ts';
import {
  getTypedModules,
  getTypedSpecifier,
  isUnchanged,
  printTypedModules,
  type TypedModule,
} from './typed-modules.ts';
import { printTypedStatement } from './print-typed-statement.ts';
import type { TypedFile, TypedProgram } from './typed-program.ts';

/** Prints a TypeScript program. */
export function printTypedProgram(program: TypedProgram): PrintedProgram {
  const modules = getTypedModules(program);
  const users = program.files.map((file, index) => ({
    file: `user-${index + 1}.ts`,
    text: printFile(file, modules, program),
  }));
  return {
    files: { ...printTypedModules(program), ...Object.fromEntries(users.map(({ file, text }) => [file, text])) },
    linted: users.map(({ file }) => ({ file, kind: 'module' })),
    concepts: { First: getConcept(modules, program) },
    options: { rename: program.rename },
  };
}

function getConcept([first, ...others]: readonly TypedModule[], { hasDefault }: TypedProgram): object {
  return {
    canonical: './first.ts',
    exports: [...(first?.names.map(({ name }) => name) ?? []), ...(hasDefault ? ['default'] : [])],
    deprecated: Object.fromEntries(
      others.map(({ name, names, deprecated }) => {
        const moved = names.filter(({ of }) => of.name.toLowerCase() !== 'sibling');
        const map = Object.fromEntries(moved.map(({ name, of }) => [name, of.name]));
        const isWhole = deprecated?.isWhole === true && isUnchanged(deprecated);
        return [`./${name}.ts`, isWhole ? '*' : { ...map, ...(hasDefault ? { default: 'default' } : {}) }];
      }),
    ),
  };
}

function printFile(file: TypedFile, modules: readonly TypedModule[], program: TypedProgram): string {
  const names = new FileNames();
  const [first, ...others] = modules;
  const targets = [...others, ...others, ...others, ...(first ? [first] : [])];
  const parts = file.statements.map((statement) => {
    const target = pickFrom(targets, statement.module);
    const specifier = `${file.quote}${getTypedSpecifier(target.name, program.variant)}${file.quote}`;
    const { tokens, uses } = printTypedStatement(statement, { target, specifier, names, variant: program.variant });
    const end = file.hasSemicolons ? [';'] : [];
    const code = joinTokens([...tokens, ...end], statement, names.number);
    return [code, ...uses].join('\n');
  });
  return `${parts.join('\n')}\nexport {}${file.hasSemicolons ? ';' : ''}\n`.replaceAll('\n', file.lineEnd);
}
