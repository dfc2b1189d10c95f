import { execFileSync } from 'node:child_process';
import type { Migration } from '../migrate.ts';
import { editPackage, moveModule } from '../project.ts';

const lintWithEveryRule = `
  const { Linter } = require('./lib/api.js');
  const rules = require('./lib/rules');
  const severities = Object.fromEntries([...rules.keys()].map((name) => [name, 1]));
  const messages = new Linter().verify('var unused = 1 == a', [{ rules: severities }]);
  console.log(rules.size, messages.filter(({ fatal }) => fatal).length, messages.some(({ ruleId }) => ruleId === 'eqeqeq'));
`;

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
    // The copy goes by another name, so that `eslint` means the published package.
    editPackage(project, (fields) => ({ ...fields, name: 'eslint-sources', devDependencies: { eslint: '*' } }));
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
  // The migrated ESLint loads every rule and lints a file with all of them.
  run({ root }) {
    return execFileSync(process.execPath, ['-e', lintWithEveryRule], { cwd: root, encoding: 'utf8' });
  },
} satisfies Migration;
