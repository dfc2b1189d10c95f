import type { Node, Statement } from 'oxc-parser';
import { getClass, getFunction, type Declaration } from './declarations.ts';
import type { ExportSyntax } from './export-syntax.ts';
import { findStaticName } from '../syntax-walk.ts';

/** What is known of a CommonJS module while it is read. */
export interface Reading {
  readonly text: string;
  readonly syntax: ExportSyntax;
  readonly declared: ReadonlyMap<string, Declaration>;
  /** What the variables at the top level start as. */
  readonly initial: ReadonlyMap<string, Node>;
  isCompiledEsModule: boolean;
}

/** The meaning of a name of which nothing is known. */
export const unknown: Declaration = { kind: 'unknown', typeParameters: undefined };
const value: Declaration = { kind: 'value', typeParameters: undefined };

/** Collects what the variables at the top level start as. */
export function getInitial(body: readonly Statement[]): Map<string, Node> {
  const initial = new Map<string, Node>();
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) {
      if (id.type === 'Identifier' && init) initial.set(id.name, init);
    }
  }
  return initial;
}

/** Tells whether a node is `exports` or `module.exports`. */
export function isExports(node: Node): boolean {
  if (node.type === 'Identifier') return node.name === 'exports';
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    findStaticName(node) === 'exports'
  );
}

/** Records an exported name; the first meaning that is known stays. */
export function addName(reading: Reading, name: string, declaration: Declaration): void {
  const known = reading.syntax.own.get(name);
  if (!known || known.kind === 'unknown') reading.syntax.own.set(name, declaration);
}

/** Gets what an exported expression stands for. */
export function getMeaning(node: Node, reading: Reading): Declaration {
  if (node.type === 'AssignmentExpression') return getMeaning(node.right, reading);
  if (node.type === 'Identifier') return reading.declared.get(node.name) ?? unknown;
  if (node.type === 'ClassExpression') return getClass(node);
  if (node.type === 'FunctionExpression') return getFunction(node);
  return node.type === 'Literal' || node.type === 'ObjectExpression' || node.type === 'ArrowFunctionExpression'
    ? value
    : unknown;
}
