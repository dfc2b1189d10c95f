const placeholders: ReadonlySet<string> = new Set(
  '0 1 anonymous change_me default demo dummy example fake foo bar mock n/a na nil none null placeholder sample string temp test todo undefined unknown user xxx'.split(
    ' ',
  ),
);
const prefixes = ['placeholder_', 'mock_', 'demo_', 'dummy_', 'fake_', 'sample_', 'temp_', 'test_', 'example_'];

/** An id of that length with such a prefix was made by a machine, and may well be real. */
const realLength = 20;

/** Tells whether an id looks like one that somebody forgot to fill in, such as `default`, `null` or `mock_1`. */
export function isPlaceholderId(id: string): boolean {
  const name = id.trim().toLowerCase();
  return placeholders.has(name) || (name.length < realLength && prefixes.some((prefix) => name.startsWith(prefix)));
}
