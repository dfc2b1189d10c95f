import type { Node } from 'oxc-parser';
import type { Shape, ToShape, View } from './shape.ts';

/** Properties of nodes that say nothing about what code means. */
const ignored = new Set(['type', 'start', 'end', 'range', 'parent', 'raw', 'override', 'definite', 'tail']);

/** Gets the shape of a node whose children all mean what they mean anywhere else. */
export function getPlainShape(
  node: Node,
  view: View,
  toShape: ToShape,
  replaced: Readonly<Record<string, unknown>> = {},
): Shape {
  const scalars: string[] = [];
  const parts: Shape[] = [];
  for (const [key, original] of Object.entries(node)) {
    const value: unknown = key in replaced ? replaced[key] : original;
    if (ignored.has(key) || isNothing(value) || (key === 'accessibility' && value === 'public')) continue;
    if (typeof value === 'object') parts.push(getGroup(key, value, view, toShape));
    else scalars.push(`${key}=${JSON.stringify(value)}`);
  }
  return { label: [node.type, ...scalars].join(' '), parts };
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

function getGroup(key: string, value: unknown, view: View, toShape: ToShape): Shape {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const parts = items.flatMap((item) => {
    if (isNode(item)) return item.type === 'EmptyStatement' && Array.isArray(value) ? [] : [toShape(item, view)];
    // [, a] has a hole; the value of a template's piece is no node
    return [{ label: item === null ? 'hole' : JSON.stringify(item), parts: [] }];
  });
  return { label: key, parts };
}

/** Tells whether a property of a node is a node. */
function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
