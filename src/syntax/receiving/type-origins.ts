import type { TSESTree } from '@typescript-eslint/utils';
import { getTypeNameOrigins } from './type-names.ts';
import { explore, remember, type Answers } from './remember.ts';
import type { Home } from './home.ts';
import { readDocType } from './doc-type.ts';
import { getSelf } from './self-origins.ts';
import { takeStep } from './take-step.ts';
import {
  builtin,
  declared,
  imported,
  primitive,
  reshape,
  unbound,
  unite,
  unknown,
  type Bound,
  type Origins,
} from './value-origin.ts';
import { getValue } from './value.ts';
import { findText } from './written-key.ts';

const answers: Answers = new WeakMap();

/** Gets what a value of a type is. */
export function getTypeOrigins(node: TSESTree.Node, home: Home, bound: Bound = unbound): Origins {
  return bound.size === 0
    ? remember(node, answers, () => readType(node, home, bound))
    : explore(() => readType(node, home, bound));
}

/** Gets what a value is of which a doc comment gives the type. */
export function getDocTypeOrigins(text: string, at: TSESTree.Node, home: Home, bound: Bound = unbound): Origins {
  const node = readDocType(text, at);
  return node ? explore(() => readType(node, home, bound)) : unknown;
}

function readType(node: TSESTree.Node, home: Home, bound: Bound): Origins {
  const read = (inner: TSESTree.Node) => getTypeOrigins(inner, home, bound);
  switch (node.type as string) {
    case 'TSNullKeyword':
    case 'TSUndefinedKeyword':
    case 'TSVoidKeyword':
    case 'TSNeverKeyword':
      return [];
    case 'TSAnyKeyword':
    case 'TSUnknownKeyword':
    case 'TSObjectKeyword':
    case 'TSInferType':
      return unknown;
    case 'TSStringKeyword':
    case 'TSTemplateLiteralType':
      return builtin('String');
    case 'TSParenthesizedType':
    case 'TSTypeAnnotation':
    case 'TSOptionalType':
    case 'TSJSDocNullableType':
    case 'TSJSDocNonNullableType':
      return read((node as TSESTree.TSTypeAnnotation).typeAnnotation);
    default:
      return readBuiltType(node, home, bound);
  }
}

function readBuiltType(node: TSESTree.Node, home: Home, bound: Bound): Origins {
  const read = (inner: TSESTree.Node) => getTypeOrigins(inner, home, bound);
  switch (node.type) {
    case 'TSTypeReference':
      return getTypeNameOrigins(node.typeName, node.typeArguments?.params ?? [], home, bound);
    case 'TSImportType':
      return readImport(node, home, bound);
    case 'TSTypeQuery':
      return node.exprName.type === 'TSImportType' ? readModule(node.exprName, home) : getValue(node.exprName, home);
    case 'TSUnionType':
      return unite(node.types.map(read));
    case 'TSIntersectionType':
      return [{ kind: 'joined', parts: node.types.map(read), labels: [], isWire: false }];
    case 'TSArrayType':
      return builtin('Array', [read(node.elementType)]);
    case 'TSTupleType':
      return builtin(
        'Tuple',
        node.elementTypes.map((item) => readItem(item, read)),
      );
    case 'TSTypeOperator':
      return node.operator === 'readonly' && node.typeAnnotation ? read(node.typeAnnotation) : primitive;
    case 'TSConditionalType':
      return unite([read(node.trueType), read(node.falseType)]);
    case 'TSIndexedAccessType':
      return readIndexed(node, read);
    case 'TSMappedType':
      return readMapped(node, home, bound);
    case 'TSThisType':
      return getSelf(node, home);
    case 'TSTypeLiteral':
    case 'TSFunctionType':
    case 'TSConstructorType':
      return declared([node], home, 'instance', bound);
    default:
      return /^TS(?:\w+Keyword|LiteralType|TypePredicate)$/u.test(node.type) ? readKeyword(node) : unknown;
  }
}

function readKeyword(node: TSESTree.Node): Origins {
  const names: Partial<Record<string, string>> = {
    TSNumberKeyword: 'Number',
    TSBooleanKeyword: 'Boolean',
    TSBigIntKeyword: 'BigInt',
    TSSymbolKeyword: 'Symbol',
  };
  const text = node.type === 'TSLiteralType' ? findText(node.literal) : undefined;
  return builtin(names[node.type] ?? (text === undefined ? 'Boolean' : 'String'));
}

// import("./a").A<B>
function readImport(node: TSESTree.TSImportType, home: Home, bound: Bound): Origins {
  const types = (node.typeArguments?.params ?? []).map((type) => getTypeOrigins(type, home, bound));
  const target = readModule(node, home);
  return node.qualifier ? takeStep(target, { take: 'instance', types }) : target;
}

function readModule({ source, qualifier }: TSESTree.TSImportType, home: Home): Origins {
  const specifier = findText(source);
  return specifier === undefined
    ? unknown
    : getNames(qualifier).reduce<Origins>(
        (origins, name) => takeStep(origins, { take: 'member', name }),
        imported(specifier, '*', home),
      );
}

function getNames(name: TSESTree.Node | null | undefined): string[] {
  if (name?.type === 'TSQualifiedName') {
    return [...getNames(name.left), name.right.name];
  }
  return name?.type === 'Identifier' ? [name.name] : [];
}

// [a: A, b?: B, ...C[]]
function readItem(item: TSESTree.Node, read: (node: TSESTree.Node) => Origins): Origins {
  switch (item.type) {
    case 'TSNamedTupleMember':
      return readItem(item.elementType, read);
    case 'TSRestType':
      return takeStep(readItem(item.typeAnnotation, read), { take: 'element' });
    default:
      return read(item);
  }
}

function readIndexed(node: TSESTree.TSIndexedAccessType, read: (node: TSESTree.Node) => Origins): Origins {
  const keys = node.indexType.type === 'TSUnionType' ? node.indexType.types : [node.indexType];
  const object = read(node.objectType);
  return unite(
    keys.map((key) => {
      const name = findText(key);
      if (name !== undefined) {
        return takeStep(object, /^\d+$/u.test(name) ? { take: 'item', index: Number(name) } : { take: 'member', name });
      }
      return key.type === 'TSNumberKeyword' ? takeStep(object, { take: 'indexed' }) : unknown;
    }),
  );
}

// { [Key in keyof T]: … } has the members of T; { [Key in string]: V } is a record
function readMapped(node: TSESTree.TSMappedType, home: Home, bound: Bound): Origins {
  const { constraint } = node as { constraint?: TSESTree.TypeNode | null };
  if (constraint?.type === 'TSTypeOperator' && constraint.operator === 'keyof' && constraint.typeAnnotation) {
    return reshape(getTypeOrigins(constraint.typeAnnotation, home, bound), 'picked');
  }
  return node.typeAnnotation ? builtin('Record', [getTypeOrigins(node.typeAnnotation, home, bound)]) : unknown;
}
