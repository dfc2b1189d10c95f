import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findIndexedNames } from './following/held-type.ts';
import type { MockCall } from './mocks/mock-call.ts';
import { getReplacement } from './mocks/mock-replacement.ts';
import {
  noUses,
  type MockReference,
  type ModuleReference,
  type NamespaceReference,
  type NamespaceUses,
  type PathReference,
} from './module-reference.ts';
import { getNamespaceUses, getVariableUses } from './following/namespace-uses.ts';
import type { StaticString } from './static-string.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** What a reference is without looking at it closer: the module that it names. */
export type Base = Pick<ModuleReference, 'specifier' | 'source'>;

/**
 * Takes a specifier and, when its module matters, the description of the reference.
 * The description may be undefined: then it was no reference after all.
 */
export type See = (source: StaticString | undefined, describe: (base: Base) => ModuleReference | undefined) => void;

type Described<Reference> = Omit<Reference, keyof Base>;

/** Describes an expression that yields a module's namespace object, or the promise of it. */
export function describeLoad(
  node: TSESTree.Node,
  sourceCode: Source,
  load: 'import' | 'require',
  isPromise: boolean,
): Described<NamespaceReference> {
  const isEager = !isPromise && !isInsideFunction(node);
  const found = getNamespaceUses(node, sourceCode, isPromise);
  // import.defer("x")
  const uses = 'phase' in node && node.phase ? { ...found, escape: 'it is imported in a phase of its own' } : found;
  return { form: 'namespace', node, load, isTypeOnly: false, isEager, uses };
}

/** Describes a call of a test runner. */
export function describeMock(
  call: MockCall,
  sourceCode: Source,
): Described<MockReference> | Described<NamespaceReference> {
  const { node, library, runner, verb, effect } = call;
  if (effect === 'loads' || effect === 'loads-promise') {
    return describeLoad(node, sourceCode, effect === 'loads' ? 'require' : 'import', effect === 'loads-promise');
  }
  const replaces = effect === 'replaces';
  return {
    form: 'mock',
    node,
    library,
    runner,
    verb,
    isTypeOnly: false,
    ...getReplacement(call, sourceCode),
    replaces,
  };
}

/** Describes an expression that yields where a module is. */
export function describePath(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  load: 'import' | 'require',
): Described<PathReference> {
  const { parent } = node;
  const callee = parent.type === 'NewExpression' || parent.type === 'CallExpression' ? parent.callee : undefined;
  const last = callee?.type === 'MemberExpression' ? callee.property : callee;
  return {
    form: 'path',
    node,
    load,
    isTypeOnly: false,
    isFilePath: node.type === 'NewExpression',
    isEntry: last?.type === 'Identifier' && /Worker$|^(?:fork|register|addModule|spawn)$/u.test(last.name),
    isElsewhere: node.type === 'CallExpression' && node.arguments.length > 1,
  };
}

/** Describes `import x = require("x")`. */
export function describeImportEquals(
  node: TSESTree.TSImportEqualsDeclaration,
  sourceCode: Source,
): Described<NamespaceReference> {
  const variable = sourceCode.getDeclaredVariables(node).at(0);
  const uses = variable ? getVariableUses(variable, sourceCode) : noUses;
  const isTypeOnly = node.importKind === 'type';
  return { form: 'namespace', node, load: 'require', isEager: true, isTypeOnly, uses };
}

/** Describes `import("x").A`, `typeof import("x")`, `(typeof import("x"))["A"]`. */
export function describeImportType(node: TSESTree.TSImportType): Described<NamespaceReference> {
  return { form: 'namespace', node, load: 'import', isEager: false, isTypeOnly: true, uses: getTypeUses(node) };
}

function getTypeUses({ qualifier, parent }: TSESTree.TSImportType): NamespaceUses {
  if (!qualifier) {
    const names = parent.type === 'TSTypeQuery' ? findIndexedNames(parent) : undefined;
    return { ...noUses, names: names ?? [], escape: names ? undefined : 'its whole type is used' };
  }
  let first: TSESTree.EntityName = qualifier;
  while (first.type === 'TSQualifiedName') {
    first = first.left;
  }
  return first.type === 'Identifier'
    ? { ...noUses, names: [{ name: first.name, kind: 'qualified', range: first.range }] }
    : noUses;
}

function isInsideFunction(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type.includes('Function') || (at.type === 'PropertyDefinition' && !at.static)) {
      return true;
    }
  }
  return false;
}
