import { expect, it } from 'vitest';
import { getSpellings } from '../../src/registry/get-spellings.ts';

it.each<[string, readonly string[], readonly string[]]>([
  ['pkg', ['/p/node_modules/pkg/lib/main.js'], ['pkg', 'pkg/lib/main']],
  ['pkg', ['/p/node_modules/pkg/index.js'], ['pkg']],
  ['pkg/x.js', ['/p/node_modules/pkg/lib/x.js'], ['pkg/x', 'pkg', 'pkg/lib/x']],
  ['pkg/x/index', ['/p/node_modules/pkg/x/index.js'], ['pkg/x', 'pkg']],
  [
    '@acme/pkg/x',
    ['/p/node_modules/@acme/pkg/a.js', '/p/node_modules/@acme/pkg/a.d.ts', '/p/b.ts'],
    ['@acme/pkg/x', '@acme/pkg', '@acme/pkg/a'],
  ],
  ['pkg', ['/p/packages/pkg/lib/main.ts'], ['pkg']],
  ['pkg', [], []],
])('the specifier %s of %j may be listed as %j', (text, files, spellings) => {
  expect(getSpellings(text, files)).toEqual(spellings);
});
