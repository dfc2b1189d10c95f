import type ts from 'typescript';

/** The parts of TypeScript's nodes that are asked for; its numbers of kinds change from version to version. */
export interface NodeShape {
  readonly parent?: ts.Node;
  readonly name?: ts.Node;
  readonly propertyName?: ts.Node;
  readonly dotDotDotToken?: ts.Node;
  readonly expression?: ts.Node;
  readonly argumentExpression?: ts.Node;
  readonly arguments?: readonly ts.Node[];
  readonly parameters?: readonly ts.Node[];
  readonly elements?: readonly ts.Node[];
  readonly members?: readonly ts.Node[];
  readonly properties?: readonly ts.Node[];
  readonly modifiers?: readonly ts.Node[];
  readonly heritageClauses?: readonly ts.HeritageClause[];
  readonly operatorToken?: ts.Node;
  readonly operand?: ts.Node;
  readonly left?: ts.Node;
  readonly right?: ts.Node;
  readonly initializer?: ts.Node;
  readonly statement?: ts.Node;
  readonly type?: ts.Node;
  readonly types?: readonly ts.Node[];
  readonly literal?: ts.Node;
  readonly typeName?: ts.Node;
  readonly typeArguments?: readonly ts.Node[];
}

/** Gets a node with the parts that it may have. */
export function getShape(node: ts.Node | undefined): NodeShape {
  return node ?? {};
}

/** Tells whether a node is only another one in parentheses, asserted, or said to be there: `(a)`, `a as B`, `a!`. */
export function isWrapping(outer: ts.Node | undefined, inner: ts.Node): boolean {
  const { expression, name, argumentExpression, arguments: given, typeArguments, elements } = getShape(outer);
  const isOther = name ?? argumentExpression ?? given ?? typeArguments ?? elements;
  // What says more than that has a text that does not begin or go on with what it wraps: `await a`, `...a`, `delete a`.
  return outer !== undefined && expression === inner && !isOther && /^(?:\(|<|$)/u.test(getBefore(outer, inner));
}

function getBefore(outer: ts.Node, inner: ts.Node): string {
  return outer.getText().slice(0, inner.getStart() - outer.getStart());
}
