import type { FixContext } from '../fix-context.ts';
import { isExpression, type FileFacts } from './facts.ts';
import { createDraft, getOwnedEdits, type Draft } from './draft.ts';
import { exportReplacements } from './export-replacements.ts';
import { isModuleStatement } from './file-form.ts';
import { importReplacements } from './import-replacements.ts';
import { writeTop } from './insert-import.ts';
import type { Batch } from './batch.ts';
import { getUnboundLoads } from './unbound-loads.ts';
import { removeDeclarations } from './remove-declarations.ts';
import type { Order, OwnedEdit } from './replacement.ts';
import { keepsDeclarator, requireReplacements } from './require-replacements.ts';
import { getDistinct } from './shared-declarations.ts';

/** What replacing some duplicates together makes of their file. */
export interface FileEdits {
  readonly edits: readonly OwnedEdit[];
  /** What the file would become, besides what is wanted. */
  readonly fault: string | undefined;
}

/** Writes the edits of all duplicates of a file that are replaced together. */
export function editReplacements(
  orders: readonly Order[],
  { leftovers, isGone }: Pick<Batch, 'leftovers' | 'isGone'>,
  { form, names }: FileFacts,
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
    requireReplacements(getDistinct(orders), draft);
  } else {
    exportReplacements(orders, draft);
  }
  if (form !== 'commonjs') {
    const loads = getUnboundLoads(names, isGone, context);
    importReplacements(getDistinct(orders), unused, loads, draft);
  }
  writeTop(draft);
  const edits = getOwnedEdits(draft);
  return { edits, fault: findFault(form, draft) };
}

function findFault(form: FileFacts['form'], { hasModuleStatement, pieces, context }: Draft): string | undefined {
  const { body } = context.sourceCode.ast;
  const staying = body.filter((node) => !pieces.has(node));
  // What was private to the file would be seen by every script.
  if (form === 'module' && !hasModuleStatement && !staying.some(isModuleStatement)) {
    return 'the file would be no module any more';
  }
  const [first] = staying.filter((node) => !(node.type === 'ExpressionStatement' && node.directive !== undefined));
  const isString =
    first?.type === 'ExpressionStatement' &&
    first.expression.type === 'Literal' &&
    typeof first.expression.value === 'string';
  // A string that comes to stand first means something.
  return isString ? 'the string behind it would become a directive' : undefined;
}
