import type { Linter } from 'eslint';

/**
 * What a folder of src/ may import from besides itself: arrows go one way, from what decides to what answers.
 * A name with an extension is a file beside the folders. A test sees that every folder is listed.
 */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  configs: ['rules', 'registry', 'metrics', 'create-rule.ts'],
  rules: ['registry', 'modules', 'syntax', 'types', 'fix', 'create-rule.ts', 'describe-finding.ts', 'plan-fixes.ts'],
  fix: ['registry', 'modules', 'syntax', 'types'],
  types: ['registry', 'syntax'],
  registry: ['modules', 'syntax'],
  discover: ['registry', 'modules', 'syntax'],
  syntax: [],
  modules: [],
  report: [],
  metrics: [],
};

/** A folder of src/ has rooms, and a room has none. */
const depths = ['*', '*/*'];

/** Makes the configs that hold the arrows: for each folder, since each may import from others, and for its rooms. */
export function holdArrows(): Linter.Config[] {
  return Object.entries(arrows).flatMap(([folder, allowed]) =>
    depths.map((files, room) => ({
      name: `arrows/${folder}/${files}`,
      files: [`src/${folder}/${files}.ts`],
      rules: { 'no-restricted-imports': ['error', { patterns: [getBan(folder, allowed, '../'.repeat(room + 1))] }] },
    })),
  );
}

function getBan(folder: string, allowed: readonly string[], wayOut: string): { regex: string; message: string } {
  return {
    regex: `^${wayOut.replaceAll('.', String.raw`\.`)}(?!${allowed.map(getPattern).join('|') || '$'})`,
    message: `src/${folder} imports from ${allowed.length === 0 ? 'no other folder' : allowed.join(', ')} only.`,
  };
}

function getPattern(target: string): string {
  return target.includes('.') ? `${target.replaceAll('.', String.raw`\.`)}$` : `${target}/`;
}
