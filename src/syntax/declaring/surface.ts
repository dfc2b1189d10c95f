import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../module-reference.ts';
import type { DeclaredKind, ExportPlace } from './declared-name.ts';

/** What the statements of a module or of a namespace declare and hand out, before the pieces are put together. */
export interface Surface {
  readonly locals: Local[];
  readonly departures: Departure[];
  readonly namespaces: Namespace[];
}

/** One declaration of a local name. */
export interface Local {
  readonly id: TSESTree.Identifier;
  readonly part: TSESTree.Node;
  /** Undefined for a namespace: it declares nothing of its own, but may add to what does. */
  readonly kind: DeclaredKind | undefined;
}

/** One name under which something leaves. */
export interface Departure {
  readonly name: string;
  readonly range: Range;
  readonly place: ExportPlace;
  /** What leaves: the name of it, the expression, or the specifier that takes it from another module. */
  readonly target: TSESTree.Node;
  /** Set where the statement itself says from which module: `export { A as X } from "m"`. */
  readonly origin?: { readonly specifier: string; readonly importedName: string };
}

/** One block of a TypeScript namespace. */
export interface Namespace {
  readonly name: string;
  readonly isExported: boolean;
  readonly surface: Surface;
}

/** Makes a surface on which there is nothing yet. */
export function createSurface(): Surface {
  return { locals: [], departures: [], namespaces: [] };
}

/** Tells whether a surface has a name that matters. */
export function hasName(surface: Surface, mayMatter: (name: string) => boolean): boolean {
  // Not by calls of itself: `namespace A.B.C {}` may be nested deeper than those may be.
  const open = [surface];
  for (let next = open.pop(); next; next = open.pop()) {
    const { locals, departures, namespaces } = next;
    if (
      locals.some(({ id }) => mayMatter(id.name)) ||
      departures.some(({ name, target }) => mayMatter(name === 'default' ? (findOwnId(target)?.name ?? name) : name))
    ) {
      return true;
    }
    for (const { surface: inner } of namespaces) open.push(inner);
  }
  return false;
}

/** Finds the name that an expression brings along: `export default (class X {})`, `module.exports = function X() {}`. */
export function findOwnId(target: TSESTree.Node): TSESTree.Identifier | undefined {
  const isNamed = target.type === 'ClassExpression' || target.type === 'FunctionExpression';
  return (isNamed ? target.id : null) ?? undefined;
}
