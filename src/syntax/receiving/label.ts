import type { TSESTree } from '@typescript-eslint/utils';
import type { Home } from './home.ts';
import type { Origins } from './value-origin.ts';

/** Puts the name of a declaration on what it stands for, if it stands at the top level. */
export function label(origins: Origins, node: TSESTree.Node | undefined, home: Home, typedef?: string): Origins {
  const name = node ? findTopName(node, home) : typedef;
  return name === undefined
    ? origins
    : origins.map((origin) => ({ ...origin, labels: [...origin.labels, { name, home }] }));
}

/** Finds the name that a declaration gives at the top level of its file. */
export function findTopName(node: TSESTree.Node, home: Home): string | undefined {
  const holder = /^(?:Class|Object)Expression$/u.test(node.type) ? home.findParent(node) : undefined;
  if (holder?.type === 'VariableDeclarator' && holder.init === node) {
    return findTopName(holder, home); // const X = class {}
  }
  const id = 'id' in node ? node.id : undefined;
  if (id?.type !== 'Identifier') {
    return undefined;
  }
  const statement = node.type === 'VariableDeclarator' ? home.findParent(node) : node;
  const parent = statement && home.findParent(statement);
  const place = parent && /^Export(?:Named|Default)Declaration$/u.test(parent.type) ? home.findParent(parent) : parent;
  const isTop =
    place?.type === 'Program' || (place !== parent && place?.type === 'TSModuleBlock' && isNamespace(place, home));
  return isTop ? id.name : undefined;
}

// namespace N { export … }, not declare module "x" { export … }
function isNamespace(block: TSESTree.Node, home: Home): boolean {
  const module = home.findParent(block);
  return module?.type === 'TSModuleDeclaration' && module.id.type !== 'Literal' && module.kind !== 'global';
}
