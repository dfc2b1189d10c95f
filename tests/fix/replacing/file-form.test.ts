import { expect, it } from 'vitest';
import { isDeclarationFile, isTypeScript } from '../../../src/fix/replacing/file-form.ts';

it.each([
  ['a.d.ts', true, true],
  ['a.d.mts', true, true],
  ['a.d.css.ts', true, true],
  ['a.ts', true, false],
  ['a.tsx', true, false],
  ['d.ts', true, false],
  ['a.d.ts.js', false, false],
])('%s is TypeScript: %s, and declares types alone: %s', (file, isTyped, isDeclaration) => {
  expect(isTypeScript(file)).toBe(isTyped);
  expect(isDeclarationFile(file)).toBe(isDeclaration);
});
