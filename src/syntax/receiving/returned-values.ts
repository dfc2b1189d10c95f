import type { TSESTree } from '@typescript-eslint/utils';
import type { Home } from './home.ts';
import { remember, type Answers } from './remember.ts';
import { unite, type Origins } from './value-origin.ts';
import { getValue } from './value.ts';

const answers: Answers = new WeakMap();

/** Gets what the body of a function returns; nothing when it returns nothing. */
export function getReturnedValues(node: TSESTree.Node, home: Home): Origins {
  return remember(node, answers, () => {
    const body = 'body' in node ? (node.body as TSESTree.Node | null | undefined) : undefined;
    if (!body) {
      return [];
    }
    return body.type === 'BlockStatement'
      ? unite(getReturns(body).map((value) => getValue(value, home)))
      : getValue(body, home);
  });
}

function getReturns(body: TSESTree.BlockStatement): TSESTree.Node[] {
  const returns: TSESTree.Node[] = [];
  const pending: TSESTree.Node[] = [body];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'ReturnStatement') {
      if (node.argument) returns.push(node.argument);
    } else {
      for (const statement of getStatements(node)) pending.push(statement);
    }
  }
  return returns.reverse();
}

function getStatements(node: TSESTree.Node): TSESTree.Node[] {
  switch (node.type) {
    case 'BlockStatement':
      return node.body;
    case 'IfStatement':
      return [node.consequent, ...(node.alternate ? [node.alternate] : [])];
    case 'TryStatement':
      return [node.block, ...(node.handler ? [node.handler.body] : []), ...(node.finalizer ? [node.finalizer] : [])];
    case 'SwitchStatement':
      return node.cases.flatMap(({ consequent }) => consequent);
    case 'LabeledStatement':
    case 'WithStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
      return [node.body];
    default:
      return [];
  }
}
