import type { CallExpression, Node } from 'oxc-parser';
import { addName, getMeaning, isExports, unknown, type Reading } from './commonjs-reading.ts';
import { findCopied } from './copied-keys.ts';
import { findPropertyName, findRequired, findString, getCalleeName } from '../syntax-walk.ts';

/** Adds all the names of the value of `module.exports = …`. */
export function addWhole(node: Node, reading: Reading): void {
  const required = findRequired(node);
  const initial = node.type === 'Identifier' ? reading.initial.get(node.name) : undefined;
  if (required !== undefined && node.type !== 'MemberExpression') {
    reading.syntax.stars.push({ specifier: required, isTypeOnly: false, form: 'whole' });
  } else if (node.type === 'ObjectExpression') {
    addProperties(node, reading);
  } else if (node.type === 'AssignmentExpression') {
    addWhole(node.right, reading);
  } else if (initial?.type === 'ObjectExpression') {
    addProperties(initial, reading);
    // const api = {}; api[name] = …; module.exports = api;
    if (node.type === 'Identifier' && isUsedElsewhere(node.name, reading)) reading.syntax.complete = false;
  } else if (node.type === 'CallExpression' && /^_{1,2}toCommonJS\d*$/u.test(getCalleeName(node.callee))) {
    reading.isCompiledEsModule = true; // its names are in __export(index_exports, {…})
  } else {
    reading.syntax.complete = false; // a class, a function, the result of a call: its properties are exports too
    addName(reading, 'default', getMeaning(node, reading));
  }
}

/** Tells whether a name occurs more often than in its declaration and its export. */
function isUsedElsewhere(name: string, { text }: Reading): boolean {
  const occurrences = text.split(/[^\w$]+/u).filter((word) => word === name);
  return occurrences.length > 2;
}

function addProperties(node: Node, reading: Reading): void {
  if (node.type !== 'ObjectExpression') return;
  for (const property of node.properties) {
    const name = findPropertyName(property);
    const spread = property.type === 'SpreadElement' ? findRequired(property.argument) : undefined;
    if (name !== undefined && property.type === 'Property') addName(reading, name, getMeaning(property.value, reading));
    else if (spread !== undefined) reading.syntax.stars.push({ specifier: spread, isTypeOnly: false, form: 'copy' });
    else reading.syntax.complete = false;
  }
}

/** Adds the names of a call that is known to define exports; false when it is any other call. */
export function addCall(node: CallExpression, reading: Reading): boolean {
  const [target, second] = node.arguments;
  const name = getCalleeName(node.callee);
  const isOfObject =
    node.callee.type === 'MemberExpression' &&
    node.callee.object.type === 'Identifier' &&
    node.callee.object.name === 'Object';
  if (isOfObject && name === 'defineProperty' && target && isExports(target)) {
    const key = findString(second);
    if (key === undefined) reading.syntax.complete = false;
    else if (key === '__esModule') reading.isCompiledEsModule = true;
    else addName(reading, key, unknown);
  } else if (isOfObject && (name === 'assign' || name === 'defineProperties') && target && isExports(target)) {
    for (const argument of node.arguments.slice(1)) addCopy(argument, reading);
  } else if (/^_{1,2}(?:exportStar|export_star|reExport)\d*$/u.test(name)) {
    addCopy(node.arguments.find((argument) => findRequired(argument) !== undefined) ?? node, reading);
  } else if (
    /^_{1,2}export\d*$/u.test(name) &&
    second?.type === 'ObjectExpression' &&
    isModuleObject(target, reading)
  ) {
    for (const property of second.properties) addGetter(property, reading); // __export(index_exports, { A: () => A })
  } else {
    return addCopiedKeys(node, reading);
  }
  return true;
}

/** Tells whether a compiler's export object is the one of the module: `__toCommonJS(index_exports)`; a bundle holds others. */
function isModuleObject(target: Node | undefined, { text }: Reading): boolean {
  return target?.type === 'Identifier' && (target.name === 'exports' || text.includes(`toCommonJS(${target.name})`));
}

function addGetter(property: Node, reading: Reading): void {
  const name = findPropertyName(property);
  const getter = property.type === 'Property' ? findReturned(property.value) : undefined;
  if (name === undefined) reading.syntax.complete = false;
  else addName(reading, name, getter ? getMeaning(getter, reading) : unknown);
}

/** () => A, function () { return A; } */
function findReturned(node: Node): Node | undefined {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return undefined;
  if (node.body?.type !== 'BlockStatement') return node.body ?? undefined;
  const [statement] = node.body.body;
  return statement?.type === 'ReturnStatement' ? (statement.argument ?? undefined) : undefined;
}

function addCopy(node: Node, reading: Reading): void {
  const specifier = findRequired(node);
  if (specifier !== undefined) reading.syntax.stars.push({ specifier, isTypeOnly: false, form: 'copy' });
  else if (node.type === 'ObjectExpression') addProperties(node, reading);
  else reading.syntax.complete = false;
}

/** Adds what Babel makes of `export *`: `Object.keys(_a).forEach(function (key) { … exports[key] … })`. */
function addCopiedKeys(node: CallExpression, reading: Reading): boolean {
  const copied = findCopied(node, (name) => reading.initial.get(name));
  if (copied) addCopy(copied, reading);
  return copied !== undefined;
}
