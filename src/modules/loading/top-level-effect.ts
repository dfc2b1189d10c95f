import type { Node } from 'oxc-parser';
import { getCode } from './code.ts';
import { findEvaluatedParts } from './evaluated-parts.ts';
import type { SourceModule } from '../read-module.ts';

/** What a module does at its top level. */
interface TopLevel {
  /** The first thing that could be observed. */
  readonly effect: Node | undefined;
  /** Whether it reads, up to there, what another module exports: that must be there by then. */
  readonly readsImports: boolean;
}

/** Finds what a module does at its top level. */
export function getTopLevel(module: SourceModule): TopLevel {
  const code = getCode(module);
  let readsImports = false;
  const findEffect = (node: Node): Node | undefined => {
    readsImports ||= node.type === 'Identifier' && code.imported.has(node.name);
    const parts = findEvaluatedParts(node, code);
    return parts ? findFirst(parts) : node;
  };
  const findFirst = (nodes: Iterable<Node | null | undefined>): Node | undefined => {
    for (const node of nodes) {
      const effect = node && findEffect(node);
      if (effect) return effect;
    }
    return undefined;
  };
  const effect = findFirst(module.program.body);
  return { effect, readsImports };
}
