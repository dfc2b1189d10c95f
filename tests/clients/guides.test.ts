import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGuideCommands, readGuideFiles } from './guide.ts';

const tests = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'));

describe.each([
  'configs.md',
  'editor.md',
  'first-concept.md',
  'from-restricted-imports.md',
  'hooks.md',
  'large-repositories.md',
  'other-linters.md',
])('docs/%s', (guide) => {
  const own = tests.filter((text) => text.includes(`'${guide}'`)).join('\n');

  it('shows no file that is not used', () => {
    const names = readGuideFiles(guide).map(({ name }) => name);

    expect(names).not.toEqual([]);
    expect(names.filter((name) => !own.includes(`'${name}'`))).toEqual([]);
  });

  it('shows no command that is not run', () => {
    const commands = readGuideCommands(guide).filter((command) => !command.startsWith('npm '));

    expect(commands.filter((command) => !own.includes(`'${command}'`))).toEqual([]);
  });
});
