import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from 'oxc-parser';
import { getCode } from '../../modules/loading/code.ts';
import { findEvaluatedParts } from '../../modules/loading/evaluated-parts.ts';
import { parseModule, type SourceModule } from '../../modules/read-module.ts';
import { getChildren } from '../../modules/syntax-walk.ts';
import { isWithin, type ReplacementContext } from './replacement.ts';

/** Asks whether a declaration does something where it stands, besides making what it declares: answers with what it does. */
export type EffectQuestion = (node: TSESTree.Node) => string | undefined;

/** Gets the question what a declaration of a file does where it stands; one that can't be looked at could do anything. */
export function getEffectQuestion({ file, sourceCode }: ReplacementContext): EffectQuestion {
  const module = parseModule(file, sourceCode.text);
  const code = module && getCode(module);
  return (node) => {
    const found = module && findNode(module, node);
    if (!module || !code || !found) {
      return 'what can not be parsed alone';
    }
    const rest: Node[] = [found];
    for (let part = rest.pop(); part; part = rest.pop()) {
      const parts = findEvaluatedParts(part, code);
      if (!parts) {
        const text = module.text.slice(part.start, part.end).replaceAll(/\s+/gu, ' ');
        return text.length > 60 ? `${text.slice(0, 59)}…` : text;
      }
      for (const each of parts.toReversed()) if (each != null) rest.push(each);
    }
    return undefined;
  };
}

// The widest node that starts and ends within the given one is the same node, or all that runs of it.
function findNode(module: SourceModule, { range }: TSESTree.Node): Node | undefined {
  if (isWithin([module.program.start, module.program.end], range)) {
    return module.program;
  }
  let nodes = getStatementsFrom(module.program.body, range[0]);
  while (nodes.length > 0) {
    const same = nodes.find(({ start, end }) => isWithin([start, end], range));
    if (same) {
      return same;
    }
    nodes = nodes.filter(({ start, end }) => start <= range[0] && end >= range[1]).flatMap((node) => getChildren(node));
  }
  return undefined;
}

// The statement in which a place is, and the next: a file may have as many duplicates as statements.
function getStatementsFrom(statements: readonly Node[], index: number): Node[] {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((statements[middle]?.end ?? index) <= index) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return statements.slice(low, low + 2);
}
