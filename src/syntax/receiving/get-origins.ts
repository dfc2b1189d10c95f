import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getFileHome } from './file-home.ts';
import type { Home } from './home.ts';
import { getTakenApart } from './pattern-value.ts';
import { getTypeOrigins } from './type-origins.ts';
import { unknown, type Origins } from './value-origin.ts';
import { getValue } from './value.ts';

const wrappers = /^TS(?:As|Satisfies|NonNull|Instantiation)Expression$|^TSTypeAssertion$|^TSQualifiedName$/u;

/**
 * Gets all that a receiver can be, by the syntax and the scopes of its file alone: what its types say, or else where its
 * value comes from. Asked once for each node; never empty.
 *
 * @param receiver an expression, a pattern that takes a value apart, or a type.
 */
export function getOrigins(receiver: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): Origins {
  return getOriginsIn(receiver, getFileHome(sourceCode));
}

/** Gets all that a receiver can be in any file. */
function getOriginsIn(receiver: TSESTree.Node, home: Home): Origins {
  try {
    const origins = ask(receiver, home);
    return origins.length === 0 ? unknown : origins;
  } catch (error) {
    // Code that is nested too deep to be walked through.
    if (error instanceof RangeError) {
      return unknown;
    }
    throw error;
  }
}

function ask(receiver: TSESTree.Node, home: Home): Origins {
  if (receiver.type === 'ObjectPattern' || receiver.type === 'ArrayPattern') {
    return getTakenApart(receiver, home);
  }
  return receiver.type.startsWith('TS') && !wrappers.test(receiver.type)
    ? getTypeOrigins(receiver, home)
    : getValue(receiver, home);
}
