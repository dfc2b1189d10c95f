import type { TSESTree } from '@typescript-eslint/utils';
import type { Concept } from '../../registry/concept.ts';
import type { DeclaredName } from '../../syntax/declaring/declared-name.ts';
import type { FixContext } from '../fix-context.ts';
import type { Destination } from '../move.ts';
import type { TextEdit } from '../text-edit.ts';
import type { ModuleName } from './module-names.ts';

/** A duplicate, and the canonical export that takes its place. */
export interface Replacement {
  readonly declared: DeclaredName;
  readonly concept: Concept;
  /** What the canonical module calls it; `default` is allowed. */
  readonly exportName: string;
  /** The duplicates without whose replacement it is none. */
  readonly needs?: readonly DeclaredName[];
}

/** What becomes of a duplicate. */
export interface ReplacementPlan {
  /** The change: a fix if there is no `reason`, else at most a suggestion. Undefined when it can't be written. */
  readonly edits: readonly TextEdit[] | undefined;
  /** Why it must not be made unattended. */
  readonly reason: string | undefined;
  /** The canonical module as the file writes it. */
  readonly specifier: string | undefined;
}

/** The file that holds the duplicates, and what may be asked of it. */
export type ReplacementContext = Pick<FixContext, 'sourceCode' | 'file' | 'registry' | 'isSuppressed'>;

/** How a file is loaded: as an ES module, by `require()`, or by a `<script>` tag and the like. */
export type FileForm = 'module' | 'commonjs' | 'script';

/** A replacement with all that its edits depend on. */
export interface Order {
  readonly replacement: Replacement;
  readonly declared: DeclaredName;
  readonly exportName: string;
  readonly home: Destination;
  readonly fileForm: FileForm;
  /** The name inside the file, when its declaration goes. */
  readonly local: ModuleName | undefined;
  /** True when the file goes on using the name, which it imports then. */
  readonly isImported: boolean;
  /** True when it is imported as a type. */
  readonly isTypeImport: boolean;
  /** True when it is exported as a type, whatever the statement says. */
  readonly isTypeExport: boolean;
}

/** What stands in the place of a stretch of the file, and the replacements that it is part of. */
export interface OwnedEdit {
  readonly owners: ReadonlySet<Replacement>;
  readonly edit: TextEdit;
}

/** Finds the statement of the file's top level that a node stands in; undefined where it stands deeper. */
export function findTopStatement(node: TSESTree.Node): TSESTree.ProgramStatement | undefined {
  const list = node.type === 'VariableDeclarator' ? node.parent : node;
  const { parent } = list;
  const statement =
    parent?.type === 'ExportNamedDeclaration' || parent?.type === 'ExportDefaultDeclaration' ? parent : list;
  return statement.parent?.type === 'Program' ? (statement as TSESTree.ProgramStatement) : undefined;
}

/** Tells whether a range lies within another one. */
export function isWithin(inner: readonly [number, number], outer: readonly [number, number]): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}
