import path from 'node:path';
import { ESLint, type Linter } from 'eslint';
import * as tsParser from '@typescript-eslint/parser';
import plugin from '../../index.ts';
import { findSites, type Deprecated, type Site } from './count-sites.ts';
import { copySources, createProgram, getNewComplaints, type Project, type ProjectDefinition } from './project.ts';

/** A migration of a published package: its sources, what of them moves, and the registry that says so. */
export interface Migration extends ProjectDefinition {
  /** Writes the new homes into the copy, when the package does not have them yet. */
  prepare?(project: Project): void;
  readonly concepts: Readonly<Record<string, ConceptDefinition>>;
  /** Runs the fixed copy; answers what it prints. */
  run?(project: Project): string;
}

interface ConceptDefinition {
  readonly canonical: string;
  readonly importAs?: string;
  readonly exports: readonly string[];
  readonly deprecated: Readonly<Record<string, Readonly<Record<string, string>> | '*'>>;
}

/** A finding of the plugin, or a site of the independent count, as `path:line`. */
export type Place = string;

export interface Outcome {
  /** Where the copy is, or was. */
  readonly root: string;
  /** What the independent count finds before the fix, by form. */
  readonly sites: Readonly<Record<string, number>>;
  readonly sitePlaces: readonly Place[];
  readonly findingPlaces: readonly Place[];
  /** What is left after the fix: by the independent count, and by the plugin, with its messages. */
  readonly sitesLeft: readonly Place[];
  readonly findingsLeft: readonly Place[];
  readonly messagesLeft: readonly string[];
  /** Complaints of the type checker that the copy did not have before the fix. */
  readonly newComplaints: readonly string[];
  /** What the fixed copy printed when it was run. */
  readonly printed: string | undefined;
  readonly filesFixed: number;
  /** Files that a second fix would change. */
  readonly filesFixedAgain: readonly string[];
}

/** How a migration is run. */
interface Run {
  /** Leaves the fixed copy where it is. */
  readonly keep?: boolean;
  /** The option of the rule. */
  readonly rename?: 'alias' | 'references';
}

const ruleId = 'ssot/no-deprecated-import';

/** Migrates a copy of a package with one fix run, and looks at it before and after with TypeScript's eyes. */
export async function migrate(migration: Migration, { keep = false, ...options }: Run = {}): Promise<Outcome> {
  const project = copySources(migration);
  try {
    migration.prepare?.(project);
    const deprecated = getDeprecated(migration, project.root);
    const before = createProgram(project);
    const sites = findSites(before, project.root, deprecated);
    const found = await lint(migration, project, options, ['.']);
    const fixed = await lint(migration, project, { ...options, fix: true }, getFilesWithFindings(found));
    await ESLint.outputFixes(fixed);
    const after = createProgram(project, before);
    const again = await lint(migration, project, { ...options, fix: true }, getFilesWithFindings(found));
    return {
      root: project.root,
      sites: countByForm(sites),
      sitePlaces: sites.map((site) => getPlace(project, site.file, site.line)).sort(),
      findingPlaces: getPlaces(project, found),
      sitesLeft: findSites(after, project.root, deprecated)
        .map((site) => getPlace(project, site.file, site.line))
        .sort(),
      findingsLeft: getPlaces(project, fixed),
      messagesLeft: fixed.flatMap(({ messages }) => messages.map(({ message }) => message)),
      newComplaints: getNewComplaints(before, after, project),
      printed: migration.run?.(project),
      filesFixed: fixed.filter(({ output }) => output !== undefined).length,
      filesFixedAgain: again.filter(({ output }) => output !== undefined).map(({ filePath }) => filePath),
    };
  } finally {
    if (!keep) project.remove();
  }
}

function getDeprecated({ concepts }: Migration, root: string): Deprecated {
  const deprecated = new Map<string, ReadonlySet<string> | '*'>();
  for (const concept of Object.values(concepts)) {
    for (const [module, names] of Object.entries(concept.deprecated)) {
      const key = module.startsWith('./') ? path.join(root, module) : module;
      const known = deprecated.get(key);
      const isEveryName = names === '*' || known === '*';
      deprecated.set(key, isEveryName ? '*' : new Set([...(known ?? []), ...Object.keys(names)]));
    }
  }
  return deprecated;
}

async function lint(
  { concepts }: Migration,
  { root }: Project,
  { fix = false, rename = 'alias' }: Run & { readonly fix?: boolean },
  files: readonly string[],
): Promise<ESLint.LintResult[]> {
  const config: Linter.Config[] = [
    {
      files: ['**/*.{ts,tsx,js}'],
      // The packages' own directives name rules that are not loaded here.
      linterOptions: { noInlineConfig: true },
      plugins: { ssot: plugin },
      settings: { ssot: { root, concepts } },
      rules: { [ruleId]: ['error', { rename }] },
    },
    { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tsParser } },
    { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
  ];
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: config, fix });
  const results = await eslint.lintFiles([...files]);
  const fault = results.flatMap(({ messages }) => messages).find((message) => message.fatal);
  if (fault !== undefined) throw new Error(`ESLint could not read a file: ${fault.message}`);
  // The rest are warnings that a directive has no effect.
  return results.map((result) => ({
    ...result,
    messages: result.messages.filter((message) => message.ruleId === ruleId),
  }));
}

function getFilesWithFindings(results: readonly ESLint.LintResult[]): readonly string[] {
  return results.filter(({ messages }) => messages.length > 0).map(({ filePath }) => filePath);
}

function countByForm(sites: readonly Site[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { form } of sites) counts[form] = (counts[form] ?? 0) + 1;
  return counts;
}

function getPlaces(project: Project, results: readonly ESLint.LintResult[]): readonly Place[] {
  return results
    .flatMap(({ filePath, messages }) => messages.map(({ line }) => getPlace(project, filePath, line)))
    .sort();
}

function getPlace({ root }: Project, file: string, line: number): Place {
  return `${path.relative(root, file)}:${line}`;
}
