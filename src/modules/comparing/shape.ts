import type { Node } from 'oxc-parser';
import type { SourceModule } from '../read-module.ts';
import { getCodeShape } from './code-shape.ts';
import { getFunctionShape } from './function-shape.ts';
import { getReferenceShape } from './reference-shape.ts';
import type { Scope, Space } from './scope.ts';
import { getTypeShape } from './type-shape.ts';

/** A name that is bound outside of the declaration: what it means is for its module to say. */
export interface FreeName {
  readonly module: SourceModule;
  readonly name: string;
  readonly space: Space;
  /** `type`: only its type is asked for (`typeof x` included); `value`: it is used when the code runs. */
  readonly use: 'value' | 'type';
  /** Set for `import("specifier").name`, which no import statement names. */
  readonly specifier?: string;
}

/** Syntax without what does not count: spelling, comments, the order of what has none. */
export interface Shape {
  readonly label: string;
  readonly parts: readonly Shape[];
  readonly isUnordered?: boolean;
  readonly free?: FreeName;
}

/** From where syntax is looked at. */
export interface View {
  readonly module: SourceModule;
  readonly scope: Scope | undefined;
  /** True inside of functions and classes that have a `this` of their own. */
  readonly hasThis: boolean;
}

/** Makes the shape of a node. */
export type ToShape = (node: Node, view: View) => Shape;

/** Gets the shape of a piece of syntax. */
export const getShape: ToShape = (node, view) =>
  getReferenceShape(node, view, getShape) ??
  getTypeShape(node, view, getShape) ??
  getFunctionShape(node, view, getShape) ??
  getCodeShape(node, view, getShape);
