import type { Linter } from 'eslint';

/**
 * What a folder of src/ may import from besides itself: arrows go one way, from what decides to what answers.
 * A name with an extension is a file beside the folders. A test sees that every folder is listed.
 */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  configs: ['rules', 'create-rule.ts'],
  rules: ['registry', 'modules', 'syntax', 'types', 'fix', 'create-rule.ts'],
  fix: ['registry', 'modules', 'syntax', 'types'],
  types: ['registry', 'syntax'],
  registry: ['modules', 'syntax'],
  discover: ['registry', 'modules', 'syntax'],
  syntax: [],
  modules: [],
  report: [],
  metrics: [],
};

/** Makes the configs that hold the arrows: one for each folder, since each may import from others. */
export function holdArrows(): Linter.Config[] {
  return Object.entries(arrows).map(([folder, allowed]) => ({
    name: `arrows/${folder}`,
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: String.raw`^(?:\.\./)+(?!\.\.?/|${allowed.map(getPattern).join('|') || '$'})`,
              message: `src/${folder} imports from ${allowed.length === 0 ? 'no other folder' : allowed.join(', ')} only.`,
            },
          ],
        },
      ],
    },
  }));
}

function getPattern(target: string): string {
  return target.includes('.') ? `${target.replaceAll('.', String.raw`\.`)}$` : `${target}/`;
}
