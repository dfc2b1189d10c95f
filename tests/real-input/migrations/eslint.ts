import type { Migration } from '../migrate.ts';
import { moveModule } from '../project.ts';

/**
 * ESLint is CommonJS with types in comments. The rules' helpers move to `lib/shared`, whole; the types of rules are taken
 * from the package's public entry instead of `../types`.
 */
export default {
  packageName: 'eslint',
  paths: ['lib', 'conf', 'package.json'],
  compilerOptions: {
    lib: ['ES2023'],
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    strict: false,
    allowJs: true,
    checkJs: true,
  },
  prepare(project) {
    const shim = 'module.exports = require("../../shared/rule-ast-utils");\n';
    moveModule(project, 'lib/rules/utils/ast-utils.js', 'lib/shared/rule-ast-utils.js', shim);
  },
  concepts: {
    AstUtils: {
      canonical: './lib/shared/rule-ast-utils.js',
      exports: ['isTopLevelExpressionStatement'],
      deprecated: { './lib/rules/utils/ast-utils.js': '*' },
    },
    RuleTypes: {
      canonical: 'eslint',
      exports: ['Rule', 'ESLint', 'Linter'],
      deprecated: { './lib/types/index.d.ts': { Rule: 'Rule', ESLint: 'ESLint', Linter: 'Linter' } },
    },
  },
} satisfies Migration;
