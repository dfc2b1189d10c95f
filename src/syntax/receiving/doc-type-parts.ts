import { take, type Plain, type Reader } from './doc-tokens.ts';
import { readUnion } from './doc-type.ts';

/** Reads what stands in parentheses, behind the first of them. */
export function readGroup(reader: Reader): Plain | undefined {
  const type = readUnion(reader);
  return take(reader, ')') ? type : undefined;
}

/** Reads the type of a function behind its first parenthesis, or nothing at all: `(a: A, b?: B) => C`. */
export function readFunction(reader: Reader): Plain | undefined {
  const start = reader.at;
  const params: Plain[] = [];
  while (!take(reader, ')')) {
    take(reader, '...');
    const name = reader.tokens[reader.at++] ?? '';
    take(reader, '?');
    const typeAnnotation = /^[\p{L}_$]/u.test(name) && take(reader, ':') ? readUnion(reader) : undefined;
    if (!typeAnnotation) {
      reader.at = start;
      return undefined;
    }
    params.push({ type: 'Identifier', name, typeAnnotation: { type: 'TSTypeAnnotation', typeAnnotation } });
    take(reader, ',');
  }
  const typeAnnotation = take(reader, '=>') ? readUnion(reader) : undefined;
  if (!typeAnnotation) {
    reader.at = start;
    return undefined;
  }
  return { type: 'TSFunctionType', params, returnType: { type: 'TSTypeAnnotation', typeAnnotation } };
}

/** Reads an object type behind its brace: `{ a: A, b?: B; [key: string]: C }`. */
export function readLiteral(reader: Reader): Plain | undefined {
  const members: Plain[] = [];
  while (!take(reader, '}')) {
    const isIndex = take(reader, '[');
    const name = (reader.tokens[reader.at++] ?? '').replaceAll(/^["']|["']$/gu, '');
    if (isIndex) {
      take(reader, ':');
      readUnion(reader);
      take(reader, ']');
    }
    const optional = take(reader, '?');
    const typeAnnotation = take(reader, ':') ? readUnion(reader) : { type: 'TSAnyKeyword' };
    if (!typeAnnotation || name === '') {
      return undefined;
    }
    const annotation = { type: 'TSTypeAnnotation', typeAnnotation };
    members.push(
      isIndex
        ? { type: 'TSIndexSignature', typeAnnotation: annotation, parameters: [] }
        : {
            type: 'TSPropertySignature',
            key: { type: 'Identifier', name },
            computed: false,
            optional,
            typeAnnotation: annotation,
          },
    );
    if (!take(reader, ',')) {
      take(reader, ';');
    }
  }
  return { type: 'TSTypeLiteral', members };
}

/** Reads types up to a sign. */
export function readList(reader: Reader, end: string): Plain[] | undefined {
  const types: Plain[] = [];
  while (!take(reader, end)) {
    const type = readUnion(reader);
    if (!type) {
      return undefined;
    }
    types.push(type);
    take(reader, ',');
  }
  return types;
}
