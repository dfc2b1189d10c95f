import type { TSESTree } from '@typescript-eslint/utils';
import { isComponent } from '../../syntax/is-component.ts';
import type { Destination } from '../move.ts';
import { getFileForm } from './file-form.ts';
import { findDeclarationProblem } from './find-declaration-problem.ts';
import { findHome } from './find-home.ts';
import { getModuleNames, type ModuleName } from './module-names.ts';
import { getEffectQuestion, type EffectQuestion } from './piece-effect.ts';
import { getReachQuestion, type ReachQuestion } from './reach.ts';
import { findTopStatement, type FileForm, type Replacement, type ReplacementContext } from './replacement.ts';

/** What is known of a file before anything in it is replaced. */
export interface FileFacts {
  readonly form: FileForm;
  readonly names: readonly ModuleName[];
  readonly getReach: ReachQuestion;
  readonly findEffect: EffectQuestion;
  /** Why a canonical module can not be loaded, as far as it was asked. */
  readonly loadProblems: Map<string, string | undefined>;
}

/** What is known of one duplicate by itself. */
export interface Facts {
  readonly replacement: Replacement;
  /** The name inside the file, when its declaration goes. */
  readonly local: ModuleName | undefined;
  readonly home: Destination | undefined;
  /** Why it must not be replaced unattended. */
  readonly reason: string | undefined;
}

/** Gets what is known of a file before anything in it is replaced. */
export function getFileFacts(context: ReplacementContext): FileFacts {
  let findEffect: EffectQuestion | undefined;
  const names = getModuleNames(context.sourceCode);
  return {
    form: getFileForm(context),
    names,
    getReach: getReachQuestion(names),
    loadProblems: new Map(),
    findEffect: (node) => (findEffect ??= getEffectQuestion(context))(node),
  };
}

/** Gets what is known of one duplicate by itself; without a `home` its replacement can't be written. */
export function getFacts(replacement: Replacement, file: FileFacts, context: ReplacementContext): Facts {
  const { declared } = replacement;
  const local = findLocal(replacement, file.names);
  const impossible = findObstacle(replacement, local, file, context);
  if (impossible !== undefined) {
    return { replacement, local, home: undefined, reason: impossible };
  }
  const home = findHome({ concept: replacement.concept, replaced: declared.origin?.specifier }, file.form, context);
  if ('reason' in home) {
    return { replacement, local, home: undefined, reason: home.reason };
  }
  const reason = findDeclarationProblem(declared, local, file, context);
  return { replacement, local, home, reason };
}

function findLocal({ declared }: Replacement, names: readonly ModuleName[]): ModuleName | undefined {
  const { kind, localName, parts } = declared;
  return kind === 're-export' || localName === undefined
    ? undefined
    : names.find(({ name, definitions }) => name === localName && definitions.some(({ node }) => parts.includes(node)));
}

/** Finds why the replacement can't be written at all. */
function findObstacle(
  { declared: { place, parts, localName } }: Replacement,
  local: ModuleName | undefined,
  { form, names }: FileFacts,
  context: ReplacementContext,
): string | undefined {
  // Where its statements stand in the markup is not known.
  if (context.sourceCode.ast.tokens.length === 0 || isComponent(context.sourceCode, context.file)) {
    return 'the file is a component';
  }
  // An import would make it a module, whose names no other script sees.
  if (form === 'script') {
    return 'the file is a script, whose names other files may use';
  }
  // A namespace can export nothing from another module.
  if (place === 'namespace') {
    return 'it is exported from a namespace';
  }
  // `exports.X = …` among import statements means something else to each compiler.
  if (
    (form === 'commonjs') !== parts.every((part) => isCommonJsPart(part)) &&
    (form === 'commonjs' || parts.some(isExpression))
  ) {
    return 'the file is an ES module in part only';
  }
  // What a namespace adds to it would be added to nothing.
  if (parts.some(({ type }) => type === 'TSModuleDeclaration')) {
    return 'it is merged with a namespace';
  }
  if (form === 'commonjs' && names.some(({ name }) => name === 'require')) {
    return 'the file has a `require` of its own';
  }
  if (!parts.every((part) => isExpression(part) || isReplaceable(part))) {
    return 'it is declared together with other names';
  }
  const hasLocal =
    localName !== undefined && parts.some((part) => !isExpression(part) && part.type !== 'ExportSpecifier');
  if (hasLocal && !local) {
    return 'its uses can not be followed';
  }
  const other: TSESTree.Node | undefined = local?.definitions.find(({ node }) => !parts.includes(node))?.node;
  // One name can not be imported and declared.
  return (
    other &&
    (other.type === 'TSModuleDeclaration'
      ? 'it is merged with a namespace'
      : `\`${localName ?? ''}\` is something else in this file, too`)
  );
}

/** Tells whether a part is the value of an assignment or a property: `exports.X = class {}`. */
export function isExpression({ type, parent }: TSESTree.Node): boolean {
  return type === 'Property' || parent?.type === 'AssignmentExpression' || parent?.type === 'Property';
}

function isCommonJsPart(part: TSESTree.Node): boolean {
  return isExpression(part) || /^(?:ClassDeclaration|FunctionDeclaration|VariableDeclarator)$/u.test(part.type);
}

function isReplaceable(part: TSESTree.Node): boolean {
  if (part.type === 'ExportSpecifier') {
    return part.parent.parent.type === 'Program';
  }
  if (part.type === 'VariableDeclarator' && (part.id.type !== 'Identifier' || part.parent.kind.includes('using'))) {
    return false;
  }
  return findTopStatement(part) !== undefined;
}
