import picomatch from 'picomatch';

const options = { dot: true } as const;

/** What picomatch takes. */
const longestGlob = 65_536;
/** The ways in which stars can share the letters of a name multiply. */
const mostStars = 6;

/** Compiles a glob to a test of posix paths; dots at the start of a name are nothing special. */
export function compileGlob(glob: string): (path: string) => boolean {
  // A regular expression takes ages to find out that `**/**/**/a*b` matches nothing, and one `**/` says the same.
  const matches = picomatch(glob.replace(/(?<=^|\/)(?:\*\*\/){2,}/gu, '**/'), options);
  return (path) => matches(path);
}

/** The common shape: folders and stars, nothing that could be wrong. */
const plainGlob = /^[\w*@#](?:[\w*@#-]|\.(?!\.)|\/(?=[\w*@#]))*$/u;

/**
 * Finds why a glob can never match a module or a file.
 *
 * @returns what is wrong and what to do, or undefined.
 */
export function findGlobFault(glob: string): string | undefined {
  if (glob.length > longestGlob) {
    return `has more than ${String(longestGlob)} characters; list shorter ones`;
  }
  if (glob.split('/').some((segment) => segment.split('*').length > mostStars + 1)) {
    return `has more than ${String(mostStars)} \`*\` in one name, which can take minutes to match; write fewer`;
  }
  if (plainGlob.test(glob)) {
    return undefined;
  }
  if (glob.includes('\\')) {
    return 'has a backslash, which no path has here; write `/` between folders, and `[*]` for a literal `*`';
  }
  if (glob.startsWith('!')) {
    return 'is negated; list what is meant instead';
  }
  if (glob.endsWith('/')) {
    return `ends in a slash, which no module does; write ${JSON.stringify(`${glob}**`)}`;
  }
  const segments = glob
    .replace(/^(?:[a-z]:)?\//iu, '')
    .replace(/^\.\/|^(?:\.\.\/)+/u, '')
    .split('/');
  if (segments.includes('')) {
    return 'has an empty folder name (`//`); write one slash';
  }
  if (segments.some((segment) => segment === '.' || segment === '..')) {
    return 'has `.` or `..` behind its start, which no path has here; write the folders themselves';
  }
  return findBracketFault(glob);
}

const closing = new Map([
  ['[', ']'],
  ['{', '}'],
  ['(', ')'],
]);

function findBracketFault(glob: string): string | undefined {
  const open: string[] = [];
  for (const character of glob) {
    const inClass = open.at(-1) === ']';
    const closes = closing.get(character);
    if (closes !== undefined && !inClass) {
      open.push(closes);
    } else if (character === open.at(-1)) {
      open.pop();
    } else if (!inClass && (character === ']' || character === '}' || character === ')')) {
      return `has \`${character}\` without its opening bracket; write both or neither`;
    }
  }
  const missing = open.at(-1);
  if (missing !== undefined) {
    return `lacks \`${missing}\`; close the bracket`;
  }
  return /[([]/u.test(glob) ? findSyntaxFault(glob) : undefined;
}

function findSyntaxFault(glob: string): string | undefined {
  try {
    picomatch.makeRe(glob, { ...options, debug: true });
    return undefined;
  } catch {
    return 'is no glob that can be compiled; check its brackets';
  }
}

/** Writes out the alternatives of a glob: `a/{b,c}` → `a/b`, `a/c`; a glob with too many stays as it is. */
export function expandBraces(glob: string): readonly string[] {
  const expanded = expand(glob, 64);
  return expanded.length > 64 ? [glob] : expanded;
}

function expand(glob: string, limit: number, depth = 0): readonly string[] {
  // The innermost braces that hold a comma; `{1..3}` is left to picomatch.
  const match = /\{([^{}]*,[^{}]*)\}/u.exec(glob);
  // Each pair of braces adds one alternative at least.
  if (match === null || depth > limit) {
    return [glob];
  }
  const before = glob.slice(0, match.index);
  const after = glob.slice(match.index + match[0].length);
  const results: string[] = [];
  for (const alternative of (match[1] ?? '').split(',')) {
    for (const result of expand(`${before}${alternative}${after}`, limit, depth + 1)) results.push(result);
    if (results.length > limit) {
      break;
    }
  }
  return results;
}
