import type { TSESTree } from '@typescript-eslint/utils';
import type { Home } from './home.ts';
import { findRequireSource } from './import-source.ts';
import { takeStep } from './take-step.ts';
import { getTypeOrigins } from './type-origins.ts';
import { imported, unknown, type Origins } from './value-origin.ts';
import { getValue } from './value.ts';

/** Helpers that compilers put round a module: they return it, or a copy. */
const moduleHelper = /^_{1,2}(?:importDefault|importStar|interop_?[Rr]equire\w*|toESM)\d*$/u;

/** Gets what a call or `new` gives. */
export function getCalled(node: TSESTree.CallExpression | TSESTree.NewExpression, home: Home): Origins {
  const types = (node.typeArguments?.params ?? []).map((type) => getTypeOrigins(type, home));
  const call = { node, home };
  if (node.type === 'NewExpression') {
    return takeStep(getValue(node.callee, home), { take: 'instance', types, call });
  }
  if (node.callee.type === 'Identifier') {
    const specifier = findRequireSource(node);
    if (specifier !== undefined && !isDeclared('require', node, home)) {
      return imported(specifier, '*', home);
    }
    const [first] = node.arguments;
    if (moduleHelper.test(node.callee.name) && first) {
      return getValue(first, home);
    }
  }
  return node.callee.type === 'Super'
    ? unknown
    : takeStep(getValue(node.callee, home), { take: 'result', types, call });
}

// createRequire gives one of the same meaning.
function isDeclared(name: string, at: TSESTree.Node, home: Home): boolean {
  const definitions = home.findBinding(name, at, 'value')?.definitions ?? [];
  return definitions.some(
    ({ node }) =>
      node.type !== 'VariableDeclarator' || !(node.init && home.getText(node.init).includes('createRequire')),
  );
}
