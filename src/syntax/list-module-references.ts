import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { makeCallListeners } from './call-references.ts';
import { getCommentReferences } from './comment-references.ts';
import { describeImportEquals, describeImportType, describeLoad, type See } from './describe-reference.ts';
import type { IsWanted } from './filtering/string-after.ts';
import { findMockCallAround } from './mocks/mock-call.ts';
import type { ModuleReference } from './module-reference.ts';
import { findStaticString, type StaticString } from './static-string.ts';
import { visitNodes } from './visit-nodes.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** Lists every reference of a file to a module that matters: in the order of the nodes, and behind them those in comments. */
export function listModuleReferences(sourceCode: Source, isWanted: IsWanted): readonly ModuleReference[] {
  const references: ModuleReference[] = [];
  const see: See = (source, describe) => {
    if (source && isWanted(source.value)) {
      const reference = describe({ specifier: source.value, source: source.inner });
      if (reference) {
        references.push(reference);
      }
    }
  };
  visitNodes(sourceCode, {
    ...makeListeners(sourceCode, see),
    ...makeCallListeners(sourceCode, see),
  });
  return [...references, ...getCommentReferences(sourceCode).filter(({ specifier }) => isWanted(specifier))];
}

function makeListeners(sourceCode: Source, see: See): TSESLint.RuleListener {
  return {
    ImportDeclaration(node) {
      const isTypeOnly = node.importKind === 'type';
      see(findStaticString(node.source), (base) => ({ ...base, form: 'import', node, isTypeOnly }));
    },
    ExportNamedDeclaration(node) {
      const isTypeOnly = node.exportKind === 'type';
      see(findStaticString(node.source), (base) => ({ ...base, form: 'export', node, isTypeOnly }));
    },
    ExportAllDeclaration(node) {
      const isTypeOnly = node.exportKind === 'type';
      see(findStaticString(node.source), (base) => ({ ...base, form: 'export-all', node, isTypeOnly }));
    },
    ImportExpression(node) {
      // vi.mock(import("x")) is seen as the call that it is part of.
      see(findStaticString(node.source), (base) =>
        findMockCallAround(node.source, sourceCode)
          ? undefined
          : { ...base, ...describeLoad(node, sourceCode, 'import', true) },
      );
    },
    TSImportEqualsDeclaration(node) {
      see(findExternalModule(node), (base) => ({ ...base, ...describeImportEquals(node, sourceCode) }));
    },
    TSImportType(node) {
      see(findStaticString(node.source), (base) => ({ ...base, ...describeImportType(node) }));
    },
    TSModuleDeclaration(node) {
      see(findStaticString(node.id), (base) => ({ ...base, form: 'declaration', node, isTypeOnly: true }));
    },
  };
}

function findExternalModule({ moduleReference }: TSESTree.TSImportEqualsDeclaration): StaticString | undefined {
  return moduleReference.type === 'TSExternalModuleReference'
    ? findStaticString(moduleReference.expression)
    : undefined;
}
