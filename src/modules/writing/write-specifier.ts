import { findStamp } from '../file-cache.ts';
import { isEmbedded } from '../file-kind.ts';
import { isEsModule } from '../loading/is-es-module.ts';
import { findPackage } from '../package-info.ts';
import { findPackageProblem, isDeclared } from './package-specifier.ts';
import { getRealPath } from '../real-path.ts';
import { findModuleFile } from '../resolver.ts';
import { isPathSpecifier } from '../specifier.ts';
import { getCandidates, getPackageCandidates } from './specifier-candidates.ts';

/** What must be known to write the specifier of a canonical module. All paths are absolute and posix. */
export interface SpecifierRequest {
  /** The file that is fixed. */
  readonly file: string;
  /** The specifier that is replaced, as written, without a query. */
  readonly replaced: string;
  /** The file that it means, when there is one. */
  readonly replacedFile?: string | undefined;
  readonly canonical: {
    /** The module as the registry writes it. */
    readonly written: string;
    readonly specifier?: string | undefined;
    readonly file?: string | undefined;
    readonly importAs?: string | undefined;
  };
  readonly load: 'import' | 'require';
  /** All other specifiers in the file: they show its style. */
  readonly siblings: readonly string[];
}

/** A specifier, or why there is none. */
export type WrittenSpecifier = { readonly specifier: string } | { readonly reason: string };

/** Writes the canonical module as the file would: what is returned is proved to lead there, as far as the file exists. */
export function writeSpecifier(request: SpecifierRequest): WrittenSpecifier {
  const { file, canonical } = request;
  const canonicalFile = canonical.file === undefined ? undefined : getRealPath(canonical.file);
  if (canonicalFile !== undefined && canonicalFile === getRealPath(file))
    return { reason: 'this file is the canonical module' };
  const written = write(request, canonicalFile);
  if ('reason' in written) return written;
  return isPathSpecifier(written.specifier) && isEmbedded(file)
    ? { reason: 'the code stands in a file of another language' }
    : refuseRequire(written.specifier, request, canonicalFile);
}

function write(request: SpecifierRequest, canonicalFile: string | undefined): WrittenSpecifier {
  const { file, canonical, load } = request;
  if (canonical.importAs !== undefined && isUsable(canonical.importAs, request, canonicalFile)) {
    return { specifier: canonical.importAs };
  }
  if (canonical.specifier !== undefined) {
    const reason = findPackageProblem(canonical.specifier, file, load);
    return reason === undefined ? { specifier: canonical.specifier } : { reason };
  }
  if (canonicalFile === undefined) return { reason: `there is no file at \`${canonical.written}\`` };
  return writeFile(request, canonicalFile);
}

/** Tells whether `importAs` means the canonical module here; one that only a bundler understands is taken at its word. */
function isUsable(
  importAs: string,
  { file, load, canonical }: SpecifierRequest,
  canonicalFile: string | undefined,
): boolean {
  const found = findModuleFile(importAs, file, load) ?? findModuleFile(importAs, file, 'types');
  if (found !== undefined)
    return canonicalFile === undefined || canonical.specifier !== undefined || getRealPath(found) === canonicalFile;
  if (isPathSpecifier(importAs)) return false;
  // Resolved elsewhere, it is an alias of another part of the project.
  return canonicalFile === undefined || findModuleFile(importAs, canonicalFile, load) === undefined;
}

function writeFile(request: SpecifierRequest, canonicalFile: string): WrittenSpecifier {
  const { file, replaced, replacedFile, siblings, canonical } = request;
  // Relative specifiers start at the folder behind all links.
  const situation = { file: getRealPath(file), canonicalFile, replaced, replacedFile, siblings };
  const home = findPackage(canonicalFile);
  const isForeign = home !== undefined && home.folder !== findPackage(situation.file)?.folder;
  const names = isForeign && home.name !== undefined ? getPackageCandidates(situation, home.name, home.folder) : [];
  const candidates = getCandidates(situation).filter(
    (candidate) => !isForeign || !candidate.startsWith('.') || isRelativeAcross(request),
  );
  const specifier = [...names, ...candidates].find((candidate) => leadsTo(candidate, canonicalFile, request));
  if (specifier !== undefined) return { specifier };
  if (!isForeign) return { reason: `no specifier for \`${canonical.written}\` leads there from here` };
  const problem = home.name === undefined ? undefined : findPackageProblem(home.name, file, request.load);
  return { reason: problem ?? `\`${canonical.written}\` is in another package, which does not offer it` };
}

/** Tells whether the replaced specifier was a relative path into another package. */
function isRelativeAcross({ file, replaced, replacedFile }: SpecifierRequest): boolean {
  if (!replaced.startsWith('.') || replacedFile === undefined) return false;
  return findPackage(replacedFile)?.folder !== findPackage(file)?.folder;
}

function leadsTo(specifier: string, canonicalFile: string, { file, load }: SpecifierRequest): boolean {
  if (findStamp(canonicalFile) === undefined) return specifier.startsWith('.'); // nothing to compare with
  const found = findModuleFile(specifier, file, load);
  if (found === undefined || getRealPath(found) !== canonicalFile) return false;
  return specifier.startsWith('.') || isDeclared(specifier, file, found);
}

/**
 * `require()` of an ES module gives another object, or fails. Of a CommonJS one it leaves the ES module undone that Node makes of
 * it for those who import it; an ES module that hands on its names does not, and those in a cycle may read them by then.
 */
function refuseRequire(
  specifier: string,
  request: SpecifierRequest,
  canonicalFile: string | undefined,
): WrittenSpecifier {
  const { file, load, replacedFile } = request;
  const wasEsm = replacedFile === undefined || load === 'import' ? undefined : isEsModule(replacedFile);
  if (wasEsm === undefined) return { specifier };
  const target = findModuleFile(specifier, file, load) ?? canonicalFile;
  const isEsm = target === undefined ? undefined : isEsModule(target);
  if (isEsm === undefined || isEsm === wasEsm) return { specifier };
  const kind = isEsm ? 'an ES module' : 'a CommonJS module, the deprecated one an ES module';
  return { reason: `\`${specifier}\` is ${kind}, which \`require()\` does not load alike` };
}
