import type { TSESTree } from '@typescript-eslint/utils';
import { loadsModule } from '../../modules/loading/module-graph.ts';
import { noUses, type MockFactory, type MockReference, type NameUse } from '../../syntax/module-reference.ts';
import type { FixContext, ListedReference } from '../fix-context.ts';
import type { Destination, Move, MoveOutcome } from '../move.ts';
import { insertBelow } from '../statement-text.ts';
import { applyEdits, replaceText, type TextEdit } from '../text-edit.ts';
import { editFactory } from './edit-factory.ts';
import { isInside, partFactory, type FactoryParts } from './part-factory.ts';
import { getPartComments, removeParts } from './remove-parts.ts';

/**
 * Makes two mocks of one: the names that move are mocked in the canonical module, those that stay in the deprecated one.
 *
 * `vi.mock("./old", () => ({ A: 1, other: 2 }))` →
 * `vi.mock("./old", () => ({ other: 2 }))` and `vi.mock("./canon", async (importOriginal) => ({ …, New: 1 }))`
 *
 * What no name is left for is mocked by `{}`: names that the factory did not mention must not turn up.
 */
export function splitMock(
  move: Move,
  reference: MockReference,
  factory: MockFactory,
  destination: Destination,
  companions: readonly ListedReference[],
  context: FixContext,
): MoveOutcome {
  const { sourceCode, file } = context;
  const statement = findStatement(reference.node);
  if (!statement) {
    return { reason: 'some of its names stay, and it is part of a longer expression' };
  }
  if (destination.file !== undefined && loadsDeprecated(move, destination.file)) {
    // The canonical module is loaded for what is not mocked of it, and would find the deprecated one without what moved.
    return { reason: 'some of its names stay, and the canonical module loads the deprecated one' };
  }
  const loads = new Set(companions.map(({ reference: own }) => ('node' in own ? own.node : undefined)));
  const [parameter] = factory.function?.params ?? [];
  const isOriginal = (init: TSESTree.Node): boolean =>
    loads.has(init) ||
    (init.type === 'CallExpression' &&
      init.callee.type === 'Identifier' &&
      parameter?.type === 'Identifier' &&
      init.callee.name === parameter.name);
  const doesMove = (name: string): boolean => move.module.findTarget(name, file) !== undefined;
  const parts = partFactory(factory, doesMove, isOriginal, sourceCode);
  if (typeof parts === 'string') {
    return { reason: parts };
  }
  const originals = [
    factory.original,
    ...companions.map(({ reference: own }) => (own.form === 'namespace' ? own.uses : noUses)),
  ];
  const uses = originals.flatMap(({ names }) => names);
  const kept = uses.find((use) => doesMove(use.name) && !isIn(use, parts.leaving));
  if (kept) {
    return { reason: `its factory uses the original \`${kept.name}\` for a name that stays` };
  }
  const narrow = <Use extends { readonly range: readonly [number, number] }>(all: readonly Use[]): Use[] =>
    all.filter((use) => !isIn(use, parts.staying));
  const narrowed: MockFactory = {
    ...factory,
    keys: narrow(factory.keys),
    original: { ...factory.original, names: narrow(factory.original.names) },
  };
  const moved = companions.flatMap((companion): ListedReference[] => {
    const { reference: own } = companion;
    return own.form !== 'namespace' || isIn(own.node, parts.staying)
      ? []
      : [{ ...companion, reference: { ...own, uses: { ...own.uses, names: narrow(own.uses.names) } } }];
  });
  const { edits, reason } = editFactory(
    move,
    { ...reference, factory: narrowed },
    narrowed,
    destination,
    moved,
    context,
  );
  if (!edits) {
    return { reason };
  }
  const copy = getCopy(statement, factory, parts, edits, context);
  return {
    edits: [...removeParts(factory, parts.leaving, [], sourceCode), insertBelow(statement, copy, sourceCode)],
    reason,
  };
}

function loadsDeprecated({ module }: Move, canonical: string): boolean {
  return module.file !== undefined && loadsModule(canonical, module.file) !== false;
}

function isIn({ range }: Pick<NameUse, 'range'>, parts: readonly TSESTree.Node[]): boolean {
  return parts.some((part) => isInside(range, part.range));
}

// vi.mock("x", …);  await mock.module("x", …);
function findStatement({ callee, parent }: TSESTree.CallExpression): TSESTree.ExpressionStatement | undefined {
  if (callee.type === 'MemberExpression' && callee.object.type === 'CallExpression') {
    // jest.mock("x").mock("y"): a copy would mock both twice.
    return undefined;
  }
  const statement = parent.type === 'AwaitExpression' ? parent.parent : parent;
  return statement.type === 'ExpressionStatement' &&
    /^(?:Program|BlockStatement|StaticBlock|TSModuleBlock)$/u.test(statement.parent.type)
    ? statement
    : undefined;
}

/** Gets the text of a mock's statement as one of the canonical module: without what stays, comments on it included. */
function getCopy(
  statement: TSESTree.Node,
  factory: MockFactory,
  parts: FactoryParts,
  edits: readonly TextEdit[],
  { sourceCode }: FixContext,
): string {
  const owned = new Set(parts.leaving.flatMap((part) => getPartComments(part, factory, sourceCode)));
  const foreign = sourceCode.getCommentsInside(statement).filter((comment) => !owned.has(comment));
  const removals = removeParts(factory, parts.staying, foreign, sourceCode);
  const [start, end] = statement.range;
  return applyEdits(
    sourceCode.text.slice(start, end),
    [...edits, ...removals].map(({ range, text }) => replaceText([range[0] - start, range[1] - start], text)),
  );
}
