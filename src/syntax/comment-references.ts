import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { CommentReference, NameUse, PathReference } from './module-reference.ts';

const importType =
  /\bimport\(\s*(?<quote>["'])(?<specifier>[^"'\n]*)\k<quote>\s*\)(?:\s*\.\s*(?<name>[\p{ID_Start}$_][\p{ID_Continue}$]*))?/dgu;
const importTag = /@import\s+(?<clause>[^@"']*?)\bfrom\s*(?<quote>["'])(?<specifier>[^"'\n]*)\k<quote>/dgu;
const referencePath =
  /^\/\s*<reference\s+(?:[a-z-]+=["'][^"']*["']\s+)*path\s*=\s*(?<quote>["'])(?<path>[^"']*)\k<quote>/du;
const importedName =
  /(?<name>[\p{ID_Start}$_][\p{ID_Continue}$]*)(?<alias>\s+as\s+[\p{ID_Start}$_][\p{ID_Continue}$]*)?/dgu;

/** Tells cheaply whether a file's comments can hold a module reference at all. */
export function mayHoldCommentReferences(text: string): boolean {
  return text.includes('@import') || text.includes('<reference') || /\*[^\n]*\bimport\(/u.test(text);
}

/** Gets the JSDoc types, `@import` tags and `/// <reference path>` of a file's comments. */
export function getCommentReferences(sourceCode: Readonly<TSESLint.SourceCode>): (CommentReference | PathReference)[] {
  return sourceCode.getAllComments().flatMap((comment): (CommentReference | PathReference)[] => {
    // A line comment's text begins after "//", a block comment's after "/*".
    const start = comment.range[0] + 2;
    if (comment.type !== 'Block') {
      return getReferencePath(comment, start, sourceCode.ast);
    }
    return comment.value.startsWith('*')
      ? [...getImportTypes(comment.value, start), ...getImportTags(comment.value, start)]
      : [];
  });
}

function getReferencePath(comment: TSESTree.Comment, start: number, program: TSESTree.Program): PathReference[] {
  const match = referencePath.exec(comment.value);
  const range = match?.indices?.groups?.['path'];
  if (!match || !range) {
    return [];
  }
  const path = match.groups?.['path'] ?? '';
  return [
    {
      form: 'path',
      node: program,
      // The path is relative to the file even without "./".
      specifier: /^\.{0,2}\//u.test(path) || /^[a-z]:/iu.test(path) ? path : `./${path}`,
      source: [start + range[0], start + range[1]],
      isTypeOnly: true,
      load: 'import',
      isFilePath: true,
      isEntry: false,
      isElsewhere: false,
    },
  ];
}

function getImportTypes(text: string, start: number): CommentReference[] {
  return [...text.matchAll(importType)].map((match) => {
    const source = match.indices?.groups?.['specifier'] ?? [0, 0];
    const range = match.indices?.groups?.['name'];
    const names: NameUse[] = range
      ? [{ name: match.groups?.['name'] ?? '', kind: 'member', range: [start + range[0], start + range[1]] }]
      : [];
    return {
      form: 'comment',
      specifier: match.groups?.['specifier'] ?? '',
      source: [start + source[0], start + source[1]],
      isTypeOnly: true,
      names,
      hasWhole: names.length === 0,
    };
  });
}

function getImportTags(text: string, start: number): CommentReference[] {
  return [...text.matchAll(importTag)].map((match) => {
    const source = match.indices?.groups?.['specifier'] ?? [0, 0];
    const clause = match.groups?.['clause'] ?? '';
    const open = clause.indexOf('{');
    // `import D`, `import * as ns`: what stands before the braces.
    const before = (open === -1 ? clause : clause.slice(0, open)).replaceAll(/[\s,]|\btype\b/gu, '');
    const clauseStart = start + (match.indices?.groups?.['clause']?.[0] ?? 0);
    const names = open === -1 ? [] : getTagNames(clause.slice(open, clause.indexOf('}')), clauseStart + open);
    return {
      form: 'comment',
      specifier: match.groups?.['specifier'] ?? '',
      source: [start + source[0], start + source[1]],
      isTypeOnly: true,
      names,
      hasWhole: before !== '',
    };
  });
}

// `{ A, B as C }`: an alias keeps its local name, a plain name gets one.
function getTagNames(braces: string, start: number): NameUse[] {
  return [...braces.matchAll(importedName)].map((match) => {
    const range = match.indices?.groups?.['name'] ?? [0, 0];
    return {
      name: match.groups?.['name'] ?? '',
      kind: match.groups?.['alias'] ? 'member' : 'import',
      range: [start + range[0], start + range[1]],
    };
  });
}
