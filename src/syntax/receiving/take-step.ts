import { remember, type Answers } from './remember.ts';
import { takeBuiltin } from './take-builtin.ts';
import { takeDeclared } from './take-declared.ts';
import {
  receive,
  unite,
  unknown,
  wire,
  builtin,
  type ImportedOrigin,
  type JoinedOrigin,
  type Origins,
  type Step,
  type ValueOrigin,
} from './value-origin.ts';

const answers: Answers = new WeakMap();

/** What stands for a step from a value. */
const stepKeys = new WeakMap<ValueOrigin, Map<string, object>>();

/** Gets what comes of a value when something is done to it. */
export function takeStep(origins: Origins, step: Step): Origins {
  const [only] = origins;
  return origins.length === 1 && only ? takeOne(only, step) : unite(origins.map((origin) => takeOne(origin, step)));
}

function takeOne(origin: ValueOrigin, step: Step): Origins {
  const take = () => keepWire(origin, takeAny(origin, step));
  const text = findStepKey(origin, step);
  if (text === undefined) {
    return take();
  }
  const keys = stepKeys.get(origin) ?? new Map<string, object>();
  stepKeys.set(origin, keys);
  const key = keys.get(text) ?? { text };
  keys.set(text, key);
  return remember(key, answers, take);
}

// The same step twice gives the same origin, so that a union of many takes no place, and bases that are shared no time.
function findStepKey({ kind }: ValueOrigin, step: Step): string | undefined {
  if (('types' in step && step.types.length > 0) || 'call' in step) {
    return undefined;
  }
  if (step.take === 'instance') {
    return kind === 'imported' || kind === 'declared' ? step.take : undefined;
  }
  return kind === 'builtin' || kind === 'unknown' ? undefined : Object.values(step).join(' ');
}

// What is unknown keeps it by itself.
function keepWire({ isWire, kind }: ValueOrigin, origins: Origins): Origins {
  return isWire && kind !== 'unknown' ? receive(origins) : origins;
}

function takeAny(origin: ValueOrigin, step: Step): Origins {
  switch (origin.kind) {
    case 'imported':
      return takeImported(origin, step);
    case 'declared':
      return takeDeclared(origin, step);
    case 'builtin':
      return takeBuiltin(origin, step);
    case 'joined':
      return takeJoined(origin, step);
    case 'unknown':
      return takeUnknown(origin, step);
  }
}

function takeImported(origin: ImportedOrigin, step: Step): Origins {
  if (step.take === 'member' && step.name === 'json' && origin.steps.length > 0) {
    return builtin('global json');
  }
  const { kind, home, variable, isWire, specifier, importedName, steps } = origin;
  const last = origin.steps.at(-1)?.take;
  if (step.take === 'awaited' && (last === 'instance' || (last === undefined && origin.importedName === '*'))) {
    return [origin];
  }
  const isName = step.take === 'member' && origin.importedName === '*' && origin.steps.length === 0;
  const taken = isName
    ? { importedName: step.name }
    : { steps: [...origin.steps, step.take === 'instance' ? { take: step.take, types: step.types } : step] };
  return [{ kind, home, variable, isWire, specifier, importedName, steps, labels: [], ...taken }];
}

// Of A & B the part counts that knows the member.
function takeJoined({ parts }: JoinedOrigin, step: Step): Origins {
  const taken = parts.map((part) => takeStep(part, step));
  const certain = taken.filter((part) => part.length > 0 && part.every(({ kind }) => kind !== 'unknown'));
  const own = certain.filter((part) => part.every(({ kind }) => kind !== 'imported'));
  return unite(own.length > 0 ? own : certain.length > 0 ? certain : [unknown]);
}

function takeUnknown({ isWire }: ValueOrigin, step: Step): Origins {
  if (step.take === 'member' && step.name === 'json') {
    return builtin('global json'); // res.json(), whatever res is
  }
  if (step.take === 'member' && /^(?:then|map)$/u.test(step.name)) {
    // what the callback gives is known, whatever it is called with
    return builtin(step.name === 'then' ? 'Promise.then' : 'Array.map', [isWire ? wire : unknown]);
  }
  return isWire ? wire : unknown;
}
