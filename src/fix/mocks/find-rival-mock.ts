import { findModuleFile } from '../../modules/resolver.ts';
import { findMockCall, findMockSpecifier } from '../../syntax/mocks/mock-call.ts';
import type { MockReference } from '../../syntax/module-reference.ts';
import { visitNodes } from '../../syntax/visit-nodes.ts';
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
  return getMocks(context).find((mock) => (mock.replaces || reference.replaces) && meansSame(mock, move, destination))
    ?.specifier;
}

/** A call that mocks a module, or takes a mock back, and what it means. */
interface Mock {
  readonly specifier: string;
  readonly replaces: boolean;
  /** What tells the deprecated module from others; undefined for other modules. */
  readonly moduleId: string | undefined;
  /** The canonical modules of a deprecated one, as the registry writes them. */
  readonly canonical: ReadonlySet<string>;
  readonly file: string | undefined;
}

const mocksByContext = new WeakMap<FixContext, readonly Mock[]>();

// Each mock that moves asks for all of them.
function getMocks(context: FixContext): readonly Mock[] {
  const mocks = mocksByContext.get(context) ?? listMocks(context);
  mocksByContext.set(context, mocks);
  return mocks;
}

function listMocks(context: FixContext): readonly Mock[] {
  const { sourceCode } = context;
  const mocks: Mock[] = [];
  visitNodes(sourceCode, {
    CallExpression(node) {
      const { effect } = findMockCall(node, sourceCode) ?? {};
      const specifier = findMockSpecifier(node)?.value;
      if (specifier !== undefined && (effect === 'replaces' || effect === 'restores')) {
        mocks.push({ specifier, replaces: effect === 'replaces', ...identify(specifier, context) });
      }
    },
  });
  return mocks;
}

function identify(specifier: string, { file, registry }: FixContext): Pick<Mock, 'moduleId' | 'canonical' | 'file'> {
  const module = registry.findDeprecatedModule(specifier, file);
  return module
    ? {
        moduleId: getModuleId({ module }),
        canonical: new Set(getTargets(module, file).map(({ concept }) => concept.canonical.written)),
        file: undefined,
      }
    : { moduleId: undefined, canonical: new Set(), file: findModuleFile(specifier, file) };
}

function meansSame({ specifier, moduleId, canonical, file }: Mock, move: Move, destination: Destination): boolean {
  return (
    specifier === destination.specifier ||
    (moduleId === undefined
      ? destination.file !== undefined && file === destination.file
      : moduleId !== getModuleId(move) && canonical.has(destination.concept.canonical.written))
  );
}
