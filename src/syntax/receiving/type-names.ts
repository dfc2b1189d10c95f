import type { TSESTree } from '@typescript-eslint/utils';
import { getBuiltinType } from './builtin-types.ts';
import { bindTypes } from './bind-types.ts';
import { label } from './label.ts';
import type { Binding, Definition, Home } from './home.ts';
import { explore, remember, type Answers } from './remember.ts';
import { takeStep } from './take-step.ts';
import { getDocTypeOrigins, getTypeOrigins } from './type-origins.ts';
import { declared, imported, primitive, unite, unknown, type Bound, type Origins } from './value-origin.ts';
import { getValue } from './value.ts';

const named: Answers = new WeakMap();
const typedefs = new WeakMap<Home, Map<string, object>>();
const typedefAnswers: Answers = new WeakMap();

/** Gets what a value is whose type is named: `X`, `X<A>`, `ns.X`; also in `extends`. */
export function getTypeNameOrigins(
  name: TSESTree.Node,
  types: readonly TSESTree.Node[],
  home: Home,
  bound: Bound,
): Origins {
  const getTypes = () => types.map((type) => getTypeOrigins(type, home, bound));
  if (name.type !== 'Identifier') {
    return takeStep(getValue(name, home), { take: 'instance', types: getTypes() });
  }
  const binding = home.findBinding(name.name, name, 'type');
  if (!binding || binding.definitions.length === 0) {
    return findTypedef(name.name, home) ?? getBuiltinType(name.name, getTypes());
  }
  return getBoundType(binding, getTypes(), home, bound);
}

/** Gets what a value is whose type is what a name stands for. */
export function getBoundType(binding: Binding, types: readonly Origins[], home: Home, bound: Bound): Origins {
  const isPlain = types.length === 0 && bound.size === 0;
  const read = () => readBinding(binding, types, home, bound);
  return isPlain ? remember(binding.key, named, read) : explore(read);
}

function readBinding(binding: Binding, types: readonly Origins[], home: Home, bound: Bound): Origins {
  const { definitions, variable } = binding;
  const classes = definitions.filter(({ node }) => /^(?:Class|TSInterface)/u.test(node.type));
  const [first] = classes;
  if (first) {
    const nodes = classes.map(({ node }) => node);
    return declared(nodes, home, 'instance', bindTypes(first.node, types, home, bound));
  }
  return unite(definitions.map((definition) => readDefinition(definition, types, home, bound, variable)));
}

function readDefinition(
  { node, name, source, isParameter }: Definition,
  types: readonly Origins[],
  home: Home,
  bound: Bound,
  variable: Binding['variable'],
): Origins {
  if (source) {
    return takeStep(imported(source.specifier, source.importedName, home, variable), { take: 'instance', types });
  }
  switch (node.type) {
    case 'TSTypeParameter':
      return bound.get(node) ?? (node.constraint ? getTypeOrigins(node.constraint, home) : unknown);
    case 'TSTypeAliasDeclaration':
      return label(getTypeOrigins(node.typeAnnotation, home, bindTypes(node, types, home, bound)), node, home);
    case 'TSEnumDeclaration':
      return primitive;
    case 'TSImportEqualsDeclaration':
      return takeStep(getValue(node.moduleReference, home), { take: 'instance', types });
    default:
      // a comment that names what a variable holds: const X = class {}, const { X } = require("./x")
      return isParameter || name.type !== 'Identifier'
        ? unknown
        : takeStep(getValue(name, home), { take: 'instance', types });
  }
}

function findTypedef(name: string, home: Home): Origins | undefined {
  const text = home.typedefs.get(name);
  if (text === undefined) {
    return undefined;
  }
  const keys = typedefs.get(home) ?? new Map<string, object>();
  typedefs.set(home, keys);
  const key = keys.get(name) ?? { name };
  keys.set(name, key);
  return remember(key, typedefAnswers, () => label(getDocTypeOrigins(text, home.program, home), undefined, home, name));
}
