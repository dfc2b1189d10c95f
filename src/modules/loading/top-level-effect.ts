import type { Node } from 'oxc-parser';
import { getCode, type Code } from './code.ts';
import { findEvaluatedParts } from './evaluated-parts.ts';
import type { SourceModule } from '../read-module.ts';

/** Finds the first thing that a module does at its top level and that could be observed; undefined when there is none. */
export function findTopLevelEffect(module: SourceModule): Node | undefined {
  const code = getCode(module);
  for (const statement of module.program.body) {
    const effect = findEffect(statement, code);
    if (effect) return effect;
  }
  return undefined;
}

function findEffect(node: Node, code: Code): Node | undefined {
  const parts = findEvaluatedParts(node, code);
  if (!parts) return node;
  for (const part of parts) {
    const effect = part && findEffect(part, code);
    if (effect) return effect;
  }
  return undefined;
}
