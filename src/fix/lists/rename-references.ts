import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { hasDirectEval } from '../../syntax/has-direct-eval.ts';
import { isComponent } from '../../syntax/is-component.ts';
import type { FixContext } from '../fix-context.ts';
import { isIdentifierName } from '../rename-use.ts';
import { replaceText, type TextEdit } from '../text-edit.ts';

type Source = Readonly<TSESLint.SourceCode>;

// Keywords, and names that mean something of the language where a type stands.
const reserved = new Set(
  [
    'arguments as async await break case catch class const continue debugger default delete do else enum eval export extends',
    'false finally for from function get if implements import in instanceof interface let new null of package private',
    'protected public return set static super switch this throw true try type typeof undefined var void while with yield',
    'any asserts bigint boolean infer intrinsic is keyof never number object readonly string symbol unique unknown',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Renames every local use of an import.
 *
 * @returns the edits, or undefined where a use can't be renamed without changing what the file means:
 * the new name is taken, shadowed or free somewhere, or the file has uses that scope analysis does not see, as a template's.
 */
export function findReferenceEdits(
  specifier: TSESTree.Node & { local: TSESTree.Identifier },
  newName: string,
  { sourceCode, file }: Pick<FixContext, 'sourceCode' | 'file'>,
): TextEdit[] | undefined {
  const scope = sourceCode.getScope(specifier);
  const variable = findVariable(scope, specifier.local.name);
  if (
    // A second declaration that TypeScript would merge or refuse.
    variable?.defs.length !== 1 ||
    !isIdentifierName(newName) ||
    reserved.has(newName) ||
    isTaken(variable, newName, sourceCode) ||
    isComponent(sourceCode, file) ||
    [variable.name, newName].some((name) => hasHiddenUses(name, sourceCode))
  ) {
    return undefined;
  }
  const edits = variable.references.map(({ identifier }) => renameReference(identifier, newName, sourceCode));
  // Some parsers count a closing tag as a reference of its own.
  const flat = new Map(edits.flatMap((edit) => edit ?? []).map((edit) => [edit.range[0], edit]));
  return edits.includes(undefined) || !coversJsx(variable.name, flat, sourceCode) ? undefined : [...flat.values()];
}

// The new name must be free wherever the old one is used, and nobody may mean something else by it so far.
function isTaken(variable: TSESLint.Scope.Variable, newName: string, { scopeManager }: Source): boolean {
  const hasClash = variable.scope.set.has(newName);
  const isFree = scopeManager?.scopes.some((scope) =>
    scope.references.some(
      ({ identifier, resolved }) =>
        identifier.name === newName && (!resolved || isOutside(resolved.scope, variable.scope)),
    ),
  );
  const isShadowed = variable.references.some(({ from }) => {
    for (let scope: TSESLint.Scope.Scope | null = from; scope && scope !== variable.scope; scope = scope.upper) {
      if (scope.set.has(newName)) {
        return true;
      }
    }
    return false;
  });
  // What one block of a namespace or an enum declares, its other blocks can name.
  const isMerged = scopeManager?.scopes.some(
    (scope) => /^ts(?:Module|Enum)$/u.test(scope.type) && scope !== variable.scope && scope.set.has(newName),
  );
  return hasClash || isFree === true || isShadowed || isMerged === true;
}

function isOutside(scope: TSESLint.Scope.Scope, inner: TSESLint.Scope.Scope): boolean {
  for (let at: TSESLint.Scope.Scope | null = scope; at; at = at.upper) {
    if (at === inner) {
      return false;
    }
  }
  return true;
}

// Tokens that no parser handed over, `eval`, and JSDoc types hold names that no scope knows.
function hasHiddenUses(name: string, sourceCode: Source): boolean {
  const word = new RegExp(`(?<![\\p{ID_Continue}$])${name.replaceAll('$', '\\$')}(?![\\p{ID_Continue}$])`, 'u');
  return (
    sourceCode.ast.tokens.length === 0 ||
    hasDirectEval(sourceCode) ||
    sourceCode.getAllComments().some(({ value }) => value.startsWith('*') && word.test(value))
  );
}

function renameReference(
  identifier: TSESTree.Identifier | TSESTree.JSXIdentifier,
  newName: string,
  sourceCode: Source,
): TextEdit[] | undefined {
  const { parent, range, name } = identifier;
  // The token alone: a node's range can include a type annotation, and an escaped name is longer than what it means.
  const token = sourceCode.getFirstToken(identifier)?.range ?? range;
  if (parent.type === 'Property' && parent.shorthand) {
    return [replaceText(token, `${name}: ${newName}`)];
  }
  if (parent.type === 'ExportSpecifier' && parent.exported.range[0] === range[0]) {
    return [replaceText(token, `${newName} as ${name}`)];
  }
  if (identifier.type === 'JSXIdentifier') {
    return renameTag(identifier, newName);
  }
  return [replaceText(token, newName)];
}

// <A>…</A>, <A.B>…</A.B>
function renameTag(identifier: TSESTree.JSXIdentifier, newName: string): TextEdit[] | undefined {
  let top: TSESTree.Node = identifier;
  while (top.parent.type === 'JSXMemberExpression') {
    top = top.parent;
  }
  if (top === identifier && /^[\p{Ll}]/u.test(newName)) {
    // A tag in lower case is an element of the platform.
    return undefined;
  }
  const opening = top.parent;
  const closing = opening.type === 'JSXOpeningElement' ? opening.parent.closingElement?.name : undefined;
  const start = closing?.range[0];
  return [
    replaceText(identifier.range, newName),
    ...(start === undefined ? [] : [replaceText([start, start + identifier.name.length], newName)]),
  ];
}

// A parser that does not count JSX tags as references would leave them behind.
function coversJsx(name: string, edits: ReadonlyMap<number, TextEdit>, { ast }: Source): boolean {
  return ast.tokens.every(
    ({ type, value, range }) => (type as string) !== 'JSXIdentifier' || value !== name || edits.has(range[0]),
  );
}
