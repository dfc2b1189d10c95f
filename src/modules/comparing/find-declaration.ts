import type { Node } from 'oxc-parser';
import { getRealPath } from '../real-path.ts';
import type { SourceModule } from '../read-module.ts';
import { getChildren } from '../syntax-walk.ts';
import { getBodyNames, getHeadNames } from './bound-names.ts';
import type { DeclarationSource } from './compare-declarations.ts';
import { findExportOf, findLocal, type Target } from './entity.ts';
import { isAnyFunction } from './function-shape.ts';
import type { Part } from './module-names.ts';
import type { Binding, Scope } from './scope.ts';
import { findSource, getPrintedFile, getSourceFault } from './source.ts';

/** What a source leads to, with what is bound round it; or the reason why that can't be told. */
export type Found = { readonly target: Target; readonly scope: Scope | undefined } | { readonly reason: string };

/** Finds the declaration that a source means. */
export function findDeclaration(source: DeclarationSource): Found {
  const file = getRealPath(source.file);
  const module = findSource(file, source.text);
  if (!module) return { reason: getSourceFault(file, source.text) };
  const found = source.range ? findAt(module, source.range, source.name) : findByName(module, source);
  return found ?? { reason: `${getPrintedFile(file)} has no declaration of \`${source.name}\` that can be read` };
}

function findByName(module: SourceModule, { name, isExported }: DeclarationSource): Found | undefined {
  const target = isExported === true ? findExportOf(module, name) : findLocal(module, name);
  return target && { target, scope: undefined };
}

function findAt(module: SourceModule, [start, end]: readonly [number, number], name: string): Found | undefined {
  const names = new Map<string, Binding>();
  let kind: Part['variableKind'];
  let node: Node = module.program;
  while (node.start !== start || node.end !== end || node.type === 'Program') {
    if (node.type === 'VariableDeclaration') ({ kind } = node);
    for (const [bound, binding] of isAnyFunction(node) && node.body ? getBodyNames(node.body) : getHeadNames(node)) {
      names.set(bound, binding);
    }
    const next: Node | undefined = getChildren(node).find((child) => child.start <= start && child.end >= end);
    if (!next) return undefined;
    node = next;
  }
  const part = getPart(node, kind);
  if (/^(?:Export|Import|TSExport|Identifier|MemberExpression)/u.test(part.node.type)) return undefined;
  const scope: Scope = { names, isByPlace: false, above: undefined, owner: `${module.file} ${start}` };
  const entity = { module, parts: [part], name, key: `${module.file}#@${part.node.start}` };
  return { target: { entity }, scope: names.size === 0 ? undefined : scope };
}

/** export class X {}, const X = 1 as a statement, { X: class {} } as a property */
function getPart(node: Node, kind: Part['variableKind'], { start } = node): Part {
  if (node.type === 'ExportNamedDeclaration' && node.declaration)
    return getPart(node.declaration, kind, { start } as Node);
  if (node.type === 'ExportDefaultDeclaration') return getPart(node.declaration, kind, { start } as Node);
  if (node.type === 'Property') return getPart(node.value, kind, { start } as Node);
  const [first, second] = node.type === 'VariableDeclaration' ? node.declarations : [];
  if (node.type === 'VariableDeclaration' && first && !second) return { node: first, start, variableKind: node.kind };
  return { node, start, ...(node.type === 'VariableDeclarator' && kind !== undefined ? { variableKind: kind } : {}) };
}
