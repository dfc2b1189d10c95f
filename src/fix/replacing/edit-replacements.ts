import type { FixContext } from '../fix-context.ts';
import { isExpression, type FileFacts } from './facts.ts';
import { createDraft, getOwnedEdits } from './draft.ts';
import { exportReplacements } from './export-replacements.ts';
import { isModuleStatement } from './file-form.ts';
import { importReplacements } from './import-replacements.ts';
import type { Leftover } from './leftovers.ts';
import { removeDeclarations } from './remove-declarations.ts';
import type { Order, OwnedEdit } from './replacement.ts';
import { keepsDeclarator, requireReplacements } from './require-replacements.ts';

/** What replacing some duplicates together makes of their file. */
export interface FileEdits {
  readonly edits: readonly OwnedEdit[];
  /** False when nothing would be left in the file that makes it a module. */
  readonly isStillModule: boolean;
}

/** Writes the edits of all duplicates of a file that are replaced together. */
export function editReplacements(
  orders: readonly Order[],
  leftovers: readonly Leftover[],
  { form }: FileFacts,
  context: FixContext,
): FileEdits {
  const draft = createDraft(context);
  const unused = leftovers.flatMap(({ nodes, owners }) => nodes.map((node) => ({ node, owners })));
  const declared = orders
    .filter((order) => !keepsDeclarator(order))
    .flatMap(({ declared: { parts }, replacement }) =>
      parts.filter((part) => !isExpression(part)).map((node) => ({ node, owners: new Set([replacement]) })),
    );
  removeDeclarations([...declared, ...unused], draft);
  if (form === 'commonjs') {
    requireReplacements(orders, draft);
  } else {
    exportReplacements(orders, draft);
  }
  importReplacements(form === 'commonjs' ? [] : orders, unused, draft);
  const edits = getOwnedEdits(draft);
  const isStillModule =
    form !== 'module' ||
    draft.hasModuleStatement ||
    context.sourceCode.ast.body.some((node) => isModuleStatement(node) && !draft.pieces.has(node));
  return { edits, isStillModule };
}
