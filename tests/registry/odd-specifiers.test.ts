import { expect, it } from 'vitest';
import { RegistryError } from '../../src/registry/fault.ts';
import { getRegistry } from '../../src/registry/load-registry.ts';
import { createProject } from '../modules/temp-project.ts';

const odd = [
  '',
  '.',
  '..',
  '/',
  '//',
  '#',
  '?',
  '##',
  '@',
  '@/',
  './',
  './?',
  'C:',
  'C:\\',
  '\0virtual',
  './a\0b',
  'a\0b',
  ' ',
  'file:',
  'file://',
  'file:///%',
  'a'.repeat(10_000),
  `./${'a'.repeat(10_000)}`,
  '[',
  '{',
  '*',
  '**',
  '(',
  '!',
  '\\',
  '.\\',
  '../'.repeat(100),
  'raw!./x',
  '\uD800',
  '__proto__',
  './__proto__',
];

it('answers every specifier, however odd', () => {
  const root = createProject({
    'src/x.ts': 'export class X {}',
    'tsconfig.json': '{ "compilerOptions": { "paths": { "*": ["./src/*"] } } }',
  });
  const concepts = { X: { canonical: './src/x.ts', deprecated: { './src/old.ts': '*', '**/old*': '*', pkg: '*' } } };
  const registry = getRegistry({ settings: { ssot: { concepts } }, cwd: root });

  for (const specifier of odd) {
    for (const from of [`${root}/src/a.ts`, '<input>', '<text>', 'src/a.ts', '/', 'C:\\a.ts']) {
      expect(registry.findDeprecatedModule(specifier, from), `${specifier.slice(0, 30)} in ${from}`).toBeUndefined();
    }
  }
});

it('judges every odd module of a registry', () => {
  const root = createProject({ 'src/x.ts': 'export class X {}' });

  for (const module of odd) {
    for (const concept of [
      { canonical: module },
      { canonical: './src/x.ts', deprecated: { [module]: '*' } },
      { canonical: './src/x.ts', ignore: [module] },
      { canonical: './src/x.ts', importAs: module },
    ]) {
      try {
        const registry = getRegistry({ settings: { ssot: { concepts: { X: concept } } }, cwd: root });
        registry.findDeprecatedModule('./old', `${root}/src/a.ts`);
        registry.findConceptsOf(`${root}/src/x.ts`);
        registry.concepts.get('X')?.isIgnored(`${root}/src/a.ts`);
      } catch (error) {
        expect(error).toBeInstanceOf(RegistryError);
      }
    }
  }
});

it('takes a file without a folder as one in the root', () => {
  const root = createProject({ 'x.ts': 'export class X {}' });
  const concepts = { X: { canonical: './x.ts', deprecated: { './old.ts': '*', './src/old.ts': '*' } } };
  const registry = getRegistry({ settings: { ssot: { concepts } }, cwd: root });

  expect(registry.findDeprecatedModule('./old', '<input>')?.written).toBe('./old.ts');
  expect(registry.findDeprecatedModule('./old', 'src/a.ts')?.written).toBe('./src/old.ts');
});
