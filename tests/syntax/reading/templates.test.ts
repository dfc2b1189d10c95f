import * as parser from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { renameMember } from '../../../src/fix/members/rename-member.ts';
import { listUses, readUses } from './find-uses.ts';

/** Reads a file as the parser of a single-file component does: the last line is its template, which only the services can visit. */
const componentParser = {
  parseForESLint(code: string, options: parser.ParserOptions) {
    const at = code.lastIndexOf('\n') + 1;
    const script = parser.parseForESLint(code.slice(0, at).padEnd(code.length), options);
    const template = parser.parseForESLint(code.slice(at).padStart(code.length), options).ast;
    const [statement] = template.body;
    const expression = (statement as TSESTree.ExpressionStatement).expression;
    const attribute = { type: 'VAttribute', key: { name: { name: code.includes('model') ? 'model' : 'bind' } } };
    const container = { type: 'VExpressionContainer', expression, parent: attribute, range: expression.range };
    const inside = listNodes(expression, script.visitorKeys, container);
    Object.assign(script.ast, { templateBody: container });
    return {
      ...script,
      visitorKeys: { ...script.visitorKeys, VExpressionContainer: ['expression'] },
      services: {
        defineTemplateBodyVisitor(visitor: TSESLint.RuleListener, listeners: TSESLint.RuleListener) {
          const table = visitor as Record<string, ((node: unknown) => void) | undefined>;
          return {
            ...listeners,
            'Program:exit': () => {
              inside.forEach((node) => table[node.type]?.(node));
            },
          };
        },
      },
    };
  },
};

function listNodes(
  node: TSESTree.Node,
  keys: Readonly<Record<string, readonly string[] | undefined>>,
  parent: object,
): TSESTree.Node[] {
  Object.assign(node, { parent });
  const children = (keys[node.type] ?? []).flatMap(
    (key) => (node as unknown as Readonly<Record<string, TSESTree.Node | TSESTree.Node[] | undefined>>)[key] ?? [],
  );
  return [node, ...children.flatMap((child) => listNodes(child, keys, node))];
}

const languageOptions = { parser: componentParser };

describe('a use of a member in a template', () => {
  it('is found by the services of the parser', () => {
    expect(listUses('m.last_activity;\nn.last_activity', { languageOptions })).toEqual([
      'access: m → last_activity',
      'access: n → last_activity',
    ]);
  });

  it('can have a key that the script declares', () => {
    expect(listUses('const KEY = "last_activity";\nn[KEY]', { languageOptions })).toEqual([
      'access: n → KEY, indirect',
    ]);
  });

  it('is an update where the template binds it both ways', () => {
    expect(listUses('model;\nn.last_activity', { languageOptions })).toEqual(['access: n → last_activity, update']);
  });

  it('is renamed where the name needs no quotes, which could end an attribute', () => {
    const rename = (template: string, member: string) =>
      readUses(`f();\n${template}`, (use, sourceCode) => renameMember(use, member, sourceCode), { languageOptions });
    const reason = "`last-activity` can't be written in this place";

    expect(rename('n.last_activity', 'lastActivityAt')).toEqual([{ range: [7, 20], text: 'lastActivityAt' }]);
    expect(rename('n["last_activity"]', 'last-activity')).toEqual([{ range: [7, 22], text: '"last-activity"' }]);
    expect(rename('n.last_activity', 'last-activity')).toEqual([{ reason }]);
  });

  it('is told from the canonical member there, too', () => {
    const reason = '`lastActivityAt` is read beside it, as another value';
    const code = 'f();\nn.last_activity ?? n.lastActivityAt';

    expect(
      readUses(code, (use, sourceCode) => renameMember(use, 'lastActivityAt', sourceCode), { languageOptions }),
    ).toEqual([{ reason }]);
  });
});
