import { readModule } from '../modules/read-module.ts';
import type { Destination, Move } from './move.ts';
import { isScript } from './replacing/file-form.ts';

/** Says why a `/// <reference path>` can't go to a canonical module: all that it does is to bring in declarations. */
export function findDirectiveProblem(
  { reference, module }: Move,
  { file, specifier }: Destination,
): string | undefined {
  // TypeScript takes such a path as it stands: `new.js` never means `new.ts`, and JavaScript is read only where it was before.
  if (isJavaScript(specifier) && !(isJavaScript(reference.specifier) && isJavaScript(file ?? specifier))) {
    return `\`${specifier}\` is no declaration file`;
  }
  return module.file !== undefined && declaresForAll(module.file)
    ? 'it brings in what is declared for all files'
    : undefined;
}

function isJavaScript(file: string): boolean {
  return /\.[cm]?jsx?$/u.test(file);
}

// A script, `declare global`, `declare module "x"`, `export as namespace X`
function declaresForAll(file: string): boolean {
  return (
    isScript(file) ||
    readModule(file)?.program.body.some(
      (statement) =>
        statement.type === 'TSNamespaceExportDeclaration' ||
        (statement.type === 'TSModuleDeclaration' && (statement.global || statement.id.type === 'Literal')),
    ) === true
  );
}
