import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../src/create-rule.ts';
import { parseRulePage, type RulePage } from './rule-page.ts';

/** A rule, as its one file says it. */
export interface RuleFile {
  /** The name without prefix: the file's name. */
  readonly name: string;
  /** Absolute path of the file. */
  readonly file: string;
  readonly rule: Rule;
  readonly page: RulePage;
}

/** Lists the names of all rules: the files of src/rules besides the generated index, in alphabetical order. */
export function listRuleNames(root: string): string[] {
  return readdirSync(path.join(root, 'src', 'rules'))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => path.basename(file, '.ts'))
    .sort();
}

/**
 * Loads every rule of a checkout with its page.
 *
 * @throws naming the file, when its header comment is no page.
 */
export async function loadRuleFiles(root: string): Promise<RuleFile[]> {
  const rules: RuleFile[] = [];
  // One after the other: jiti gives a module that is still loading to the second of two imports.
  for (const name of listRuleNames(root)) {
    const file = path.join(root, 'src', 'rules', `${name}.ts`);
    const { default: rule } = (await import(pathToFileURL(file).href)) as { readonly default: Rule };
    try {
      rules.push({ name, file, rule, page: parseRulePage(readFileSync(file, 'utf8')) });
    } catch (error) {
      throw new Error(`src/rules/${name}.ts: ${(error as Error).message}`, { cause: error });
    }
  }
  return rules;
}
