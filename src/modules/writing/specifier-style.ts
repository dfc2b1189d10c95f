import { getTsconfigInfo } from '../tsconfig-info.ts';
import { getPackages } from '../package-info.ts';
import { isPathSpecifier } from '../specifier.ts';

/** How a file writes the end of its specifiers. */
export interface SpecifierStyle {
  /** `none`; `output`: the extension of the JavaScript that will run; `source`: the extension of the file itself. */
  readonly extension: 'none' | 'output' | 'source';
  /** True when `/index` is written. */
  readonly writesIndex: boolean;
}

const codeExtension = /\.[cm]?([jt])sx?$/u;

/** Gets the style of one specifier. */
export function getStyle(specifier: string): SpecifierStyle {
  const [written, letter] = codeExtension.exec(specifier) ?? [];
  const bare = specifier.slice(0, specifier.length - (written?.length ?? 0));
  return {
    extension: letter === undefined ? 'none' : letter === 'j' ? 'output' : 'source',
    writesIndex: /(?:^|\/)index$/u.test(bare),
  };
}

/** Gets the style in which a file writes relative specifiers: that of most others in it, or else what its project needs. */
export function getFileStyle(file: string, siblings: readonly string[]): SpecifierStyle {
  const relative = siblings.filter(
    (specifier) => isPathSpecifier(specifier) && !/\.(?:css|scss|sass|less|json|svg|png|vue|svelte)$/u.test(specifier),
  );
  const styles = relative.map((specifier) => getStyle(specifier));
  const extensions = ['none', 'output', 'source'] as const;
  const counts = extensions.map((extension) => styles.filter((style) => style.extension === extension).length);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const writesIndex = styles.some((style) => style.extension === 'none' && style.writesIndex);
  const extension = most > 0 ? (extensions[counts.indexOf(most)] ?? 'none') : getNeededExtension(file);
  return { extension, writesIndex };
}

function getNeededExtension(file: string): SpecifierStyle['extension'] {
  const { needsExtensions, sourceExtensions, isBundled } = getTsconfigInfo(file);
  if (sourceExtensions === 'run') return 'source'; // Node finds neither `./a` nor `./a.js` where there is `a.ts`.
  // Node loads `.mjs` as an ES module, whatever the package says.
  const isMarked = /\.m[jt]s$/u.test(file);
  if (!isMarked && !needsExtensions && getPackages(file)[0]?.type !== 'module') return 'none';
  if (sourceExtensions === 'allowed') return 'source';
  // Not every bundler takes `./a.js` for `a.ts`.
  return isBundled && !isMarked && /\.tsx?$/u.test(file) ? 'none' : 'output';
}

/** Writes a path to a code file in a style: `a/index.ts` → `a`, `a/index`, `a/index.js` or as it is. */
export function writePath(path: string, { extension, writesIndex }: SpecifierStyle): string {
  const bare = path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/u, '');
  if (extension === 'source' && !/\.d\.[cm]?ts$/u.test(path)) return path;
  // An extension of its own, .mts or .cjs, is never left out: no resolver tries it.
  if (extension !== 'none' || /\.[cm][jt]s$/u.test(path)) return `${bare}${getOutputExtension(path)}`;
  const isShort = !writesIndex && /[^./]\/index$/u.test(bare);
  return isShort ? bare.slice(0, -'/index'.length) : bare;
}

function getOutputExtension(path: string): string {
  const [extension = '.js'] = /\.[cm]?[jt]sx?$/u.exec(path) ?? [];
  return extension === '.tsx' ? '.js' : extension.replace('t', 'j');
}
