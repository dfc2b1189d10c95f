import type { TSESTree } from '@typescript-eslint/utils';
import { getExitFacts } from './exit-facts.ts';
import { getFacts, type Fact } from './facts.ts';
import type { Binding, Home } from './home.ts';
import { findSubject, getStart, type Subject } from './subject.ts';
import { isUnknown, type Origins, type ValueOrigin } from './value-origin.ts';

/** A name that is written to more often is not narrowed. */
const mostWrites = 50;

/** Gets what is left of all that an expression can be where the code round it has asked: `if (m instanceof X) { m }`. */
export function narrow(node: TSESTree.Node, origins: Origins, home: Home): Origins {
  const subject = findSubject(node, home);
  if (!subject || subject.writes.length > mostWrites) {
    return origins;
  }
  let left = origins;
  for (const fact of getFactsRound(node, subject, home)) {
    if (fact.subject.path !== subject.path || fact.subject.root !== subject.root || isWritten(subject, fact, node)) {
      continue;
    }
    const origins = fact.getOrigins();
    if (fact.isSo) {
      return accept(left, origins);
    }
    left = exclude(left, origins);
  }
  return left;
}

// From the inside out: what was asked last counts.
function* getFactsRound(node: TSESTree.Node, subject: Subject, home: Home): Generator<Fact> {
  let inner = node;
  for (let at = home.findParent(node); at; inner = at, at = home.findParent(at)) {
    if (/Function|^Class/u.test(at.type) && !isLasting(subject)) {
      return;
    }
    yield* getFactsAt(at, inner, subject, home);
  }
}

// What never changes is the same in a function that runs later.
function isLasting({ path, writes }: Subject): boolean {
  return writes.length === 0 && !path.includes('.');
}

function getFactsAt(at: TSESTree.Node, inner: TSESTree.Node, { path }: Subject, home: Home): readonly Fact[] {
  switch (at.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return at.test === inner ? [] : getFacts(at.test, at.consequent === inner, home);
    case 'LogicalExpression':
      return at.right === inner && at.operator !== '??' ? getFacts(at.left, at.operator === '&&', home) : [];
    case 'WhileStatement':
    case 'ForStatement':
      return at.test && at.body === inner ? getFacts(at.test, true, home) : [];
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
      return getExitFacts(at, at.body, path, home)
        .filter((fact) => fact.end <= getStart(inner))
        .reverse();
    case 'SwitchCase':
      return getExitFacts(at, at.consequent, path, home)
        .filter((fact) => fact.end <= getStart(inner))
        .reverse();
    default:
      return [];
  }
}

function isWritten({ writes }: { readonly writes: Binding['writes'] }, fact: Fact, node: TSESTree.Node): boolean {
  return writes.some((write) => getStart(write) > fact.start && getStart(write) < getStart(node));
}

function accept(origins: Origins, asked: Origins): Origins {
  const same = origins.filter((origin) => asked.some((other) => isSame(origin, other)));
  if (same.length > 0) {
    return same;
  }
  // A class of the language says less than what is known already.
  const saysLess = asked.every(({ kind }) => kind === 'builtin') && !isUnknown(origins);
  return saysLess || isUnknown(asked) ? origins : asked;
}

function exclude(origins: Origins, asked: Origins): Origins {
  const others = origins.filter((origin) => !asked.some((other) => isSame(origin, other)));
  return others.length === 0 ? origins : others;
}

function isSame(first: ValueOrigin, second: ValueOrigin): boolean {
  if (first.kind === 'imported' && second.kind === 'imported') {
    return (
      first.specifier === second.specifier &&
      first.importedName === second.importedName &&
      first.steps.length === second.steps.length &&
      first.steps.every(({ take }, index) => take === 'instance' && take === second.steps[index]?.take)
    );
  }
  return (
    first.kind === 'declared' &&
    second.kind === 'declared' &&
    first.side === second.side &&
    first.nodes[0] === second.nodes[0]
  );
}
