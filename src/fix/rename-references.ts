import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isIdentifierName } from './rename-use.ts';
import { replaceText, type TextEdit } from './text-edit.ts';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Renames every local use of an import.
 *
 * @returns the edits, or undefined where a use can't be renamed without changing what the file means:
 * the new name is taken, shadowed or free somewhere, or the file has uses that scope analysis does not see.
 */
export function findReferenceEdits(
  specifier: TSESTree.Node & { local: TSESTree.Identifier },
  newName: string,
  sourceCode: Source,
): TextEdit[] | undefined {
  const scope = sourceCode.getScope(specifier);
  const variable = findVariable(scope, specifier.local.name);
  if (
    !variable ||
    !isIdentifierName(newName) ||
    isReserved(newName) ||
    isTaken(variable, newName, sourceCode) ||
    hasHiddenUses(variable, sourceCode)
  ) {
    return undefined;
  }
  const edits = variable.references.map(({ identifier }) => renameReference(identifier, newName));
  const flat = edits.flatMap((edit) => edit ?? []);
  return edits.includes(undefined) || !coversJsx(variable.name, flat, sourceCode) ? undefined : flat;
}

function isReserved(name: string): boolean {
  return /^(?:default|class|function|enum|interface|type|new|delete|import|export|await|yield|let|static|eval|arguments)$/u.test(
    name,
  );
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
  return hasClash || isFree === true || isShadowed;
}

function isOutside(scope: TSESLint.Scope.Scope, inner: TSESLint.Scope.Scope): boolean {
  for (let at: TSESLint.Scope.Scope | null = scope; at; at = at.upper) {
    if (at === inner) {
      return false;
    }
  }
  return true;
}

// Templates of single-file components, `eval`, and JSDoc types use names that no scope knows.
function hasHiddenUses({ name }: TSESLint.Scope.Variable, sourceCode: Source): boolean {
  const word = new RegExp(`(?<![\\p{ID_Continue}$])${name.replaceAll('$', '\\$')}(?![\\p{ID_Continue}$])`, 'u');
  return (
    sourceCode.ast.tokens.length === 0 ||
    sourceCode.text.includes('eval(') ||
    'defineTemplateBodyVisitor' in (sourceCode.parserServices ?? {}) ||
    /^\s*<|^---/u.test(sourceCode.text) ||
    sourceCode.getAllComments().some(({ value }) => value.startsWith('*') && word.test(value))
  );
}

function renameReference(
  identifier: TSESTree.Identifier | TSESTree.JSXIdentifier,
  newName: string,
): TextEdit[] | undefined {
  const { parent, range, name } = identifier;
  const token: readonly [number, number] = [range[0], range[0] + name.length];
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
  while (top.parent?.type === 'JSXMemberExpression') {
    top = top.parent;
  }
  if (top === identifier && /^[\p{Ll}]/u.test(newName)) {
    // A tag in lower case is an element of the platform.
    return undefined;
  }
  const opening = top.parent;
  const closing = opening?.type === 'JSXOpeningElement' ? opening.parent.closingElement?.name : undefined;
  const start = closing?.range[0];
  return [
    replaceText(identifier.range, newName),
    ...(start === undefined ? [] : [replaceText([start, start + identifier.name.length], newName)]),
  ];
}

// A parser that does not count JSX tags as references would leave them behind.
function coversJsx(name: string, edits: readonly TextEdit[], { ast }: Source): boolean {
  const starts = new Set(edits.map(({ range }) => range[0]));
  return ast.tokens.every(
    ({ type, value, range }) => (type as string) !== 'JSXIdentifier' || value !== name || starts.has(range[0]),
  );
}
