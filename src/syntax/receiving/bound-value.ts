import type { TSESTree } from '@typescript-eslint/utils';
import { findGlobal } from './builtin-types.ts';
import type { Binding, Definition, Home } from './home.ts';
import { label } from './label.ts';
import { getPatternValue } from './pattern-value.ts';
import { findAnnotated } from './said-type.ts';
import { remember, type Answers } from './remember.ts';
import {
  builtin,
  declared,
  imported,
  isFromOutside,
  receive,
  unite,
  unknown,
  type Origins,
  type ValueOrigin,
} from './value-origin.ts';
import { getValue } from './value.ts';

const answers: Answers = new WeakMap();

/** Gets what a name stands for as a value: what it was declared as, and all that is assigned to it. */
export function getBoundValue(node: TSESTree.Identifier, home: Home): Origins {
  const binding = home.findBinding(node.name, node, 'value');
  if (!binding || binding.definitions.length === 0) {
    return getGlobal(node.name);
  }
  return remember(binding.key, answers, () => readBinding(binding, home));
}

function getGlobal(name: string): Origins {
  const isKnown = findGlobal(name) !== undefined || /^(?:structuredClone|JSON|Reflect|Math)$/u.test(name);
  return isKnown ? builtin(`global ${name}`) : unknown;
}

function readBinding(binding: Binding, home: Home): Origins {
  const { definitions, writes } = binding;
  const said = definitions.map(({ name, isParameter }) => findAnnotated(name, home, isParameter));
  const parts = definitions.map((definition, index) => said[index] ?? readDefinition(definition, binding, home));
  // What is said of a variable holds for all that is assigned to it.
  const later = said.some(Boolean) ? [] : writes.map((write) => getPatternValue(write, home));
  const isWire = said.some(Boolean) && isReceived(binding, home);
  const origins = mergeDeclared(unite([...parts, ...later]));
  return isWire ? receive(origins) : origins;
}

// const metrics: SessionMetrics = JSON.parse(text)
function isReceived({ definitions, writes }: Binding, home: Home): boolean {
  return [...definitions.map(({ name }) => name), ...writes].some((name) => isFromOutside(getPatternValue(name, home)));
}

function readDefinition(definition: Definition, binding: Binding, home: Home): Origins {
  const { node, name, source, isParameter } = definition;
  if (source) {
    return imported(source.specifier, source.importedName, home, binding.variable);
  }
  if (isParameter) {
    return getPatternValue(name, home);
  }
  switch (node.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'TSDeclareFunction':
    case 'TSEnumDeclaration':
    case 'TSModuleDeclaration':
      return declared([node], home, 'itself');
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return [];
    case 'TSImportEqualsDeclaration':
      return getValue(node.moduleReference, home);
    case 'VariableDeclarator':
      return nameIt(getPatternValue(name, home), node, binding, home);
    default:
      return unknown;
  }
}

// const { X } = require("./x"), const X = class {}
function nameIt(
  origins: Origins,
  node: TSESTree.VariableDeclarator,
  { variable, writes }: Binding,
  home: Home,
): Origins {
  const named = origins.map((origin): ValueOrigin =>
    origin.kind === 'imported' && origin.steps.length === 0 && !origin.variable ? { ...origin, variable } : origin,
  );
  const isOwn = node.id.type === 'Identifier' && /^(?:Class|Object)Expression$/u.test(node.init?.type ?? '');
  return isOwn && writes.length === 0 ? label(named, node, home) : named;
}

// class X {} interface X {}, function f(): void; function f() {}: one thing
function mergeDeclared(origins: Origins): Origins {
  const own = origins.flatMap((origin) =>
    origin.kind === 'declared' &&
    origin.nodes.every(({ type }) => /^(?:TSDeclareFunction|FunctionDeclaration)$/u.test(type))
      ? [origin]
      : [],
  );
  const [first] = own;
  if (!first || own.length < 2 || own.length < origins.length) {
    return origins;
  }
  const nodes = own.flatMap((origin) => origin.nodes);
  const overloads = nodes.filter(({ type }) => type === 'TSDeclareFunction');
  return declared(overloads.length > 0 ? overloads : nodes, first.home, 'itself');
}
