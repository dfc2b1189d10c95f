import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { CommentReference, NameUse, PathReference, Range } from './module-reference.ts';

// Between the tokens of a type in a comment stand spaces, line ends and the stars that lines begin with.
const importType =
  /\bimport\s*\([\s*]*(?<quote>["'])(?<specifier>[^"'\n]*)\k<quote>(?:,[^()]*|[\s*]*)\)(?:[\s*]*\.[\s*]*(?<name>[\p{ID_Start}$_][\p{ID_Continue}$]*)|[\s*]*(?:\)\s*)?\[\s*(?<mark>["'])(?<key>[^"'\n]*)\k<mark>\s*\])?/dgu;
const importTag = /@import\b(?<clause>[^@"']*?)\bfrom[\s*]*(?<quote>["'])(?<specifier>[^"'\n]*)\k<quote>/dgu;
const referencePath =
  /^\/\s*<reference\s+(?:[a-z-]+=["'][^"']*["']\s+)*path\s*=\s*(?<quote>["'])(?<path>[^"']*)\k<quote>/du;
const tagName =
  /(?:\btype\s+(?!as\b))?(?<name>[\p{ID_Start}$_][\p{ID_Continue}$]*)(?<alias>\s+as\s+[\p{ID_Start}$_][\p{ID_Continue}$]*)?/dgu;
const tagDefault = /^[\s*]*(?:type\s+)?(?<name>[\p{ID_Start}$_][\p{ID_Continue}$]*)[\s*]*(?:,[\s*]*)?$/du;

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
    const { name, key, specifier = '' } = match.groups ?? {};
    const range = getRange(match, name === undefined ? 'key' : 'name', start);
    const names: NameUse[] =
      name === undefined && key === undefined
        ? []
        : [{ name: name ?? key ?? '', kind: name === undefined ? 'literal' : 'member', range }];
    const source = getRange(match, 'specifier', start);
    return { form: 'comment', specifier, source, isTypeOnly: true, names, hasWhole: names.length === 0 };
  });
}

function getImportTags(text: string, start: number): CommentReference[] {
  return [...text.matchAll(importTag)].map((match) => {
    const { clause = '', specifier = '' } = match.groups ?? {};
    const [clauseStart] = getRange(match, 'clause', start);
    const open = clause.indexOf('{');
    const before = open === -1 ? clause : clause.slice(0, open);
    const names = [
      ...getTagDefault(before, clauseStart, open !== -1),
      ...(open === -1 ? [] : getTagNames(clause.slice(open, clause.indexOf('}')), clauseStart + open)),
    ];
    const source = getRange(match, 'specifier', start);
    return { form: 'comment', specifier, source, isTypeOnly: true, names, hasWhole: /\*\s*as\s/u.test(before) };
  });
}

// `@import D from "x"`; where braces follow, the default has no room in them.
function getTagDefault(before: string, start: number, hasBraces: boolean): NameUse[] {
  const match = tagDefault.exec(before);
  const local = match?.groups?.['name'];
  return match && local !== undefined && (local !== 'type' || !hasBraces)
    ? [
        {
          name: 'default',
          kind: 'default',
          range: getRange(match, 'name', start),
          ...(hasBraces ? {} : { local }),
        },
      ]
    : [];
}

// `{ A, B as C }`: an alias keeps its local name, a plain name gets one.
function getTagNames(braces: string, start: number): NameUse[] {
  return [...braces.matchAll(tagName)].map((match) => ({
    name: match.groups?.['name'] ?? '',
    kind: match.groups?.['alias'] === undefined ? 'import' : 'member',
    range: getRange(match, 'name', start),
  }));
}

function getRange(match: RegExpExecArray, group: string, start: number): Range {
  const [from, to] = match.indices?.groups?.[group] ?? [0, 0];
  return [start + from, start + to];
}
