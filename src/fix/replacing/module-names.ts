import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findNodeOfToken } from '../../syntax/find-node-of-token.ts';
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
  const tags = groupByName(
    sourceCode.ast.tokens.filter(({ type }) => (type as string) === 'JSXIdentifier').map((tag) => [tag.value, tag]),
  );
  const mentions = getMentions(sourceCode);
  return scopes.flatMap(({ variables }) =>
    variables
      .filter(({ defs }) => defs.length > 0)
      .map((variable) => ({
        name: variable.name,
        definitions: variable.defs,
        uses: [
          ...getReferences(variable),
          ...getTags(variable, tags.get(variable.name) ?? [], sourceCode),
          ...(mentions.get(variable.name) ?? []),
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
  return tags.flatMap((tag): NameUsage[] => {
    const { value, range } = tag;
    const node = findNodeOfToken(tag, sourceCode);
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
function getMentions(sourceCode: Source): ReadonlyMap<string, readonly NameUsage[]> {
  const docs = sourceCode.getAllComments().filter(({ type, value }) => type === 'Block' && value.startsWith('*'));
  return groupByName(
    docs.flatMap(({ value, range }) => {
      const stretches = value.match(/\{[^}]*/gu) ?? [];
      const words = new Set(stretches.flatMap((stretch) => stretch.match(/[\p{ID_Continue}$\u200C\u200D]+/gu) ?? []));
      return [...words].map((word): [string, NameUsage] => [
        word,
        { node: sourceCode.ast, range, kind: 'comment', isWrite: false },
      ]);
    }),
  );
}

function groupByName<Item>(named: readonly (readonly [string, Item])[]): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const [name, item] of named) {
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(item);
  }
  return groups;
}
