import { defineConfig, globalIgnores } from 'eslint/config';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import tseslint from 'typescript-eslint';
import { ownConcepts, ownRules } from './scripts/own-concepts.ts';
import ssot from './index.ts';
import { holdArrows } from './scripts/arrows.ts';

export default defineConfig([
  globalIgnores(['dist/', 'coverage/', '.tmp/', 'tests/fixtures/', 'tests/real-input/fixtures/', 'examples/', 'docs/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A key that may be absent is read with brackets.
      '@typescript-eslint/dot-notation': 'off',
      // `node.type === 'Identifier'` reads best, and the compiler checks it.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.strict, tseslint.configs.stylistic] },
  {
    files: ['src/rules/**/*.ts'],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      // `createRule` derives the schema from the options.
      'eslint-plugin/require-meta-schema': 'off',
      // What is reported is described in a file of its own; ESLint itself refuses suggestions that are not declared.
      'eslint-plugin/require-meta-has-suggestions': 'off',
      'eslint-plugin/prefer-message-ids': 'error',
      'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^(Disallow|Enforce|Require) ' }],
    },
  },
  {
    // What a linter without ESLint or TypeScript installed must be able to load.
    files: ['index.ts', 'src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: ['eslint', 'typescript', '@typescript-eslint/utils'].map((name) => ({
            name,
            allowTypeImports: true,
            message: 'It loads ESLint or TypeScript; at run time use the `eslint-utils` and `ast-utils` subpaths.',
          })),
        },
      ],
    },
  },
  {
    // A call has room for a hundred thousand arguments, and a file may list more of anything; a range has two numbers.
    files: ['index.ts', 'src/**/*.ts'],
    ignores: ['src/metrics/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(CallExpression:not([callee.property.name="slice"]), NewExpression) > SpreadElement',
          message: 'Hand over the list itself, or loop over it: a spread list of any length overflows the stack.',
        },
      ],
    },
  },
  {
    // All time in the metrics comes from a clock that is handed in; only that of the machine asks the machine.
    files: ['src/metrics/**/*.ts'],
    ignores: ['src/metrics/clock.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'NewExpression[callee.name="Date"][arguments.length=0]',
          'CallExpression[callee.name="Date"]',
          'MemberExpression[object.name="Date"][property.name="now"]',
          'Identifier[name=/^(?:performance|Temporal)$/]',
          'MemberExpression[property.name="hrtime"]',
        ].map((selector) => ({ selector, message: 'Ask the `Clock` that is handed in.' })),
      ],
    },
  },
  ...holdArrows(),
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  // What is deprecated is tested, and measured, as long as it is there.
  { files: ['tests/metrics/**/*.ts', 'bench/**/*.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  {
    // This repository's own concepts: each has one home, and every other way to it is deprecated.
    name: 'ssot',
    files: ['index.ts', 'src/**/*.ts'],
    plugins: { ssot },
    extends: ['ssot/recommended'],
    rules: ownRules,
    settings: {
      ssot: {
        root: import.meta.dirname,
        concepts: ownConcepts,
      },
    },
  },
]);
