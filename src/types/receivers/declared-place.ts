import type ts from 'typescript';
import { symbolFlags } from '../flags.ts';

interface Shape {
  readonly name?: ts.Node;
  readonly symbol?: ts.Symbol;
}

/** Tells whether a declaration stands in a function, so that no other module can mean it. */
export function isInFunction(declaration: ts.Node): boolean {
  return hasOuter(declaration, (node) => 'parameters' in node);
}

/** Tells whether a declaration adds to what another module or the global scope declares: `declare module "a" { … }`. */
export function isAugmentation(declaration: ts.Node): boolean {
  return hasOuter(declaration, (node) => {
    const { name, symbol } = node as Shape;
    const isModule = ((symbol?.flags ?? 0) & symbolFlags.module) !== 0;
    return isModule && name !== undefined && /^(?:["']|global$)/u.test(name.getText());
  });
}

/** Gets the path of the file that a declaration stands in, as the registry writes it. */
export function getPath(file: ts.SourceFile): string {
  return file.fileName.replaceAll('\\', '/').replace(/^[a-z]:/u, (drive) => drive.toUpperCase());
}

/** Tells whether a file is one that the project's people write: no package, no declaration of what stands elsewhere. */
export function isProjectFile(program: ts.Program, file: ts.SourceFile): boolean {
  return !file.isDeclarationFile && !isForeignFile(program, file);
}

/** Tells whether a file belongs to a package, or to the language. */
export function isForeignFile(program: ts.Program, file: ts.SourceFile): boolean {
  return (
    file.fileName.includes('/node_modules/') ||
    program.isSourceFileDefaultLibrary(file) ||
    program.isSourceFileFromExternalLibrary(file)
  );
}

function hasOuter(declaration: ts.Node, isWanted: (node: ts.Node) => boolean): boolean {
  // The topmost node has no parent, whatever its type says.
  let node = declaration.parent as ts.Node | undefined;
  while (node !== undefined) {
    if (isWanted(node)) return true;
    node = node.parent;
  }
  return false;
}
