import { takeStep } from './take-step.ts';
import { builtin, unknown, type BuiltinOrigin, type Call, type Origins, type Step } from './value-origin.ts';
import { getValue } from './value.ts';

/** Gets what `new` makes of something of the language. */
export function getConstructed({ name }: BuiltinOrigin, { types, call }: Step & { take: 'instance' }): Origins {
  const [first, second] = types;
  switch (name) {
    case 'global Array':
      return builtin('Array', [first ?? unknown]);
    case 'global Set':
    case 'global WeakSet':
      return builtin('Set', [first ?? takeStep(getArgument(0, call), { take: 'element' })]);
    case 'global Map':
    case 'global WeakMap': {
      const entry = takeStep(getArgument(0, call), { take: 'element' });
      return builtin('Map', [
        first ?? takeStep(entry, { take: 'item', index: 0 }),
        second ?? takeStep(entry, { take: 'item', index: 1 }),
      ]);
    }
    case 'global Promise':
      return builtin('Promise', [first ?? unknown]);
    case 'global WeakRef':
      return builtin('WeakRef', [first ?? getArgument(0, call)]);
    case 'global Proxy':
      return getArgument(0, call);
    default:
      return name.startsWith('global ') && !name.includes('.') ? builtin(name.slice('global '.length)) : unknown;
  }
}

/** Gets what is passed at a place of a call. */
export function getArgument(index: number, call: Call | undefined): Origins {
  const argument = call?.node.arguments[index];
  return call && argument && argument.type !== 'SpreadElement' ? getValue(argument, call.home) : unknown;
}
