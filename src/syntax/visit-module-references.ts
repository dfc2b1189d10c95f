import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { visitCalls } from './call-references.ts';
import { getCommentReferences } from './comment-references.ts';
import { describeImportEquals, describeImportType, describeLoad, type See } from './describe-reference.ts';
import { findMockCallAround } from './mocks/mock-call.ts';
import type { ModuleReference } from './module-reference.ts';
import { findReach, type IsWanted } from './filtering/find-reach.ts';
import { findStaticString, type StaticString } from './static-string.ts';

/**
 * Makes the listeners that find every form by which a file reaches a module.
 *
 * @param sourceCode the file.
 * @param isWanted tells cheaply whether a specifier may mean a module that matters; nothing more is looked at when it does not.
 * @param onReference is called with each reference to a module that matters, in no particular order.
 * @returns undefined when the file is sure to reach none.
 */
export function visitModuleReferences(
  sourceCode: Readonly<TSESLint.SourceCode>,
  isWanted: IsWanted,
  onReference: (reference: ModuleReference) => void,
): TSESLint.RuleListener | undefined {
  const reach = findReach(sourceCode, isWanted);
  if (!reach) {
    return undefined;
  }
  const { isStatic, isDynamic } = reach;
  const see: See = (source, describe) => {
    if (source && isWanted(source.value)) {
      const reference = describe({ specifier: source.value, source: source.inner });
      if (reference) {
        onReference(reference);
      }
    }
  };
  return {
    ...(isStatic ? visitStatements(sourceCode, see) : {}),
    ...(isDynamic ? visitOthers(sourceCode, see) : {}),
    'Program:exit'() {
      for (const reference of isDynamic ? getCommentReferences(sourceCode) : []) {
        if (isWanted(reference.specifier)) {
          onReference(reference);
        }
      }
    },
  };
}

function visitStatements(sourceCode: Readonly<TSESLint.SourceCode>, see: See): TSESLint.RuleListener {
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
    TSImportEqualsDeclaration(node) {
      see(findExternalModule(node), (base) => ({ ...base, ...describeImportEquals(node, sourceCode) }));
    },
    TSModuleDeclaration(node) {
      see(findStaticString(node.id), (base) => ({ ...base, form: 'declaration', node, isTypeOnly: true }));
    },
  };
}

function visitOthers(sourceCode: Readonly<TSESLint.SourceCode>, see: See): TSESLint.RuleListener {
  return {
    ImportExpression(node) {
      // vi.mock(import("x")) is seen as the call that it is part of.
      see(findStaticString(node.source), (base) =>
        findMockCallAround(node.source, sourceCode)
          ? undefined
          : { ...base, ...describeLoad(node, sourceCode, 'import', true) },
      );
    },
    TSImportType(node) {
      see(findStaticString(node.source), (base) => ({ ...base, ...describeImportType(node) }));
    },
    ...visitCalls(sourceCode, see),
  };
}

function findExternalModule({ moduleReference }: TSESTree.TSImportEqualsDeclaration): StaticString | undefined {
  return moduleReference.type === 'TSExternalModuleReference'
    ? findStaticString(moduleReference.expression)
    : undefined;
}
