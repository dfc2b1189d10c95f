import { existsSync } from 'node:fs';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { identifyModule } from '../../modules/identify-module.ts';
import { getModuleKey } from '../../modules/paths.ts';
import { findModuleFile } from '../../modules/resolver.ts';
import type { DeclaredName } from '../../syntax/declaring/declared-name.ts';
import { expectsError } from '../../syntax/expects-error.ts';
import { hasDirectEval } from '../../syntax/has-direct-eval.ts';
import { getCommentsOf } from './attached-comments.ts';
import { isDeclarationFile } from './file-form.ts';
import { changesMembers } from './member-writes.ts';
import type { ModuleName } from './module-names.ts';
import type { EffectQuestion } from './piece-effect.ts';
import type { ReachQuestion } from './reach.ts';
import { findTopStatement, isWithin, type ReplacementContext } from './replacement.ts';
import { findState, isVariable } from './shared-state.ts';

interface Questions {
  readonly getReach: ReachQuestion;
  readonly findEffect: EffectQuestion;
}

/** Finds what a declaration does, or what the file does with it, that the canonical one would not do alike. */
export function findDeclarationProblem(
  declared: DeclaredName,
  local: ModuleName | undefined,
  questions: Questions,
  context: ReplacementContext,
): string | undefined {
  const { sourceCode, file } = context;
  const { parts } = declared;
  if (context.isSuppressed(sourceCode.getLocFromIndex(declared.range[0]))) {
    // Nobody reads the reason; it keeps the finding out of the fixes of others.
    return 'a comment turns the rule off';
  }
  if (parts.some((part) => isErrorExpected(part, sourceCode))) {
    return '`@ts-expect-error` says that it is wrong as it is';
  }
  // Text that is evaluated may name it, or what only it uses.
  if (hasDirectEval(sourceCode)) {
    return 'code that is evaluated may use it';
  }
  // A decorator can hand the class to anybody.
  if (parts.some((part) => hasDecorators(part))) {
    return 'its decorators may register it';
  }
  // What is declared beside a JavaScript file is what that file has, not what another one has.
  if (
    isDeclarationFile(file) &&
    ['.js', '.mjs', '.cjs', '.jsx'].some((end) => existsSync(file.replace(/\.d\.[cm]?ts$/u, end)))
  ) {
    return 'it describes what the JavaScript file beside it declares';
  }
  return findUseProblem(declared, local, context) ?? findPartProblem(declared, questions, context);
}

function findUseProblem(
  { localName }: DeclaredName,
  local: ModuleName | undefined,
  context: ReplacementContext,
): string | undefined {
  // The canonical one would change for everybody.
  if (local?.uses.some(({ node, kind }) => kind === 'value' && changesMembers(node, isVariable(local.definitions)))) {
    return 'its members are written to';
  }
  // What is added to the one declared here would be added to nothing.
  return localName !== undefined && isAugmented(localName, context) ? 'this file augments it' : undefined;
}

function findPartProblem(
  { kind, parts }: DeclaredName,
  { getReach, findEffect }: Questions,
  { sourceCode }: ReplacementContext,
): string | undefined {
  if (kind === 're-export') {
    return undefined;
  }
  const effect = parts.map((part) => findEffect(part)).find((found) => found !== undefined);
  // Twice is not once.
  return effect === undefined ? findState(parts, getReach, sourceCode) : `it runs \`${effect}\` where it stands`;
}

function isErrorExpected(part: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const statement = findTopStatement(part) ?? part;
  return (
    [...getCommentsOf(statement, sourceCode), ...getCommentsOf(part, sourceCode)].some(({ value }) =>
      value.includes('@ts-expect-error'),
    ) || expectsError(sourceCode, part.loc.start.line)
  );
}

function hasDecorators(part: TSESTree.Node): boolean {
  const value = part.type === 'VariableDeclarator' ? part.init : part;
  if (value?.type !== 'ClassDeclaration' && value?.type !== 'ClassExpression') {
    return false;
  }
  return [value, ...value.body.body].some((node) => {
    const parameters = node.type === 'MethodDefinition' ? node.value.params : [];
    return [node, ...parameters].some(isDecorated);
  });
}

// Parsers without types know no decorators.
function isDecorated(node: object): boolean {
  return 'decorators' in node && Array.isArray(node.decorators) && node.decorators.length > 0;
}

// declare module "./this-file" { interface X { … } }
function isAugmented(name: string, { sourceCode, file }: ReplacementContext): boolean {
  return sourceCode.ast.body.some(
    (node) =>
      node.type === 'TSModuleDeclaration' &&
      node.id.type === 'Literal' &&
      isSameModule(node.id.value, file) &&
      sourceCode.ast.tokens.some((token) => token.value === name && isWithin(token.range, node.range)),
  );
}

function isSameModule(specifier: string, file: string): boolean {
  const written = identifyModule(specifier, file).path;
  return (
    findModuleFile(specifier, file) === file || (written !== undefined && getModuleKey(written) === getModuleKey(file))
  );
}
