import type { TSESTree } from '@typescript-eslint/utils';
import { isEsModule } from '../../modules/loading/is-es-module.ts';
import { readModule } from '../../modules/read-module.ts';
import type { FileForm, ReplacementContext } from './replacement.ts';

/** Gets how a file is loaded, by what it says itself, or else by its extension and its package. */
export function getFileForm({ sourceCode, file }: ReplacementContext): FileForm {
  const { ast } = sourceCode;
  if (ast.body.some(isModuleStatement) || /\.m[jt]s$/u.test(file)) {
    return 'module';
  }
  if (/\.c[jt]s$/u.test(file) || usesCommonJs(ast.tokens)) {
    return 'commonjs';
  }
  return /\.jsx?$/u.test(file) && isEsModule(file) === true ? 'module' : 'script';
}

/** Tells whether a statement makes its file a module. */
export function isModuleStatement(node: TSESTree.Node): boolean {
  return (
    /^(?:Import|ExportNamed|ExportDefault|ExportAll)Declaration$|^TSExportAssignment$/u.test(node.type) ||
    (node.type === 'TSImportEqualsDeclaration' && node.moduleReference.type === 'TSExternalModuleReference')
  );
}

/** Tells whether a module of the project is written with `import` and `export`. */
export function hasEsSyntax(file: string): boolean {
  return readModule(file)?.program.body.some(({ type }) => /^(?:Import|Export)\w*Declaration$/u.test(type)) === true;
}

/** Tells whether a file is a script, with neither `import` nor `export`: TypeScript takes its names for global. */
export function isScript(file: string): boolean {
  const module = readModule(file);
  return (
    module?.program.body.every(
      ({ type }) => !/^(?:Import|Export|TSExport|TSImportEquals|TSNamespaceExport)/u.test(type),
    ) === true
  );
}

/** Tells whether a file only declares types for others. */
export function isDeclarationFile(file: string): boolean {
  return /\.d\.(?:[^./]+\.)?[cm]?ts$/u.test(file);
}

/** Tells whether a file is TypeScript. */
export function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/u.test(file);
}

// module.exports = …, exports.a = …, require("a")
function usesCommonJs(tokens: readonly TSESTree.Token[]): boolean {
  return tokens.some(({ value }, index) => {
    const next = tokens[index + 1]?.value;
    const isMember = /^(?:\.|\?\.)$/u.test(tokens[index - 1]?.value ?? '');
    return (
      !isMember &&
      ((value === 'require' && next === '(') ||
        (value === 'module' && next === '.' && tokens[index + 2]?.value === 'exports') ||
        (value === 'exports' && (next === '.' || next === '[')))
    );
  });
}
