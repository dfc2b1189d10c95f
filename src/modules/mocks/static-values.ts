import type { Node } from 'oxc-parser';
import { findPropertyName, findString, getChildren } from '../syntax-walk.ts';

/** Lists all the values that are written for a key anywhere in a configuration: `{ key: value }`. */
export function getValuesOf(root: Node, key: string): Node[] {
  const values: Node[] = [];
  const rest: Node[] = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'Property' && findPropertyName(node) === key) values.push(node.value);
    for (const child of getChildren(node)) rest.push(child);
  }
  return values;
}

/** Lists the strings in a value: `'a'`, `['a', path.resolve('a')]`. */
export function getStrings(root: Node): string[] {
  const own = findString(root);
  return own === undefined ? getChildren(root).flatMap((child) => getStrings(child)) : [own];
}
