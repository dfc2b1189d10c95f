import { expect, it } from 'vitest';
import { lintCanonical } from './lint-canonical.ts';

const lint = (text: string) => lintCanonical({ saved: 'export class Metrics {}', text });

it('is turned off by a comment above the first statement, where the findings without another place stand', () => {
  expect(lint('/* eslint-disable */\nexport {};')).toEqual([]);
  expect(lint('// eslint-disable-next-line\nexport {};')).toEqual([]);
  expect(lint('/* eslint-disable */')).toEqual([]);
  expect(lint('/* eslint-enable */\nexport {};')).toHaveLength(1);
});
