import { describe, expect, it } from 'vitest';
import { makeHostileProject } from './hostile-project.ts';
import { repeat } from './repeat.ts';

/** Forms by which a file reaches a deprecated module, each in a line of its own. */
const forms = {
  'imports from one module': (index) => `import { Old as O${index} } from './old';`,
  'imports from many modules': (index) => `import { New as O${index} } from './gone-${index}';`,
  're-exports from one module': (index) => `export { Old as O${index} } from './old';`,
  'calls of require': (index) => `const { Old: O${index} } = require('./old');`,
  mocks: () => "jest.mock('./old');",
  'mocks of many modules': (index) => `jest.mock('./gone-${index}', () => ({ New: 1 }));`,
} satisfies Record<string, (index: number) => string>;

const names = ['no-deprecated-import'];

const isHeavyRun = process.env['SSOT_ESLINT'] === 'eslint';

describe.runIf(isHeavyRun)('a file of 10,000', () => {
  it.each(Object.entries(forms))(
    '%s has each reported, and costs four times what 2,500 do',
    { timeout: 60_000 },
    (_form, write) => {
      const { lint } = makeHostileProject();

      const few = lint({ code: repeat(2500, write, '\n'), names });
      const many = lint({ code: repeat(10_000, write, '\n'), names });

      expect(many.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
      expect(many.messages).toHaveLength(10_000);
      expect(many.messages[0]?.message).toContain('more than 1000 uses of listed modules are too many to move at once');
      expect(many.messages[0]?.suggestions).toBeUndefined();
      expect(many.spent['no-deprecated-import']).toBeLessThan(200 + 12 * (few.spent['no-deprecated-import'] ?? 0));
    },
  );
});

describe('a file of 1,000', () => {
  // Each of them is weighed against all others: in seconds where it was minutes.
  it.each(['imports from many modules', 'mocks'] as const)('%s is planned in seconds', { timeout: 60_000 }, (form) => {
    const { lint } = makeHostileProject();

    const { messages, spent } = lint({ code: repeat(1000, forms[form], '\n'), names });

    expect(messages).toHaveLength(1000);
    expect(messages[0]?.message).not.toContain('too many to move');
    expect(spent['no-deprecated-import']).toBeLessThan(20_000);
  });
});

it('takes 10,000 names of one import in linear time', { timeout: 60_000 }, () => {
  const { lint } = makeHostileProject();
  const write = (count: number) => `import { ${repeat(count, (index) => `Old as O${index}`, ', ')} } from './old';`;

  const few = lint({ code: write(2500), names });
  const many = lint({ code: write(10_000), names });

  expect(many.messages).toHaveLength(10_000);
  expect(many.spent['no-deprecated-import']).toBeLessThan(200 + 12 * (few.spent['no-deprecated-import'] ?? 0));
});
