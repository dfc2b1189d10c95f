import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Linter } from 'eslint';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { applyOnce } from '../../apply-once.ts';
import { verifyFix } from '../../verify-fix.ts';
import { concepts } from './modules.ts';

/** A file that reaches deprecated modules. */
export interface MoveCase {
  /** A sentence. */
  readonly name: string;
  /** Further modules of the project, or other ones. */
  readonly files?: Readonly<Record<string, string>>;
  /** Further concepts of its registry, or other ones. */
  readonly concepts?: Readonly<Record<string, object>>;
  /** From the root; default: `src/app.ts`. */
  readonly file?: string;
  readonly sourceType?: 'module' | 'commonjs' | 'script';
  readonly options?: object;
  readonly code: string;
  /** The file after one pass of fixes; the code itself, if there is none. */
  readonly output?: string;
  /** Why findings are not fixed, in their order, each behind the text that is reported. */
  readonly kept?: readonly string[];
  /** The file after each suggestion alone, in order. */
  readonly proposals?: readonly string[];
}

/** Writes files of a project. */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

/** What becomes of a file, and what the fix broke, one sentence each. */
interface Moved extends Required<Pick<MoveCase, 'output' | 'kept' | 'proposals'>> {
  readonly faults: readonly string[];
}

/** Fixes a file of a project in one pass. */
export function moveFile(
  { code, file = 'src/app.ts', sourceType, options, concepts: own }: MoveCase,
  root: string,
): Moved {
  const { output, messages, faults } = verifyFix('no-deprecated-import', rule, {
    code,
    filename: path.join(root, file),
    settings: { ssot: { root, concepts: { ...concepts, ...own } } },
    cwd: root,
    parser: /\.[cm]?jsx?$/u.test(file) ? 'espree' : 'typescript',
    ...(sourceType ? { sourceType } : {}),
    ...(options ? { options } : {}),
  });
  return {
    output,
    kept: messages.flatMap((message) => describeKept(message, code)),
    proposals: messages.flatMap(({ suggestions = [] }) => suggestions.map((each) => applyOnce(code, [each]))),
    faults,
  };
}

function describeKept({ message, line, column, endLine, endColumn }: Linter.LintMessage, code: string): string[] {
  const reason = / Not fixed: (?<reason>.*)\.$/su.exec(message)?.groups?.['reason'];
  const lines = code.split(/\r?\n/u);
  const [first = '', last = ''] = [lines[line - 1], lines[(endLine ?? line) - 1]];
  const text = line === endLine ? first.slice(column - 1, (endColumn ?? 0) - 1) : `${first.slice(column - 1)}…${last}`;
  return reason === undefined ? [] : [`${text}: ${reason}`];
}
