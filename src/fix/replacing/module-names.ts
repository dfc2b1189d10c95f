import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../../syntax/module-reference.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** A place where a name of the file's top level is used. */
export interface NameUsage {
  readonly node: TSESTree.Node;
  readonly range: Range;
  /** `query`: `typeof X` in a type; `export`: in an export list or as a default; `comment`: in a JSDoc type. */
  readonly kind: 'value' | 'type' | 'query' | 'export' | 'comment';
  readonly isWrite: boolean;
}

/** A name of the file's top level: declared there or imported. */
export interface ModuleName {
  readonly name: string;
  readonly definitions: readonly TSESLint.Scope.Definition[];
  readonly uses: readonly NameUsage[];
}

/** Gets the names that a file declares or imports at its top level, each with its uses. */
export function getModuleNames(sourceCode: Source): ModuleName[] {
  const scopes = (sourceCode.scopeManager?.scopes ?? []).filter(({ block }) => block.type === 'Program');
  const tags = sourceCode.ast.tokens.filter(({ type }) => (type as string) === 'JSXIdentifier');
  const tagNames = new Set(tags.map(({ value }) => value));
  const docs = sourceCode.getAllComments().filter(({ type, value }) => type === 'Block' && value.startsWith('*'));
  return scopes.flatMap(({ variables }) =>
    variables
      .filter(({ defs }) => defs.length > 0)
      .map((variable) => ({
        name: variable.name,
        definitions: variable.defs,
        uses: [
          ...getReferences(variable),
          ...(tagNames.has(variable.name) ? getTags(variable, tags, sourceCode) : []),
          ...getMentions(variable.name, docs, sourceCode),
        ],
      })),
  );
}

function getReferences({ references }: TSESLint.Scope.Variable): NameUsage[] {
  return references
    .filter(({ init }) => init !== true)
    .map((reference) => ({
      node: reference.identifier,
      range: reference.identifier.range,
      kind: getKind(reference),
      isWrite: reference.isWrite(),
    }));
}

function getKind(reference: TSESLint.Scope.Reference): NameUsage['kind'] {
  const { identifier } = reference;
  if (/^(?:ExportSpecifier|ExportDefaultDeclaration|TSExportAssignment)$/u.test(identifier.parent.type)) {
    return 'export';
  }
  let { parent }: { parent: TSESTree.Node } = identifier;
  while (parent.type === 'TSQualifiedName') {
    ({ parent } = parent);
  }
  if (parent.type === 'TSTypeQuery') {
    return 'query';
  }
  // Parsers without types know values alone.
  return 'isValueReference' in reference && !reference.isValueReference ? 'type' : 'value';
}

// Not every parser counts a tag as a reference, and none a closing tag.
function getTags(variable: TSESLint.Scope.Variable, tags: readonly TSESTree.Token[], sourceCode: Source): NameUsage[] {
  return tags.flatMap(({ value, range }): NameUsage[] => {
    const node = value === variable.name ? sourceCode.getNodeByRangeIndex(range[0]) : null;
    const isName =
      node?.type === 'JSXIdentifier' &&
      node.parent.type !== 'JSXAttribute' &&
      // A tag in lower case is an element of the platform.
      (node.parent.type === 'JSXMemberExpression' || !/^\p{Ll}/u.test(value)) &&
      !(node.parent.type === 'JSXMemberExpression' && node.parent.property === node);
    return isName && findVariable(sourceCode.getScope(node), value) === variable
      ? [{ node, range, kind: 'value', isWrite: false }]
      : [];
  });
}

// `@param {X} x`, `{@link X}`
function getMentions(name: string, docs: readonly TSESTree.Comment[], { ast }: Source): NameUsage[] {
  const word = new RegExp(`\\{[^}]*(?<![\\p{ID_Continue}$])${name.replaceAll('$', '\\$')}(?![\\p{ID_Continue}$])`, 'u');
  return docs
    .filter(({ value }) => value.includes(name) && word.test(value))
    .map(({ range }) => ({ node: ast, range, kind: 'comment', isWrite: false }));
}
