import { visitorKeys, type Node } from 'oxc-parser';

/** Lists the nodes directly below a node, in source order as far as the syntax has one. */
export function getChildren(node: Node): Node[] {
  const children: Node[] = [];
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key];
    for (const item of Array.isArray(child) ? (child as unknown[]) : [child]) {
      if (typeof item === 'object' && item !== null && 'type' in item) children.push(item as Node);
    }
  }
  return children;
}

/** Tells whether a node is a function, whose body does not run where it stands. */
export function isFunction(node: Node): boolean {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/u.test(node.type);
}

/** Finds the name in `a.name` and `a['name']`. */
export function findStaticName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : undefined;
  return findString(node.property);
}

/** Finds the key of a property that is written as a name or a string. */
export function findPropertyName(node: Node): string | undefined {
  if (node.type !== 'Property') return undefined;
  return !node.computed && node.key.type === 'Identifier' ? node.key.name : findString(node.key);
}

/** Finds the value of a string literal or of a template without expressions. */
export function findString(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** Finds the specifier in `require('specifier')`, also inside a compiler's helper: `__importStar(require('specifier'))`. */
export function findRequired(node: Node | null | undefined): string | undefined {
  if (node?.type === 'MemberExpression') return findRequired(node.object); // require('x').y
  if (node?.type !== 'CallExpression') return undefined;
  if (isRequire(node.callee)) return node.arguments.length === 1 ? findString(node.arguments[0]) : undefined;
  return isImportHelper(node.callee) ? findRequired(node.arguments[0]) : undefined;
}

/** Tells whether a node is the name `require`. */
export function isRequire(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'require';
}

/** Tells whether a callee is a helper that compilers put round a module: it returns the module or a copy. */
function isImportHelper(callee: Node): boolean {
  return /^_{1,2}(?:importDefault|importStar|interop_?[Rr]equire\w*|toESM|toCommonJS)\d*$/u.test(getCalleeName(callee));
}

/** Gets the last name of a callee: `__importStar` for `tslib_1.__importStar`; empty when there is none. */
export function getCalleeName(callee: Node): string {
  if (callee.type === 'SequenceExpression') {
    const last = callee.expressions.at(-1);
    return last ? getCalleeName(last) : '';
  }
  return callee.type === 'Identifier' ? callee.name : (findStaticName(callee) ?? '');
}
