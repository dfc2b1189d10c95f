import { unknown, type Origins } from './value-origin.ts';

/** Answers that hold for good: what stands in a file follows from that file alone. */
export type Answers = WeakMap<object, Answer>;

interface Answer {
  origins: Origins | undefined;
  /** A part of the answer, and the question that was still open when it was found. */
  part: { readonly origins: Origins; readonly head: Answer } | undefined;
}

/** A chain of names or a type that is longer than this is not followed to its end. */
const deepest = 200;

/** More is not asked to answer one question; where type parameters grow, there is no end. */
const mostSteps = 20_000;

const open = new Map<Answer, number>();
const heads: Answer[] = [];
let lowest = Infinity;
let steps = 0;
let depth = 0;

/**
 * Answers a question once. A question that leads back to itself adds nothing to its own answer; what is found on the way
 * there is a part of an answer, and is kept only as long as the whole is being looked for.
 */
export function remember(key: object, answers: Answers, compute: () => Origins): Origins {
  const answer = answers.get(key) ?? { origins: undefined, part: undefined };
  answers.set(key, answer);
  if (answer.origins) {
    return answer.origins;
  }
  const index = open.get(answer) ?? (answer.part && open.get(answer.part.head));
  if (index === undefined) {
    return find(answer, compute);
  }
  lowest = Math.min(lowest, index);
  return answer.part?.origins ?? [];
}

/** Answers a question that can't be kept, since it depends on what type parameters stand for. */
export function explore(compute: () => Origins): Origins {
  if (depth === 0) {
    steps = 0;
  }
  steps += 1;
  if (depth > deepest || steps > mostSteps) {
    return unknown;
  }
  depth += 1;
  try {
    return compute();
  } finally {
    depth -= 1;
  }
}

function find(answer: Answer, compute: () => Origins): Origins {
  const outer = lowest;
  const index = heads.length;
  lowest = Infinity;
  open.set(answer, index);
  heads.push(answer);
  let origins: Origins = unknown;
  try {
    origins = explore(compute);
  } finally {
    open.delete(answer);
    heads.pop();
    const head = lowest < index ? heads[lowest] : undefined;
    if (head) {
      answer.part = { origins, head };
    } else {
      answer.part = undefined;
      answer.origins = origins;
      lowest = Infinity;
    }
    lowest = Math.min(outer, lowest);
  }
  return origins;
}
