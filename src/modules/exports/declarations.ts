import type {
  BindingPattern,
  BindingRestElement,
  Class,
  Directive,
  ExportDefaultDeclarationKind,
  Function as FunctionNode,
  ModuleExportName,
  Node,
  Statement,
  TSModuleDeclaration,
  TSTypeParameterDeclaration,
} from 'oxc-parser';

/** What a declared or exported name stands for: both is a class, an enum, or a value and a type of one name. */
export type DeclarationKind = 'value' | 'type' | 'both' | 'unknown';

/** A name that a module declares, with everything of that name merged. */
export interface Declaration {
  readonly kind: DeclarationKind;
  /** The names of the type parameters in order; undefined when the name is no type and no function. */
  readonly typeParameters: readonly string[] | undefined;
}

/** Collects the names that statements declare at their own level, `export`ed or not; imports are left out. */
export function getDeclarations(statements: readonly (Directive | Statement)[]): Map<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  for (const statement of statements) {
    for (const [name, declaration] of getDeclared(statement)) {
      declarations.set(name, mergeDeclarations(declarations.get(name), declaration));
    }
  }
  return declarations;
}

/** Lists the names that one statement declares, looking into `export` and `export default`. */
export function getDeclared(statement: Directive | Statement | ExportDefaultDeclarationKind): [string, Declaration][] {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      return statement.declaration ? getDeclared(statement.declaration) : [];
    case 'ExportDefaultDeclaration':
      return getDeclared(statement.declaration);
    case 'VariableDeclaration':
      return statement.declarations.flatMap(({ id, init }) =>
        getBoundNames(id).map((name): [string, Declaration] => [
          name,
          init?.type === 'ClassExpression' ? getClass(init) : value,
        ]),
      );
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      return named(statement.id?.name, getFunction(statement));
    case 'ClassDeclaration':
      return named(statement.id?.name, getClass(statement));
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return named(statement.id.name, {
        kind: 'type',
        typeParameters: getTypeParameters(statement.typeParameters) ?? [],
      });
    case 'TSEnumDeclaration':
      return named(statement.id.name, { kind: 'both', typeParameters: [] });
    case 'TSModuleDeclaration':
      return statement.global ? [] : getNamespace(statement);
    default:
      return [];
  }
}

/** Lists the names that a binding pattern binds. */
export function getBoundNames(pattern: BindingPattern | BindingRestElement | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        getBoundNames(property.type === 'Property' ? property.value : property),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => getBoundNames(element));
    case 'AssignmentPattern':
      return getBoundNames(pattern.left);
    case 'RestElement':
      return getBoundNames(pattern.argument);
    default:
      return [];
  }
}

/** Gets the kind of a name that two declarations share. */
function mergeKinds(first: DeclarationKind, second: DeclarationKind): DeclarationKind {
  if (first === second) return first;
  return first === 'both' || second === 'both' || (first !== 'unknown' && second !== 'unknown') ? 'both' : 'unknown';
}

/** Gets the name in `export { name }`, which may be written as a string. */
export function getExportName(name: ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name;
}

/** Gets what a class stands for. */
export function getClass(node: Class): Declaration {
  return { kind: 'both', typeParameters: getTypeParameters(node.typeParameters) ?? [] };
}

/** Gets what a function stands for. */
export function getFunction(node: FunctionNode): Declaration {
  return { kind: 'value', typeParameters: getTypeParameters(node.typeParameters) ?? [] };
}

const value: Declaration = { kind: 'value', typeParameters: undefined };

function mergeDeclarations(first: Declaration | undefined, second: Declaration): Declaration {
  if (!first) return second;
  const isTypeFirst = first.kind === 'type' || first.kind === 'both' || second.typeParameters === undefined;
  return {
    kind: mergeKinds(first.kind, second.kind),
    typeParameters: isTypeFirst ? first.typeParameters : second.typeParameters,
  };
}

function named(name: string | undefined, declaration: Declaration): [string, Declaration][] {
  return name === undefined ? [] : [[name, declaration]];
}

function getTypeParameters(node: TSTypeParameterDeclaration | null | undefined): string[] | undefined {
  return node?.params.map((parameter) => parameter.name.name);
}

function getNamespace(node: TSModuleDeclaration): [string, Declaration][] {
  if (node.id.type === 'Literal') return []; // declare module "x"
  return named(findFirstName(node.id), { kind: getNamespaceKind(node), typeParameters: undefined });
}

/** namespace A.B */
function findFirstName(id: Node): string | undefined {
  if (id.type === 'TSQualifiedName') return findFirstName(id.left);
  return id.type === 'Identifier' ? id.name : undefined;
}

function getNamespaceKind(node: TSModuleDeclaration): DeclarationKind {
  const kinds = [...getDeclarations(node.body?.body ?? []).values()].map((declaration) => declaration.kind);
  const hasStatement = (node.body?.body ?? []).some((statement) => statement.type === 'ExpressionStatement');
  const [first = 'type', ...rest] = kinds;
  return hasStatement ? mergeKinds('value', rest.reduce(mergeKinds, first)) : rest.reduce(mergeKinds, first);
}
