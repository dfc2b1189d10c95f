import type { TSESTree } from '@typescript-eslint/utils';
import { getFacts, readCall, type Fact } from './facts.ts';
import type { Home } from './home.ts';
import { getEnd } from './subject.ts';
import { findMemberKey } from './written-key.ts';

const known = new WeakMap<TSESTree.Node, ReadonlyMap<string, readonly Fact[]>>();

/** Gets what is known behind statements of a block that do not go on otherwise: `if (!(m instanceof X)) return;` */
export function getExitFacts(
  block: TSESTree.Node,
  statements: readonly TSESTree.Node[],
  path: string,
  home: Home,
): readonly Fact[] {
  let facts = known.get(block);
  if (!facts) {
    known.set(block, new Map()); // for a condition that leads back to itself
    facts = readBlock(statements, home);
    known.set(block, facts);
  }
  return facts.get(path) ?? [];
}

function readBlock(statements: readonly TSESTree.Node[], home: Home): Map<string, Fact[]> {
  const byPath = new Map<string, Fact[]>();
  for (const statement of statements) {
    for (const fact of readStatement(statement, home)) {
      const facts = byPath.get(fact.subject.path) ?? [];
      facts.push({ ...fact, end: getEnd(statement) });
      byPath.set(fact.subject.path, facts);
    }
  }
  return byPath;
}

function readStatement(statement: TSESTree.Node, home: Home): readonly Fact[] {
  if (statement.type === 'IfStatement') {
    const [exits, otherExits] = [isExit(statement.consequent), isExit(statement.alternate)];
    return exits === otherExits ? [] : getFacts(statement.test, otherExits, home);
  }
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') {
    return [];
  }
  const call = statement.expression;
  const [condition] = call.arguments;
  // assert(m instanceof X)
  return condition && /^(?:assert|invariant|ok)$/u.test(getName(call.callee)) && condition.type !== 'Identifier'
    ? getFacts(condition, true, home)
    : isAssertion(call.callee, home)
      ? readCall(call, true, home, true)
      : [];
}

// Nearly all calls assert nothing, which is seen without asking what is called.
function isAssertion(callee: TSESTree.Node, home: Home): boolean {
  const definitions =
    callee.type === 'Identifier' ? (home.findBinding(callee.name, callee, 'value')?.definitions ?? []) : [];
  return definitions.some(({ node }) => {
    const called = node.type === 'VariableDeclarator' ? node.init : node;
    const type = called && 'returnType' in called ? called.returnType?.typeAnnotation : undefined;
    return type?.type === 'TSTypePredicate' && type.asserts;
  });
}

function getName(callee: TSESTree.Node): string {
  return (
    (callee.type === 'MemberExpression'
      ? findMemberKey(callee)
      : callee.type === 'Identifier'
        ? callee.name
        : undefined) ?? ''
  );
}

function isExit(node: TSESTree.Node | null): boolean {
  switch (node?.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
      return true;
    case 'BlockStatement':
      return isExit(node.body.at(-1) ?? null);
    case 'IfStatement':
      return isExit(node.consequent) && isExit(node.alternate);
    default:
      return false;
  }
}
