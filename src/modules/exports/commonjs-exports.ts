import type { BindingPattern, Node, Statement } from 'oxc-parser';
import { addCall, addWhole } from './commonjs-names.ts';
import { addName, getInitial, getMeaning, isExports, type Reading } from './commonjs-reading.ts';
import { getBoundNames, getDeclarations } from './declarations.ts';
import { createExportSyntax, type ExportSyntax } from './export-syntax.ts';
import type { SourceModule } from '../read-module.ts';
import { findStaticName, getChildren, isFunction } from '../syntax-walk.ts';

/** Reads the exports that a CommonJS module assigns, compiled ones included. */
export function getCommonJsExports(module: SourceModule): ExportSyntax {
  const body = module.program.body as Statement[];
  const syntax = createExportSyntax();
  const reading: Reading = {
    text: module.text,
    syntax,
    declared: getDeclarations(body),
    initial: getInitial(body),
    isCompiledEsModule: false,
  };
  visit(module.program, reading);
  const isEmpty = syntax.complete && syntax.own.size === 0 && syntax.stars.length === 0;
  // An importing ES module finds all of a CommonJS module under `default`.
  if (!isEmpty && !reading.isCompiledEsModule && !syntax.own.has('default')) {
    addName(reading, 'default', { kind: 'value', typeParameters: undefined });
  }
  return syntax;
}

function visit(node: Node, reading: Reading): void {
  if (node.type === 'AssignmentExpression' && isExportsTarget(node.left)) {
    if (node.operator === '=') addAssignment(node.left, node.right, reading);
    else reading.syntax.complete = false;
    visit(node.right, reading);
  } else if (node.type === 'CallExpression' && addCall(node, reading)) {
    return;
  } else if (isExports(node)) {
    reading.syntax.complete = false; // handed to somebody who may add to it
  } else if (node.type === 'MemberExpression' && isExports(node.object)) {
    if (findStaticName(node) === undefined) reading.syntax.complete = false; // exports[name]
  } else if (isFunction(node)) {
    visitFunction(node, reading);
  } else {
    for (const child of getChildren(node)) visit(child, reading);
  }
}

/** What a function assigns is there only once it has run. */
function visitFunction(node: Node, reading: Reading): void {
  if (hasOwnExports(node)) return; // function (m, exports) {…}
  const before = reading.syntax.own.size + reading.syntax.stars.length;
  for (const child of getChildren(node)) visit(child, reading);
  if (reading.syntax.own.size + reading.syntax.stars.length !== before) reading.syntax.complete = false;
}

function hasOwnExports(node: Node): boolean {
  if (!('params' in node) || !Array.isArray(node.params)) return false;
  return (node.params as BindingPattern[]).some((parameter) => getBoundNames(parameter).includes('exports'));
}

function isExportsTarget(node: Node): boolean {
  return isExports(node) || (node.type === 'MemberExpression' && isExports(node.object));
}

function addAssignment(target: Node, right: Node, reading: Reading): void {
  if (isExports(target)) {
    const isAlias = target.type === 'Identifier' && right.type === 'AssignmentExpression'; // exports = module.exports = …
    if (!isAlias && !isExports(right)) addWhole(right, reading);
    return;
  }
  const name = findStaticName(target);
  if (name === '__esModule') reading.isCompiledEsModule = true;
  else if (name === undefined) reading.syntax.complete = false;
  else addName(reading, name, getMeaning(right, reading));
}
