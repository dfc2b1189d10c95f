import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findRequireSource, getImportedName } from './import-source.ts';
import { getTypedefs } from './doc-comment.ts';
import type { Binding, Definition, Home, Space } from './home.ts';

type Source = Readonly<TSESLint.SourceCode>;
type Variable = TSESLint.Scope.Variable;

const homes = new WeakMap<Source, Home>();

/** Gets how the file at hand is understood: by its scopes. */
export function getFileHome(sourceCode: Source): Home {
  const known = homes.get(sourceCode) ?? createHome(sourceCode);
  homes.set(sourceCode, known);
  return known;
}

function createHome(sourceCode: Source): Home {
  const bindings = new WeakMap<Variable, Binding>();
  let typedefs: ReadonlyMap<string, string> | undefined;
  let docs: ReadonlyMap<number, string> | undefined;
  return {
    file: undefined,
    program: sourceCode.ast,
    findBinding(name, at, space) {
      const variable = findVariable(sourceCode.getScope(at), name, space);
      if (!variable) {
        return undefined;
      }
      const known = bindings.get(variable) ?? readBinding(variable);
      bindings.set(variable, known);
      return known;
    },
    findParent: ({ parent }) => parent ?? undefined,
    getText: (node) => sourceCode.getText(node),
    findDoc(node) {
      docs ??= getDocs(sourceCode);
      return docs.size === 0 ? undefined : docs.get(node.range[0]);
    },
    findCast(node) {
      docs ??= getDocs(sourceCode);
      // What the types of doc comments are made of stands nowhere in the code: {a.B}, {typeof a}
      const before = docs.size === 0 || !('range' in node) ? null : sourceCode.getTokenBefore(node);
      const comment = before?.value === '(' ? docs.get(before.range[0]) : undefined;
      return comment !== undefined && sourceCode.getTokenAfter(node)?.value === ')' ? comment : undefined;
    },
    get typedefs() {
      typedefs ??= getTypedefs(sourceCode.getAllComments().map(({ value }) => value));
      return typedefs;
    },
  };
}

// Each doc comment by where the token after it starts.
function getDocs(sourceCode: Source): Map<number, string> {
  const docs = new Map<number, string>();
  for (const comment of sourceCode.getAllComments()) {
    const next = isDoc(comment) ? sourceCode.getTokenAfter(comment, { includeComments: false }) : null;
    if (next) {
      docs.set(next.range[0], comment.value);
    }
  }
  return docs;
}

function isDoc({ type, value }: TSESTree.Comment): boolean {
  return (type as string) === 'Block' && value.startsWith('*');
}

function findVariable(from: TSESLint.Scope.Scope, name: string, space: Space): Variable | undefined {
  for (let scope: TSESLint.Scope.Scope | null = from; scope; scope = scope.upper) {
    const variable = scope.set.get(name);
    // A class has its name twice: what is merged with it is known by the outer one alone.
    if (variable && isIn(variable, space) && !isInnerName(variable)) {
      return variable;
    }
  }
  return undefined;
}

function isInnerName({ scope, name }: Variable): boolean {
  const { block } = scope;
  return (scope.type as string) === 'class' && block.type === 'ClassDeclaration' && block.id?.name === name;
}

// JavaScript's own scopes know no types: there a class or a typedef is meant, whatever it is bound as.
function isIn(variable: Variable, space: Space): boolean {
  const { isTypeVariable, isValueVariable } = variable as Partial<Record<string, boolean>> & Variable;
  return space === 'type' ? isTypeVariable !== false || isRequired(variable) : isValueVariable !== false;
}

// const { A } = require("./a"): a comment may name it as a type.
function isRequired({ defs: [definition] }: Variable): boolean {
  const node = definition?.node as TSESTree.Node | undefined;
  return node?.type === 'VariableDeclarator' && findRequireSource(node.init) !== undefined;
}

function readBinding(variable: Variable): Binding {
  return {
    key: variable,
    variable,
    definitions: variable.defs.map(readDefinition),
    writes: variable.references
      .filter((reference) => reference.isWrite() && reference.init !== true)
      .map(({ identifier }) => identifier),
  };
}

function readDefinition(definition: TSESLint.Scope.Definition): Definition {
  const { node, name } = definition as { node: TSESTree.Node; name: TSESTree.Node };
  const isParameter = (definition.type as string) === 'Parameter';
  return { node, name, isParameter, source: isParameter ? undefined : findSource(node) };
}

function findSource(node: TSESTree.Node): Definition['source'] {
  if (node.type === 'TSImportEqualsDeclaration') {
    const { moduleReference } = node;
    const source = moduleReference.type === 'TSExternalModuleReference' ? moduleReference.expression : undefined;
    return source?.type === 'Literal' && typeof source.value === 'string'
      ? { specifier: source.value, importedName: '*' }
      : undefined;
  }
  const { parent } = node;
  return parent?.type === 'ImportDeclaration'
    ? { specifier: parent.source.value, importedName: getImportedName(node) }
    : undefined;
}
