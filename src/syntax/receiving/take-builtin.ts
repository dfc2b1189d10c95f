import { getCallResult } from './builtin-results.ts';
import { getConstructed } from './builtin-instances.ts';
import { takeStep } from './take-step.ts';
import { builtin, primitive, unite, unknown, type BuiltinOrigin, type Origins, type Step } from './value-origin.ts';
import { getValue } from './value.ts';

/** Gets what comes of something of the language when something is done to it. */
export function takeBuiltin(origin: BuiltinOrigin, step: Step): Origins {
  const [first = unknown] = origin.of;
  switch (step.take) {
    case 'instance':
      return getConstructed(origin, step);
    case 'member':
      return takeMember(origin, step.name);
    case 'result':
      return getCallResult(origin, step);
    case 'awaited':
      return origin.name === 'Promise' ? takeStep(first, step) : [origin];
    case 'element':
      return getElement(origin);
    case 'indexed':
      return origin.name === 'Record' ? first : getElement(origin);
    case 'item':
      return origin.name === 'Tuple' ? (origin.of[step.index] ?? unknown) : getElement(origin);
    case 'parameter':
      return origin.name === 'callback' ? (origin.of[step.index] ?? unknown) : getCallback(origin, step);
  }
}

/** Gets what a list, a set, a map or the like gives one by one. */
export function getElement({ name, of }: BuiltinOrigin): Origins {
  const [first = unknown] = of;
  switch (name) {
    case 'Array':
    case 'Set':
    case 'Iterator':
      return first;
    case 'Tuple':
      return unite(of);
    case 'Map':
      return builtin('Tuple', of);
    default:
      return name === 'String' ? builtin('String') : unknown;
  }
}

function takeMember(origin: BuiltinOrigin, name: string): Origins {
  if (origin.name === 'Record') {
    return origin.of[0] ?? unknown;
  }
  if (origin.name === 'Tuple' && /^\d+$/u.test(name)) {
    return origin.of[Number(name)] ?? unknown;
  }
  // a method of it, which a call gives the result of
  return name === 'length' || name === 'size'
    ? primitive
    : builtin(`${origin.name}.${name}`, origin.name === 'Tuple' ? [getElement(origin)] : origin.of);
}

const listCallbacks =
  /^(?:Array|Tuple|Iterator)\.(?:forEach|map|filter|find|findIndex|findLast|findLastIndex|some|every|flatMap)$/u;

/** Gets what a method expects as an argument: of functions, what they are called with. */
function getCallback({ name, of }: BuiltinOrigin, { index, call }: Step & { take: 'parameter' }): Origins {
  const [first = unknown, second = unknown] = of;
  if (/^(?:Array|Tuple|Iterator)\.reduce(?:Right)?$/u.test(name) && index === 0) {
    const initial = call?.node.arguments[1];
    return builtin('callback', [call && initial ? getValue(initial, call.home) : first, first, primitive]);
  }
  if (name === 'global Array.from' && index === 1) {
    const source = call?.node.arguments[0];
    return builtin('callback', [call && source ? takeStep(getValue(source, call.home), { take: 'element' }) : unknown]);
  }
  if (index !== 0) {
    return unknown;
  }
  if (listCallbacks.test(name)) {
    return builtin('callback', [first, primitive, builtin('Array', [first])]);
  }
  switch (name) {
    case 'Array.sort':
    case 'Array.toSorted':
    case 'Tuple.sort':
    case 'Tuple.toSorted':
      return builtin('callback', [first, first]);
    case 'Set.forEach':
      return builtin('callback', [first, first]);
    case 'Map.forEach':
      return builtin('callback', [second, first]);
    case 'Promise.then':
      return builtin('callback', [takeStep(first, { take: 'awaited' })]);
    default:
      return unknown;
  }
}
