import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import type { Rule } from '../src/create-rule.ts';
import { demoRoot, demoSettings } from './demo-registry.ts';
import { applyOnce } from './apply-once.ts';
import { findCommentFaults, findFixFaults, type LintedFile } from './fix-faults.ts';

/** A file that a rule fixes. */
export interface FixCase {
  readonly code: string;
  /** Absolute path. */
  readonly filename: string;
  readonly options?: object;
  readonly settings?: object;
  /** `espree` for JavaScript as ESLint reads it by default. */
  readonly parser?: 'typescript' | 'espree';
  readonly sourceType?: 'module' | 'commonjs' | 'script';
  readonly cwd?: string;
  /** Legacy members → canonical ones that may come along with what is moved; default: none. */
  readonly members?: Readonly<Record<string, string>>;
}

/** What one pass of fixes makes of a file. */
export interface VerifiedFix {
  readonly output: string;
  readonly messages: readonly Linter.LintMessage[];
  /** What is reported in the output: none of it can be fixed. */
  readonly left: readonly Linter.LintMessage[];
  /** What the fix broke, one sentence each; empty when nothing. */
  readonly faults: readonly string[];
}

type Source = LintedFile['source'];

/**
 * Fixes a file in one pass, as ESLint applies fixes, and looks for what no fix may do to any file: break its syntax, lose or
 * double a name or a comment, make a name mean something else, touch what it has no business with, or need a second pass.
 */
export function verifyFix(name: string, rule: Rule, fixCase: FixCase): VerifiedFix {
  const before = lint(name, rule, fixCase, fixCase.code);
  const fatal = before.messages.find((message) => message.fatal);
  if (fatal) {
    throw new Error(`The code of the case does not parse: ${fatal.message}\n${fixCase.code}`);
  }
  const output = applyOnce(fixCase.code, before.messages);
  const after = lint(name, rule, fixCase, output);
  const faults = after.messages.some((message) => message.fatal)
    ? findFixFaults(before, after)
    : [
        ...findUnfixed(before.messages, 'the code'),
        ...findUnfixed(after.messages, 'the output'),
        ...findFixFaults(before, after),
        ...findCommentFaults(before.source, after.source),
        ...(areLists(before)
          ? [...findUseFaults(before.source, after.source), ...findTextFaults(before, after.source, fixCase)]
          : []),
      ];
  return { output, messages: before.messages, left: after.messages, faults };
}

/** Fixes a file in one pass and fails when the fix did something that no fix may do. */
export function expectSoundFix(name: string, rule: Rule, fixCase: FixCase): string {
  const { output, faults } = verifyFix(name, rule, fixCase);
  if (faults.length > 0) {
    throw new Error(`${faults.join('\n')}\n--- code\n${fixCase.code}\n--- output\n${output}`);
  }
  return output;
}

function lint(name: string, rule: Rule, fixCase: FixCase, code: string): LintedFile {
  const {
    filename,
    options = {},
    settings = demoSettings,
    parser = 'typescript',
    sourceType,
    cwd = demoRoot,
  } = fixCase;
  const linter = new Linter({ cwd });
  const parserOptions = { ecmaFeatures: { jsx: /\.[jt]sx$/u.test(filename) } };
  const config = {
    files: ['**/*.*'],
    plugins: { ssot: { rules: { [name]: rule } } },
    languageOptions: {
      ...(parser === 'typescript' ? { parser: typescriptParser } : {}),
      ...(sourceType ? { sourceType } : {}),
      parserOptions,
    },
    rules: { [`ssot/${name}`]: ['error', options] },
    settings,
  } as unknown as Linter.Config;
  const messages = linter
    .verify(code, config, { filename })
    .filter(({ ruleId }) => ruleId === null || ruleId === `ssot/${name}`);
  return { messages, source: linter.getSourceCode() as unknown as Source };
}

/** A finding either has a fix or says in its message why not. */
function findUnfixed(messages: readonly Linter.LintMessage[], where: string): string[] {
  return messages
    .filter(({ fix, message }) => !fix && (!message.includes('Not fixed:') || message.includes('would not parse')))
    .map(
      ({ message, line }) => `${where} has a finding with neither a fix nor a good reason: ${message} (line ${line})`,
    );
}

/** Tells whether all that is reported stands in lists of names: then nothing else but uses of those names may change. */
function areLists({ source, messages }: LintedFile): boolean {
  const lists = source.ast.body.filter(
    (node) =>
      (node.type === 'ImportDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null)) &&
      getNamespaces(node).length === 0,
  );
  return messages.every((message) => lists.some((node) => stands(message, node)));
}

/** Tells whether a finding begins in a statement, of several that may share a line. */
function stands({ line, column }: Linter.LintMessage, { loc: { start, end } }: TSESTree.Node): boolean {
  const isBehind = line > start.line || (line === start.line && column > start.column);
  return isBehind && (line < end.line || (line === end.line && column <= end.column));
}

/** Each identifier means what it meant, and importers see the same names. */
function findUseFaults(before: Source, after: Source): string[] {
  const [usesBefore, usesAfter] = [getUses(before), getUses(after)];
  const [exportsBefore, exportsAfter] = [getExports(before).join(), getExports(after).join()];
  return [
    ...(usesBefore.length === usesAfter.length
      ? findChangedMeanings(usesBefore, usesAfter)
      : [`${usesBefore.length} uses of names became ${usesAfter.length}`]),
    ...(exportsBefore === exportsAfter ? [] : [`exports ${exportsBefore} became ${exportsAfter}`]),
  ];
}

function getUses({ scopeManager }: Source): TSESLint.Scope.Reference[] {
  return scopeManager.scopes
    .flatMap(({ references }) => references)
    .sort((a, b) => a.identifier.range[0] - b.identifier.range[0]);
}

/** Two names that were different stay different; one that was free stays free. */
function findChangedMeanings(
  before: readonly TSESLint.Scope.Reference[],
  after: readonly TSESLint.Scope.Reference[],
): string[] {
  const meanings = new Map<unknown, unknown>();
  const origins = new Map<unknown, unknown>();
  return before.flatMap(({ identifier, resolved }, index) => {
    const now = after[index]?.resolved ?? after[index]?.identifier.name;
    const then = resolved ?? identifier.name;
    const isSame =
      (meanings.get(then) ?? now) === now &&
      ((origins.get(now) ?? then) === then || isImport(resolved)) &&
      getKind(resolved) === getKind(after[index]?.resolved);
    meanings.set(then, now);
    origins.set(now, then);
    return isSame ? [] : [`\`${identifier.name}\` (line ${identifier.loc.start.line}) means something else`];
  });
}

function getKind(variable: TSESLint.Scope.Variable | null | undefined): string {
  return variable ? `${variable.scope.type} ${variable.defs[0]?.type ?? ''}` : 'free';
}

function isImport(variable: TSESLint.Scope.Variable | null): boolean {
  return variable?.defs[0]?.type === 'ImportBinding';
}

function getExports({ ast }: Source): string[] {
  return ast.body
    .flatMap((node) => {
      if (node.type === 'ExportNamedDeclaration') {
        return node.specifiers.map(({ exported }) => (exported.type === 'Identifier' ? exported.name : exported.value));
      }
      return node.type === 'ExportDefaultDeclaration' ? ['default'] : [];
    })
    .sort();
}

/** Lines that hold neither an import nor a finding, nor a name that an edited statement binds, stay as they are, in order. */
function findTextFaults({ source, messages }: LintedFile, after: Source, { members = {} }: FixCase): string[] {
  const edited = source.ast.body.filter((node) => messages.some(({ line }) => isInside(line, node)));
  const words = new Set(
    edited.flatMap((node) => getBoundNames(node, source)).filter((name) => !getBoundAfter(after).has(name)),
  );
  const isOwn = (node: TSESTree.Node): boolean => isModuleStatement(node) || edited.includes(node as never);
  const lines = getLinesOutside(source, isOwn).filter((line) => !mentions(line, words));
  const left = after.lines.map((line) => renameMembers(line, members));
  const lost = lines.find((line) => {
    const index = left.indexOf(renameMembers(line, members));
    left.splice(0, index + 1);
    return index === -1;
  });
  return lost === undefined ? [] : [`the line "${lost}" was changed or moved`];
}

function renameMembers(line: string, members: Readonly<Record<string, string>>): string {
  return line.replaceAll(
    /[\p{ID_Continue}$]+/gu,
    (word) => (Object.hasOwn(members, word) ? members[word] : word) ?? word,
  );
}

function isInside(line: number, { loc }: TSESTree.Node): boolean {
  return line >= loc.start.line && line <= loc.end.line;
}

function isModuleStatement(node: TSESTree.Node): boolean {
  return node.type === 'ImportDeclaration' || ('source' in node && node.source != null);
}

function getBoundNames(node: TSESTree.Node, { scopeManager }: Source): string[] {
  const within = 'specifiers' in node ? [node, ...node.specifiers] : [node];
  const declarators = 'declarations' in node ? node.declarations : [];
  return [...within, ...declarators].flatMap((part) => scopeManager.getDeclaredVariables(part).map(({ name }) => name));
}

function getNamespaces(node: TSESTree.ImportDeclaration | TSESTree.ExportNamedDeclaration): string[] {
  return node.specifiers.flatMap((specifier) =>
    specifier.type === 'ImportNamespaceSpecifier' ? [specifier.local.name] : [],
  );
}

function getBoundAfter({ scopeManager }: Source): Set<string> {
  return new Set(scopeManager.scopes.flatMap(({ type, set }) => (type === 'module' ? [...set.keys()] : [])));
}

function getLinesOutside({ ast, lines }: Source, isOwn: (node: TSESTree.Node) => boolean): string[] {
  const own = ast.body.filter(isOwn);
  return lines.filter((_line, index) => !own.some((node) => isInside(index + 1, node)));
}

function mentions(line: string, words: ReadonlySet<string>): boolean {
  return line.split(/[^\p{ID_Continue}$]+/u).some((word) => words.has(word));
}
