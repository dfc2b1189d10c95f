import * as parser from '@typescript-eslint/parser';
import type { TSESTree } from '@typescript-eslint/utils';
import { getOrigins } from '../../../src/syntax/receiving/get-origins.ts';
import type { Origins, Step, ValueOrigin } from '../../../src/syntax/receiving/value-origin.ts';
import { readCode } from '../declaring/read-code.ts';

/** How the texts of a test are parsed. */
export const typescript = { filename: 'file.ts', languageOptions: { parser } };
export const javascript = { filename: 'file.js', languageOptions: { sourceType: 'module' } };
export const commonjs = { filename: 'file.js', languageOptions: { sourceType: 'commonjs' } };

/** Says what each receiver of `.last` in a text can be, in the order of the text: of patterns and types, too. */
export function describeOrigins(code: string, options: object = typescript): string[] {
  return readCode(
    code,
    (sourceCode) => {
      const receivers: TSESTree.Node[] = [];
      for (const { node, parent } of walk(sourceCode.ast, sourceCode.visitorKeys)) {
        const isKey = isNamed(node, 'last');
        if (isKey && parent.type === 'MemberExpression' && parent.property === node) receivers.push(parent.object);
        if (isKey && parent.type === 'Property' && parent.key === node && parent.parent.type === 'ObjectPattern')
          receivers.push(parent.parent);
        if (node.type === 'TSLiteralType' && parent.type === 'TSIndexedAccessType' && isNamed(node.literal, 'last'))
          receivers.push(parent.objectType);
      }
      return receivers.map((receiver) => describe(getOrigins(receiver, sourceCode)));
    },
    options,
  );
}

function* walk(
  node: TSESTree.Node,
  keys: Readonly<Record<string, readonly string[] | undefined>>,
): Generator<{ node: TSESTree.Node; parent: TSESTree.Node }> {
  const pending: TSESTree.Node[] = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.parent) yield { node: next, parent: next.parent };
    const children = (keys[next.type] ?? []).flatMap((key) =>
      [(next as unknown as Record<string, unknown>)[key]].flat(),
    );
    pending.push(...(children.filter(Boolean) as TSESTree.Node[]).reverse());
  }
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' ? node.name === name : node.type === 'Literal' && node.value === name;
}

/** Writes origins in one line. */
function describe(origins: Origins): string {
  return [...new Set(origins.map(describeOne))].join(' | ');
}

function describeOne(origin: ValueOrigin): string {
  const labels = origin.labels.map(({ name }) => ` as ${name}`).join('');
  return `${origin.isWire ? 'wire ' : ''}${describeKind(origin)}${labels}`;
}

function describeKind(origin: ValueOrigin): string {
  switch (origin.kind) {
    case 'imported':
      return [`${origin.specifier}#${origin.importedName}`, ...origin.steps.map(describeStep)].join(' ');
    case 'declared':
      return `${origin.side === 'itself' ? 'the ' : ''}${origin.nodes.map(getName).join(' and ')}`;
    case 'builtin':
      return origin.of.length === 0 ? origin.name : `${origin.name}<${origin.of.map(describe).join(', ')}>`;
    case 'joined':
      return origin.parts.map(describe).join(' & ');
    case 'unknown':
      return 'unknown';
  }
}

function describeStep(step: Step): string {
  return step.take === 'member' ? `.${step.name}` : step.take;
}

function getName(node: TSESTree.Node): string {
  const id = 'id' in node && node.id?.type === 'Identifier' ? ` ${node.id.name}` : '';
  return `${node.type}${id}`;
}
