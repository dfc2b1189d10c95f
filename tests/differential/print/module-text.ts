import type { Loading } from '../program.ts';
import { getRelativeSpecifier, type ProgramModule, type ProgramModules } from '../program-modules.ts';

/** Prints what a module does when it is loaded, besides defining its names. */
export function printLoading({ hasEffect, loads }: Loading, module: ProgramModule, modules: ProgramModules): string[] {
  const loaded = [...modules.bystanders, modules.middle].filter(({ name, kind }) =>
    // An ES module that waits can't be required.
    loads.some((load) => name.endsWith(load) && (load !== 'middle' || kind === 'commonjs' || module.kind === 'module')),
  );
  return [
    ...loaded.map(({ file }) => {
      const specifier = getRelativeSpecifier(module.file, file);
      return module.kind === 'module' ? `import '${specifier}';` : `require('${specifier}');`;
    }),
    ...(hasEffect ? [`trace('${module.name} is loaded');`] : []),
  ];
}

/** Prints a text that a module exports. */
export function printConstant(name: string, { kind }: ProgramModule): string {
  return `${kind === 'module' ? `export const ${name}` : `exports.${name}`} = '${name}';`;
}

/** Prints the text of a module from its lines. */
export function joinLines(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
