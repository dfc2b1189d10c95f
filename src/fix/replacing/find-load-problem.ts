import path from 'node:path';
import { findLoadEffect } from '../../modules/loading/load-effects.ts';
import { isEsModule } from '../../modules/loading/is-es-module.ts';
import { loadsModule } from '../../modules/loading/module-graph.ts';
import { findProjectMock } from '../../modules/mocks/project-mocks.ts';
import { getLastSegment, isPackageFile } from '../../modules/paths.ts';
import { getRealPath } from '../../modules/real-path.ts';
import { findModuleFile } from '../../modules/resolver.ts';
import { getTsconfigInfo } from '../../modules/tsconfig-info.ts';
import { findNodeOfToken } from '../../syntax/find-node-of-token.ts';
import { findMockCall, findMockSpecifier } from '../../syntax/mocks/mock-call.ts';
import { describeEffect } from '../describe-effect.ts';
import type { FixContext } from '../fix-context.ts';
import type { Destination } from '../move.ts';
import { getLoadStatements, isSurelyLoaded, leadsTo } from '../settling/load-order.ts';
import { hasEsSyntax, isTypeScript } from './file-form.ts';
import { closesJointCycle } from './joint-cycle.ts';
import type { FileForm } from './replacement.ts';

/** Finds why a file can't load the canonical module instead of declaring the name itself. */
export function findLoadProblem(home: Destination, form: FileForm, context: FixContext): string | undefined {
  return (
    findMock(home, context) ??
    findFormProblem(home, form, context) ??
    findCycle(home, context) ??
    findNewEffect(home, context)
  );
}

/** Finds why a file can't even name the canonical module in a type. */
export function findFormProblem(home: Destination, form: FileForm, { file }: FixContext): string | undefined {
  const isEsm = home.file !== undefined && isEsModule(home.file) === true;
  const requires =
    form === 'commonjs' || (isTypeScript(file) && getTsconfigInfo(file).needsExtensions && isEsModule(file) === false);
  const isMixed =
    form === 'commonjs' &&
    !isTypeScript(file) &&
    home.file !== undefined &&
    !isPackageFile(home.file) &&
    hasEsSyntax(home.file);
  return (isEsm && requires) || isMixed
    ? `\`${home.specifier}\` is an ES module, which \`require()\` does not load alike`
    : undefined;
}

// What replaces the canonical module in tests would replace the duplicate too from then on.
function findMock({ specifier, file: moduleFile }: Destination, context: FixContext): string | undefined {
  const { file, registry } = context;
  const requests = [
    { specifier, moduleFile },
    { specifier: `./${getLastSegment(file)}`, moduleFile: file },
  ];
  for (const request of requests) {
    const mock = findProjectMock({ file, root: registry.root, ...request });
    if (mock) {
      const what = request.moduleFile === file ? 'this file' : `\`${specifier}\``;
      return `${path.posix.relative(registry.root, mock.file)} replaces ${what} in tests`;
    }
  }
  return hasMock(specifier, moduleFile, context) ? `this file replaces \`${specifier}\` by a mock` : undefined;
}

// vi.mock("./canon") in this file
function hasMock(specifier: string, moduleFile: string | undefined, { sourceCode, file }: FixContext): boolean {
  return sourceCode.ast.tokens.some((token, index) => {
    if (token.type !== 'String' || !/mock|module/iu.test(sourceCode.ast.tokens[index - 2]?.value ?? '')) {
      return false;
    }
    const call = findNodeOfToken(token, sourceCode)?.parent;
    const named = call?.type === 'CallExpression' ? findMockSpecifier(call) : undefined;
    if (call?.type !== 'CallExpression' || !named || !findMockCall(call, sourceCode)) {
      return false;
    }
    const found = findModuleFile(named.value, file);
    return (
      named.value === specifier ||
      (found !== undefined && moduleFile !== undefined && getRealPath(found) === getRealPath(moduleFile))
    );
  });
}

function findCycle({ file: canonical }: Destination, { file, registry }: FixContext): string | undefined {
  if (canonical === undefined) {
    return undefined;
  }
  const closes = loadsModule(canonical, file);
  if (closes === false) {
    // Each file is fixed as if the others stayed as they are.
    return closesJointCycle(canonical, file, registry)
      ? 'the canonical module holds a duplicate whose fix would close a cycle with this one'
      : undefined;
  }
  return closes === true
    ? 'the canonical module loads this file, so the import would close a cycle'
    : 'it can not be told whether the canonical module loads this file';
}

// A module that does something is loaded by this file already, or it must not be.
function findNewEffect({ file: canonical, ...home }: Destination, context: FixContext): string | undefined {
  const effect = canonical === undefined ? undefined : findLoadEffect(canonical);
  const [first] = context.sourceCode.ast.body;
  if (!effect || !first || canonical === undefined) {
    return undefined;
  }
  const isLoaded = getLoadStatements(first).some(
    (statement) => isSurelyLoaded(statement, context) && leadsTo(statement, { ...home, file: canonical }, context),
  );
  return isLoaded ? undefined : `loading the canonical module ${describeEffect(effect, context.registry.root)}`;
}
