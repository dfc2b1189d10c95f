import Module from 'node:module';

/**
 * Points every `require('eslint')`, the rule tester's included, at the ESLint of the running project (`SSOT_ESLINT`).
 * The tests' own imports are pointed there by an alias in vitest.config.ts.
 */
const target = process.env['SSOT_ESLINT'];
if (target !== undefined && target !== 'eslint') {
  const loader = Module as unknown as {
    _resolveFilename: (this: unknown, request: string, ...rest: unknown[]) => string;
  };
  const resolve = loader._resolveFilename;
  loader._resolveFilename = function (request, ...rest) {
    return resolve.call(this, request.replace(/^eslint(?=\/|$)/u, target), ...rest);
  };
}
