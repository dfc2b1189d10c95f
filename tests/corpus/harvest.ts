import { parseSync } from 'oxc-parser';

/** The names of a file that a registry can be made of. */
export interface Harvest {
  /** Specifier → names that are imported by it. */
  readonly imports: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of its own declarations that it exports. */
  readonly exports: readonly string[];
  readonly declared: readonly string[];
  /** Names of members that it reads, most frequent first. */
  readonly members: readonly string[];
}

/** Takes the names that occur in a file; what does not parse is searched as text. */
export function harvest(file: string, text: string): Harvest {
  const imports = new Map<string, Set<string>>();
  function add(specifier: string, ...names: string[]): void {
    const known = imports.get(specifier) ?? new Set();
    imports.set(specifier, known);
    names.filter(isPlainName).forEach((name) => known.add(name));
  }
  const exports = new Set<string>();
  for (const [, specifier = ''] of text.matchAll(/(?:\brequire\w*|\bimport|\bmock)\(\s*['"`]([^'"`\n]+)['"`]/gu)) {
    add(specifier, ...getLoadedNames(text, specifier));
  }
  if (/\.[cm]?[jt]sx?$/u.test(file)) {
    const { module } = parseSync(file, text);
    for (const { moduleRequest, entries } of module.staticImports) {
      add(
        moduleRequest.value,
        ...entries.map(({ importName: { kind, name } }) => (kind === 'Default' ? 'default' : (name ?? ''))),
      );
    }
    for (const { entries } of module.staticExports) {
      for (const { moduleRequest, importName, exportName } of entries) {
        if (moduleRequest) add(moduleRequest.value, importName.name ?? '');
        else exports.add(exportName.kind === 'Default' ? 'default' : (exportName.name ?? ''));
      }
    }
  } else {
    for (const [, names = '', specifier = ''] of text.matchAll(
      /\bimport\s+(?:type\s+)?\{([^}]*)\}\s*from\s*['"]([^'"\n]+)['"]/gu,
    )) {
      add(specifier, ...names.split(',').map((name) => name.trim().replace(/^type\s+|\s+as\s.*$/gu, '')));
    }
  }
  for (const [, name = ''] of text.matchAll(/^\s*(?:module\.)?exports\.(\w+)\s*=/gmu)) exports.add(name);
  if (/^\s*module\.exports\s*=/mu.test(text)) exports.add('default');
  return {
    imports,
    exports: [...exports].filter(isPlainName),
    declared: getAll(text, /^(?:export\s+)?(?:class|interface|type|enum|function|const|let|var)\s+([\w$]+)/gmu).filter(
      isPlainName,
    ),
    members: getFrequent(getAll(text, /\.([a-z_$][\w$]+)\b/giu)),
  };
}

function getLoadedNames(text: string, specifier: string): string[] {
  const load = `require\\(\\s*['"]${specifier.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`)}['"]\\s*\\)`;
  const [, member] = new RegExp(`${load}\\.(\\w+)`, 'u').exec(text) ?? [];
  const [, pattern = ''] = new RegExp(`\\{([\\w\\s,:]*)\\}\\s*=\\s*${load}`, 'u').exec(text) ?? [];
  const [, local] = new RegExp(`([\\w$]+)\\s*=\\s*${load}`, 'u').exec(text) ?? [];
  const read =
    local === undefined ? [] : getAll(text, new RegExp(`\\b${local.replaceAll('$', String.raw`\$`)}\\.(\\w+)`, 'gu'));
  return [
    ...(member === undefined ? [] : [member]),
    ...pattern.split(',').map((part) => part.replace(/:.*/su, '').trim()),
    ...read,
  ];
}

function getAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

function getFrequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

const reserved = new Set(
  'await break case catch class const continue debugger delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield arguments undefined NaN Infinity async of any string number boolean symbol object never unknown bigint type declare namespace module abstract as require exports'.split(
    ' ',
  ),
);

function isPlainName(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/u.test(name) && !reserved.has(name);
}
