/** What a doc comment says of types, in the words of the comment. */
export interface DocTags {
  readonly type: string | undefined;
  readonly returned: string | undefined;
  /** What `this` is. */
  readonly self: string | undefined;
  readonly parameters: ReadonlyMap<string, string>;
  /** The types of parameters in their order, for where a parameter has no name. */
  readonly inOrder: readonly string[];
}

const tagPattern = /@(type|param|arg|argument|returns?|this|satisfies)\s*\{/gu;
const namedPattern = /@(?:typedef|callback)\s*(\{)?/gu;

/** Reads the types that a doc comment gives. */
export function readDocTags(comment: string): DocTags {
  const parameters = new Map<string, string>();
  const inOrder: string[] = [];
  const single = new Map<string, string>();
  for (const match of comment.matchAll(tagPattern)) {
    const [, tag = ''] = match;
    const type = findBraced(comment, match.index + match[0].length);
    if (!type) {
      continue;
    }
    if (/^(?:param|arg)/u.test(tag)) {
      const name = /^\s*(?:\[\s*)?([\w$.]+)/u.exec(comment.slice(type.end))?.[1] ?? '';
      parameters.set(name, type.text);
      // {x} options, {y} options.a: the second is no parameter
      if (!name.includes('.')) {
        inOrder.push(type.text);
      }
    } else {
      single.set(tag.replace(/s$/u, ''), type.text);
    }
  }
  return {
    type: single.get('type'),
    returned: single.get('return'),
    self: single.get('thi'),
    parameters,
    inOrder,
  };
}

/** Collects the types that comments name: `@typedef {X} Name`, and `@typedef {object} Name` with its properties. */
export function getTypedefs(comments: readonly string[]): Map<string, string> {
  const typedefs = new Map<string, string>();
  for (const comment of comments) {
    if (!comment.startsWith('*') || !comment.includes('@')) {
      continue;
    }
    for (const match of comment.matchAll(namedPattern)) {
      const start = match.index + match[0].length;
      const type = match[1] ? findBraced(comment, start) : undefined;
      const name = /^\s*([\w$]+)/u.exec(comment.slice(type?.end ?? start))?.[1];
      if (name !== undefined && match[0].startsWith('@typedef')) {
        typedefs.set(name, getMeaning(type?.text, comment.slice(type?.end ?? start)));
      }
    }
    addImports(comment, typedefs);
  }
  return typedefs;
}

// @typedef {object} X  @property {Date} lastActivityAt
function getMeaning(type: string | undefined, rest: string): string {
  if (type !== undefined && !/^\s*object\s*$/iu.test(type)) {
    return type;
  }
  const members: string[] = [];
  const end = rest.search(/@(?:typedef|callback)\b/u);
  const own = end < 0 ? rest : rest.slice(0, end);
  for (const match of own.matchAll(/@prop(?:erty)?\s*\{/gu)) {
    const found = findBraced(own, match.index + match[0].length);
    const name = found && /^\s*(?:(\[)\s*)?([\w$]+)/u.exec(own.slice(found.end));
    if (name) {
      members.push(`${name[2] ?? ''}${name[1] === undefined ? '' : '?'}: ${found.text}`);
    }
  }
  return members.length === 0 ? 'object' : `{ ${members.join('; ')} }`;
}

// @import { A, B as C } from "./a"; @import * as ns from "./a"; @import D from "./a"
function addImports(comment: string, typedefs: Map<string, string>): void {
  const pattern =
    /@import\s+(?:type\s+)?([\w$]+)?\s*,?\s*(?:\{([^}]*)\}|\*\s*as\s+([\w$]+))?\s*from\s*(["'])([^"']+)\4/gu;
  for (const [, whole, names, namespace, , specifier = ''] of comment
    .replaceAll(/^[ \t]*\*+/gmu, '')
    .matchAll(pattern)) {
    const source = `import(${JSON.stringify(specifier)})`;
    if (whole !== undefined) {
      typedefs.set(whole, `${source}.default`);
    }
    if (namespace !== undefined) {
      typedefs.set(namespace, source);
    }
    for (const name of names?.split(',') ?? []) {
      const [, imported, local] = /^\s*(?:type\s+)?([\w$]+)(?:\s+as\s+([\w$]+))?\s*$/u.exec(name) ?? [];
      if (imported !== undefined) {
        typedefs.set(local ?? imported, `${source}.${imported}`);
      }
    }
  }
}

function findBraced(text: string, start: number): { readonly text: string; readonly end: number } | undefined {
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth === 0) {
      return {
        text: text
          .slice(start, at)
          .replaceAll(/^[ \t]*\*/gmu, '')
          .trim(),
        end: at + 1,
      };
    }
  }
  return undefined;
}
