import type { Node, TSEnumDeclaration, TSInterfaceDeclaration } from 'oxc-parser';
import { getClassForm } from './class-form.ts';
import type { Entity } from './entity.ts';
import { getEnumForm } from './enum-form.ts';
import { plainForm, type Form } from './form.ts';
import { isAnyFunction } from './function-shape.ts';
import type { Part } from './module-names.ts';
import type { Scope } from './scope.ts';
import type { View } from './shape.ts';
import { getAliasForm, getInterfaceForm } from './type-form.ts';
import { getFunctionForm, getVariableForm } from './value-form.ts';

const known = new WeakMap<readonly Part[], readonly Form[]>();

/** Lays out what a name declares: one form for each sort of declaration, in the order of the file. */
export function getForms(entity: Entity, scope?: Scope): readonly Form[] {
  const forms = known.get(entity.parts) ?? layOut(entity, scope);
  known.set(entity.parts, forms);
  return forms;
}

function layOut({ parts, module }: Entity, scope: Scope | undefined): Form[] {
  const view: View = { module, scope, hasThis: false };
  const interfaces: TSInterfaceDeclaration[] = [];
  const enums: TSEnumDeclaration[] = [];
  const functions: Part[] = [];
  const isDeclared = /\.d\.[cm]?ts$/u.test(module.file);
  const forms = parts.flatMap((part): (() => Form)[] => {
    const { node } = part;
    switch (node.type) {
      case 'TSInterfaceDeclaration':
        return interfaces.push(node) === 1 ? [() => getInterfaceForm(interfaces, view)] : [];
      case 'TSEnumDeclaration':
        return enums.push(node) === 1 ? [() => getEnumForm(enums, view)] : [];
      case 'TSTypeAliasDeclaration':
        return [() => getAliasForm(node, view)];
      case 'ClassDeclaration':
        return [() => ({ ...getClassForm(node, view, part.start), isAmbient: isDeclared || node.declare === true })];
      case 'TSModuleDeclaration':
      case 'TSImportEqualsDeclaration':
        return [() => ({ ...plainForm, sort: 'namespace', noun: 'a namespace' })];
      default:
        if (!isFunctionStatement(node)) return [() => getVariableForm(part, view)];
        return functions.push(part) === 1 ? [() => getFunctionForm(functions, view)] : [];
    }
  });
  return forms.map((form) => form());
}

function isFunctionStatement(node: Node): boolean {
  return isAnyFunction(node) && (node.type === 'FunctionDeclaration' || node.type === 'TSDeclareFunction');
}
