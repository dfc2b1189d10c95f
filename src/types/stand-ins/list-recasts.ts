import type ts from 'typescript';
import { recast } from '../../syntax/reading/recast.ts';
import { isProjectFile } from '../receivers/declared-place.ts';
import { findMember, listParts } from '../receivers/receiver-parts.ts';
import { getShape, isWrapping } from './node-shape.ts';

/** A value that is made one of another type without a word about what it is: `fake as unknown as A`. */
interface Recast {
  readonly value: ts.Type;
  readonly target: ts.Type;
}

const known = new WeakMap<ts.Program, readonly Recast[]>();

/**
 * Lists the types that values of a declaration are made by force: those of an object literal that is kept in a variable, of a
 * class without a base, before they are handed over as something else.
 *
 * @param declaration what declares the member of such values.
 */
export function listRecastTypes(program: ts.Program, declaration: ts.Node, member: string): readonly ts.Type[] {
  const checker = program.getTypeChecker();
  const recasts = known.get(program) ?? listRecasts(program);
  known.set(program, recasts);
  return recasts
    .filter(({ value }) =>
      listParts(checker, value).some((part) =>
        findMember(checker, part, member)?.declarations?.includes(declaration as ts.Declaration),
      ),
    )
    .map(({ target }) => target);
}

function listRecasts(program: ts.Program): readonly Recast[] {
  const checker = program.getTypeChecker();
  const found: Recast[] = [];
  for (const file of program.getSourceFiles()) {
    const open: ts.Node[] = isProjectFile(program, file) && recast.test(file.text) ? [file] : [];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const { type, expression } = getShape(node);
      if (type && expression && isWrapping(node, expression)) {
        const value = checker.getTypeAtLocation(getInnermost(expression));
        const target = checker.getTypeAtLocation(type);
        found.push({ value, target });
        const element = findElement(value, target);
        if (element) found.push(element);
      }
      node.forEachChild((child) => {
        open.push(child);
      });
    }
  }
  return found;
}

function getInnermost(node: ts.Node): ts.Node {
  const { expression } = getShape(node);
  return expression && isWrapping(node, expression) ? getInnermost(expression) : node;
}

// [{ b: c }] as unknown as A[]
function findElement(list: ts.Type, targets: ts.Type): Recast | undefined {
  const [value, target] = [list.getNumberIndexType(), targets.getNumberIndexType()];
  return value && target ? { value, target } : undefined;
}
