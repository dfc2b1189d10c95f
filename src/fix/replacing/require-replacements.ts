import type { TSESTree } from '@typescript-eslint/utils';
import { replaceText } from '../text-edit.ts';
import { isIdentifierName, writeName } from '../rename-use.ts';
import { addEdits, putLine, type Draft } from './draft.ts';
import { isExpression } from './facts.ts';
import { writeString } from './file-style.ts';
import { insertRequire } from './insert-import.ts';
import { hasEsSyntax } from './file-form.ts';
import { findTopStatement, type Order } from './replacement.ts';

/** Takes what the duplicates of a CommonJS file declared from the canonical module, where or before they declared it. */
export function requireReplacements(orders: readonly Order[], draft: Draft): void {
  for (const order of orders) {
    for (const part of order.declared.parts.filter(isExpression)) {
      replaceValue(part, order, draft);
    }
    if (order.isImported) {
      requireLocal(order, draft);
    }
  }
}

/** Tells whether a name keeps its place among others: `const A = 1, X = class {}` → `const A = 1, X = require("canon").X`. */
export function keepsDeclarator({ declared: { parts }, fileForm, isImported }: Order): boolean {
  const [part] = parts;
  return (
    isImported && fileForm === 'commonjs' && part?.type === 'VariableDeclarator' && part.parent.declarations.length > 1
  );
}

// exports.X = class {} → exports.X = require("canon").X
function replaceValue(part: TSESTree.Node, order: Order, draft: Draft): void {
  const value = writeLoad(order, draft);
  const property = part.type === 'Property' ? part : part.parent;
  // { X() {} }, { X }
  const isShort = property?.type === 'Property' && (property.method || property.shorthand);
  const edit = isShort
    ? replaceText(property.range, `${draft.context.sourceCode.getText(property.key)}: ${value}`)
    : replaceText(part.type === 'Property' ? part.value.range : part.range, value);
  addEdits(draft, [edit], [order.replacement]);
}

// class X {} → const { Canon: X } = require("canon")
function requireLocal(order: Order, draft: Draft): void {
  const { declared, local, replacement } = order;
  const part = declared.parts.find((each) => !isExpression(each));
  const statement = part && findTopStatement(part);
  if (!part || !statement || !local) {
    return;
  }
  const owners = new Set([replacement]);
  if (keepsDeclarator(order) && part.type === 'VariableDeclarator' && part.init) {
    addEdits(draft, [replaceText(part.init.range, writeLoad(order, draft))], owners);
    return;
  }
  const text = writeDeclaration(order, local.name, draft);
  if (part.type === 'FunctionDeclaration') {
    // It could be called above its declaration.
    insertRequire(text, owners, draft);
  } else {
    putLine(draft, statement, text, owners);
  }
}

function writeDeclaration(order: Order, local: string, draft: Draft): string {
  const { style, context } = draft;
  const { exportName, home } = order;
  const isOld = !context.sourceCode.ast.tokens.some(
    ({ value, type }) => /^(?:const|let|class)$/u.test(value) && type === 'Keyword',
  );
  if (isOld || isWhole(order)) {
    return `${isOld ? 'var' : 'const'} ${local} = ${writeLoad(order, draft)}${style.end}`;
  }
  const name = exportName === local ? local : `${writeName(exportName)}: ${local}`;
  return `const { ${name} } = require(${writeString(home.specifier, style)})${style.end}`;
}

/** Writes `require("canon").Canon`. */
function writeLoad(order: Order, { style }: Draft): string {
  const { exportName, home } = order;
  const load = `require(${writeString(home.specifier, style)})`;
  if (isWhole(order)) {
    return load;
  }
  return isIdentifierName(exportName) ? `${load}.${exportName}` : `${load}[${writeString(exportName, style)}]`;
}

// module.exports = class {} is what `default` means in a CommonJS module
function isWhole({ exportName, home: { file } }: Order): boolean {
  return exportName === 'default' && file !== undefined && !hasEsSyntax(file);
}
