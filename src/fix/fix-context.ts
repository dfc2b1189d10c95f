import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Registry, ListedModule } from '../registry/concept.ts';
import type { ModuleReference } from '../syntax/module-reference.ts';

/** How the rules let their users choose between fixes. */
export interface FixOptions {
  /** `alias` touches the import alone, `references` renames local uses too. */
  readonly rename: 'alias' | 'references';
  /** Keeps `import "./old"` where the deprecated module does something when it is loaded. */
  readonly keepSideEffects: boolean;
}

/** The file under the fixer's hands, and what may be asked of it. */
export interface FixContext {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  /** Absolute posix path. */
  readonly file: string;
  readonly registry: Registry;
  readonly options: FixOptions;
  /** Tells whether comments silence the rule at a place of the file. */
  isSuppressed(place: TSESTree.Position): boolean;
  /** Tells whether comments silence what is said of a legacy member at a place of the file. */
  isMemberSuppressed?(place: TSESTree.Position): boolean;
  /** Names that fixes of this file bring in. */
  readonly newNames: Set<string>;
}

/** A reference to a module that the registry lists. */
export interface ListedReference {
  readonly reference: ModuleReference;
  readonly module: ListedModule;
}

/** Gets the statements among which a statement stands. */
export function getSiblings(node: TSESTree.Node): readonly TSESTree.Node[] {
  const { parent } = node;
  return parent?.type === 'Program' || parent?.type === 'TSModuleBlock' ? parent.body : [node];
}

/** Gets the file's line ending: that of its first line. */
export function getLineEnding({ text }: Readonly<TSESLint.SourceCode>): string {
  const end = text.indexOf('\n');
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}

/** Gets what tells one listed module from another within a file. */
export function getModuleId({ module }: Pick<ListedReference, 'module'>): string {
  return module.file ?? module.written;
}
