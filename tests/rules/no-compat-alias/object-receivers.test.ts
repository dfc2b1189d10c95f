import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import plugin from '../../../index.ts';
import { applyOnce } from '../../apply-once.ts';
import { createProject } from '../../modules/temp-project.ts';

const declare = (member: string): string => `export const Codec = { ${member}(text: string) { return text; } };\n`;

it('an object stays in its compat module while its members keep their names', () => {
  const root = createProject({ 'codec.ts': declare('encodeText'), 'old-codec.ts': declare('encode') });
  const members = { encode: 'encodeText' };
  const Codec = { canonical: './codec.ts', compat: { './old-codec.ts': '*' }, members };
  const code = "import { Codec } from './old-codec';\nexport const text = Codec.encode('a');\n";

  const messages = new Linter({ cwd: root }).verify(
    code,
    {
      files: ['**/*.ts'],
      plugins: { ssot: plugin },
      languageOptions: { parser },
      settings: { ssot: { root, concepts: { Codec } } },
      rules: { 'ssot/no-compat-alias': 'error' },
    } as unknown as Linter.Config,
    { filename: path.join(root, 'app.ts') },
  );

  expect(messages.map(({ line }) => line)).toEqual([1, 2]);
  expect(applyOnce(code, messages)).toBe(code);
});
