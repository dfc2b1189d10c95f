import { compareDeclarations, type Comparison } from '../../../src/modules/comparing/compare-declarations.ts';
import { createProject } from '../temp-project.ts';

/** Compares `X` of one file with the export `X` of another, and says the verdict in one line. */
export function compare(
  duplicate: string,
  canonical: string,
  {
    files = {},
    from = 'src/old/duplicate.ts',
    to = 'src/canonical.ts',
    name = 'X',
    isExported = false,
    exportName = 'X',
  }: Options = {},
): string {
  const root = createProject({ ...files, [from]: duplicate, [to]: canonical });
  return say(
    compareDeclarations(
      { file: `${root}/${from}`, text: duplicate, name, isExported },
      { file: `${root}/${to}`, text: undefined, name: exportName, isExported: true },
    ),
  );
}

/** Compares `X` of one text with the export `X` of another, both of files that are not on the disk. */
export function compareTexts(
  duplicate: string,
  canonical: string,
  { from = '/nowhere/old/duplicate.ts', to = '/nowhere/canonical.ts', name = 'X', exportName = 'X' }: Options = {},
): string {
  return say(
    compareDeclarations(
      { file: from, text: duplicate, name },
      { file: to, text: canonical, name: exportName, isExported: true },
    ),
  );
}

interface Options {
  readonly files?: Record<string, string>;
  readonly from?: string;
  readonly to?: string;
  readonly name?: string;
  readonly isExported?: boolean;
  readonly exportName?: string;
}

/** Says a comparison in one line. */
export function say(comparison: Comparison): string {
  switch (comparison.verdict) {
    case 'equivalent':
      return 'equivalent';
    case 'different':
      return comparison.differences.join('; ') || 'NO DIFFERENCE';
    case 'unknown':
      return `unknown: ${comparison.reason}`;
  }
}
