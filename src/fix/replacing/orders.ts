import type { TSESTree } from '@typescript-eslint/utils';
import type { ExportPlace } from '../../syntax/declaring/declared-name.ts';
import type { Range } from '../../syntax/module-reference.ts';
import type { FixContext } from '../fix-context.ts';
import { getDestinationExports } from '../settling/find-destination.ts';
import type { Facts, FileFacts } from './facts.ts';
import { isDeclarationFile, isTypeScript } from './file-form.ts';
import { getDestinationId, type Destination } from '../move.ts';
import { findMeaningProblem, getMeaning } from './meaning.ts';
import { findFormProblem, findLoadProblem } from './find-load-problem.ts';
import type { ModuleName, NameUsage } from './module-names.ts';
import { getCover } from './reach.ts';
import type { Order } from './replacement.ts';

/** A replacement ready to be written, and why it must not be made unattended. */
export interface Settled {
  readonly order: Order;
  readonly reason: string | undefined;
  /** False when what it would write is wrong whoever decides for it. */
  readonly isPossible: boolean;
}

/** A duplicate of which it is known how the file would write its canonical module. */
export type Writable = Facts & { readonly home: Destination };

/**
 * Settles how a duplicate is replaced: imported, re-exported or both, as a type or as a value.
 *
 * @param isGone tells which stretches of the file go together with it.
 */
export function settleOrder(
  facts: Writable,
  { form, loadProblems }: FileFacts,
  isGone: (range: Range) => boolean,
  context: FixContext,
): Settled {
  const { replacement, local, home } = facts;
  const { declared, exportName } = replacement;
  const uses = getUses(local, declared.exports, isGone, context);
  const hasComment = getCommentQuestion(context.sourceCode);
  const staying = declared.exports.filter((place) => local && form === 'module' && staysInPlace(place, hasComment));
  const canonical = getDestinationExports(home, context.file);
  const found = canonical?.names.get(exportName);
  const before = getMeaning(facts, context.file);
  const isTyped = isTypeScript(context.file) && form === 'module';
  const isTypeExport = isTyped && (before === 'type' || found?.kind === 'type');
  const isImported = uses.length > 0 || staying.length > 0;
  // What is imported as a type is exported as one, too, whatever the statement says.
  const exportsValue = before !== 'type' && declared.exports.some(({ isTypeOnly }) => !isTypeOnly);
  const needsValue =
    exportsValue || uses.some(({ kind }) => kind === 'value' || (kind === 'export' && before !== 'type'));
  const mayBeMetadata = (): boolean =>
    before !== 'type' && context.sourceCode.ast.tokens.some(({ value }) => value === '@');
  const isTypeImport = isTypeExport || (isTyped && !needsValue && !mayBeMetadata());
  const order: Order = {
    replacement,
    declared,
    exportName,
    home,
    fileForm: form,
    local,
    isImported,
    isTypeImport,
    isTypeExport,
  };
  const loads =
    form === 'commonjs' ||
    (!isDeclarationFile(context.file) && ((isImported && !isTypeImport) || (exportsValue && !isTypeExport)));
  const isNeeded = isImported || declared.exports.length > 0;
  // An import can not be assigned to.
  const wrong = uses.some(({ isWrite }) => isWrite)
    ? 'it is written to'
    : isNeeded
      ? findMeaningProblem(order, found, canonical?.complete === true, uses, before, isTyped)
      : undefined;
  const reason =
    wrong ??
    (loads && isNeeded
      ? getOnce(loadProblems, getDestinationId(home), () => findLoadProblem(home, form, context))
      : isNeeded
        ? findFormProblem(home, form, context)
        : undefined);
  return { order, reason, isPossible: wrong === undefined };
}

function getOnce<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const value = known.has(key) ? (known.get(key) as Value) : find();
  known.set(key, value);
  return value;
}

/** Gets the uses of a name that the file keeps. */
function getUses(
  local: ModuleName | undefined,
  places: readonly ExportPlace[],
  isGone: (range: Range) => boolean,
  { file }: FixContext,
): readonly NameUsage[] {
  const isOwn = getCover(
    places.filter(({ form }) => form === 'list' || form === 'default').map(({ node }) => node.range),
  );
  return (local?.uses ?? []).filter(
    ({ range, kind }) =>
      !isGone(range) &&
      !(kind === 'export' && isOwn(range)) &&
      // In JavaScript the types stand in comments.
      (kind !== 'comment' || !isTypeScript(file)),
  );
}

/** Gets the question whether there is a comment in a statement, which thousands of names may share. */
function getCommentQuestion(sourceCode: FixContext['sourceCode']): (statement: TSESTree.Node) => boolean {
  const known = new Map<TSESTree.Node, boolean>();
  return (statement) => {
    const answer = known.get(statement) ?? sourceCode.getCommentsInside(statement).length > 0;
    known.set(statement, answer);
    return answer;
  };
}

/** Tells whether a place that exports a name stays as it is, and needs the name in the file. */
function staysInPlace(
  { node, form, publicName }: ExportPlace,
  hasComment: (statement: TSESTree.Node) => boolean,
): boolean {
  if (form === 'statement' || form === 'commonjs') {
    return false;
  }
  const statement = form === 'list' ? node.parent : node;
  if (statement?.type === 'ExportDefaultDeclaration') {
    return hasComment(statement);
  }
  if (statement?.type !== 'ExportNamedDeclaration' || node.type !== 'ExportSpecifier' || hasComment(statement)) {
    return true;
  }
  return statement.specifiers.length > 1 && node.local.type === 'Identifier' && node.local.name === publicName;
}
