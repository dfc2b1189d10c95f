import { takeStep } from './take-step.ts';
import { builtin, reshape, unknown, type Origins } from './value-origin.ts';

/** Types that have the members of what they are made from: all of them, some, or in another way. */
const transparent = /^(?:Readonly|NonNullable|NoInfer|Extract|Exclude|Mutable|DeepReadonly|\$ReadOnly)$/u;
const picking = /^(?:Pick|Omit)$/u;
const loosening = /^(?:Partial|Required|DeepPartial)$/u;

const lists = /^(?:Array|ReadonlyArray|NonEmptyArray)$/u;
const sets = /^(?:Set|ReadonlySet|WeakSet)$/u;
const maps = /^(?:Map|ReadonlyMap|WeakMap)$/u;
const iterators = /^(?:Async)?(?:Iterable|Iterator|IterableIterator|Generator|IteratorObject|GeneratorObject)$/u;

/** Gets what a value is whose type the language or the platform offers. */
export function getBuiltinType(name: string, types: readonly Origins[]): Origins {
  const [first = unknown, second = unknown] = types;
  if (transparent.test(name)) {
    return first;
  }
  if (picking.test(name) || loosening.test(name)) {
    return reshape(first, picking.test(name) ? 'picked' : 'loosened');
  }
  if (lists.test(name)) {
    return builtin('Array', [first]);
  }
  if (sets.test(name)) {
    return builtin('Set', [first]);
  }
  if (maps.test(name)) {
    return builtin('Map', [first, second]);
  }
  if (iterators.test(name)) {
    return builtin('Iterator', [first]);
  }
  switch (name) {
    case 'Record':
      return builtin('Record', [second]);
    case 'Object': // Object<string, X> in comments
      return types.length === 2 ? builtin('Record', [second]) : unknown;
    case 'Promise':
    case 'PromiseLike':
      return builtin('Promise', [first]);
    case 'Awaited':
      return takeStep(first, { take: 'awaited' });
    case 'InstanceType':
      return takeStep(first, { take: 'instance', types: [] });
    case 'ReturnType':
      return takeStep(first, { take: 'result', types: [] });
    case 'WeakRef':
      return builtin('WeakRef', [first]);
    case 'Parameters':
    case 'ConstructorParameters':
      return unknown;
    default:
      return getPlain(name);
  }
}

function getPlain(name: string): Origins {
  const value = findGlobal(name);
  return typeof value === 'function' && name !== 'Function' ? builtin(name) : unknown;
}

/** Finds what a name stands for in the language itself. */
export function findGlobal(name: string): unknown {
  return /^[A-Z]\w*$/u.test(name) ? (globalThis as Record<string, unknown>)[name] : undefined;
}
