import { isPackageFile } from '../../modules/paths.ts';
import { getRealPath } from '../../modules/real-path.ts';
import { findModuleFile } from '../../modules/resolver.ts';
import { parseSpecifier } from '../../modules/specifier.ts';
import { getFileStyle } from '../../modules/writing/specifier-style.ts';
import { writeSpecifier } from '../../modules/writing/write-specifier.ts';
import type { Concept } from '../../registry/concept.ts';
import type { Destination } from '../move.ts';
import type { FileForm, ReplacementContext } from './replacement.ts';

/**
 * Finds the canonical module of a concept as the file would write it, or why the file can't.
 *
 * @param replaced the specifier that goes, whose manner is taken.
 */
export function findHome(
  { concept, replaced }: { readonly concept: Concept; readonly replaced?: string | undefined },
  form: FileForm,
  { file, sourceCode }: Pick<ReplacementContext, 'file' | 'sourceCode'>,
): Destination | { readonly reason: string } {
  const { canonical } = concept;
  const siblings = getSpecifiers(sourceCode, form);
  const load = form === 'commonjs' ? 'require' : 'import';
  const written = writeSpecifier({
    file,
    canonical,
    load,
    siblings,
    ...getModel(replaced, siblings, file),
  });
  if ('reason' in written) {
    return written;
  }
  const own = siblings.find((sibling) => leadsTo(sibling, written.specifier, file));
  const specifier = canonical.importAs === undefined ? (own ?? written.specifier) : written.specifier;
  const found = canonical.specifier === undefined ? undefined : findModuleFile(specifier, file, load);
  return { concept, specifier, file: found ?? canonical.file };
}

// An import that the file has already says how it writes the module.
function leadsTo(sibling: string, specifier: string, file: string): boolean {
  const found = sibling === specifier ? undefined : findModuleFile(sibling, file);
  const wanted = found === undefined ? undefined : findModuleFile(specifier, file);
  return (
    sibling === specifier || (found !== undefined && wanted !== undefined && getRealPath(found) === getRealPath(wanted))
  );
}

/** Gets the specifier whose manner is taken: the one that goes, or one as most of the file's are. */
function getModel(
  replaced: string | undefined,
  siblings: readonly string[],
  file: string,
): { replaced: string; replacedFile?: string } {
  const found = replaced === undefined ? undefined : findModuleFile(replaced, file);
  if (replaced !== undefined && found !== undefined && !isPackageFile(found)) {
    return { replaced, replacedFile: found };
  }
  const relative = siblings.filter((sibling) => sibling.startsWith('.'));
  const aliases = siblings.flatMap((sibling) => {
    const target = parseSpecifier(sibling).kind === 'package' ? findModuleFile(sibling, file) : undefined;
    return target === undefined || isPackageFile(target) ? [] : [{ replaced: sibling, replacedFile: target }];
  });
  const [alias] = aliases;
  if (alias && aliases.length > relative.length) {
    return alias;
  }
  const { extension, writesIndex } = getFileStyle(file, siblings);
  const end = extension === 'output' ? '.js' : extension === 'source' ? '.ts' : '';
  return { replaced: `./${writesIndex ? 'a/index' : 'a'}${end}` };
}

const specifiers = { commonjs: new WeakMap<object, string[]>(), module: new WeakMap<object, string[]>() };

/** Gets the specifiers of a file: once, however many duplicates it has. */
function getSpecifiers(sourceCode: ReplacementContext['sourceCode'], form: FileForm): readonly string[] {
  const known = specifiers[form === 'commonjs' ? 'commonjs' : 'module'];
  const found = known.get(sourceCode.ast) ?? readSpecifiers(sourceCode, form);
  known.set(sourceCode.ast, found);
  return found;
}

function readSpecifiers({ ast, text }: ReplacementContext['sourceCode'], form: FileForm): string[] {
  const statements = ast.body.flatMap((node) =>
    'source' in node && node.source?.type === 'Literal' && typeof node.source.value === 'string'
      ? [node.source.value]
      : [],
  );
  if (form !== 'commonjs') {
    return statements;
  }
  const required = ast.tokens.flatMap(({ value, range }, index) => {
    const string = value === 'require' && ast.tokens[index + 1]?.value === '(' ? ast.tokens[index + 2] : undefined;
    return string?.type === 'String' && ast.tokens[index + 3]?.value === ')' && range[0] < string.range[0]
      ? [text.slice(string.range[0] + 1, string.range[1] - 1)]
      : [];
  });
  return [...statements, ...required];
}
