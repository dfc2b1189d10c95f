import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { getOrigins } from '../../syntax/receiving/get-origins.ts';
import { getBases, lookUp } from '../../syntax/receiving/look-up.ts';
import type { Origins, ValueOrigin } from '../../syntax/receiving/value-origin.ts';

/** Types that derive from each other in more steps are not followed. */
const deepest = 12;

/** Of a type that is made of more than that nothing is said. */
const mostSeen = 20_000;

const wrappers = /^(?:TSNonNullExpression|ChainExpression)$/u;

/** An import of the file at hand, by which a receiver is typed. */
export interface ReplacedImport {
  /** What the name, or the module it is a member of, is bound to; undefined for `import("x").A`. */
  readonly variable: TSESLint.Scope.Variable | undefined;
  readonly specifier: string;
  readonly importedName: string;
}

interface Answer {
  readonly imports: readonly ReplacedImport[] | undefined;
}

/** By what a receiver can be, and the members that are asked for: a union of thousands may be read as often. */
const answers = new WeakMap<Origins, Map<string, Answer>>();

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
  const origins = getOrigins(getBare(use.receiver), sourceCode);
  const known = answers.get(origins) ?? new Map<string, Answer>();
  answers.set(origins, known);
  const key = members.join(' ');
  const answer = known.get(key) ?? { imports: readImports(origins, members) };
  known.set(key, answer);
  return answer.imports;
}

function readImports(origins: Origins, members: readonly string[]): Answer['imports'] {
  const found = new Map<string, ReplacedImport>();
  return addImports(origins, { members, found, seen: new Set() }) ? [...found.values()] : undefined;
}

interface Search {
  readonly members: readonly string[];
  readonly found: Map<string, ReplacedImport>;
  /** What was looked at before: types that share their bases have them listed once for each. */
  readonly seen: Set<ValueOrigin>;
}

function addImports(origins: Origins, search: Search, depth = 0): boolean {
  const { members, found, seen } = search;
  return origins.every((origin) => {
    if (origin.reshaped === 'picked' || depth > deepest || seen.size > mostSeen) {
      return false;
    }
    if (seen.has(origin)) {
      return true;
    }
    seen.add(origin);
    if (origin.kind === 'declared') {
      const isOwn = members.some((member) => {
        const { members: own, isOpen } = lookUp(origin, member);
        return own.length > 0 || isOpen;
      });
      const bases = getBases(origin);
      return !isOwn && bases.length > 0 && bases.every((base) => addImports(base, search, depth + 1));
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
