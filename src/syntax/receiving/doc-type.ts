import type { TSESTree } from '@typescript-eslint/utils';
import { peek, take, type Plain, type Reader } from './doc-tokens.ts';
import { readFunction, readGroup, readList, readLiteral } from './doc-type-parts.ts';

const tokenPattern = /\s*(=>|\.\.\.|\.<|[\w$]+|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|.)/suy;
const deepest = 50;

const keywords: Readonly<Record<string, string>> = {
  any: 'TSAnyKeyword',
  unknown: 'TSUnknownKeyword',
  object: 'TSObjectKeyword',
  Object: 'TSObjectKeyword',
  string: 'TSStringKeyword',
  number: 'TSNumberKeyword',
  boolean: 'TSBooleanKeyword',
  bigint: 'TSBigIntKeyword',
  symbol: 'TSSymbolKeyword',
  null: 'TSNullKeyword',
  undefined: 'TSUndefinedKeyword',
  void: 'TSVoidKeyword',
  never: 'TSNeverKeyword',
  this: 'TSThisType',
};

/**
 * Reads a type of a doc comment into the nodes that TypeScript's own syntax would give, as far as they matter for what a
 * value is; undefined for what can't be read. Names in it mean what they mean where `at` stands.
 */
export function readDocType(text: string, at: TSESTree.Node): TSESTree.Node | undefined {
  const tokens = [...text.matchAll(new RegExp(tokenPattern, 'gsu'))].map(([, token = '']) => token.trim());
  const reader: Reader = { tokens: tokens.filter(Boolean), at: 0, depth: 0 };
  const root = readUnion(reader);
  if (!root) {
    return undefined;
  }
  adopt(root, at);
  return root as unknown as TSESTree.Node;
}

// Names are looked up from a node outwards, so each knows what it stands in.
function adopt(node: Plain, parent: unknown): void {
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof child === 'object' && child !== null && 'type' in child) {
        adopt(child as Plain, node);
      }
    }
  }
  node['parent'] = parent;
}

/** Reads a union, an intersection or one type. */
export function readUnion(reader: Reader): Plain | undefined {
  reader.depth += 1;
  const types: Plain[] = [];
  let isJoined = false;
  take(reader, '|');
  do {
    const type = reader.depth > deepest ? undefined : readPostfix(reader);
    if (!type) {
      return undefined;
    }
    types.push(type);
    isJoined ||= peek(reader) === '&';
  } while (take(reader, '|') || take(reader, '&'));
  reader.depth -= 1;
  take(reader, '=');
  const [only] = types;
  return types.length === 1 ? only : { type: isJoined ? 'TSIntersectionType' : 'TSUnionType', types };
}

function readPostfix(reader: Reader): Plain | undefined {
  if (take(reader, '?') || take(reader, '!') || take(reader, '...')) {
    return readPostfix(reader) ?? { type: 'TSAnyKeyword' }; // {?}
  }
  let type = readPrimary(reader);
  while (type && take(reader, '[')) {
    if (take(reader, ']')) {
      type = { type: 'TSArrayType', elementType: type };
    } else {
      const indexType = readUnion(reader);
      type = indexType && take(reader, ']') ? { type: 'TSIndexedAccessType', objectType: type, indexType } : undefined;
    }
  }
  return type;
}

function readPrimary(reader: Reader): Plain | undefined {
  const token = reader.tokens[reader.at] ?? '';
  reader.at += 1;
  if (token === '*') {
    return { type: 'TSAnyKeyword' };
  }
  if (token === '(') {
    return readFunction(reader) ?? readGroup(reader);
  }
  if (token === '{') {
    return readLiteral(reader);
  }
  if (token === '[') {
    const elementTypes = readList(reader, ']');
    return elementTypes && { type: 'TSTupleType', elementTypes };
  }
  if (/^["'\d]/u.test(token)) {
    return { type: 'TSLiteralType', literal: { type: 'Literal', value: token.replace(/^(["'])(.*)\1$/su, '$2') } };
  }
  if (token === 'typeof') {
    const name = readName(reader, reader.tokens[reader.at++] ?? '');
    return name && { type: 'TSTypeQuery', exprName: name };
  }
  if (token === 'keyof' || token === 'readonly') {
    const typeAnnotation = readPostfix(reader);
    return typeAnnotation && { type: 'TSTypeOperator', operator: token, typeAnnotation };
  }
  const keyword = Object.hasOwn(keywords, token) ? keywords[token] : undefined;
  return keyword === undefined || peek(reader).startsWith('<') || peek(reader) === '.<'
    ? readReference(reader, token)
    : { type: keyword };
}

function readReference(reader: Reader, token: string): Plain | undefined {
  const name = readName(reader, token);
  if (!name) {
    return undefined;
  }
  const hasTypes = take(reader, '<') || take(reader, '.<');
  const params = hasTypes ? readList(reader, '>') : [];
  const typeArguments = { type: 'TSTypeParameterInstantiation', params };
  return (
    params &&
    (name.type === 'TSImportType'
      ? { ...name, typeArguments }
      : { type: 'TSTypeReference', typeName: name, typeArguments })
  );
}

// A, a.b.C, import("./a").A.B
function readName(reader: Reader, token: string): Plain | undefined {
  if (token === 'import' && take(reader, '(')) {
    const source = /^(["'])(.*)\1$/su.exec(reader.tokens[reader.at] ?? '')?.[2];
    reader.at += 1;
    let qualifier: Plain | null = null;
    if (source === undefined || !take(reader, ')')) {
      return undefined;
    }
    while (take(reader, '.')) {
      const right = { type: 'Identifier', name: reader.tokens[reader.at++] ?? '' };
      qualifier = qualifier ? { type: 'TSQualifiedName', left: qualifier, right } : right;
    }
    return { type: 'TSImportType', source: { type: 'Literal', value: source }, qualifier };
  }
  if (!/^[\p{L}_$]/u.test(token)) {
    return undefined;
  }
  let name: Plain = { type: 'Identifier', name: token };
  while (take(reader, '.')) {
    name = {
      type: 'TSQualifiedName',
      left: name,
      right: { type: 'Identifier', name: reader.tokens[reader.at++] ?? '' },
    };
  }
  return name;
}
