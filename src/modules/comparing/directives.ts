import { getChildren } from '../syntax-walk.ts';
import { seesItsCall } from './callable-aspects.ts';
import type { Entity } from './entity.ts';
import { isAnyFunction } from './function-shape.ts';
import type { SourceModule } from '../read-module.ts';
import { quote } from './source-text.ts';

const known = new WeakMap<SourceModule, ReadonlySet<string>>();

/** Finds what one module says at its top, and the other does not, that makes the same code another thing. */
export function findDirectiveFault(first: Entity, second: Entity): string | undefined {
  const [own, other] = [getWords(first.module), getWords(second.module)];
  const odd = [...own].find((text) => !other.has(text)) ?? [...other].find((text) => !own.has(text));
  if (odd !== undefined) return `only one of the modules says ${quote(odd)}`;
  // Outside of strict mode `this` may be the global object, and `arguments` follows the parameters.
  const mayDiffer = isSloppy(first) !== isSloppy(second) && isCallSeen(second);
  return mayDiffer ? 'only one of the modules is known to run in strict mode' : undefined;
}

function getWords(module: SourceModule): ReadonlySet<string> {
  const words = known.get(module) ?? new Set([...getDirectives(module), ...getPragmas(module)]);
  known.set(module, words);
  return words;
}

/** 'use server', 'use client' */
function getDirectives({ program }: SourceModule): string[] {
  return program.body.flatMap((statement) =>
    'directive' in statement && statement.directive != null && statement.directive !== 'use strict'
      ? [statement.directive]
      : [],
  );
}

/** What elements are made with, as comments say: `@jsx h`. */
function getPragmas({ comments }: SourceModule): string[] {
  return comments.flatMap(({ value }) => value.match(/@jsx(?:Frag|ImportSource|Runtime)?\s+\S+/gu) ?? []);
}

function isSloppy({ module }: Entity): boolean {
  const { file, program } = module;
  if (!/\.c?jsx?$/u.test(file)) return false;
  return !program.body.some(
    (statement) =>
      /^(?:Import|Export)/u.test(statement.type) || ('directive' in statement && statement.directive === 'use strict'),
  );
}

function isCallSeen({ parts }: Entity): boolean {
  return parts.some(({ node }) => {
    const value = node.type === 'VariableDeclarator' ? node.init : node;
    return value && isAnyFunction(value) ? getChildren(value).some((child) => seesItsCall(child)) : false;
  });
}
