import { describe, expect, it } from 'vitest';
import { judgeReceiverBySyntax } from '../../../src/fix/receivers/judge-receiver.ts';
import { findReplacedImports } from '../../../src/fix/receivers/replaced-imports.ts';
import { createProject } from '../../modules/temp-project.ts';
import { askEach } from './judge-code.ts';

const files = {
  'package.json': '{}',
  'src/canon.ts': `export class New { lastActivityAt: Date }
export class Both extends New { last_activity: Date }
export class Open extends Far {}
export class Some { [key: string]: Date }
`,
  'src/shapes.ts':
    "import { New } from './canon';\nexport type Part = Pick<New, 'lastActivityAt'>;\nexport type Same = New;\n",
  'src/old.ts': 'export class Old { last_activity: Date }\n',
};
const head =
  "import { New, Both, Open, Some } from './canon';\nimport { Part, Same } from './shapes';\nimport { Old } from './old';\n";

/** Asks about each `last_activity` of a text in a project of its own. */
function ask<Answer>(code: string, find: Parameters<typeof askEach<Answer>>[2]): Answer[] {
  const root = createProject(files);
  const concept = {
    canonical: './src/canon.ts',
    exports: ['New', 'Both', 'Open', 'Some'],
    deprecated: { './src/old.ts': { Old: 'New' } },
    members: { last_activity: 'lastActivityAt' },
  };
  return askEach(head + code, { root, settings: { ssot: { root, concepts: { New: concept } } } }, find);
}

describe('a receiver, without types', () => {
  it.each([
    ['New', true, true],
    ['New | Open', false, false],
    ['New | Both', false, true],
    ['Both', false, true],
    ['Open', false, false],
    ['Some', false, false],
    ['Same', true, true],
    ['Part', true, false],
    ['Partial<New>', true, true],
    ["Pick<New, 'lastActivityAt'>", true, false],
  ])('of type %s: lacks the legacy member %s, has the canonical one %s', (type, isMissing, hasCanonicalMember) => {
    const [answer] = ask(`function f(m: ${type}) { m.last_activity; }`, (use, question) => {
      const receiver = judgeReceiverBySyntax(use, question);
      return receiver && [receiver.isMissing, receiver.hasCanonicalMember];
    });

    expect(answer).toEqual([isMissing, hasCanonicalMember]);
  });
});

describe('classes that derive from an import', () => {
  it.each([
    [1, 'legacy', ['Old']],
    [11, 'legacy', ['Old']],
    [20, 'unproven', undefined],
  ])('are followed down to it, over %d steps', (count, standing, names) => {
    const classes = Array.from({ length: count }, (_, index) => `class C${index + 1} extends C${index} {}\n`).join('');
    const [answer] = ask(`class C0 extends Old {}\n${classes}new C${count}().last_activity;`, (use, question) => [
      judgeReceiverBySyntax(use, question)?.standing,
      findReplacedImports(use, question.sourceCode)?.map(({ importedName }) => importedName),
    ]);

    expect(answer).toEqual([standing, names]);
  });
});
