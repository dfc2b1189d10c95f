import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Concept } from '../../registry/concept.ts';
import type { Receiver, Standing } from '../../registry/standing.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { getOrigins } from '../../syntax/receiving/get-origins.ts';
import { getBases, lookUp } from '../../syntax/receiving/look-up.ts';
import type { Origins, ValueOrigin } from '../../syntax/receiving/value-origin.ts';
import { enter } from './judge-enter.ts';
import { getInquiry, type Inquiry, type ReceiverQuestion } from './judge-inquiry.ts';
import { findMember } from './judge-member.ts';
import { judgeOrigins } from './judge-standing.ts';
import { isSameWritten, isSeenAlike } from './judge-written-type.ts';

/** What counts first where several concepts list a member. */
const order: readonly Standing[] = ['legacy', 'unified', 'compat', 'unproven', 'unrelated'];

const deepest = 12;

const wrappers = /^(?:TSNonNullExpression|ChainExpression)$/u;

/**
 * Judges how the receiver of a member stands to the concept that lists the member, by syntax and scopes, and by the source
 * of the modules that it comes from.
 *
 * @returns undefined when no concept lists the member for this file.
 */
export function judgeReceiverBySyntax(use: MemberUse, question: ReceiverQuestion): Receiver | undefined {
  const { registry, file, sourceCode } = question;
  const concepts = registry.findConceptsByMember(use.member).filter((concept) => !concept.isIgnored(file));
  if (concepts.length === 0) {
    return undefined;
  }
  const inquiry = getInquiry(question);
  const origins = getOrigins(use.receiver, sourceCode);
  const judged = concepts.map((concept) => ({
    concept,
    standing: judgeSafely(origins, concept, use.member, inquiry),
  }));
  const best = order.flatMap((standing) => judged.filter((each) => each.standing === standing)).at(0);
  return (
    best && {
      ...best,
      hasCanonicalMember: hasCanonicalMember(origins, use.member, best.concept, inquiry),
      isMissing: origins.every((origin) => findMember([origin], use.member, inquiry).state === 'lacks'),
      isWire: origins.some(({ isWire }) => isWire),
    }
  );
}

function judgeSafely(origins: Origins, concept: Concept, member: string, inquiry: Inquiry): Standing {
  try {
    return judgeOrigins(origins, concept, member, inquiry);
  } catch (error) {
    if (error instanceof RangeError) {
      return 'unproven'; // nested too deep to be walked through
    }
    throw error;
  }
}

function hasCanonicalMember(origins: Origins, member: string, concept: Concept, inquiry: Inquiry): boolean {
  const canonicalMember = concept.members.get(member);
  return (
    canonicalMember !== undefined &&
    origins.every((origin) => {
      if (isReshaped(origin, inquiry)) {
        return false;
      }
      const canonical = findMember([origin], canonicalMember, inquiry);
      const legacy = findMember([origin], member, inquiry);
      if (canonical.state !== 'has' || !isSeenAlike(legacy, canonical)) {
        return false;
      }
      return legacy.state === 'lacks' || (legacy.state === 'has' && isSameWritten(legacy, canonical, canonicalMember));
    })
  );
}

// Pick<X, "a"> may lack what X has, and of Partial<X> & Y one part makes optional what the other does not.
function isReshaped(origin: ValueOrigin, inquiry: Inquiry, depth = 0): boolean {
  const isInside = (inner: ValueOrigin) => isReshaped(inner, inquiry, depth + 1);
  if (origin.reshaped === 'picked' || depth > deepest) {
    return true;
  }
  if (origin.kind === 'imported') {
    return (enter(origin, inquiry) ?? []).some(isInside);
  }
  return (
    origin.kind === 'joined' &&
    origin.parts.some((part) => part.some((inner) => inner.reshaped !== undefined || isInside(inner)))
  );
}

/** An import of the file at hand, by which a receiver is typed. */
export interface ReplacedImport {
  /** What the name, or the module it is a member of, is bound to; undefined for `import("x").A`. */
  readonly variable: TSESLint.Scope.Variable | undefined;
  readonly specifier: string;
  readonly importedName: string;
}

/**
 * Finds the imports that make all of a receiver's type, as far as some members are concerned: who replaces them replaces what
 * it is. Undefined when anything else has a part in it.
 *
 * @param members a class that derives from an import must not declare any of them itself.
 */
export function findReplacedImports(
  use: MemberUse,
  sourceCode: Readonly<TSESLint.SourceCode>,
  members: readonly string[] = [use.member],
): readonly ReplacedImport[] | undefined {
  const found = new Map<string, ReplacedImport>();
  const isWhole = addImports(getOrigins(getBare(use.receiver), sourceCode), members, found);
  return isWhole ? [...found.values()] : undefined;
}

function addImports(
  origins: Origins,
  members: readonly string[],
  found: Map<string, ReplacedImport>,
  depth = 0,
): boolean {
  return origins.every((origin) => {
    if (origin.reshaped === 'picked' || depth > deepest) {
      return false;
    }
    if (origin.kind === 'declared') {
      const isOwn = members.some((member) => {
        const { members: own, isOpen } = lookUp(origin, member);
        return own.length > 0 || isOpen;
      });
      const bases = getBases(origin);
      return !isOwn && bases.length > 0 && bases.every((base) => addImports(base, members, found, depth + 1));
    }
    const isImport =
      origin.kind === 'imported' &&
      origin.home.file === undefined &&
      origin.steps.length === 1 &&
      origin.steps[0]?.take === 'instance';
    if (isImport) {
      const { variable, specifier, importedName } = origin;
      found.set(`${specifier} ${importedName}`, { variable, specifier, importedName });
    }
    return isImport;
  });
}

function getBare(node: TSESTree.Node): TSESTree.Node {
  return wrappers.test(node.type) ? getBare((node as TSESTree.TSNonNullExpression).expression) : node;
}
