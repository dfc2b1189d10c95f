import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { visitCalls } from './call-references.ts';
import { getCommentReferences } from './comment-references.ts';
import { describeImportEquals, describeImportType, describeLoad, type See } from './describe-reference.ts';
import { findMockCallAround } from './mocks/mock-call.ts';
import type { ModuleReference } from './module-reference.ts';
import { mayReachDynamically } from './filtering/may-reach-dynamically.ts';
import type { IsWanted } from './filtering/string-after.ts';
import { findStaticString, type StaticString } from './static-string.ts';

/**
 * Makes the listeners that find every form by which a file reaches a module.
 *
 * @param sourceCode the file.
 * @param isWanted tells cheaply whether a specifier may mean a module that matters; nothing more is looked at when it does not.
 * @param onReference is called with each reference to a module that matters, in no particular order.
 */
export function visitModuleReferences(
  sourceCode: Readonly<TSESLint.SourceCode>,
  isWanted: IsWanted,
  onReference: (reference: ModuleReference) => void,
): TSESLint.RuleListener {
  const see: See = (source, describe) => {
    if (source && isWanted(source.value)) {
      const reference = describe({ specifier: source.value, source: source.inner });
      if (reference) {
        onReference(reference);
      }
    }
  };
  const statements = visitStatements(sourceCode, isWanted, see);
  return mayReachDynamically(sourceCode, isWanted)
    ? { ...statements, ...visitOthers(sourceCode, isWanted, see, onReference) }
    : statements;
}

// Asked of each of them in each file of each run: those that are not wanted cost one question.
function visitStatements(
  sourceCode: Readonly<TSESLint.SourceCode>,
  isWanted: IsWanted,
  see: See,
): TSESLint.RuleListener {
  return {
    ImportDeclaration(node) {
      if (isWanted(node.source.value)) {
        const isTypeOnly = node.importKind === 'type';
        see(findStaticString(node.source), (base) => ({ ...base, form: 'import', node, isTypeOnly }));
      }
    },
    ExportNamedDeclaration(node) {
      if (node.source && isWanted(node.source.value)) {
        const isTypeOnly = node.exportKind === 'type';
        see(findStaticString(node.source), (base) => ({ ...base, form: 'export', node, isTypeOnly }));
      }
    },
    ExportAllDeclaration(node) {
      if (isWanted(node.source.value)) {
        const isTypeOnly = node.exportKind === 'type';
        see(findStaticString(node.source), (base) => ({ ...base, form: 'export-all', node, isTypeOnly }));
      }
    },
    TSImportEqualsDeclaration(node) {
      see(findExternalModule(node), (base) => ({ ...base, ...describeImportEquals(node, sourceCode) }));
    },
    TSModuleDeclaration(node) {
      see(findStaticString(node.id), (base) => ({ ...base, form: 'declaration', node, isTypeOnly: true }));
    },
  };
}

function visitOthers(
  sourceCode: Readonly<TSESLint.SourceCode>,
  isWanted: IsWanted,
  see: See,
  onReference: (reference: ModuleReference) => void,
): TSESLint.RuleListener {
  return {
    'Program:exit'() {
      for (const reference of getCommentReferences(sourceCode)) {
        if (isWanted(reference.specifier)) {
          onReference(reference);
        }
      }
    },
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
