import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isRequire } from '../require-function.ts';
import { findStaticString } from '../static-string.ts';
import { getBareExpression } from './expression-kind.ts';
import { isOtherName } from './is-other-name.ts';
import { findPatternKeys } from './pattern-keys.ts';
import { findMemberName } from './static-names.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** What another module offers, as a file reaches it. */
export interface ImportedValue {
  readonly specifier: string;
  /** The members from the module's namespace object on: `[]` is that object, `["default", "A"]` a member of the default. */
  readonly path: readonly string[];
  readonly isTypeOnly: boolean;
  /** True where the expression itself loads the module: `require("m").A`. */
  readonly isLoad: boolean;
}

/** A chain of names that is longer than this is not followed to its end. */
const farthest = 20;

/** Finds what an expression or the name of a type takes from another module, through the local names it goes by. */
export function findImportedValue(node: TSESTree.Node, sourceCode: Source, depth = 0): ImportedValue | undefined {
  if (depth > farthest) {
    return undefined;
  }
  const bare = getBareExpression(node);
  const follow = (next: TSESTree.Node) => findImportedValue(next, sourceCode, depth + 1);
  switch (bare.type) {
    case 'Identifier':
      return findByName(bare, sourceCode, depth);
    case 'MemberExpression':
      return addMember(follow(bare.object), findMemberName(bare));
    case 'AssignmentExpression':
      return follow(bare.right);
    case 'AwaitExpression':
      return bare.argument.type === 'ImportExpression' ? createLoad(bare.argument.source) : undefined;
    case 'CallExpression':
      return findLoaded(bare, sourceCode, depth);
    case 'TSQualifiedName':
      return addMember(follow(bare.left), bare.right.name);
    case 'TSTypeReference':
      return follow(bare.typeName);
    case 'TSTypeQuery':
      return follow(bare.exprName);
    case 'TSImportType':
      return getPath(bare.qualifier).reduce(addMember, createLoad(bare.source));
    case 'TSIndexedAccessType':
      return addMember(follow(bare.objectType), findStaticString(bare.indexType)?.value);
    default:
      return undefined;
  }
}

/** Finds what a declarator, `import X = ns.Y` or `type X = ns.Y` binds a name to, when that comes from another module. */
export function findBoundValue(
  id: TSESTree.Node,
  part: TSESTree.Node,
  sourceCode: Source,
  depth = 0,
): ImportedValue | undefined {
  if (part.type === 'TSImportEqualsDeclaration') {
    const { moduleReference } = part;
    return moduleReference.type === 'TSExternalModuleReference'
      ? createLoad(moduleReference.expression)
      : findImportedValue(moduleReference, sourceCode, depth + 1);
  }
  if (part.type === 'TSTypeAliasDeclaration') {
    const value = isOtherName(part) ? findImportedValue(part.typeAnnotation, sourceCode, depth + 1) : undefined;
    return value && { ...value, isLoad: false };
  }
  if (part.type !== 'VariableDeclarator' || !part.init) {
    return undefined;
  }
  const keys = findPatternKeys(part.id, id);
  return keys?.reduce(addMember, findImportedValue(part.init, sourceCode, depth + 1));
}

function findByName(id: TSESTree.Identifier, sourceCode: Source, depth: number): ImportedValue | undefined {
  const variable = findVariable(sourceCode.getScope(id), id.name);
  const [definition] = variable?.defs ?? [];
  if (!variable || !definition) {
    return undefined;
  }
  const { node, parent } = definition as { node: TSESTree.Node; parent?: TSESTree.Node | null };
  if (parent?.type === 'ImportDeclaration') {
    return findImport(node, parent);
  }
  // What is assigned later may be anything.
  const isFixed = variable.defs.length === 1 && variable.references.every((use) => !use.isWrite() || use.init);
  const bound = isFixed ? findBoundValue(definition.name, node, sourceCode, depth) : undefined;
  return bound && { ...bound, isLoad: false };
}

function findImport(
  node: TSESTree.Node,
  { source, importKind }: TSESTree.ImportDeclaration,
): ImportedValue | undefined {
  const base = { specifier: source.value, isTypeOnly: importKind === 'type', isLoad: false };
  switch (node.type) {
    case 'ImportNamespaceSpecifier':
      return { ...base, path: [] };
    case 'ImportDefaultSpecifier':
      return { ...base, path: ['default'] };
    case 'ImportSpecifier': {
      const { imported, importKind: own } = node;
      const name = imported.type === 'Identifier' ? imported.name : imported.value;
      return { ...base, path: [name], isTypeOnly: base.isTypeOnly || own === 'type' };
    }
    default:
      return undefined;
  }
}

// require("m"), and what compilers wrap round it: __importStar(require("m")), _interopRequireDefault(require("m"))
function findLoaded(call: TSESTree.CallExpression, sourceCode: Source, depth: number): ImportedValue | undefined {
  const [argument] = call.arguments;
  if (!argument) {
    return undefined;
  }
  if (findStaticString(argument)) {
    return isRequire(call.callee, sourceCode) ? createLoad(argument) : undefined;
  }
  const { callee } = call;
  const name = callee.type === 'MemberExpression' ? callee.property : callee;
  const isWrapper = name.type === 'Identifier' && /^_+(?:import|interop|toESM)/u.test(name.name);
  return isWrapper ? findImportedValue(argument, sourceCode, depth + 1) : undefined;
}

function createLoad(source: TSESTree.Node): ImportedValue | undefined {
  const specifier = findStaticString(source)?.value;
  return specifier === undefined ? undefined : { specifier, path: [], isTypeOnly: false, isLoad: true };
}

function addMember(value: ImportedValue | undefined, name: string | undefined): ImportedValue | undefined {
  return value && name !== undefined ? { ...value, path: [...value.path, name] } : undefined;
}

function getPath(qualifier: TSESTree.Node | null | undefined): string[] {
  if (qualifier?.type === 'TSQualifiedName') {
    return [...getPath(qualifier.left), qualifier.right.name];
  }
  return qualifier?.type === 'Identifier' ? [qualifier.name] : [];
}
