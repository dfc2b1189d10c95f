import type { TSESLint } from '@typescript-eslint/utils';
import { isPackageFile } from '../../modules/paths.ts';
import { getRealPath } from '../../modules/real-path.ts';
import { getPackageName } from '../../modules/specifier.ts';
import type { Concept, Registry } from '../../registry/concept.ts';
import type { Receiver, Standing } from '../../registry/standing.ts';
import type { Origins, ValueOrigin } from '../../syntax/receiving/value-origin.ts';
import { followExport } from './judge-follow.ts';

/** What is asked about a file. */
export interface ReceiverQuestion {
  readonly registry: Registry;
  /** Absolute posix path of the file at hand. */
  readonly file: string;
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
}

/** How other modules are read for a file, with what was found there so far. */
export interface Reading {
  /** Absolute posix path of the file at hand. */
  readonly file: string;
  readonly entered: WeakMap<ValueOrigin, Origins | null>;
  /** Tells whether a file may be looked into. */
  mayRead(file: string): boolean;
}

/** A question with the answers that its file has had so far. */
export interface Inquiry extends ReceiverQuestion, Reading {
  /** The file behind all links. */
  readonly realFile: string;
  readonly standings: WeakMap<ValueOrigin, Map<string, Standing>>;
  /** By what a receiver can be, and the member. */
  readonly receivers: WeakMap<Origins, Map<string, Receiver | undefined>>;
  /** Whether a canonical export has a member, by what a receiver can be, and the names of the two. */
  readonly exports: WeakMap<Origins, Map<string, boolean | undefined>>;
  readonly canonicalKeys: Map<Concept, ReadonlySet<string>>;
  /** How many things that a value can be were judged for the receiver at hand. */
  judged: number;
}

const inquiries = new WeakMap<object, Inquiry>();

/** Gets the question about a file with the answers so far: they are kept for one run over it. */
export function getInquiry(question: ReceiverQuestion): Inquiry {
  const { registry, file, sourceCode } = question;
  const known = inquiries.get(sourceCode);
  if (known?.registry === registry && known.file === file) {
    return known;
  }
  const listed = new Map<string, boolean>();
  const isListed = (name: string) => {
    const answer = listed.get(name) ?? isListedPackage(name, registry, file);
    listed.set(name, answer);
    return answer;
  };
  const inquiry: Inquiry = {
    registry,
    file,
    sourceCode,
    realFile: getRealPath(file),
    standings: new WeakMap(),
    receivers: new WeakMap(),
    exports: new WeakMap(),
    entered: new WeakMap(),
    canonicalKeys: new Map(),
    judged: 0,
    // Of packages only those that the registry lists.
    mayRead: (other) => !isPackageFile(other) || isListed(getPackageOf(other)),
  };
  inquiries.set(sourceCode, inquiry);
  return inquiry;
}

function isListedPackage(name: string, registry: Registry, file: string): boolean {
  return (
    registry.findDeprecatedModule(name, file) !== undefined ||
    registry.findCompatModule(name, file) !== undefined ||
    [...registry.concepts.values()].some(({ canonical }) => isPackage(canonical.specifier, name))
  );
}

/** Tells whether a specifier names a package, or a part of it. */
export function isPackage(specifier: string | undefined, name: string): boolean {
  return specifier !== undefined && getPackageName(specifier) === name;
}

/** Gets the name of the package that a file belongs to. */
export function getPackageOf(file: string): string {
  const inside = file.slice(file.lastIndexOf('/node_modules/') + '/node_modules/'.length);
  const name = getPackageName(inside);
  // @types/acme__metrics
  return name.startsWith('@types/') ? name.slice('@types/'.length).replace(/^(.+?)__/u, '@$1/') : name;
}

/** Gets what tells the declarations that the canonical exports of a concept lead to from others. */
export function getCanonicalKeys(concept: Concept, { canonicalKeys }: Inquiry): ReadonlySet<string> {
  const known = canonicalKeys.get(concept) ?? readKeys(concept);
  canonicalKeys.set(concept, known);
  return known;
}

function readKeys({ canonical: { file }, exports }: Concept): Set<string> {
  const ends =
    file === undefined
      ? []
      : exports.map((name) =>
          followExport(
            file,
            name,
            () => undefined,
            () => true,
          ),
        );
  return new Set(ends.flatMap(({ entity }) => (entity ? [entity.key] : [])));
}
