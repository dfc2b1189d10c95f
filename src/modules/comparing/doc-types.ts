import type { Comment, Node } from 'oxc-parser';
import { parseModule, type SourceModule } from '../read-module.ts';

/** A type that a comment gives. */
export interface DocType {
  readonly node: Node;
  readonly text: string;
  readonly isOptional: boolean;
}

/** The types that the comment above a declaration gives in a JavaScript file. */
export interface DocTypes {
  readonly parameters: ReadonlyMap<string, DocType>;
  readonly returned: DocType | undefined;
  readonly type: DocType | undefined;
  /** How a message says the parameters; undefined when no comment gives them a type. */
  readonly parameterText: string | undefined;
  /** Tags with types that could not be laid beside the code they are about. */
  readonly others: readonly string[];
}

const typeTags =
  /@(?:type|param|arg|argument|returns?|template|typedef|property|prop|callback|satisfies|extends|augments|implements|this|overload|enum|private|protected|readonly|override|throws)\b/u;
/** Tags that often say no more than what a reader wants to know. */
const proseTags = /^@(?:param|arg|argument|returns?|throws)\b/u;
const parameterTags: ReadonlySet<string | undefined> = new Set(['param', 'arg', 'argument']);
const resultTags: ReadonlySet<string | undefined> = new Set(['return', 'returns']);
/** @name {type} [parameter] */
const typedTag = /^@(\w+)\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})+)\}\s*(\[?)\s*([\w$.]+)?/u;

const noTypes: DocTypes = {
  parameters: new Map(),
  returned: undefined,
  type: undefined,
  parameterText: undefined,
  others: [],
};

/** Gets the types that the comment before an offset gives; none in TypeScript, where comments give none. */
export function getDocTypes(module: SourceModule, start: number, parameterNames: readonly string[] = []): DocTypes {
  const comment = findDocComment(module, start);
  if (!comment) return noTypes;
  const parameters = new Map<string, DocType>();
  let returned: DocType | undefined;
  let type: DocType | undefined;
  const others: string[] = [];
  for (const tag of getTags(comment)) {
    const [, name, text, bracket, parameter] = typedTag.exec(tag) ?? [];
    const found = text === undefined ? undefined : findType(text, bracket === '[');
    if (found && parameterTags.has(name) && parameter !== undefined && parameterNames.includes(parameter)) {
      parameters.set(parameter, found);
    } else if (found && resultTags.has(name)) returned = found;
    else if (found && name === 'type') type = found;
    else if (typeTags.test(tag) && (text !== undefined || !proseTags.test(tag))) {
      others.push(tag.replaceAll(/\s+/gu, ' '));
    }
  }
  return { parameters, returned, type, parameterText: getParameterText(parameterNames, parameters), others };
}

/** Lists the comments inside a piece of JavaScript that give types. */
export function getInnerDocs(module: SourceModule, start: number, end: number, known: readonly number[]): string[] {
  if (!isJavaScript(module)) return [];
  return module.comments
    .filter((comment) => comment.start >= start && comment.end <= end && isDoc(comment) && typeTags.test(comment.value))
    .filter((comment) => !known.some((offset) => findDocComment(module, offset) === comment))
    .map((comment) => comment.value.replaceAll(/[\s*]+/gu, ' ').trim());
}

function findDocComment(module: SourceModule, start: number): Comment | undefined {
  if (!isJavaScript(module)) return undefined;
  return module.comments.findLast(
    (comment) => isDoc(comment) && comment.end <= start && /^\s*$/u.test(module.text.slice(comment.end, start)),
  );
}

function isJavaScript({ file }: SourceModule): boolean {
  return /\.[cm]?jsx?$/u.test(file);
}

function isDoc(comment: Comment): boolean {
  return comment.type === 'Block' && comment.value.startsWith('*');
}

function getTags({ value }: Comment): string[] {
  const text = value.replaceAll(/^[ \t]*\*+ ?/gmu, '');
  return text
    .split(/(?=^[^\S\n\r\u2028\u2029]*@\w)/mu)
    .map((tag) => tag.trim())
    .filter((tag) => tag.startsWith('@'));
}

/** Reads a type of a comment: as TypeScript has it, with the few signs that only comments have. */
function findType(text: string, isBracketed: boolean): DocType | undefined {
  const isOptional = isBracketed || text.trim().endsWith('=');
  const plain = text
    .trim()
    .replace(/=$/u, '')
    .replaceAll(/\.</gu, '<')
    .replace(/^\*$/u, 'any')
    .replace(/^\?\s*(.+)/su, '($1) | null');
  const statement = parseModule('comment.ts', `type T = (${plain});`)?.program.body[0];
  if (statement?.type !== 'TSTypeAliasDeclaration' || /\bimport\s*\(/u.test(plain)) return undefined;
  return { node: statement.typeAnnotation, text: plain, isOptional };
}

function getParameterText(names: readonly string[], types: ReadonlyMap<string, DocType>): string | undefined {
  if (types.size === 0) return undefined;
  const texts = names.map((name) => {
    const type = types.get(name);
    return type ? `${name}${type.isOptional ? '?' : ''}: ${type.text}` : name;
  });
  return `(${texts.join(', ')})`;
}
