import type ts from 'typescript';
import { getShape, isWrapping } from './node-shape.ts';

/** What a name of a member does where it stands. */
export interface NamePlace {
  /**
   * - `override`: a class or an interface declares it, and derives from `owners`.
   * - `literal`: an object has it that is handed over as one of `owners`.
   * - `replaced`: a call replaces it: `spyOn(a, "b")`, or an assignment to a method does.
   * - `held`: something else that asks for the name: a write, `delete`, `in`, a pattern with a rest, an argument, `Pick`.
   */
  readonly form: 'override' | 'literal' | 'replaced' | 'held';
  /** The types whose member it is. */
  readonly owners: readonly ts.Type[];
}

const replacing = /spy|stub|mock|fake|replace|override|define|assign|^(?:set|method)/iu;
const assigning = /^(?:=|\+=|-=|\*\*?=|\/=|%=|<<=|>>>?=|&&?=|\|\|?=|\^=|\?\?=)$/u;

/** Finds what the name of a member does where it stands; undefined for a plain read, and for what is no member. */
export function findNamePlace(checker: ts.TypeChecker, node: ts.Node): NamePlace | undefined {
  const { parent } = getShape(node);
  const shape = getShape(parent);
  if (parent === undefined) {
    return undefined;
  }
  if (shape.name === node || shape.argumentExpression === node) {
    return shape.expression ? findAccess(checker, parent, shape.expression) : findDeclared(checker, parent);
  }
  // { b: c, ...rest }
  if (shape.propertyName === node) {
    return findPattern(checker, parent);
  }
  if (shape.left === node && shape.right && shape.operatorToken?.getText() === 'in') {
    return { form: 'held', owners: [checker.getTypeAtLocation(shape.right)] };
  }
  if (shape.arguments?.includes(node) === true) {
    return findArgument(checker, parent, node);
  }
  return shape.literal === node ? findPicked(checker, parent) : undefined;
}

function findAccess(checker: ts.TypeChecker, access: ts.Node, receiver: ts.Node): NamePlace | undefined {
  let node = access;
  let { parent } = getShape(node);
  while (isWrapping(parent, node) && parent !== undefined) {
    node = parent;
    ({ parent } = getShape(node));
  }
  const isWrite = parent !== undefined && isWritten(node, parent);
  if (!isWrite) {
    return undefined;
  }
  const isMethod = checker.getTypeAtLocation(access).getCallSignatures().length > 0;
  return { form: isMethod ? 'replaced' : 'held', owners: [checker.getTypeAtLocation(receiver)] };
}

function isWritten(node: ts.Node, parent: ts.Node): boolean {
  const {
    left,
    operatorToken,
    operand,
    expression,
    initializer,
    statement,
    elements,
    parent: outer,
  } = getShape(parent);
  if (operatorToken) {
    return left === node && assigning.test(operatorToken.getText());
  }
  if (operand === node) {
    return /^(?:\+\+|--)|(?:\+\+|--)$/u.test(parent.getText());
  }
  if (expression === node) {
    return parent.getText().startsWith('delete');
  }
  // for (a.b of c); [a.b] = c, ({ d: a.b } = c)
  return (
    (initializer === node && statement !== undefined) ||
    ((elements?.includes(node) === true || initializer === node) && outer !== undefined && isAssigned(parent))
  );
}

function isAssigned(part: ts.Node): boolean {
  let node = part;
  let { parent } = getShape(node);
  while (parent !== undefined) {
    const { elements, properties, initializer, operatorToken, left, statement } = getShape(parent);
    const isPart = elements?.includes(node) === true || properties?.includes(node) === true;
    if (!isPart && !(initializer === node && statement === undefined)) {
      return left === node && operatorToken?.getText() === '=';
    }
    node = parent;
    ({ parent } = getShape(node));
  }
  return false;
}

function findDeclared(checker: ts.TypeChecker, declaration: ts.Node): NamePlace | undefined {
  const { parent, modifiers = [], dotDotDotToken } = getShape(declaration);
  const outer = getShape(parent);
  const words = modifiers.map((modifier) => modifier.getText());
  if (outer.members?.includes(declaration) === true) {
    return { form: 'override', owners: listBases(checker, outer.heritageClauses, words.includes('static')) };
  }
  // constructor(readonly b: string)
  if (outer.parameters?.includes(declaration) === true) {
    const isProperty = words.some((word) => /^(?:public|protected|private|readonly|override)$/u.test(word));
    const { heritageClauses } = getShape(outer.parent);
    return isProperty ? { form: 'override', owners: listBases(checker, heritageClauses, false) } : undefined;
  }
  if (parent && outer.properties?.includes(declaration) === true) {
    return { form: 'literal', owners: listExpected(checker, parent, declaration) };
  }
  // { b, ...rest }
  return dotDotDotToken ? undefined : findPattern(checker, declaration);
}

function listBases(
  checker: ts.TypeChecker,
  clauses: readonly ts.HeritageClause[] = [],
  isStatic: boolean,
): readonly ts.Type[] {
  return clauses.flatMap(({ types }) =>
    types.map((node) => checker.getTypeAtLocation(isStatic ? node.expression : node)),
  );
}

/** Lists what an object literal is said to be: by its place, by assertions round it, or by what it is assigned to. */
function listExpected(checker: ts.TypeChecker, literal: ts.Node, member: ts.Node): readonly ts.Type[] {
  const expected = [checker.getContextualType(literal as ts.Expression)];
  let node = literal;
  for (let { parent } = getShape(node); parent; { parent } = getShape(node)) {
    const { type, arguments: given, expression } = getShape(parent);
    if (isWrapping(parent, node)) {
      if (type) expected.push(checker.getTypeAtLocation(type));
    } else if (given?.includes(node) !== true) {
      break;
    } else if (/\bassign$|\bdefineProperties$|\bcreate$/u.test(expression?.getText() ?? '')) {
      // Object.assign(a, { b: c })
      for (const argument of given) {
        if (argument !== node) expected.push(checker.getTypeAtLocation(argument));
      }
    } else if (!givesBack(checker, parent, member)) {
      break;
    }
    node = parent;
  }
  return expected.filter((type) => type !== undefined);
}

// Object.freeze({ b: c }) as A
function givesBack(checker: ts.TypeChecker, call: ts.Node, member: ts.Node): boolean {
  return checker
    .getTypeAtLocation(call)
    .getProperties()
    .some(({ declarations }) => declarations?.includes(member as ts.Declaration));
}

function findPattern(checker: ts.TypeChecker, element: ts.Node): NamePlace | undefined {
  const { parent: pattern } = getShape(element);
  const hasRest = getShape(pattern).elements?.some((other) => getShape(other).dotDotDotToken) === true;
  return pattern && hasRest ? { form: 'held', owners: [checker.getTypeAtLocation(pattern)] } : undefined;
}

function findArgument(checker: ts.TypeChecker, call: ts.Node, name: ts.Node): NamePlace {
  const { arguments: given = [], expression } = getShape(call);
  const { expression: object, name: method } = getShape(expression);
  const others = [...given.filter((argument) => argument !== name), ...(object ? [object] : [])];
  return {
    form: replacing.test((method ?? expression)?.getText() ?? '') ? 'replaced' : 'held',
    owners: others.map((other) => checker.getTypeAtLocation(other)),
  };
}

// Pick<A, "b">
function findPicked(checker: ts.TypeChecker, literal: ts.Node): NamePlace | undefined {
  let { parent } = getShape(literal);
  if (getShape(parent).types) ({ parent } = getShape(parent));
  const { typeName, typeArguments } = getShape(parent);
  const [picked] = typeArguments ?? [];
  return picked && picked !== literal && /^(?:Pick|Omit)$/u.test(typeName?.getText() ?? '')
    ? { form: 'held', owners: [checker.getTypeAtLocation(picked)] }
    : undefined;
}
