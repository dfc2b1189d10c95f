import type { Node } from 'oxc-parser';
import { getLoaded, getName } from './free-name.ts';
import { getLoadShape } from './load-shape.ts';
import { getModuleNames, wholeModule } from './module-names.ts';
import { getPlainShape } from './plain-shape.ts';
import { findBoundLabel, type Space } from './scope.ts';
import type { Shape, ToShape, View } from './shape.ts';

/** Finds the shape of what refers to something by a name or a specifier; undefined for any other syntax. */
export function getReferenceShape(node: Node, view: View, toShape: ToShape): Shape | undefined {
  switch (node.type) {
    case 'Identifier':
      return getIdentifier(node, view, toShape);
    case 'TSTypeReference':
      return (
        getArray(node, view, toShape) ?? {
          label: 'reference',
          parts: [getTypeName(node.typeName, 'type', view), ...list(node.typeArguments)],
        }
      );
    case 'TSTypeQuery':
      if (node.exprName.type === 'TSImportType') return getPlainShape(node, view, toShape);
      return { label: node.type, parts: [getTypeName(node.exprName, 'value', view), ...list(node.typeArguments)] };
    case 'TSInterfaceHeritage':
    case 'TSClassImplements':
      return { label: 'reference', parts: [getTypeName(node.expression, 'type', view), ...list(node.typeArguments)] };
    case 'ThisExpression':
      return view.hasThis ? undefined : getName('this', 'value', 'value', view);
    case 'MetaProperty':
      return node.meta.name === 'import' ? getName('import.meta', 'value', 'value', view) : undefined;
    case 'JSXIdentifier':
      return getJsxName(node.name, view);
    default:
      return getLoadShape(node, view, toShape);
  }

  function list(child: Node | null | undefined): Shape[] {
    return child ? [toShape(child, view)] : [];
  }
}

/** Array<T> is T[], unless the module has an `Array` of its own. */
function getArray(node: Node & { type: 'TSTypeReference' }, view: View, toShape: ToShape): Shape | undefined {
  const name = node.typeName.type === 'Identifier' ? node.typeName.name : '';
  const label = { Array: 'array', ReadonlyArray: 'readonly array' }[name];
  const [element, second] = node.typeArguments?.params ?? [];
  if (label === undefined || !element || second || findBoundLabel(name, 'type', view.scope) !== undefined)
    return undefined;
  const { declared, imported } = getModuleNames(view.module);
  return declared.has(name) || imported.has(name) ? undefined : { label, parts: [toShape(element, view)] };
}

function getIdentifier(node: Node & { type: 'Identifier' }, view: View, toShape: ToShape): Shape {
  // function (this: T) {}: the parameter is no name
  const isOwn = node.name === 'this' || (node.name === 'arguments' && view.hasThis);
  const name = isOwn ? { label: `own ${node.name}`, parts: [] } : getName(node.name, 'value', 'value', view);
  // A parameter or variable may have a type, a question mark and decorators beside its name.
  const { label, parts } = getPlainShape(node, view, toShape, { name: undefined });
  return label === 'Identifier' && parts.length === 0 ? name : { label, parts: [name, ...parts] };
}

/** A, A.B.C: the first name is looked up, the others are members. */
function getTypeName(node: Node, space: Space, view: View): Shape {
  const names: string[] = [];
  let left = node;
  for (;;) {
    if (left.type === 'TSQualifiedName') {
      names.unshift(left.right.name);
      left = left.left;
    } else if (left.type === 'MemberExpression' && left.property.type === 'Identifier') {
      names.unshift(left.property.name);
      left = left.object;
    } else break;
  }
  const source = left.type === 'Identifier' ? findNamespaceImport(left.name, view) : undefined;
  const imported = source === undefined ? undefined : names.shift();
  const members = names.map((name) => ({ label: `member ${name}`, parts: [] }));
  const isThis = left.type === 'ThisExpression';
  const first = left.type === 'Identifier' && left.name !== 'this' ? left.name : undefined;
  if (first === undefined) return { label: isThis ? 'this' : left.type, parts: members };
  const wanted = space === 'type' && members.length > 0 ? 'any' : space;
  const found =
    source === undefined || imported === undefined
      ? getName(first, wanted, 'type', view)
      : getLoaded(source, imported, 'type', view);
  return members.length === 0 ? found : { label: 'qualified', parts: [found, ...members] };
}

/** Finds the specifier of the module that a name is the whole namespace of: what is taken from it is imported. */
function findNamespaceImport(name: string, view: View): string | undefined {
  if (findBoundLabel(name, 'any', view.scope) !== undefined) return undefined;
  const source = getModuleNames(view.module).imported.get(name);
  return source?.imported === '*' || source?.imported === wholeModule ? source.specifier : undefined;
}

/** <div/> is an element of the host, <X/> a name. */
function getJsxName(name: string, view: View): Shape {
  return /^[a-z]/u.test(name) || name.includes('-')
    ? { label: `element ${name}`, parts: [] }
    : getName(name, 'value', 'value', view);
}
