import type { ModuleReference } from '../syntax/module-reference.ts';

/** Tells whether a reference is a statement that takes no name: `import "x"`, `import {} from "x"`, `export {} from "x"`. */
export function isBareStatement(reference: ModuleReference): boolean {
  return (reference.form === 'import' || reference.form === 'export') && reference.node.specifiers.length === 0;
}
