import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type Source = Readonly<TSESLint.SourceCode>;

interface FileLookup {
  get(node: TSESTree.Program): { readonly isDeclarationFile: boolean } | undefined;
}

/**
 * Tells whether statements describe what exists in other scripts: those of a `.d.ts` that is no module.
 * Where the parser does not say what file it is, statements that only describe are taken for such.
 */
export function isAmbientScript(statements: readonly TSESTree.Node[], sourceCode: Source): boolean {
  return !statements.some(isOfModule) && (isDeclarationFile(sourceCode) ?? statements.every(isAmbient));
}

/** Tells whether a file is a `.d.ts`; undefined where the parser does not say so. */
export function isDeclarationFile({ ast, parserServices }: Source): boolean | undefined {
  // Parsers offer what they like: what typescript-eslint promises may be missing.
  const services: { readonly esTreeNodeToTSNodeMap?: FileLookup } | undefined = parserServices;
  return services?.esTreeNodeToTSNodeMap?.get(ast)?.isDeclarationFile;
}

function isOfModule(node: TSESTree.Node): boolean {
  return node.type === 'TSImportEqualsDeclaration'
    ? node.moduleReference.type === 'TSExternalModuleReference'
    : /^(?:Import|Export|TSExport|TSNamespaceExport)/u.test(node.type);
}

function isAmbient(node: TSESTree.Node): boolean {
  return /^TS(?:Interface|TypeAlias)Declaration$/u.test(node.type) || ('declare' in node && node.declare);
}
