import type { TSESTree } from '@typescript-eslint/utils';
import { getExpectedParameter } from './expected-type.ts';
import type { Home } from './home.ts';
import { remember, type Answers } from './remember.ts';
import { findAnnotated, findParameterDoc, findPlace } from './said-type.ts';
import { takeStep } from './take-step.ts';
import { getTypeOrigins } from './type-origins.ts';
import { builtin, isFromOutside, isUnknown, receive, unite, unknown, type Origins } from './value-origin.ts';
import { getValue } from './value.ts';
import { findKey } from './written-key.ts';

const answers: Answers = new WeakMap();

/** Gets what reaches a name or a pattern where it is declared or assigned to, by all that stands round it. */
export function getPatternValue(node: TSESTree.Node, home: Home): Origins {
  return remember(node, answers, () => readPattern(node, home));
}

/** Gets what a pattern takes apart: what is said of its type, or else what reaches it. */
export function getTakenApart(pattern: TSESTree.Node, home: Home): Origins {
  const own = getPatternValue(pattern, home);
  const said = findAnnotated(pattern, home, findPlace(pattern, home) !== undefined);
  return said ? (isFromOutside(own) ? receive(said) : said) : own;
}

function readPattern(node: TSESTree.Node, home: Home): Origins {
  const parent = home.findParent(node);
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.init ? getValue(parent.init, home) : readLoop(parent, home);
    case 'AssignmentExpression':
      return getValue(parent, home);
    case 'UpdateExpression':
      return builtin('Number');
    case 'AssignmentPattern':
      return readDefault(parent, home);
    case 'RestElement':
      return readRest(parent, home);
    case 'Property': {
      const key = findKey(parent.key, parent.computed);
      const pattern = home.findParent(parent);
      return pattern ? takeKey(getTakenApart(pattern, home), key) : unknown;
    }
    case 'ArrayPattern':
      return takeStep(getTakenApart(parent, home), {
        take: 'item',
        index: (parent.elements as (TSESTree.Node | null)[]).indexOf(node),
      });
    case 'ForOfStatement':
    case 'ForInStatement':
      return parent.left === node ? readLoopValue(parent, home) : unknown;
    case 'TSParameterProperty':
      return readParameter(parent, home);
    default:
      return readParameter(node, home);
  }
}

// A parameter of which nothing else is known is what it is by default.
function readDefault(pattern: TSESTree.AssignmentPattern, home: Home): Origins {
  const given = getTakenApart(pattern, home);
  const byDefault = getValue(pattern.right, home);
  if (isUnknown(byDefault) && isInSaidPattern(pattern, home)) {
    return given; // what is said holds for the default, too
  }
  const isDefault = isUnknown(given) && !isFromOutside(given) && findPlace(pattern, home) !== undefined;
  return isDefault && byDefault.length > 0 ? byDefault : unite([given, byDefault]);
}

// ({ a: { m = g() } }: Said) => …
function isInSaidPattern(node: TSESTree.Node, home: Home): boolean {
  let at = home.findParent(node);
  while (at && /^(?:Property|ObjectPattern|ArrayPattern|AssignmentPattern)$/u.test(at.type)) {
    if ('typeAnnotation' in at && at.typeAnnotation) {
      return true;
    }
    at = home.findParent(at);
  }
  return false;
}

function takeKey(object: Origins, key: string | undefined): Origins {
  return takeStep(object, key === undefined ? { take: 'indexed' } : { take: 'member', name: key });
}

function readLoop(declarator: TSESTree.Node, home: Home): Origins {
  const declaration = home.findParent(declarator);
  const loop = declaration && home.findParent(declaration);
  const isLoop = loop?.type === 'ForOfStatement' || loop?.type === 'ForInStatement';
  return isLoop && loop.left === declaration ? readLoopValue(loop, home) : [];
}

function readLoopValue(loop: TSESTree.ForOfStatement | TSESTree.ForInStatement, home: Home): Origins {
  if (loop.type === 'ForInStatement') {
    return builtin('String');
  }
  const element = takeStep(getValue(loop.right, home), { take: 'element' });
  return loop.await ? takeStep(element, { take: 'awaited' }) : element;
}

// const { a, ...rest } = x: what is left of x
function readRest(rest: TSESTree.RestElement, home: Home): Origins {
  const pattern = home.findParent(rest);
  if (pattern?.type === 'ObjectPattern') {
    return getTakenApart(pattern, home);
  }
  if (pattern?.type === 'ArrayPattern') {
    return builtin('Array', [takeStep(getTakenApart(pattern, home), { take: 'element' })]);
  }
  if (rest.typeAnnotation) {
    return getTypeOrigins(rest.typeAnnotation.typeAnnotation, home);
  }
  return findParameterDoc(rest.argument, home) ?? builtin('Array', [unknown]);
}

function readParameter(node: TSESTree.Node, home: Home): Origins {
  const place = findPlace(node, home);
  if (!place) {
    return unknown;
  }
  const said = node.type === 'AssignmentPattern' ? findAnnotated(node.left, home, true) : undefined;
  return said ?? getExpectedParameter(place.owner, place.index, home);
}
