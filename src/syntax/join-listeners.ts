import type { TSESLint } from '@typescript-eslint/utils';

type Listener = (node: never) => void;

/** Makes one set of listeners of several: where they listen to the same, they are called in order. */
export function joinListeners(...all: readonly TSESLint.RuleListener[]): TSESLint.RuleListener {
  const joined = new Map<string, Listener[]>();
  for (const [key, listener] of all.flatMap((listeners) => Object.entries(listeners))) {
    joined.set(key, [...(joined.get(key) ?? []), listener as Listener]);
  }
  return Object.fromEntries(
    [...joined].map(([key, [first, ...others]]) => [
      key,
      others.length === 0
        ? first
        : (node: never) => {
            [first, ...others].forEach((listener) => listener?.(node));
          },
    ]),
  );
}
