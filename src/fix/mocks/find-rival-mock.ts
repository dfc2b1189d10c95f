import { findModuleFile } from '../../modules/resolver.ts';
import { findMockCallAround } from '../../syntax/mocks/mock-call.ts';
import type { MockReference } from '../../syntax/module-reference.ts';
import { findStaticString } from '../../syntax/static-string.ts';
import { getTargets } from '../listed-exports.ts';
import { getModuleId, type FixContext } from '../fix-context.ts';
import type { Destination, Move } from '../move.ts';

/**
 * Finds another mock of the file that would be of the same module after a move: of two that replace it, the later one wins,
 * and what takes one back takes back both.
 *
 * @returns the specifier of the other mock: of the canonical module, or of another deprecated one that it is canonical for.
 */
export function findRivalMock(
  move: Move,
  reference: MockReference,
  destination: Destination,
  context: FixContext,
): string | undefined {
  return getMocks(context).find(
    (mock) => (mock.replaces || reference.replaces) && meansSame(mock.specifier, move, destination, context),
  )?.specifier;
}

function getMocks({ sourceCode }: FixContext): { readonly specifier: string; readonly replaces: boolean }[] {
  const { tokens } = sourceCode.ast;
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 2]?.value ?? '';
    const isArgument =
      (token.type === 'String' || token.type === 'Template') &&
      tokens[index - 1]?.value === '(' &&
      /^(?:>|import|module|\w*[mM]ock(?:Module)?)$/u.test(before);
    const literal = isArgument ? sourceCode.getNodeByRangeIndex(token.range[0]) : undefined;
    const node = literal?.type === 'TemplateElement' ? literal.parent : literal;
    const call = node && findMockCallAround(node, sourceCode);
    return call?.effect === 'replaces' || call?.effect === 'restores'
      ? [{ specifier: findStaticString(node)?.value ?? '', replaces: call.effect === 'replaces' }]
      : [];
  });
}

function meansSame(specifier: string, move: Move, destination: Destination, { file, registry }: FixContext): boolean {
  if (specifier === destination.specifier) {
    return true;
  }
  const module = registry.findDeprecatedModule(specifier, file);
  if (module) {
    return (
      getModuleId({ module }) !== getModuleId(move) &&
      getTargets(module, file).some(
        ({ concept }) => concept.canonical.written === destination.concept.canonical.written,
      )
    );
  }
  return destination.file !== undefined && findModuleFile(specifier, file) === destination.file;
}
