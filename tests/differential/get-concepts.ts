import type { HomeName, ProgramModules } from './program-modules.ts';

/** Gets what the registry says of a program: one concept for each canonical module. */
export function getConcepts({ first, second, deprecated }: ProgramModules): Record<string, object> {
  const getConcept = (home: HomeName, file: string, names: readonly string[]): object => ({
    canonical: `./${file}`,
    exports: names,
    deprecated: Object.fromEntries(
      deprecated.flatMap(({ file, moved, deprecated: { isWhole, isAmbiguous } }) => {
        const own = moved.filter((name) => name.home === home);
        const map = own.map(({ name, export: to }, index) => [name, isAmbiguous && index === 1 ? null : to]);
        return own.length > 0 ? [[`./${file}`, isWhole ? '*' : (Object.fromEntries(map) as object)]] : [];
      }),
    ),
  });
  return {
    First: getConcept('first', first.file, first.names),
    Second: getConcept('second', second.file, second.names),
  };
}
