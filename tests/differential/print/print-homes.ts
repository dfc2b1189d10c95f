import type { Program } from '../program.ts';
import { getModules, type HomeModule, type ProgramModules } from '../program-modules.ts';
import { joinLines, printConstant, printLoading } from './module-text.ts';
import { printDeprecated } from './print-deprecated.ts';

/** Prints the modules of a program that are not linted: canonical, deprecated and bystanding ones. */
export function printHomes(program: Program): Record<string, string> {
  const modules = getModules(program);
  const all = [modules.first, modules.second, ...modules.deprecated, ...modules.bystanders];
  const imports = [...all, modules.middle].map(({ name, file }) => [`#${name}`, `./${file}`]);
  return {
    'package.json': JSON.stringify({
      name: 'program',
      type: program.type,
      imports: Object.fromEntries(imports) as object,
    }),
    [modules.first.file]: printHome(modules.first, modules),
    [modules.second.file]: printHome(modules.second, modules),
    ...Object.fromEntries(
      modules.deprecated.map((module, index) => [
        module.file,
        printDeprecated(module, modules.deprecated[index - 1], modules),
      ]),
    ),
    ...Object.fromEntries(
      modules.bystanders.map((module) => [
        module.file,
        `${module.name === 'side' && program.hasSideEffect ? "trace('side is loaded');\n" : ''}${printConstant('value', module)}`,
      ]),
    ),
  };
}

const definitions: Readonly<Record<string, string>> = {
  New: "class New {\n  static id = 'New';\n}",
  Other: "const Other = 'other';",
  call: 'function call(value) {\n  return `call ${typeof value} ${typeof this}`;\n}',
  Extra: "class Extra {\n  static id = 'Extra';\n}",
  tally: 'const tally = [1, 2];',
};

function printHome(home: HomeModule, modules: ProgramModules): string {
  const names = home.names.filter((name) => name !== 'default');
  const texts = names.map((name) => definitions[name] ?? '');
  return joinLines([
    ...printLoading(home, home, modules),
    ...(home.kind === 'module'
      ? [
          ...texts.map((text) => `export ${text}`),
          ...(home.names.includes('default')
            ? [`export default class {\n  static id = 'default of ${home.name}';\n}`]
            : []),
        ]
      : [...texts, ...names.map((name) => `exports.${name} = ${name};`)]),
  ]);
}
