/** Every numbered comment of a program is there exactly once. */
export function findCommentFaults(before: string, after: string): string[] {
  const count = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const [comment] of text.matchAll(/\/[/*][\s*]*c\d+\b/gu)) {
      const key = comment.replace(/[\s/*]/gu, '');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  const [then, now] = [count(before), count(after)];
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter((comment) => then.get(comment) !== now.get(comment))
    .map((comment) => `comment ${comment} stood ${then.get(comment) ?? 0} times, now ${now.get(comment) ?? 0}`);
}

/** A file whose lines all end one way still ends them that way. */
export function findLineEndFaults(before: string, after: string): string[] {
  const isWindows = before.includes('\r\n');
  const isMixed = isWindows ? /(?<!\r)\n/u.test(after) : after.includes('\r');
  return isMixed ? ['the line endings are mixed'] : [];
}
