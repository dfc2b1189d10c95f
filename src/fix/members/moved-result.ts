import { findModuleFile } from '../../modules/resolver.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { getOrigins } from '../../syntax/receiving/get-origins.ts';
import type { ImportedOrigin } from '../../syntax/receiving/value-origin.ts';
import type { FixContext } from '../fix-context.ts';
import type { Entry, Move } from '../move.ts';
import { getTakenName } from '../receivers/judge-enter.ts';
import { getInquiry } from '../receivers/judge-inquiry.ts';
import { findMember } from '../receivers/judge-member.ts';

/**
 * Finds the findings after which a receiver would lack a legacy member that it has by what is imported, whatever its type is
 * called: `get().last_activity` where `get` moves, `all.last_activity` where `all` is an object of a module.
 */
export function findLostResults(use: MemberUse, moves: readonly Move[], context: FixContext): readonly Entry[] {
  const origins = getOrigins(use.receiver, context.sourceCode).filter(
    (origin): origin is ImportedOrigin =>
      origin.kind === 'imported' && origin.home.file === undefined && !isJustInstance(origin),
  );
  return origins.flatMap((origin) =>
    moves
      .filter(({ reference }) => reference.specifier === origin.specifier)
      .flatMap((move) =>
        move.entries.filter(
          (entry) => entry.name === getTakenName(origin) && losesMember(origin, entry, use.member, context),
        ),
      ),
  );
}

// What is typed as an import, or made by it with `new`, is looked at as a type.
function isJustInstance({ steps: [first, ...others] }: ImportedOrigin): boolean {
  return first?.take === 'instance' && others.length === 0;
}

function losesMember(origin: ImportedOrigin, { targets }: Entry, member: string, context: FixContext): boolean {
  const [target] = targets;
  const { specifier, file } = target?.concept.canonical ?? {};
  const canonical = (specifier && findModuleFile(specifier, context.file, 'types')) ?? file;
  if (target?.export == null || canonical === undefined) {
    return false;
  }
  const inquiry = getInquiry(context);
  const before = findMember([origin], member, inquiry).state;
  const moved = { ...origin, specifier: canonical, importedName: target.export };
  const after = before === 'lacks' ? 'lacks' : findMember([moved], member, inquiry).state;
  return before === 'has' ? after !== 'has' : before === 'unknown' && after === 'lacks';
}
