import type ts from 'typescript';
import { symbolFlags } from '../flags.ts';

/** The parts of TypeScript's nodes that are asked for; its numbers of kinds change from version to version. */
interface Shape {
  readonly name?: ts.Node;
  readonly type?: ts.Node;
  readonly types?: readonly ts.Node[];
  readonly initializer?: ts.Node;
  readonly expression?: ts.Node;
  readonly typeName?: ts.Node;
  readonly typeArguments?: readonly ts.Node[];
  readonly arguments?: readonly ts.Node[];
  readonly declarations?: readonly ts.Node[];
  readonly symbol?: ts.Symbol;
}

/** Types and calls that give back what they are given, by other rules about its members. */
const transparentTypes = /^(?:Readonly|Partial|Required|Pick|Omit|NonNullable)$/u;
const transparentCalls = /^Object\.(?:freeze|seal|preventExtensions)$/u;

/** Finds what names a type that has no name of its own: `A` in `type A = { … } | null` and `const A = class { … }`. */
export function findHome(declaration: ts.Node): ts.Declaration | undefined {
  let node = declaration;
  let parent = getParent(node);
  while (parent !== undefined && !isNamed(parent)) {
    if (!isTransparent(node, parent)) {
      return undefined;
    }
    node = parent;
    parent = getParent(node);
  }
  const shape = parent as Shape | undefined;
  return shape?.type === node || shape?.initializer === node ? (parent as ts.Declaration) : undefined;
}

function getParent(node: ts.Node): ts.Node | undefined {
  // The topmost node has none, whatever its type says.
  return node.parent;
}

/** A type alias, or a variable: a parameter is declared in no list of declarations. */
function isNamed(node: ts.Node): boolean {
  const flags = (node as Shape).symbol?.flags ?? 0;
  return (
    (flags & symbolFlags.typeAlias) !== 0 ||
    ((flags & symbolFlags.variable) !== 0 && (getParent(node) as Shape | undefined)?.declarations !== undefined)
  );
}

function isTransparent(node: ts.Node, parent: ts.Node): boolean {
  const { name, type, types, expression, typeName, typeArguments, arguments: given } = parent as Shape;
  // const A = Object.freeze({ … })
  if (given !== undefined) {
    return given.includes(node) && transparentCalls.test(expression?.getText() ?? '');
  }
  // type A = Readonly<{ … }>
  if (typeArguments !== undefined) {
    return typeArguments.includes(node) && transparentTypes.test(typeName?.getText() ?? '');
  }
  const isList = types?.includes(node) === true;
  const isWrapped = (type === node || expression === node) && name === undefined;
  // A type behind `(`, `|`, `&` and `readonly`; a value behind `(`, `as` and `satisfies`.
  return isList || (isWrapped && !('parameters' in parent) && !('typeParameter' in parent));
}
