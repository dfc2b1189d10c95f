import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getCommentReferences, mayHoldCommentReferences } from './comment-references.ts';
import { findMockCall, getReplacement, type MockCall } from './mock-call.ts';
import type {
  MockReference,
  ModuleReference,
  NamespaceReference,
  NamespaceUses,
  PathReference,
} from './module-reference.ts';
import { followTypeQuery, getNamespaceUses, getVariableUses } from './namespace-uses.ts';
import { findStaticString, type StaticString } from './static-string.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** Calls and `new` are the most common nodes of all: a file without one of these words never visits them. */
const callWords =
  /\brequire\b|\bimport\.meta\b|\.\s*(?:[a-zA-Z]*[mM]ock|module|[a-z]+Actual|[a-zA-Z]*Mock[a-zA-Z]*)\b/u;

/**
 * Makes the listeners that find every form by which a file reaches a module.
 *
 * @param sourceCode the file.
 * @param isWanted tells from the specifier alone whether a module matters; nothing more is looked at when it does not.
 * @param onReference is called with each reference to a module that matters, in no particular order.
 */
export function visitModuleReferences(
  sourceCode: Source,
  isWanted: (specifier: string) => boolean,
  onReference: (reference: ModuleReference) => void,
): TSESLint.RuleListener {
  const { text } = sourceCode;
  const see = (source: StaticString | undefined, describe: (base: Base) => ModuleReference | undefined): void => {
    if (source && isWanted(source.value)) {
      const reference = describe({ specifier: source.value, source: source.inner, isTypeOnly: false });
      if (reference) {
        onReference(reference);
      }
    }
  };
  const statements: TSESLint.RuleListener = {
    ImportDeclaration(node) {
      see(findStaticString(node.source), (base) => ({
        ...base,
        form: 'import',
        node,
        isTypeOnly: node.importKind === 'type',
      }));
    },
    ExportNamedDeclaration(node) {
      see(findStaticString(node.source), (base) => ({
        ...base,
        form: 'export',
        node,
        isTypeOnly: node.exportKind === 'type',
      }));
    },
    ExportAllDeclaration(node) {
      see(findStaticString(node.source), (base) => ({
        ...base,
        form: 'export-all',
        node,
        isTypeOnly: node.exportKind === 'type',
      }));
    },
    ImportExpression(node) {
      if (!isMockedImport(node, sourceCode)) {
        see(findStaticString(node.source), (base) => ({ ...base, ...describeLoad(node, sourceCode, 'import', true) }));
      }
    },
    TSImportEqualsDeclaration(node) {
      see(findExternalModule(node), (base) => ({ ...base, ...describeImportEquals(node, sourceCode) }));
    },
    TSImportType(node) {
      see(findStaticString(node.source), (base) => ({ ...base, ...describeImportType(node) }));
    },
    TSModuleDeclaration(node) {
      see(findStaticString(node.id), (base) => ({ ...base, form: 'declaration', node, isTypeOnly: true }));
    },
    'Program:exit'() {
      for (const reference of mayHoldCommentReferences(text) ? getCommentReferences(sourceCode) : []) {
        if (isWanted(reference.specifier)) {
          onReference(reference);
        }
      }
    },
  };
  return !callWords.test(text)
    ? statements
    : {
        ...statements,
        CallExpression(node) {
          seeCall(node, sourceCode, see);
        },
        NewExpression(node) {
          if (
            node.callee.type === 'Identifier' &&
            node.callee.name === 'URL' &&
            isImportMeta(node.arguments[1], 'url')
          ) {
            see(findStaticString(node.arguments[0]), (base) => ({ ...base, ...describePath(node, 'import', true) }));
          }
        },
      };
}

type Base = Pick<ModuleReference, 'specifier' | 'source' | 'isTypeOnly'>;
type See = (source: StaticString | undefined, describe: (base: Base) => ModuleReference | undefined) => void;

function seeCall(node: TSESTree.CallExpression, sourceCode: Source, see: See): void {
  const { callee } = node;
  if (callee.type === 'Identifier') {
    // require("x")
    if (isRequire(callee, sourceCode)) {
      see(findStaticString(node.arguments[0]), (base) => ({
        ...base,
        ...describeLoad(node, sourceCode, 'require', false),
      }));
    }
  } else if (callee.type === 'MemberExpression' && !callee.computed) {
    if (isRequire(callee.object, sourceCode) && isNamed(callee.property, 'resolve')) {
      see(findStaticString(node.arguments[0]), (base) => ({ ...base, ...describePath(node, 'require', false) }));
    } else if (isImportMeta(callee, 'resolve')) {
      see(findStaticString(node.arguments[0]), (base) => ({ ...base, ...describePath(node, 'import', false) }));
    } else {
      const call = findMockCall(node, sourceCode);
      see(call?.specifier, (base) => call && { ...base, ...describeMock(call, sourceCode) });
    }
  }
}

function describeMock(
  call: MockCall,
  sourceCode: Source,
): Omit<MockReference, keyof Base> | Omit<NamespaceReference, keyof Base> {
  const { node, library, effect } = call;
  if (effect === 'loads' || effect === 'loads-promise') {
    return describeLoad(node, sourceCode, effect === 'loads' ? 'require' : 'import', effect === 'loads-promise');
  }
  return { form: 'mock', node, library, ...getReplacement(call, sourceCode), replaces: effect === 'replaces' };
}

function describeLoad(
  node: TSESTree.Node,
  sourceCode: Source,
  load: 'import' | 'require',
  isPromise: boolean,
): Omit<NamespaceReference, keyof Base> {
  const isEager = !isPromise && !isInsideFunction(node);
  return { form: 'namespace', node, load, isEager, uses: getNamespaceUses(node, sourceCode, isPromise) };
}

function describePath(
  node: TSESTree.Node,
  load: 'import' | 'require',
  isFilePath: boolean,
): Omit<PathReference, keyof Base> {
  const { parent } = node;
  const callee = parent?.type === 'NewExpression' || parent?.type === 'CallExpression' ? parent.callee : undefined;
  const last = callee?.type === 'MemberExpression' ? callee.property : callee;
  const isEntry = last?.type === 'Identifier' && /Worker$|^(?:fork|register|addModule|spawn)$/u.test(last.name);
  return { form: 'path', node, load, isFilePath, isEntry };
}

function describeImportEquals(
  node: TSESTree.TSImportEqualsDeclaration,
  sourceCode: Source,
): Omit<NamespaceReference, 'specifier' | 'source'> {
  const [variable] = sourceCode.getDeclaredVariables?.(node) ?? [];
  const isExported = node.parent.type === 'ExportNamedDeclaration';
  const uses = variable ? getVariableUses(variable, sourceCode) : noUses;
  return {
    form: 'namespace',
    node,
    load: 'require',
    isEager: true,
    isTypeOnly: node.importKind === 'type',
    uses: isExported ? { ...uses, escape: 'its namespace object is exported' } : uses,
  };
}

const noUses: NamespaceUses = { names: [], spreads: [], escape: undefined };

function describeImportType(node: TSESTree.TSImportType): Omit<NamespaceReference, 'specifier' | 'source'> {
  const uses: { names: NamespaceUses['names'][number][]; escape: string | undefined; spreads: [] } = {
    names: [],
    escape: undefined,
    spreads: [],
  };
  if (node.qualifier) {
    let first: TSESTree.EntityName = node.qualifier;
    while (first.type === 'TSQualifiedName') {
      first = first.left;
    }
    if (first.type === 'Identifier') {
      uses.names.push({ name: first.name, kind: 'qualified', range: first.range });
    }
  } else if (node.parent.type === 'TSTypeQuery') {
    followTypeQuery(node.parent, uses);
  } else {
    uses.escape = 'its whole type is used';
  }
  return { form: 'namespace', node, load: 'import', isEager: false, isTypeOnly: true, uses };
}

function findExternalModule(node: TSESTree.TSImportEqualsDeclaration): StaticString | undefined {
  const { moduleReference } = node;
  return moduleReference.type === 'TSExternalModuleReference'
    ? findStaticString(moduleReference.expression)
    : undefined;
}

// vi.mock(import("x"), factory)
function isMockedImport(node: TSESTree.ImportExpression, sourceCode: Source): boolean {
  const { parent } = node;
  return (
    parent.type === 'CallExpression' && parent.arguments[0] === node && findMockCall(parent, sourceCode) !== undefined
  );
}

/** Tells whether an expression is Node's `require`: free, or made by `createRequire`. */
function isRequire(node: TSESTree.Node, sourceCode: Source): boolean {
  if (!isNamed(node, 'require')) {
    return false;
  }
  const definition = findVariable(sourceCode.getScope(node), 'require')?.defs[0];
  if (!definition) {
    return true;
  }
  const init = definition.node.type === 'VariableDeclarator' ? definition.node.init : undefined;
  const callee = init?.type === 'CallExpression' ? init.callee : undefined;
  return isNamed(callee?.type === 'MemberExpression' ? callee.property : callee, 'createRequire');
}

function isImportMeta(node: TSESTree.Node | undefined, property: string): boolean {
  return node?.type === 'MemberExpression' && node.object.type === 'MetaProperty' && isNamed(node.property, property);
}

function isNamed(node: TSESTree.Node | undefined, name: string): boolean {
  return node?.type === 'Identifier' && node.name === name;
}

function isInsideFunction(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (/Function/u.test(at.type) || (at.type === 'PropertyDefinition' && !at.static)) {
      return true;
    }
  }
  return false;
}
