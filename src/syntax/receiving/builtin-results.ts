import { getArgument } from './builtin-instances.ts';
import { getGlobalResult } from './global-results.ts';
import { getElement } from './take-builtin.ts';
import { takeStep } from './take-step.ts';
import {
  builtin,
  primitive,
  unite,
  unknown,
  type BuiltinOrigin,
  type Call,
  type Origins,
  type Step,
} from './value-origin.ts';

const same =
  /^(?:Array|Tuple)\.(?:filter|slice|concat|reverse|sort|toSorted|toReversed|splice|toSpliced|with|fill|copyWithin)$/u;
const oneOf = /^(?:Array|Tuple|Iterator)\.(?:find|findLast|at|pop|shift)$/u;

/** Gets what a call of something of the language gives. */
export function getCallResult(origin: BuiltinOrigin, step: Step & { take: 'result' }): Origins {
  const { name, of } = origin;
  const [first = unknown, second = unknown] = of;
  if (name.startsWith('global ')) {
    return getGlobalResult(origin, step);
  }
  if (oneOf.test(name)) {
    return first;
  }
  if (same.test(name)) {
    return builtin('Array', [first]);
  }
  switch (name) {
    case 'Map.get':
      return second;
    case 'Map.set':
    case 'Set.add':
      return builtin(name.slice(0, 3), of);
    case 'Map.values':
      return builtin('Iterator', [second]);
    case 'Map.entries':
      return builtin('Iterator', [builtin('Tuple', [first, second])]);
    case 'Array.entries':
    case 'Tuple.entries':
      return builtin('Iterator', [builtin('Tuple', [primitive, first])]);
    case 'Array.values':
    case 'Tuple.values':
    case 'Map.keys':
    case 'Set.keys':
    case 'Set.values':
    case 'Iterator.filter':
    case 'Iterator.take':
    case 'Iterator.drop':
      return builtin('Iterator', [first]);
    case 'Iterator.toArray':
      return builtin('Array', [first]);
    case 'WeakRef.deref':
      return first;
    default:
      return getCalledBack(origin, step.call);
  }
}

/** What a method gives that goes by what its callback gives. */
function getCalledBack({ name, of }: BuiltinOrigin, call: Call | undefined): Origins {
  const [first = unknown] = of;
  const [kind = '', method = ''] = name.split('.');
  const getReturned = (index = 0) => takeStep(getArgument(index, call), { take: 'result', types: [] });
  switch (method) {
    case 'map':
      return builtin(kind === 'Iterator' ? kind : 'Array', [getReturned()]);
    case 'flatMap':
      return builtin('Array', [flatten(getReturned())]);
    case 'flat':
      return builtin('Array', [flatten(first)]);
    case 'reduce':
    case 'reduceRight': {
      const hasInitial = (call?.node.arguments.length ?? 0) > 1;
      return unite([hasInitial ? getArgument(1, call) : first, getReturned()]);
    }
    case 'then': {
      const given = call?.node.arguments.length ?? 0;
      return builtin('Promise', [unite([given === 0 ? first : getReturned(), ...(given > 1 ? [getReturned(1)] : [])])]);
    }
    case 'catch':
      return builtin('Promise', [unite([first, getReturned()])]);
    case 'finally':
      return builtin('Promise', [first]);
    default:
      return /^(?:Array|Tuple|Map|Set|String|Number|Boolean|Date)$/u.test(kind) ? primitive : unknown;
  }
}

function flatten(origins: Origins): Origins {
  return unite(
    origins.map((origin) =>
      origin.kind === 'builtin' && /^(?:Array|Tuple)$/u.test(origin.name) ? getElement(origin) : [origin],
    ),
  );
}
