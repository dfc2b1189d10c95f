import * as typescriptParser from '@typescript-eslint/parser';
import type { Linter } from 'eslint';
import { applyOnce } from '../apply-once.ts';
import type { Fault } from './fault.ts';
import { findLaterPasses } from './find-later-passes.ts';
import { findSyntaxFaults } from './find-syntax-faults.ts';
import { findUnsound } from './find-unsound.ts';
import { lintText, type Linted, type LintSettings } from './lint-text.ts';

/** The rule that took most time for a file. */
interface Slowest {
  readonly rule: string;
  /** Between its start and its end, whatever else ran. */
  readonly milliseconds: number;
  /** Milliseconds of processor time when it does it again, asked of what seems slow. */
  readonly cpu?: number;
}

/** What came of a file. */
export interface Verdict {
  readonly file: string;
  readonly size: number;
  /** False when the text, as it came, does not parse. */
  readonly isParsed: boolean;
  /** Findings by rule. */
  readonly findings: Readonly<Record<string, number>>;
  readonly fixes: Readonly<Record<string, number>>;
  readonly suggestions: number;
  /** Why findings were not fixed, with names left out. */
  readonly reasons: readonly string[];
  readonly slowest: Slowest;
  /** What is wrong, by kind. */
  readonly faults: readonly Fault[];
  /** The text, after one pass of fixes where that is what is wrong. */
  readonly output?: string;
}

/** Lints a file, applies one pass of fixes, and looks at what came of it. */
export function judgeText(text: string, file: string, settings: LintSettings): Verdict {
  const none = {
    file,
    size: text.length,
    findings: {},
    fixes: {},
    suggestions: 0,
    reasons: [],
    slowest: { rule: '', milliseconds: 0 },
  };
  try {
    const { messages, times } = lintText(text, file, settings);
    if (messages.some(({ fatal }) => fatal)) return { ...none, isParsed: false, faults: [] };
    const output = applyOnce(text, messages);
    const faults = [
      ...(output === text ? [] : judgeOutput(text, output, file, messages, settings)),
      ...findSuggestionFaults(text, file, messages),
    ];
    return {
      ...none,
      isParsed: true,
      findings: count(messages),
      fixes: count(messages.filter(({ fix }) => fix)),
      suggestions: messages.reduce((sum, { suggestions }) => sum + (suggestions?.length ?? 0), 0),
      reasons: messages.flatMap(({ message, fix }) => (fix ? [] : getReason(message))),
      slowest: findSlowest(times, (rules) => lintText(text, file, { ...settings, rules })),
      faults,
      ...(faults.length > 0 ? { output } : {}),
    };
  } catch (error) {
    return {
      ...none,
      isParsed: true,
      faults: [{ kind: 'exception', text: error instanceof Error ? (error.stack ?? error.message) : String(error) }],
    };
  }
}

const slowFrom = 1000;

function findSlowest(times: Linted['times'], lint: (rules: readonly string[]) => unknown): Slowest {
  const [[rule, time] = ['', 0]] = Object.entries(times).sort(([, a], [, b]) => b - a);
  const milliseconds = Math.round(time);
  if (milliseconds <= slowFrom) return { rule, milliseconds };
  const [none, own] = [[], [rule]].map((rules) => {
    const before = process.cpuUsage();
    lint(rules);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return { rule, milliseconds, cpu: Math.max(0, Math.round((own ?? 0) - (none ?? 0))) };
}

function judgeOutput(
  text: string,
  output: string,
  file: string,
  messages: readonly Linter.LintMessage[],
  settings: LintSettings,
): Fault[] {
  const after = lintText(output, file, settings).messages;
  const broken = after.find(({ fatal }) => fatal);
  if (broken) return [{ kind: 'broken', text: `${broken.message} (${broken.line}:${broken.column})` }];
  return [
    ...findLaterPasses(text, file, { messages, output, after }, settings),
    ...(isCode(file) ? [...findSyntaxFaults(file, text, output), ...findUnsound(text, file, messages, settings)] : []),
  ];
}

const mostSuggestions = 4;

function findSuggestionFaults(text: string, file: string, messages: readonly Linter.LintMessage[]): Fault[] {
  if (!isCode(file)) return [];
  const suggestions = messages.filter(({ fix }) => !fix).flatMap(({ suggestions: listed }) => listed ?? []);
  const step = Math.max(1, Math.ceil(suggestions.length / mostSuggestions));
  return suggestions
    .filter((_suggestion, index) => index % step === 0)
    .flatMap(({ desc, fix }) => {
      try {
        typescriptParser.parseForESLint(applyOnce(text, [{ fix }]), {
          filePath: file,
          jsx: file.endsWith('x'),
          range: true,
          loc: true,
        });
        return [];
      } catch (error) {
        return [{ kind: 'suggestion' as const, text: `${desc}: ${String(error)}` }];
      }
    });
}

/** Tells whether all of a file is code, and not markup around some. */
function isCode(file: string): boolean {
  return /\.[cm]?[jt]sx?$/u.test(file);
}

function getReason(message: string): string[] {
  const reason = /Not fixed: (?<reason>.*)\.$/su.exec(message)?.groups?.['reason'];
  return reason === undefined ? [] : [reason.replaceAll(/`[^`]*`/gu, '`…`')];
}

function count(messages: readonly Linter.LintMessage[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { ruleId } of messages) counts[ruleId ?? ''] = (counts[ruleId ?? ''] ?? 0) + 1;
  return counts;
}
