const vague = '(?:unknown|any|never|object)';

/** What stands in the text of a file where a value loses its type on the way to another one: `fake as unknown as A`. */
export const recast = new RegExp(String.raw`\bas\s+${vague}\b[\s)]*as\b|>\s*\(?\s*<\s*${vague}\s*>`, 'u');
