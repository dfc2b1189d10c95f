import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
mkdirSync(path.join(root, '.tmp'), { recursive: true });
const folder = mkdtempSync(path.join(root, '.tmp', 'guide-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the guide', () => {
  const text = readFileSync(path.join(root, 'docs/metrics.md'), 'utf8');
  const blocks = [...text.matchAll(/^```js (?<file>\S+\.js)\n(?<code>.*?)^```$/gmsu)].map(({ groups }) => [
    groups?.['file'] ?? '',
    groups?.['code'] ?? '',
  ]);

  it('has examples', () => {
    expect(blocks.map(([file]) => file)).toEqual(['one-session.js', 'provider.js', 'compat.js']);
  });

  it.each(blocks)('says what is so in %s', async (file, code) => {
    const entry = (name: string) => JSON.stringify(path.join(root, 'src/metrics', name));
    const local = code
      .replaceAll("'eslint-plugin-ssot/metrics/compat'", entry('compat/index.ts'))
      .replaceAll("'eslint-plugin-ssot/metrics'", entry('index.ts'));
    writeFileSync(path.join(folder, file), local);

    expect(local).toContain('assert.');
    await expect(import(path.join(folder, file))).resolves.toBeDefined();
  });
});

it('no code asks the machine for the time, but for the clock', async () => {
  const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax' });
  const asks = ['Date.now()', 'new Date()', 'Date()', 'performance.now()', 'process.hrtime.bigint()', 'new Date(0)'];
  const check = async (filePath: string) => {
    const code = asks.map((ask) => `console.log(${ask});\n`).join('');
    const [result] = await eslint.lintText(code, { filePath: path.join(root, filePath) });
    return result?.messages.map(({ line }) => line);
  };

  expect(await check('src/metrics/thresholds.ts')).toEqual([1, 2, 3, 4, 5]);
  expect(await check('src/metrics/compat/fields.ts')).toEqual([1, 2, 3, 4, 5]);
  expect(await check('src/metrics/clock.ts')).toEqual([]);
});
