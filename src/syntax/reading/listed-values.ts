import type { TSESTree } from '@typescript-eslint/utils';
import { findKeyName } from '../declaring/static-names.ts';
import { findStaticString } from '../static-string.ts';
import { isWrapper } from './strip-wrappers.ts';

type Values = ReadonlyMap<string, TSESTree.Node>;

const none: Values = new Map();
const listed = new WeakMap<TSESTree.Node, Values>();

/**
 * Gets what the members of a list of names hold, by their names: of an enum, and of an object that nobody can change.
 *
 *     enum Keys { A = "a" }
 *     const keys = { A: "a" } as const
 *     const keys = Object.freeze({ A: "a" })
 */
export function getListedValues(declaration: TSESTree.Node): Values {
  const known = listed.get(declaration);
  if (known) {
    return known;
  }
  const values = readValues(declaration);
  listed.set(declaration, values);
  return values;
}

function readValues(declaration: TSESTree.Node): Values {
  if (declaration.type === 'TSEnumDeclaration') {
    return new Map(
      declaration.body.members.flatMap(({ id, initializer }): [string, TSESTree.Node][] => {
        const name = id.type === 'Identifier' ? id.name : findStaticString(id)?.value;
        return name === undefined || !initializer ? [] : [[name, initializer]];
      }),
    );
  }
  const object = declaration.type === 'VariableDeclarator' ? findFrozenObject(declaration.init) : undefined;
  return object ? getPropertyValues(object) : none;
}

function getPropertyValues({ properties }: TSESTree.ObjectExpression): Values {
  const names = properties.map((property) => (property.type === 'Property' ? findKeyName(property) : undefined));
  // A spread, or a key that is not known, can take the place of any other.
  return names.includes(undefined)
    ? none
    : new Map(
        properties.flatMap((property, index): [string, TSESTree.Node][] =>
          property.type === 'Property' ? [[names[index] ?? '', property.value]] : [],
        ),
      );
}

function findFrozenObject(init: TSESTree.Node | null): TSESTree.ObjectExpression | undefined {
  let isFrozen = false;
  let at = init;
  while (at) {
    if (at.type === 'ObjectExpression') {
      return isFrozen ? at : undefined;
    }
    if (at.type === 'CallExpression') {
      if (!isObjectFreeze(at.callee)) {
        return undefined;
      }
      isFrozen = true;
      at = at.arguments[0] ?? null;
    } else {
      isFrozen ||= at.type === 'TSAsExpression' && isConst(at.typeAnnotation);
      at = isWrapper(at) ? at.expression : null;
    }
  }
  return undefined;
}

function isObjectFreeze(callee: TSESTree.Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'freeze'
  );
}

function isConst(type: TSESTree.TypeNode): boolean {
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
}
