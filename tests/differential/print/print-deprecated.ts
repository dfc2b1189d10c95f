import {
  getRelativeSpecifier,
  hasSibling,
  type DeprecatedModule,
  type MovedName,
  type ProgramModule,
  type ProgramModules,
} from '../program-modules.ts';
import { joinLines, printConstant, printLoading } from './module-text.ts';

/** A deprecated module as the list of where each of its names is taken from. */
interface Source {
  readonly specifier: string;
  readonly names: readonly { readonly name: string; readonly from: string }[];
  readonly isSameKind: boolean;
}

/** Prints a deprecated module; its names may come through the one before it. */
export function printDeprecated(
  module: DeprecatedModule,
  before: DeprecatedModule | undefined,
  modules: ProgramModules,
): string {
  const sources = getSources(module, before, modules);
  const print = module.kind === 'module' ? printEsDeprecated : printCommonDeprecated;
  return joinLines([
    ...printLoading(module.deprecated, module, modules),
    ...print(module, sources),
    ...(hasSibling(module.deprecated) ? [printConstant('sibling', module)] : []),
  ]);
}

function getSources(module: DeprecatedModule, before: DeprecatedModule | undefined, modules: ProgramModules): Source[] {
  const find = (moved: MovedName): readonly [ProgramModule, string] => {
    const same = before?.moved.find((other) => other.home === moved.home && other.export === moved.export);
    return module.deprecated.isChained && before && same ? [before, same.name] : [modules[moved.home], moved.export];
  };
  const found = module.moved.map((moved) => ({ name: moved.name, found: find(moved) }));
  return [...new Set(found.map(({ found: [source] }) => source))].map((source) => ({
    specifier: getRelativeSpecifier(module.file, source.file),
    names: found.flatMap(({ name, found: [other, from] }) => (other === source ? [{ name, from }] : [])),
    isSameKind: source.kind === module.kind,
  }));
}

function printEsDeprecated(
  { deprecated: { spelling, isWhole } }: DeprecatedModule,
  sources: readonly Source[],
): string[] {
  return sources.flatMap(({ specifier, names, isSameKind }, index) => {
    const listed = names.map(({ name, from }) => `${from} as ${name}`).join(', ');
    const locals = names.map(({ name, from }) => ({ name, from, local: `${name}_${index}` }));
    const imported = `import { ${locals.map(({ from, local }) => `${from} as ${local}`).join(', ')} } from '${specifier}';`;
    if (isWhole && isSameKind && spelling === 'export from' && names.every(({ name, from }) => name === from)) {
      const hasDefault = names.some(({ name }) => name === 'default');
      return [`export * from '${specifier}';`, ...(hasDefault ? [`export { default } from '${specifier}';`] : [])];
    }
    if (spelling === 'import and export') {
      return [imported, `export { ${locals.map(({ name, local }) => `${local} as ${name}`).join(', ')} };`];
    }
    const constants = locals.map(({ name, local }) =>
      name === 'default' ? `export default ${local};` : `export const ${name} = ${local};`,
    );
    return spelling === 'constants' ? [imported, ...constants] : [`export { ${listed} } from '${specifier}';`];
  });
}

function printCommonDeprecated({ deprecated }: DeprecatedModule, sources: readonly Source[]): string[] {
  const { spelling, isWhole } = deprecated;
  const [only, ...others] = sources;
  const isAsIs = only?.isSameKind && others.length === 0 && only.names.every(({ name, from }) => name === from);
  if (isWhole && isAsIs && spelling === 'export from') {
    return [`module.exports = require('${only.specifier}');`];
  }
  const lines = sources.flatMap(({ specifier, names }, index) => [
    `const source_${index} = require('${specifier}');`,
    ...names.map(({ name, from }) => {
      const value = `source_${index}.${from}`;
      return spelling === 'compiled'
        ? `Object.defineProperty(exports, '${name}', { enumerable: true, get: function () { return ${value}; } });`
        : `exports.${name} = ${value};`;
    }),
  ]);
  return spelling === 'compiled' ? ["Object.defineProperty(exports, '__esModule', { value: true });", ...lines] : lines;
}
