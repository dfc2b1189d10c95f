import type { ModuleExports } from '../modules/exports.ts';

/**
 * Finds how the values that a module exports differ from those of another one, as the end of a sentence.
 * Whoever is handed the whole namespace object could see the difference.
 */
export function findDifference(
  before: ModuleExports | undefined,
  after: ModuleExports | undefined,
  specifier: string,
): string | undefined {
  if (!before?.complete || !after?.complete) {
    return 'not all that it exports is known';
  }
  const [old, own] = [getValues(before), getValues(after)];
  const missing = old.find((name) => !after.names.has(name));
  const further = own.find((name) => !before.names.has(name));
  return missing !== undefined
    ? `\`${specifier}\` does not export \`${missing}\``
    : further !== undefined
      ? `\`${specifier}\` exports \`${further}\`, too`
      : undefined;
}

function getValues({ names }: ModuleExports): string[] {
  return [...names].flatMap(([name, { kind }]) => (kind === 'type' ? [] : [name]));
}
