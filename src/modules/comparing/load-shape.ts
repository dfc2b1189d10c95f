import type { Node } from 'oxc-parser';
import { findString, isRequire } from '../syntax-walk.ts';
import { getLoaded, getName } from './free-name.ts';
import { getPlainShape } from './plain-shape.ts';
import { findBoundLabel } from './scope.ts';
import type { Shape, ToShape, View } from './shape.ts';

/**
 * Finds the shape of what names a module where it stands, and not in an import; undefined for any other syntax. The same
 * specifier means another module elsewhere.
 */
export function getLoadShape(node: Node, view: View, toShape: ToShape): Shape | undefined {
  switch (node.type) {
    case 'TSImportType':
      return getImportType(node, view, toShape);
    case 'ImportExpression':
      return getImportCall(node, view, toShape);
    case 'CallExpression':
      return getRequire(node, view) ?? getMockCall(node, view, toShape);
    default:
      return undefined;
  }
}

/** import("specifier").A.B<C> is what an import of A would give. */
function getImportType(node: Node & { type: 'TSImportType' }, view: View, toShape: ToShape): Shape {
  const names: string[] = [];
  let rest: Node | null = node.qualifier;
  while (rest?.type === 'TSQualifiedName') {
    names.unshift(rest.right.name);
    rest = rest.left;
  }
  const name = rest?.type === 'Identifier' ? rest.name : '*';
  const members = names.map((member) => ({ label: `member ${member}`, parts: [] }));
  const found = getLoaded(node.source.value, name, 'type', view);
  const whole = members.length === 0 ? found : { label: 'qualified', parts: [found, ...members] };
  const others = [node.options, node.typeArguments].flatMap((part) => (part ? [toShape(part, view)] : []));
  return { label: 'reference', parts: [whole, ...others] };
}

/** A module that is loaded where the code runs is the same one only if its specifier leads to the same file. */
function getImportCall(node: Node & { type: 'ImportExpression' }, view: View, toShape: ToShape): Shape {
  const specifier = findString(node.source);
  const loaded =
    specifier === undefined
      ? [getName('import()', 'value', 'value', view), toShape(node.source, view)] // is looked for beside its module
      : [getLoaded(specifier, '*', 'value', view)];
  const options = node.options ? [toShape(node.options, view)] : [];
  return { label: `import ${node.phase ?? ''}`, parts: [...loaded, ...options] };
}

function getRequire(node: Node & { type: 'CallExpression' }, view: View): Shape | undefined {
  if (
    !isRequire(node.callee) ||
    findBoundLabel('require', 'value', view.scope) !== undefined ||
    node.arguments.length !== 1
  )
    return undefined;
  const specifier = findString(node.arguments[0]);
  return specifier === undefined ? undefined : { label: 'require', parts: [getLoaded(specifier, '*', 'value', view)] };
}

/** jest.requireActual('./a'), mock.module('./a') */
function getMockCall(node: Node & { type: 'CallExpression' }, view: View, toShape: ToShape): Shape | undefined {
  const { callee } = node;
  const specifier = findString(node.arguments[0]);
  if (specifier?.startsWith('.') !== true || callee.type !== 'MemberExpression') return undefined;
  const { object } = callee;
  if (object.type !== 'Identifier' || !/^(?:jest|vi|vitest|mock)$/u.test(object.name)) return undefined;
  if (findBoundLabel(object.name, 'value', view.scope) !== undefined) return undefined;
  const { label, parts } = getPlainShape(node, view, toShape);
  return { label, parts: [getLoaded(specifier, '*', 'value', view), ...parts] };
}
