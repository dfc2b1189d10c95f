import type { TSESTree } from '@typescript-eslint/utils';
import { getArgument } from './builtin-instances.ts';
import type { Home } from './home.ts';
import { takeStep } from './take-step.ts';
import type { Call, Origins } from './value-origin.ts';

/** Infers what the type parameters of a function stand for from what it is called with: `x: T`, `xs: T[]`, `x: Promise<T>`. */
export function inferTypes(node: TSESTree.Node, call: Call | undefined, home: Home): Origins[] {
  const parameters = 'typeParameters' in node ? (node.typeParameters?.params ?? []) : [];
  const values = 'params' in node && Array.isArray(node.params) ? (node.params as TSESTree.Parameter[]) : [];
  if (!call || parameters.length === 0) {
    return [];
  }
  const inferred = parameters.map((parameter) => {
    for (const [index, value] of values.entries()) {
      const type = 'typeAnnotation' in value ? value.typeAnnotation?.typeAnnotation : undefined;
      const found = type && infer(type, parameter, () => getArgument(index, call), home);
      if (found) {
        return found;
      }
    }
    return undefined;
  });
  // Those before the first that is not known; the others keep what they are constrained to.
  const end = inferred.indexOf(undefined);
  return inferred.slice(0, end < 0 ? undefined : end).filter((origins) => origins !== undefined);
}

function infer(
  type: TSESTree.Node,
  parameter: TSESTree.TSTypeParameter,
  getGiven: () => Origins,
  home: Home,
): Origins | undefined {
  if (type.type === 'TSArrayType') {
    return infer(type.elementType, parameter, () => takeStep(getGiven(), { take: 'element' }), home);
  }
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') {
    return undefined;
  }
  const { name } = type.typeName;
  const [argument] = type.typeArguments?.params ?? [];
  if (argument && /^(?:Promise|PromiseLike|Array|ReadonlyArray|Iterable|Set)$/u.test(name)) {
    const take = name.startsWith('Promise') ? 'awaited' : 'element';
    return infer(argument, parameter, () => takeStep(getGiven(), { take }), home);
  }
  const definitions = home.findBinding(name, type, 'type')?.definitions ?? [];
  return definitions.some(({ node }) => node === parameter) ? getGiven() : undefined;
}
