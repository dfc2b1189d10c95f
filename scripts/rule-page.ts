import type { Option, Rule } from '../src/create-rule.ts';
import { renderTable } from './render-table.ts';

/** A fenced code block of a rule's header comment; a test runs each of them. */
export interface Example {
  readonly kind: 'incorrect' | 'correct' | 'fixed';
  readonly language: string;
  /** The rule's options for this example, from the JSON object at the end of the info string. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly code: string;
}

/** The page that a rule file's header comment holds. */
export interface RulePage {
  /** Markdown before the first heading; its first sentence says what the rule reports. */
  readonly summary: string;
  /** Heading → Markdown below it, in the order of the header comment. */
  readonly sections: ReadonlyMap<string, string>;
  readonly examples: readonly Example[];
}

/** The headings that every rule page has, in this order. */
export const pageSections = ['Why', 'Examples', 'Fix safety', 'When not to use it'] as const;

const fence = /^```(?<info>[^\n`]*)\n(?<code>.*?)^```$/gmsu;
const exampleInfo = /^(?<language>\w+) (?<kind>incorrect|correct|fixed)(?: (?<options>\{.*\}))?$/u;

/**
 * Reads the page out of a rule file: its first block comment, where `*\/` stands for the two characters that would end it.
 *
 * @throws when the file does not start with a block comment, or when a code block's info string is of no known form.
 */
export function parseRulePage(source: string): RulePage {
  const comment = /^\/\*\*\n(?<body>.*?)\n? \*\/$/msu.exec(source);
  if (comment?.index !== 0 || comment.groups?.['body'] === undefined) {
    throw new Error('A rule file starts with a block comment, which is its docs page.');
  }
  const markdown = comment.groups['body']
    .replaceAll(/^ \* ?/gmu, '')
    .replaceAll('*\\/', '*/')
    .trim();
  const [summary = '', ...rest] = splitAtHeadings(markdown);
  const sections = rest.map((section): [string, string] => {
    const [heading = '', ...body] = section.split('\n');
    return [heading.slice('## '.length).trim(), body.join('\n').trim()];
  });
  return { summary: summary.trim(), sections: new Map(sections), examples: [...findExamples(markdown)] };
}

/** Writes the Markdown page of a rule: the header comment, with title, state, options and source added. */
export function renderRulePage(name: string, rule: Rule, page: RulePage): string {
  const sections = [...page.sections].flatMap(([heading, body]) => {
    const section = `## ${heading}\n\n${labelExamples(body)}`;
    return heading === 'Fix safety' ? [renderOptions(rule.options), section] : [section];
  });
  return `${[
    `<!-- Written by scripts/sync.ts from the header comment of src/rules/${name}.ts. -->`,
    `# ssot/${name}`,
    page.summary,
    describeState(rule),
    ...sections,
    `[Source of the rule](../../src/rules/${name}.ts)`,
  ].join('\n\n')}\n`;
}

/** Splits Markdown before each second-level heading, leaving code blocks alone. */
function splitAtHeadings(markdown: string): string[] {
  let isCode = false;
  const parts: string[][] = [[]];
  for (const line of markdown.split('\n')) {
    isCode = line.startsWith('```') ? !isCode : isCode;
    if (!isCode && line.startsWith('## ')) {
      parts.push([]);
    }
    parts.at(-1)?.push(line);
  }
  return parts.map((lines) => lines.join('\n'));
}

function* findExamples(markdown: string): Generator<Example> {
  for (const { groups } of markdown.matchAll(fence)) {
    const info = exampleInfo.exec(groups?.['info'] ?? '')?.groups;
    if (info === undefined) {
      throw new Error(`A code block is written \`\`\`ts incorrect, correct or fixed; found: \`\`\`${groups?.['info']}`);
    }
    yield {
      kind: info['kind'] as Example['kind'],
      language: info['language'] ?? '',
      options: JSON.parse(info['options'] ?? '{}') as Example['options'],
      code: groups?.['code'] ?? '',
    };
  }
}

const labels: Record<Example['kind'], string> = {
  incorrect: '❌ Incorrect',
  correct: '✅ Correct',
  fixed: '🔧 Fixed to',
};

/** Says above each example what it is, since a page does not show the info string. */
function labelExamples(markdown: string): string {
  return markdown.replaceAll(fence, (block, info: string) => {
    const { kind, options = '{}' } = exampleInfo.exec(info)?.groups ?? {};
    const given = Object.entries(JSON.parse(options) as object).map(
      ([name, value]) => `${name}: ${JSON.stringify(value)}`,
    );
    const suffix = given.length > 0 && kind !== 'fixed' ? `, with \`${given.join(', ')}\`` : '';
    return `${labels[kind as Example['kind']]}${suffix}:\n\n${block}`;
  });
}

function describeState({ meta }: Rule): string {
  return [
    meta.docs?.recommended === true ? 'An error in the preset `base`.' : 'In no preset.',
    meta.fixable === undefined ? 'Not fixable.' : 'Fixed by `--fix` where that is proved safe.',
    meta.hasSuggestions === true ? 'Offers suggestions.' : '',
    meta.docs?.requiresTypeChecking === true ? 'Uses type information.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function renderOptions(options: Readonly<Record<string, Option>>): string {
  const rows = Object.entries(options).map(([name, option]) => [
    `\`${name}\``,
    'choices' in option ? option.choices.map((choice) => `\`"${choice}"\``).join(', ') : `\`${option.type}\``,
    `\`${JSON.stringify(option.default)}\``,
    option.description,
  ]);
  const table = renderTable(['Name', 'Type', 'Default', 'Description'], rows);
  return `## Options\n\n${rows.length === 0 ? 'None.' : table}`;
}
