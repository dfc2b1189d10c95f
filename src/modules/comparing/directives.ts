import type { Entity } from './entity.ts';
import { quote } from './source-text.ts';

/** Finds the directive of one module, other than strict mode, that makes its functions another thing: `use server`. */
export function findDirectiveFault(first: Entity, second: Entity): string | undefined {
  const [own, other] = [first, second].map(getDirectives);
  const odd = [
    ...(own ?? []).filter((text) => !other?.includes(text)),
    ...(other ?? []).filter((text) => !own?.includes(text)),
  ];
  return odd[0] === undefined ? undefined : `only one of the modules says ${quote(odd[0])}`;
}

function getDirectives({ module }: Entity): string[] {
  return module.program.body.flatMap((statement) =>
    'directive' in statement && statement.directive != null && statement.directive !== 'use strict'
      ? [statement.directive]
      : [],
  );
}
