import { getArgument, getConstructed } from './builtin-instances.ts';
import { takeStep } from './take-step.ts';
import {
  builtin,
  primitive,
  receive,
  unite,
  unknown,
  wire,
  type BuiltinOrigin,
  type Origins,
  type Step,
} from './value-origin.ts';

/** Gets what a function of the language gives: `Array.from(x)`, `Promise.all([…])`, `JSON.parse(text)`. */
export function getGlobalResult(origin: BuiltinOrigin, { types, call }: Step & { take: 'result' }): Origins {
  const getFirst = () => getArgument(0, call);
  const getElements = () => takeStep(getFirst(), { take: 'element' });
  switch (origin.name) {
    case 'global JSON.parse':
      return wire;
    case 'global json':
      return builtin('Promise', [types[0] ? receive(types[0]) : wire]);
    case 'global structuredClone':
    case 'global Object.freeze':
    case 'global Object.seal':
    case 'global Object.preventExtensions':
      return getFirst();
    case 'global Object.assign':
      return [
        {
          kind: 'joined',
          parts: (call?.node.arguments ?? []).map((_, index) => getArgument(index, call)),
          labels: [],
          isWire: false,
        },
      ];
    case 'global Object.values':
      return builtin('Array', [takeStep(getFirst(), { take: 'indexed' })]);
    case 'global Object.entries':
      return builtin('Array', [builtin('Tuple', [builtin('String'), takeStep(getFirst(), { take: 'indexed' })])]);
    case 'global Object.fromEntries':
      return builtin('Record', [takeStep(getElements(), { take: 'item', index: 1 })]);
    case 'global Array.from':
      return builtin('Array', [
        call && call.node.arguments.length > 1
          ? takeStep(getArgument(1, call), { take: 'result', types: [] })
          : getElements(),
      ]);
    case 'global Array.of':
      return builtin('Array', [unite((call?.node.arguments ?? []).map((_, index) => getArgument(index, call)))]);
    case 'global Promise.resolve':
      return builtin('Promise', [types[0] ?? takeStep(getFirst(), { take: 'awaited' })]);
    case 'global Promise.all':
      return builtin('Promise', [awaitAll(getFirst())]);
    case 'global Promise.race':
    case 'global Promise.any':
      return builtin('Promise', [takeStep(getElements(), { take: 'awaited' })]);
    case 'global Array':
      return getConstructed(origin, { take: 'instance', types });
    default:
      return /^global (?:String|Number|Boolean|BigInt|Symbol)$/u.test(origin.name) ? primitive : unknown;
  }
}

function awaitAll(origins: Origins): Origins {
  return origins.flatMap((origin): Origins => {
    const awaitEach = (item: Origins) => takeStep(item, { take: 'awaited' });
    return origin.kind === 'builtin' && origin.name === 'Tuple'
      ? builtin('Tuple', origin.of.map(awaitEach))
      : builtin('Array', [awaitEach(takeStep([origin], { take: 'element' }))]);
  });
}
