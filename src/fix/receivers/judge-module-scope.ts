import type { TSESTree } from '@typescript-eslint/utils';
import { getModuleNames, wholeModule } from '../../modules/comparing/module-names.ts';
import type { SourceModule } from '../../modules/read-module.ts';
import { getChildren, isFunction } from '../../modules/syntax-walk.ts';
import type { Binding, Definition, Home, Space } from '../../syntax/receiving/home.ts';

type Node = TSESTree.Node;
type ModuleNode = Parameters<typeof getChildren>[0];

const bindings = new WeakMap<Node, Map<string, Binding | undefined>>();

/** Finds what a name means where a node of another module stands, from the inside out. */
export function findModuleBinding(
  name: string,
  at: Node,
  space: Space,
  module: SourceModule,
  findParent: Home['findParent'],
): Binding | undefined {
  for (let node: Node | undefined = at; node; node = findParent(node)) {
    const known = bindings.get(node) ?? new Map<string, Binding | undefined>();
    bindings.set(node, known);
    const key = `${space} ${name}`;
    if (!known.has(key)) {
      known.set(key, readBinding(name, node, space, module, findParent));
    }
    const found = known.get(key);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function readBinding(
  name: string,
  scope: Node,
  space: Space,
  module: SourceModule,
  findParent: Home['findParent'],
): Binding | undefined {
  const definitions = scope.type === 'Program' ? getTop(name, module) : getInner(name, scope);
  const fitting = definitions.filter((definition) => isIn(definition, space));
  const isFixed = fitting.every(({ node }) => isConstant(node, findParent));
  // What else is assigned to a variable of another module is not looked for.
  const writes = isFixed ? [] : [module.program as unknown as Node];
  return fitting.length === 0 ? undefined : { key: {}, variable: undefined, definitions: fitting, writes };
}

function getTop(name: string, module: SourceModule): Definition[] {
  const { declared, imported } = getModuleNames(module);
  const source = imported.get(name);
  const own = (declared.get(name) ?? []).flatMap(({ node }) => define(node as unknown as Node, name));
  if (!source) {
    return own;
  }
  const program = module.program as unknown as Node;
  const { specifier, imported: importedName } = source;
  return [
    ...own,
    {
      node: program,
      name: program,
      isParameter: false,
      source: { specifier, importedName: importedName === wholeModule ? '*' : importedName },
    },
  ];
}

function getInner(name: string, scope: Node): Definition[] {
  const found: Definition[] = [];
  if ('typeParameters' in scope && scope.typeParameters) {
    for (const parameter of scope.typeParameters.params) {
      if (parameter.name.name === name) {
        found.push({ node: parameter, name: parameter.name, isParameter: false, source: undefined });
      }
    }
  }
  if ('params' in scope && Array.isArray(scope.params)) {
    for (const id of (scope.params as Node[]).flatMap((parameter) => findName(parameter, name) ?? [])) {
      found.push({ node: scope, name: id, isParameter: true, source: undefined });
    }
  }
  return found.length > 0 ? found : getStatements(scope).flatMap((statement) => define(statement, name));
}

function getStatements(scope: Node): Node[] {
  switch (scope.type) {
    case 'BlockStatement':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return scope.body;
    case 'SwitchStatement':
      return scope.cases.flatMap(({ consequent }) => consequent);
    case 'ForStatement':
      return scope.init ? [scope.init] : [];
    case 'ForOfStatement':
    case 'ForInStatement':
      return [scope.left];
    case 'CatchClause':
      return scope.param ? [scope] : [];
    case 'FunctionExpression':
      return [scope, ...listHoisted(scope)];
    case 'FunctionDeclaration':
    case 'ArrowFunctionExpression':
      return listHoisted(scope);
    case 'ClassExpression':
      return [scope];
    default:
      return [];
  }
}

/** Lists the `var` of a function in whatever block: it is the function's own from the start. */
function listHoisted(scope: Node): Node[] {
  const rest = getChildren(scope as unknown as ModuleNode);
  const found: ModuleNode[] = [];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'VariableDeclaration' && node.kind === 'var') found.push(node);
    if (!isFunction(node)) for (const child of getChildren(node)) rest.push(child);
  }
  return found as unknown as Node[];
}

function define(node: Node, name: string): Definition[] {
  if (node.type === 'ExportNamedDeclaration') {
    return node.declaration ? define(node.declaration, name) : [];
  }
  if (node.type === 'VariableDeclaration') {
    return node.declarations.flatMap((declarator) => define(declarator, name));
  }
  const pattern = node.type === 'CatchClause' ? node.param : 'id' in node ? node.id : undefined;
  const id = pattern ? findName(pattern, name) : undefined;
  return id ? [{ node, name: id, isParameter: false, source: undefined }] : [];
}

/** Finds the identifier of a name in what may be a pattern. */
function findName(node: Node | null, name: string): Node | undefined {
  switch (node?.type) {
    case 'Identifier':
      return node.name === name ? node : undefined;
    case 'ObjectPattern':
      return find(
        node.properties.map((property) => (property.type === 'Property' ? property.value : property)),
        name,
      );
    case 'ArrayPattern':
      return find(node.elements, name);
    case 'AssignmentPattern':
      return findName(node.left, name);
    case 'RestElement':
      return findName(node.argument, name);
    case 'TSParameterProperty':
      return findName(node.parameter, name);
    default:
      return undefined;
  }
}

function find(nodes: readonly (Node | null)[], name: string): Node | undefined {
  return nodes.map((node) => findName(node, name)).find(Boolean);
}

function isIn({ node, isParameter, source }: Definition, space: Space): boolean {
  if (source || /^(?:Class|TSEnum|TSModule|TSImportEquals)/u.test(node.type)) {
    return true;
  }
  const isType = /^TS(?:Interface|TypeAlias|TypeParameter)/u.test(node.type);
  // A comment may name what a variable holds.
  return space === 'type' ? isType || (!isParameter && node.type === 'VariableDeclarator') : !isType;
}

function isConstant(node: Node, findParent: Home['findParent']): boolean {
  const declaration = node.type === 'VariableDeclarator' ? findParent(node) : undefined;
  return declaration?.type !== 'VariableDeclaration' || declaration.kind === 'const';
}
