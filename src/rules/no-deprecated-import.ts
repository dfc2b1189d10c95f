import { createRule } from '../create-rule.ts';

export default createRule({
  name: 'no-deprecated-import',
  meta: {
    type: 'problem',
    docs: { description: 'x', recommended: true },
    fixable: 'code',
    hasSuggestions: true,
    messages: { deprecatedImport: 'x' },
  },
  options: {
    rename: { choices: ['alias', 'references'], default: 'alias', description: 'y' },
    keepSideEffects: { type: 'boolean', default: false, description: 'z' },
  },
  create(context, options) {
    const a: 'alias' | 'references' = options.rename;
    const b: boolean = options.keepSideEffects;
    return { Program(node) { if (a && b) context.report({ node, messageId: 'deprecatedImport' }); } };
  },
});
