import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { MockFactory, Range } from '../../syntax/module-reference.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** Which of the two mocks that a mock becomes needs a part of its factory. */
type Side = 'leaving' | 'staying';

/**
 * The parts of a mock's factory that only one of the two mocks needs. Both need the others: the spread of the original
 * module, the statement that loads it, the mark of an ES module.
 */
export interface FactoryParts {
  /** For names that move. */
  readonly leaving: readonly TSESTree.Node[];
  /** For names that stay. */
  readonly staying: readonly TSESTree.Node[];
}

const both: readonly Side[] = ['leaving', 'staying'];

/**
 * Parts the factory of a mock: its properties by their names, and the declarations in its body by the properties that use
 * them.
 *
 * @param isOriginal tells whether an expression loads the original module, which two mocks can each do for themselves.
 * @returns as a text why it can't be parted.
 */
export function partFactory(
  { object, keys, function: make }: MockFactory,
  doesMove: (name: string) => boolean,
  isOriginal: (init: TSESTree.Node) => boolean,
  sourceCode: Source,
): FactoryParts | string {
  const sides = new Map<TSESTree.Node, ReadonlySet<Side>>();
  for (const property of object.properties) {
    const key = keys.find(({ range }) => property.type === 'Property' && isInside(range, property.key.range));
    const side = key && doesMove(key.name) ? 'leaving' : 'staying';
    sides.set(property, new Set(key && key.name !== '__esModule' ? [side] : both));
  }
  const body = make?.body.type === 'BlockStatement' ? make.body.body : [];
  const declarations = body.filter(({ type }) => type !== 'ReturnStatement');
  if (declarations.some(({ type }) => !type.endsWith('Declaration'))) {
    return 'its factory does more than return an object, and some of its names stay';
  }
  // Each round follows the uses of one declaration in another.
  for (let round = 0; round <= declarations.length; round += 1) {
    for (const declaration of declarations) {
      sides.set(declaration, getUsers(declaration, sides, sourceCode));
    }
  }
  const common = declarations.find((node) => sides.get(node)?.size === 2 && !isLoad(node, isOriginal));
  if (common) {
    return `its factory uses \`${getName(common, sourceCode)}\` for names that move and for names that stay`;
  }
  const parts = [...sides.keys()];
  return {
    leaving: parts.filter((part) => isOnly(sides.get(part), 'leaving')),
    // What nothing uses stays where it is.
    staying: parts.filter((part) => isOnly(sides.get(part), 'staying') || sides.get(part)?.size === 0),
  };
}

/** Tells whether a range lies inside another one. */
export function isInside(inner: Range, outer: Range): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1];
}

function isOnly(sides: ReadonlySet<Side> | undefined, side: Side): boolean {
  return sides?.size === 1 && sides.has(side);
}

/** Gets the sides of everything that uses what a statement of the factory's body declares. */
function getUsers(
  declaration: TSESTree.Node,
  sides: ReadonlyMap<TSESTree.Node, ReadonlySet<Side>>,
  sourceCode: Source,
): Set<Side> {
  const users = getVariables(declaration, sourceCode)
    .flatMap(({ references }) => references)
    .filter(({ identifier }) => !isInside(identifier.range, declaration.range));
  return new Set(
    users.flatMap(({ identifier }) => {
      const part = [...sides.keys()].find(({ range }) => isInside(identifier.range, range));
      return part ? [...(sides.get(part) ?? [])] : both;
    }),
  );
}

function getVariables(declaration: TSESTree.Node, sourceCode: Source): readonly TSESLint.Scope.Variable[] {
  return sourceCode.getDeclaredVariables(declaration).filter(({ scope }) => scope.block !== declaration);
}

function getName(declaration: TSESTree.Node, sourceCode: Source): string {
  return getVariables(declaration, sourceCode)[0]?.name ?? '';
}

// const actual = await importOriginal();
function isLoad(declaration: TSESTree.Node, isOriginal: (init: TSESTree.Node) => boolean): boolean {
  return (
    declaration.type === 'VariableDeclaration' &&
    declaration.kind === 'const' &&
    declaration.declarations.every(({ id, init }) => id.type === 'Identifier' && init && isOriginal(strip(init)))
  );
}

function strip(node: TSESTree.Expression): TSESTree.Expression {
  switch (node.type) {
    case 'AwaitExpression':
      return strip(node.argument);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return strip(node.expression);
    default:
      return node;
  }
}
