import { findCompanions } from './find-companions.ts';
import { getModuleId, type ListedReference } from '../fix-context.ts';
import { isSettled, refuse, type EditGroup, type Move } from '../move.ts';

/**
 * Refuses the moves that would come apart from others of the file: a mock and the imports that it replaces, a load and
 * the type said of it, an import and what the file adds to its module.
 */
export function settleTogether(moves: readonly Move[], listed: readonly ListedReference[]): void {
  // What is refused below is refused for what goes with it, too.
  settleCompanions(moves, listed);
  settleMocks(moves, listed);
  settleAugmentations(moves, listed);
  settleCompanions(moves, listed);
}

function settleCompanions(moves: readonly Move[], listed: readonly ListedReference[]): void {
  for (const owner of listed) {
    const own = moves.find(({ reference }) => reference === owner.reference);
    const inner = new Set<unknown>(findCompanions(owner, listed).map(({ reference }) => reference));
    for (const move of moves.filter(({ reference }) => inner.has(reference))) {
      followOwner(move, own);
    }
  }
}

function settleMocks(moves: readonly Move[], listed: readonly ListedReference[]): void {
  for (const mock of listed.filter(({ reference }) => reference.form === 'mock' && reference.replaces)) {
    const same = getMocked(mock, moves);
    const own = same.find(({ reference }) => reference === mock.reference);
    const stuck = own ? same.find((move) => !isSettled(move)) : undefined;
    // vi.doUnmock("./old") of a module that keeps names takes back the mock of those that move no longer.
    const leftBehind = listed.find(
      ({ reference, module }) =>
        reference.form === 'mock' &&
        !reference.replaces &&
        getModuleId({ module }) === getModuleId(mock) &&
        !same.some((move) => move.reference === reference),
    );
    if (!own || stuck || leftBehind) {
      const reason =
        !own || stuck?.reference.form === 'mock'
          ? 'a mock of it in this file stays'
          : stuck
            ? 'another use of it in this file stays'
            : 'a call that takes the mock back stays';
      same.forEach((move) => {
        refuse(move, reason);
      });
    }
  }
}

// Types are gone when a mock is made.
function getMocked(mock: ListedReference, moves: readonly Move[]): Move[] {
  return moves.filter((move) => getModuleId(move) === getModuleId(mock) && !move.reference.isTypeOnly);
}

/**
 * Groups a mock and what it replaces into one fix. ESLint drops a fix that meets another rule's, which sorts the imports, say:
 * the mock alone would replace what nothing imports any more.
 */
export function groupMocks(moves: readonly Move[]): EditGroup[] {
  return moves
    .filter(({ reference }) => reference.form === 'mock' && reference.replaces)
    .map((mock) => ({ moves: new Set(getMocked(mock, moves).filter((move) => isSettled(move))), edits: [] }));
}

function settleAugmentations(moves: readonly Move[], listed: readonly ListedReference[]): void {
  for (const { reference, module } of listed) {
    if (reference.form === 'declaration' && reference.node.body?.body.length) {
      const same = moves.filter((move) => getModuleId(move) === getModuleId({ module }));
      same.forEach((move) => {
        refuse(move, 'this file augments the deprecated module');
      });
    }
  }
}

// What stands inside a mock or a cast is edited with it.
function followOwner(move: Move, owner: Move | undefined): void {
  if (!owner) {
    refuse(move, 'what it belongs to stays');
    return;
  }
  for (const entry of move.entries) {
    const [first] = owner.entries;
    delete entry.reason;
    entry.isImpossible = true;
    if (first?.reason !== undefined) {
      entry.reason = first.reason;
    }
  }
  // The type that is said of a load inside a mock goes with the mock.
  move.owner = owner.owner ?? owner;
}
