import type { Concept } from '../../registry/concept.ts';
import type { Receiver, Standing } from '../../registry/standing.ts';
import type { Range } from '../../syntax/module-reference.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import type { FixContext } from '../fix-context.ts';
import type { Finding } from '../plan-moves.ts';
import { isCovered, type TextEdit } from '../text-edit.ts';
import { findReceiver } from './find-receiver.ts';
import { findReplacedImports } from '../receivers/replaced-imports.ts';
import { isHome } from './is-home.ts';
import { settleRename } from './settle-rename.ts';
import { wrapReceiver } from './wrap-receiver.ts';

/** A change that a person could decide for: the other name, or the adapter around the receiver. */
export interface MemberProposal {
  readonly kind: 'rename' | 'adapt';
  readonly edits: readonly TextEdit[];
}

/** What there is to say of one use of a legacy member. */
export interface MemberFinding {
  readonly range: Range;
  readonly member: string;
  readonly canonicalMember: string;
  readonly concept: Concept;
  readonly standing: Standing;
  /** Why there is no fix. */
  readonly reason: string | undefined;
  readonly fix: readonly TextEdit[] | undefined;
  readonly proposals: readonly MemberProposal[];
}

/** What a rule wants to hear of. */
export interface Wanted {
  readonly standings: ReadonlySet<Standing>;
  /** Also what is only written. */
  readonly writes: boolean;
  /** Gets what this very run makes of the modules that receivers may have their types from; asked when it matters. */
  readonly getMoves: () => readonly Finding[];
}

type FindMoves = (specifier: string, importedName: string) => readonly Finding[];

/** A fix of many edits is handed out so often: ESLint writes it down anew for each report. */
const mostShared = 50;

/** Plans what becomes of the legacy members that a file uses. */
export function planMembers(uses: readonly MemberUse[], wanted: Wanted, context: FixContext): MemberFinding[] {
  const findMoves = getMoveSearch(wanted.getMoves);
  const homes = new Map<Concept, boolean>();
  const written = new Set(uses.filter(({ access }) => access !== 'read').map(({ member }) => member));
  const findings = uses
    .filter((use) => wanted.writes || !isWritten(use))
    .flatMap((use) => {
      const receiver = findReceiver(use, context);
      if (!receiver || !wanted.standings.has(receiver.standing)) {
        return [];
      }
      const { concept } = receiver;
      const isAtHome = homes.get(concept) ?? isHome(concept, context);
      homes.set(concept, isAtHome);
      return !isAtHome ? [getFinding(use, receiver, written, findMoves, context)] : [];
    });
  return limitShared(findings);
}

/** Makes a search in what becomes of the imports of a file, which is planned once somebody asks. */
function getMoveSearch(getMoves: Wanted['getMoves']): FindMoves {
  let moves: readonly Finding[] | undefined;
  const found = new Map<string, readonly Finding[]>();
  return (wantedSpecifier, importedName) => {
    const key = `${wantedSpecifier} ${importedName}`;
    moves ??= getMoves();
    const own =
      found.get(key) ?? moves.filter(({ name, specifier }) => name === importedName && specifier === wantedSpecifier);
    found.set(key, own);
    return own;
  };
}

/** Leaves a fix that many findings share to the first of them; it fixes all. */
function limitShared(findings: readonly MemberFinding[]): MemberFinding[] {
  const counts = new Map<readonly TextEdit[], number>();
  return findings.map((finding) => {
    const { fix } = finding;
    if (!fix) {
      return finding;
    }
    const count = (counts.get(fix) ?? 0) + 1;
    counts.set(fix, count);
    return count > mostShared ? { ...finding, fix: undefined } : finding;
  });
}

function isWritten({ access }: MemberUse): boolean {
  return access === 'write' || access === 'delete';
}

function getFinding(
  use: MemberUse,
  receiver: Receiver,
  written: ReadonlySet<string>,
  findMoves: FindMoves,
  context: FixContext,
): MemberFinding {
  const { concept, standing } = receiver;
  const canonicalMember = concept.members.get(use.member) ?? use.member;
  const { edit, reason: doubt } = settleRename(use, receiver, written, context);
  const moved = doubt === undefined ? undefined : findMoveOf(use, canonicalMember, edit, findMoves, context);
  const reason = moved ? moved.reason : doubt;
  const fix = moved ? moved.fix : reason === undefined && edit ? [edit] : undefined;
  return {
    range: use.key.range,
    member: use.member,
    canonicalMember,
    concept,
    standing,
    reason,
    fix,
    proposals: fix ? [] : getProposals(use, receiver, edit, context),
  };
}

/** Finds the fix that gives a receiver its canonical type and renames the use with it. */
function findMoveOf(
  use: MemberUse,
  canonicalMember: string,
  edit: TextEdit | undefined,
  findMoves: FindMoves,
  { sourceCode }: FixContext,
): Pick<Finding, 'fix' | 'reason'> | undefined {
  const imports = edit && findReplacedImports(use, sourceCode, [use.member, canonicalMember]);
  const [first] = imports ?? [];
  if (!edit || !first) {
    return undefined;
  }
  const findings = findMoves(first.specifier, first.importedName);
  const refused = findings.find(({ reason }) => reason !== undefined);
  if (refused) {
    return { fix: undefined, reason: `\`${first.importedName}\` keeps its module: ${refused.reason ?? ''}` };
  }
  const found = findings.find(({ fix }) => fix && isCovered(edit.range, fix));
  return found && { fix: found.fix, reason: undefined };
}

function getProposals(
  use: MemberUse,
  receiver: Receiver,
  edit: TextEdit | undefined,
  context: FixContext,
): MemberProposal[] {
  const wrapped = wrapReceiver(use, receiver.concept, context);
  return [
    ...(edit ? [{ kind: 'rename', edits: [edit] } as const] : []),
    ...(wrapped ? [{ kind: 'adapt', edits: wrapped } as const] : []),
  ];
}
