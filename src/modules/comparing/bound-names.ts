import type { BindingPattern, Directive, Node, ParamPattern, Statement, TSTypeParameterDeclaration } from 'oxc-parser';
import { getBoundNames, getDeclarations } from '../exports/declarations.ts';
import { getChildren, isFunction } from '../syntax-walk.ts';
import { typeBinding, valueBinding, type Binding } from './scope.ts';

/** Lists the names of type parameters, in order. */
export function getTypeParameterNames(node: TSTypeParameterDeclaration | null | undefined): Map<string, Binding> {
  return new Map((node?.params ?? []).map((parameter) => [parameter.name.name, typeBinding]));
}

/** Lists the names that the parameters of a function bind, `this` left out. */
export function getParameterNames(parameters: readonly ParamPattern[]): Map<string, Binding> {
  const names = parameters.flatMap((parameter) =>
    getBoundNames((parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter) as BindingPattern),
  );
  return new Map(names.filter((name) => name !== 'this').map((name) => [name, valueBinding]));
}

/** Lists the names that the statements of a block bind at their own level. */
function getBlockNames(statements: readonly (Directive | Statement)[]): Map<string, Binding> {
  const names = new Map<string, Binding>();
  for (const [name, { kind }] of getDeclarations(statements)) {
    names.set(name, { isValue: kind !== 'type', isType: kind !== 'value' });
  }
  for (const statement of statements) {
    if (statement.type === 'TSImportEqualsDeclaration') names.set(statement.id.name, { isValue: true, isType: true });
  }
  return names;
}

/** Lists the names that the body of a function binds: those of its block, and each `var` wherever it stands. */
export function getBodyNames(body: Node): Map<string, Binding> {
  const statements = body.type === 'BlockStatement' || body.type === 'StaticBlock' ? body.body : [];
  const names = getBlockNames(statements);
  const rest: Node[] = [...statements];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (isFunction(node) || /^Class|^TS/u.test(node.type)) continue;
    if (node.type === 'VariableDeclaration' && node.kind === 'var') {
      for (const { id } of node.declarations) for (const name of getBoundNames(id)) names.set(name, valueBinding);
    }
    for (const child of getChildren(node)) rest.push(child);
  }
  return names;
}

/** Lists the names that `infer` binds in the `extends` of a conditional type; those of conditional types within are theirs. */
export function getInferredNames(node: Node): Map<string, Binding> {
  if (node.type === 'TSInferType') return new Map([[node.typeParameter.name.name, typeBinding]]);
  const parts = node.type === 'TSConditionalType' ? [node.checkType, node.trueType, node.falseType] : getChildren(node);
  return new Map(parts.flatMap((part) => [...getInferredNames(part)]));
}

/** Lists the names that the head of a loop, a `catch` or a `switch` binds for what follows in it. */
export function getHeadNames(node: Node): Map<string, Binding> {
  switch (node.type) {
    case 'ForStatement':
      return node.init?.type === 'VariableDeclaration' ? getBlockNames([node.init]) : new Map<string, Binding>();
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.left.type === 'VariableDeclaration' ? getBlockNames([node.left]) : new Map<string, Binding>();
    case 'CatchClause':
      return new Map(getBoundNames(node.param).map((name) => [name, valueBinding]));
    case 'SwitchStatement':
      return getBlockNames(node.cases.flatMap((branch) => branch.consequent));
    case 'BlockStatement':
    case 'TSModuleBlock':
      return getBlockNames(node.body);
    default:
      return new Map();
  }
}
