import type { TSESTree } from '@typescript-eslint/utils';
import { getBoundValue } from './bound-value.ts';
import { readDocTags } from './doc-comment.ts';
import { getCalled } from './call-value.ts';
import type { Home } from './home.ts';
import { narrow } from './narrow.ts';
import { remember, type Answers } from './remember.ts';
import { getSelf, getSuper } from './self-origins.ts';
import { takeStep } from './take-step.ts';
import { getDocTypeOrigins, getTypeOrigins } from './type-origins.ts';
import {
  builtin,
  declared,
  imported,
  isFromOutside,
  isUnknown,
  primitive,
  receive,
  unite,
  unknown,
  wire,
  type Origins,
} from './value-origin.ts';
import { findMemberKey, findText } from './written-key.ts';

const answers: Answers = new WeakMap();

/** Gets what an expression gives, or the name of a value in a type: `typeof a.b`. */
export function getValue(node: TSESTree.Node, home: Home): Origins {
  return remember(node, answers, () => narrow(node, readValue(node, home), home));
}

function readValue(node: TSESTree.Node, home: Home): Origins {
  const cast = home.findCast(node);
  const type = cast === undefined ? undefined : readDocTags(cast).type;
  return type === undefined || type === 'const'
    ? readPlain(node, home)
    : keepWire(getDocTypeOrigins(type, node, home), readPlain(node, home));
}

function readPlain(node: TSESTree.Node, home: Home): Origins {
  const read = (inner: TSESTree.Node) => getValue(inner, home);
  switch (node.type) {
    case 'Identifier':
      return node.name === 'undefined' ? [] : getBoundValue(node, home);
    case 'ThisExpression':
      return getSelf(node, home);
    case 'Super':
      return getSuper(node, home);
    case 'MemberExpression':
      return readMember(node, home);
    case 'TSQualifiedName':
      return takeStep(read(node.left), { take: 'member', name: node.right.name });
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSInstantiationExpression':
      return read(node.expression);
    case 'TSAsExpression':
    case 'TSTypeAssertion':
      return readCast(node, home);
    case 'TSSatisfiesExpression': {
      const own = read(node.expression);
      const isSaidBetter = isUnknown(own) || node.expression.type === 'ObjectExpression';
      return isSaidBetter ? keepWire(getTypeOrigins(node.typeAnnotation, home), own) : own;
    }
    case 'AwaitExpression':
      return takeStep(read(node.argument), { take: 'awaited' });
    case 'CallExpression':
    case 'NewExpression':
      return getCalled(node, home);
    case 'TaggedTemplateExpression':
      return takeStep(read(node.tag), { take: 'result', types: [] });
    case 'ImportExpression': {
      const specifier = findText(node.source);
      return specifier === undefined ? unknown : builtin('Promise', [imported(specifier, '*', home)]);
    }
    default:
      return readBuilt(node, home);
  }
}

function readBuilt(node: TSESTree.Node, home: Home): Origins {
  const read = (inner: TSESTree.Node) => getValue(inner, home);
  switch (node.type as string) {
    case 'ParenthesizedExpression':
      return read((node as unknown as { expression: TSESTree.Node }).expression);
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ClassExpression':
    case 'ObjectExpression':
    case 'ClassDeclaration': // export default class {}
    case 'FunctionDeclaration':
      return declared([node], home, 'itself');
    case 'JSXElement':
    case 'JSXFragment':
    case 'YieldExpression':
    case 'MetaProperty':
      return unknown;
    default:
      return readJoined(node, home);
  }
}

function readJoined(node: TSESTree.Node, home: Home): Origins {
  const read = (inner: TSESTree.Node) => getValue(inner, home);
  switch (node.type) {
    case 'ConditionalExpression':
      return unite([read(node.consequent), read(node.alternate)]);
    case 'LogicalExpression':
      return node.operator === '&&' ? read(node.right) : unite([read(node.left), read(node.right)]);
    case 'AssignmentExpression':
      return readAssignment(node, home);
    case 'SequenceExpression': {
      const last = node.expressions.at(-1);
      return last ? read(last) : unknown;
    }
    case 'ArrayExpression':
      return readList(node, home);
    case 'Literal':
    case 'TemplateLiteral':
      return readLiteral(node);
    case 'UnaryExpression':
      return node.operator === 'void' ? [] : primitive;
    case 'BinaryExpression':
    case 'UpdateExpression':
      return primitive;
    default:
      return unknown;
  }
}

function readAssignment({ operator, left, right }: TSESTree.AssignmentExpression, home: Home): Origins {
  if (operator === '=' || operator === '&&=') {
    return getValue(right, home);
  }
  return operator === '??=' || operator === '||=' ? unite([getValue(left, home), getValue(right, home)]) : primitive;
}

function readLiteral(node: TSESTree.Literal | TSESTree.TemplateLiteral): Origins {
  if (node.type === 'TemplateLiteral' || typeof node.value === 'string') {
    return builtin('String');
  }
  return node.value === null && !('regex' in node) && !('bigint' in node) ? [] : primitive;
}

function readList({ elements }: TSESTree.ArrayExpression, home: Home): Origins {
  if (elements.some((element) => element?.type === 'SpreadElement')) {
    const each = elements.map((element) =>
      element?.type === 'SpreadElement'
        ? takeStep(getValue(element.argument, home), { take: 'element' })
        : element
          ? getValue(element, home)
          : [],
    );
    return builtin('Array', [unite(each)]);
  }
  return elements.length === 0
    ? builtin('Array', [unknown])
    : builtin(
        'Tuple',
        elements.map((element) => (element ? getValue(element, home) : [])),
      );
}

function readCast(node: TSESTree.TSAsExpression | TSESTree.TSTypeAssertion, home: Home): Origins {
  const { expression, typeAnnotation } = node;
  const own = getValue(expression, home);
  const isConst =
    typeAnnotation.type === 'TSTypeReference' &&
    typeAnnotation.typeName.type === 'Identifier' &&
    typeAnnotation.typeName.name === 'const';
  return isConst ? own : keepWire(getTypeOrigins(typeAnnotation, home), own);
}

function keepWire(said: Origins, own: Origins): Origins {
  return isFromOutside(own) ? receive(said) : said;
}

/** Where requests keep what was sent. */
const sent = /^(?:body|params|query)$/u;
const requests = /^(?:req|request)$/u;

function readMember(node: TSESTree.MemberExpression, home: Home): Origins {
  const object = getValue(node.object, home);
  const name = findMemberKey(node);
  if (name === undefined) {
    return takeStep(object, { take: 'indexed' });
  }
  if (/^\d+$/u.test(name)) {
    return takeStep(object, { take: 'item', index: Number(name) });
  }
  const isSent = sent.test(name) && isUnknown(object) && requests.test(findLastName(node.object) ?? '');
  return isSent ? wire : takeStep(object, { take: 'member', name });
}

// req, ctx.request
function findLastName(node: TSESTree.Node): string | undefined {
  return node.type === 'MemberExpression' ? findMemberKey(node) : node.type === 'Identifier' ? node.name : undefined;
}
