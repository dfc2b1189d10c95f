import type { Concept } from '../../registry/concept.ts';
import type { Standing } from '../../registry/standing.ts';
import { isPackageFile } from '../../modules/paths.ts';
import { getRealPath } from '../../modules/real-path.ts';
import { findTopName } from '../../syntax/receiving/label.ts';
import { getBases, lookUp } from '../../syntax/receiving/look-up.ts';
import type {
  DeclaredOrigin,
  ImportedOrigin,
  Label,
  Origins,
  ValueOrigin,
} from '../../syntax/receiving/value-origin.ts';
import { enter } from './judge-enter.ts';
import { findImportStanding } from './judge-import.ts';
import { getCanonicalKeys, getPackageOf, isPackage, type Inquiry } from './judge-inquiry.ts';
import { findMember } from './judge-member.ts';

/** Types that derive from each other, or are made of each other, in more steps are not followed. */
const deepest = 12;

/** Of one receiver no more is judged: with type arguments, types that share their bases are others for each of them. */
const mostJudged = 10_000;

/** What one thing that a value can be says weighs more than what another one says, in this order. */
const order: readonly Standing[] = ['legacy', 'unproven', 'unrelated', 'compat', 'unified'];

/** Judges all that a value can be: the worst of it counts. */
export function judgeOrigins(
  origins: Origins,
  concept: Concept,
  member: string,
  inquiry: Inquiry,
  depth = 0,
): Standing {
  const standings = new Set(origins.map((origin) => judgeOrigin(origin, concept, member, inquiry, depth)));
  return order.find((standing) => standings.has(standing)) ?? 'unproven';
}

function judgeOrigin(origin: ValueOrigin, concept: Concept, member: string, inquiry: Inquiry, depth: number): Standing {
  const known = inquiry.standings.get(origin) ?? new Map<string, Standing>();
  const key = `${concept.name} ${member}`;
  const answer = known.get(key);
  if (answer !== undefined) {
    return answer;
  }
  inquiry.standings.set(origin, known.set(key, 'unproven')); // for what leads back to itself
  inquiry.judged = depth === 0 ? 0 : inquiry.judged + 1;
  const isTooFar = depth > deepest || inquiry.judged > mostJudged;
  const standing = isTooFar ? 'unproven' : judge(origin, concept, member, inquiry, depth);
  known.set(key, standing);
  return standing;
}

function judge(origin: ValueOrigin, concept: Concept, member: string, inquiry: Inquiry, depth: number): Standing {
  const standing = judgeKind(origin, concept, member, inquiry, depth);
  if (standing !== 'unproven' && standing !== 'unrelated') {
    return standing;
  }
  // type SessionMetrics = { … }: the name of an alias counts, too, unless what it stands for is unified
  return origin.labels.map((label) => findNameStanding(label, concept, inquiry)).find(Boolean) ?? standing;
}

function judgeKind(origin: ValueOrigin, concept: Concept, member: string, inquiry: Inquiry, depth: number): Standing {
  switch (origin.kind) {
    case 'imported':
      return judgeImported(origin, concept, member, inquiry, depth);
    case 'declared':
      return judgeDeclared(origin, concept, member, inquiry, depth);
    case 'joined': {
      const standings = origin.parts.map((part) => judgeOrigins(part, concept, member, inquiry, depth + 1));
      return (
        (['legacy', 'unified', 'compat', 'unrelated'] as const).find((standing) => standings.includes(standing)) ??
        'unproven'
      );
    }
    case 'builtin':
      return findMember([origin], member, inquiry).state === 'has' ? 'unrelated' : 'unproven';
    case 'unknown':
      return 'unproven';
  }
}

function judgeImported(
  origin: ImportedOrigin,
  concept: Concept,
  member: string,
  inquiry: Inquiry,
  depth: number,
): Standing {
  const { steps } = origin;
  const isDirect = steps.length === 0 || (steps.length === 1 && steps[0]?.take === 'instance');
  const standing = isDirect ? findImportStanding(origin, concept, inquiry) : undefined;
  return standing ?? judgeOrigins(enter(origin, inquiry) ?? [], concept, member, inquiry, depth + 1);
}

function judgeDeclared(
  origin: DeclaredOrigin,
  concept: Concept,
  member: string,
  inquiry: Inquiry,
  depth: number,
): Standing {
  const { home, nodes } = origin;
  const names = nodes.flatMap((node): Label[] => {
    const name = findTopName(node, home);
    return name === undefined ? [] : [{ name, home }];
  });
  if (isHomeOf(concept, home.file ?? inquiry.realFile, names, inquiry)) {
    return 'unified';
  }
  const bases = getBases(origin).map((base) => judgeOrigins(base, concept, member, inquiry, depth + 1));
  if (bases.includes('unified') && !bases.includes('legacy')) {
    return 'unified';
  }
  const byName = names.map((name) => findNameStanding(name, concept, inquiry)).find(Boolean);
  const inherited = (['legacy', 'compat'] as const).find((standing) => bases.includes(standing));
  if (byName || inherited) {
    return byName ?? inherited ?? 'legacy';
  }
  const isOwn = lookUp(origin, member).members.length > 0;
  // What it takes over may be akin to the concept in a way that was not followed.
  const isOpen = !isOwn && bases.includes('unproven');
  return !isOpen && findMember([origin], member, inquiry).state === 'has' ? 'unrelated' : 'unproven';
}

/** Tells whether a file is where a concept is defined, or declares what its canonical module passes on. */
function isHomeOf(concept: Concept, file: string, names: readonly Label[], inquiry: Inquiry): boolean {
  const { canonical } = concept;
  if (isPackageFile(file) && isPackage(canonical.specifier, getPackageOf(file))) {
    return true;
  }
  const isFile = canonical.file !== undefined && getRealPath(canonical.file) === getRealPath(file);
  const keys = getCanonicalKeys(concept, inquiry);
  return isFile || names.some(({ name }) => keys.has(`${getRealPath(file)}#${name}`));
}

/** Finds how something stands by a name that it has at the top level of a file. */
function findNameStanding({ name, home }: Label, concept: Concept, inquiry: Inquiry): Standing | undefined {
  const file = home.file ?? inquiry.file;
  if (concept.unified.has(name)) {
    return 'unified';
  }
  const { registry } = inquiry;
  const [deprecated, compat] = isPackageFile(file)
    ? [
        registry.findDeprecatedModule(getPackageOf(file), inquiry.file),
        registry.findCompatModule(getPackageOf(file), inquiry.file),
      ]
    : [registry.findDeprecatedFile(file), registry.findCompatFile(file)];
  if (deprecated?.findTarget(name, inquiry.file)?.concept === concept) {
    return 'legacy';
  }
  if (compat?.findTarget(name, inquiry.file)?.concept === concept) {
    return 'compat';
  }
  return concept.names.has(name) && !isPackageFile(file) && !concept.isIgnored(file) ? 'legacy' : undefined;
}
