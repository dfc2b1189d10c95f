import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { describeLoad, describeMock, describePath, type See } from './describe-reference.ts';
import { findMockCall, findMockSpecifier } from './mocks/mock-call.ts';
import { isImportMeta, isRequire } from './require-function.ts';
import { findStaticString, type StaticString } from './static-string.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** Makes the listeners that find calls which reach a module: `require()`, `new URL()`, those of test runners. */
export function makeCallListeners(sourceCode: Source, see: See): TSESLint.RuleListener {
  const makesRequire = sourceCode.text.includes('createRequire');
  return {
    CallExpression(node) {
      const source = findStaticString(node.arguments[0]);
      if (source && mayBeRequire(node.callee, makesRequire)) {
        see(source, (base) =>
          isRequire(node.callee, sourceCode)
            ? { ...base, ...describeLoad(node, sourceCode, 'require', false) }
            : undefined,
        );
      }
      if (node.callee.type === 'MemberExpression') {
        seeMethod(node, node.callee, source, sourceCode, see);
      }
    },
    NewExpression(node) {
      if (isUrl(node, sourceCode)) {
        see(getUrlPath(findStaticString(node.arguments[0])), (base) => ({ ...base, ...describePath(node, 'import') }));
      }
    },
  };
}

// require("x"), module.require("x"), createRequire(import.meta.url)("x"), a variable that holds one of them
function mayBeRequire(callee: TSESTree.Expression, makesRequire: boolean): boolean {
  return callee.type === 'MemberExpression'
    ? isNamed(callee.property, 'require')
    : isNamed(callee, 'require') || makesRequire;
}

function seeMethod(
  node: TSESTree.CallExpression,
  callee: TSESTree.MemberExpression,
  source: StaticString | undefined,
  sourceCode: Source,
  see: See,
): void {
  if (isImportMeta(callee, /^resolve$/u)) {
    see(source, (base) => ({ ...base, ...describePath(node, 'import') }));
  } else if (isNamed(callee.property, 'resolve') && !callee.computed) {
    see(source, (base) =>
      isRequire(callee.object, sourceCode) ? { ...base, ...describePath(node, 'require') } : undefined,
    );
  } else {
    see(findMockSpecifier(node), (base) => {
      const call = findMockCall(node, sourceCode);
      return call && { ...base, ...describeMock(call, sourceCode) };
    });
  }
}

// new URL("x", import.meta.url)
function isUrl({ callee, arguments: [, place] }: TSESTree.NewExpression, sourceCode: Source): boolean {
  if (callee.type !== 'Identifier' || callee.name !== 'URL' || !isImportMeta(place, /^url$/u)) {
    return false;
  }
  const [definition] = findVariable(sourceCode.getScope(callee), 'URL')?.defs ?? [];
  return !definition || definition.node.type === 'ImportSpecifier';
}

// A URL is relative even without "./".
function getUrlPath(source: StaticString | undefined): StaticString | undefined {
  return source && !/^\.{0,2}\/|^[a-z][a-z\d+.-]*:/iu.test(source.value)
    ? { ...source, value: `./${source.value}` }
    : source;
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
