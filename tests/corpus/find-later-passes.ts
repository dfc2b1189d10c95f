import type { Linter } from 'eslint';
import { applyOnce } from '../apply-once.ts';
import type { Fault } from './fault.ts';
import { lintText, type LintSettings } from './lint-text.ts';

interface FirstPass {
  readonly messages: readonly Linter.LintMessage[];
  readonly output: string;
  /** What is reported in the output. */
  readonly after: readonly Linter.LintMessage[];
}

const mostPasses = 10;

/** Finds what is left to fix after one pass of all rules, whether each rule alone leaves something, and whether it ends. */
export function findLaterPasses(text: string, file: string, pass: FirstPass, settings: LintSettings): Fault[] {
  const left = pass.after.filter(({ fix }) => fix);
  if (left.length === 0) return [];
  const end = findEnd(pass.output, pass.after, file, settings);
  if (end) return [end];
  const rules = [...new Set(pass.messages.flatMap(({ ruleId, fix }) => (fix && ruleId !== null ? [ruleId] : [])))];
  const own = rules.flatMap((rule) => findLeftAlone(text, file, rule, settings));
  return own.length > 0 ? own : [{ kind: 'rules meet', text: describe(left) }];
}

/** Finds out how the passes end, when not with a text that all rules agree on. */
function findEnd(
  output: string,
  after: readonly Linter.LintMessage[],
  file: string,
  settings: LintSettings,
): Fault | undefined {
  let [text, messages] = [output, after];
  for (let passes = 2; passes <= mostPasses; passes += 1) {
    text = applyOnce(text, messages);
    ({ messages } = lintText(text, file, settings));
    const broken = messages.find(({ fatal }) => fatal);
    if (broken) return { kind: 'broken', text: `in pass ${passes}: ${broken.message} (${broken.line})` };
    if (!messages.some(({ fix }) => fix)) return undefined;
  }
  return { kind: 'endless', text: describe(messages.filter(({ fix }) => fix)) };
}

function findLeftAlone(text: string, file: string, rule: string, settings: LintSettings): Fault[] {
  const alone = { ...settings, rules: [rule] };
  const output = applyOnce(text, lintText(text, file, alone).messages);
  const left = lintText(output, file, alone).messages.filter(({ fix }) => fix);
  return left.length > 0 ? [{ kind: 'second pass', text: describe(left) }] : [];
}

function describe(messages: readonly Linter.LintMessage[]): string {
  return messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`).join('\n');
}
