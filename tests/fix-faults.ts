import type { TSESLint } from '@typescript-eslint/utils';
import type { Linter } from 'eslint';

/** A file as a linter sees it, and what it says of it. */
export interface LintedFile {
  readonly messages: readonly Linter.LintMessage[];
  readonly source: TSESLint.SourceCode & { readonly scopeManager: TSESLint.Scope.ScopeManager };
}

type Source = LintedFile['source'];

/**
 * Finds what no fix may do to any file, one sentence each: break its syntax, unbind a name or bind it twice, leave something
 * to a second pass, or mix line endings.
 */
export function findFixFaults(before: LintedFile, after: LintedFile): string[] {
  const broken = after.messages.find(({ fatal }) => fatal);
  return broken
    ? [`the output does not parse: ${broken.message} (${broken.line}:${broken.column})`]
    : [
        ...findLeftFixes(after.messages),
        ...findNameFaults(before.source, after.source),
        ...findLineEndFaults(before.source.text, after.source.text),
      ];
}

/** Finds the comments that a fix lost or doubled; those that name a module or a type may be edited. */
export function findCommentFaults(before: Source, after: Source): string[] {
  const count = (source: Source): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { value } of source.getAllComments()) {
      if (!/\bimport\b|<reference|^\s*$/u.test(value)) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return counts;
  };
  const [then, now] = [count(before), count(after)];
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((value) => then.get(value) !== now.get(value))
    .map((value) => `the comment "${value.trim()}" stood ${then.get(value) ?? 0} times, now ${now.get(value) ?? 0}`);
}

function findLeftFixes(messages: readonly Linter.LintMessage[]): string[] {
  return messages
    .filter(({ fix }) => fix)
    .map(({ message, line }) => `one pass was not enough: ${message} (line ${line})`);
}

/** Nothing is unbound that was bound, and no import or `require` meets another declaration. */
function findNameFaults(before: Source, after: Source): string[] {
  const freeBefore = getFreeNames(before);
  const twiceBefore = findTwice(before);
  return [
    ...[...getFreeNames(after)].filter((name) => !freeBefore.has(name)).map((name) => `\`${name}\` is unbound`),
    ...findTwice(after)
      .filter((name) => !twiceBefore.includes(name))
      .map((name) => `\`${name}\` is declared twice`),
  ];
}

function getFreeNames({ scopeManager }: Source): Set<string> {
  return new Set(scopeManager.globalScope?.through.map(({ identifier }) => identifier.name));
}

function findTwice({ scopeManager }: Source): string[] {
  const scopes = scopeManager.scopes.filter(({ type }) => /^(?:module|tsModule|global|function)$/u.test(type));
  return scopes.flatMap(({ variables }) =>
    variables
      .filter(
        ({ defs }) =>
          defs.length > 1 &&
          (defs.some(({ type }) => type === 'ImportBinding') || defs.every(({ type }) => type === 'Variable')),
      )
      .map(({ name }) => name),
  );
}

function findLineEndFaults(before: string, after: string): string[] {
  const isUniform = (text: string): boolean => !text.includes('\r\n') || !/(?<!\r)\n/u.test(text);
  const endBefore = before.includes('\r\n');
  const isLost = before.includes('\n') && after.includes('\n') && after.includes('\r\n') !== endBefore;
  return isUniform(before) && (!isUniform(after) || isLost) ? ['the line endings are mixed'] : [];
}
