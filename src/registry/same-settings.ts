import { isPlainObject } from './fault.ts';

/** No right setting is nested deeper; what is, may be a cycle. */
const deepest = 8;

/** Tells whether two settings say the same, whatever the order of their keys; functions and instances only equal themselves. */
export function isSameSetting(left: unknown, right: unknown, depth = 0): boolean {
  if (Object.is(left, right)) {
    return true;
  }
  if (depth > deepest) {
    return false;
  }
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => isSameSetting(item, right[index], depth + 1))
    );
  }
  if (!isPlainObject(left) || !isPlainObject(right)) {
    return false;
  }
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSameSetting(left[key], right[key], depth + 1))
  );
}
