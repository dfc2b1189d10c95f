import type { TSESLint } from '@typescript-eslint/utils';
import type { Range } from '../module-reference.ts';
import type { DeclaredName } from './declared-name.ts';
import type { Departure } from './surface.ts';

/** What is asked about the names of a file, or of a namespace in it. */
export interface NameQuery {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly mayMatter: (name: string) => boolean;
  readonly isInNamespace: boolean;
}

/** Gets the names that importers use, with where each stands first; a default has no name. */
export function getPublicRanges(departures: readonly Departure[]): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const { name, range } of departures) {
    if (name !== 'default' && !ranges.has(name)) {
      ranges.set(name, range);
    }
  }
  return ranges;
}

/** Gets the kind of place that something leaves. */
export function getPlace(departures: readonly Departure[], { isInNamespace }: NameQuery): DeclaredName['place'] {
  if (isInNamespace) {
    return 'namespace';
  }
  return departures.some(({ place }) => place.form === 'commonjs') ? 'commonjs' : 'module';
}
