import { expect, it } from 'vitest';
import type { Copy, DuplicateProgram, ModulePlan } from './duplicate-program.ts';
import { judgeDuplicates } from './judge-duplicates.ts';
import type { Sample } from './sample.ts';
import { searchDuplicates } from './search-duplicates.ts';

const module: ModulePlan = {
  kind: 'module',
  helper: 'import',
  hasEffect: false,
  loads: [],
  isListAssigned: false,
  lineEnd: '\n',
  hasSemicolons: true,
};
const copy: Copy = {
  at: 2,
  form: 'statement',
  mutation: undefined,
  blank: ' ',
  quote: "'",
  comment: 'none',
  uses: [],
};

function makeProgram(
  samples: readonly Sample[],
  homes: readonly number[],
  copies: readonly number[],
): DuplicateProgram {
  return {
    language: 'js',
    isVerbatim: false,
    isTyped: false,
    modules: [module, module, module],
    concepts: samples.map((sample, index) => ({
      name: ['Alpha', 'Beta'][index] ?? '',
      sample,
      home: { ...copy, at: homes[index] ?? 0 },
      copies: [{ ...copy, at: copies[index] ?? 2 }],
    })),
    order: [2, 1, 0],
  };
}

it('no fix of a duplicate changes what a program does, or gives the type checker more to say', () => {
  const { verdicts, failure } = searchDuplicates({ programs: 100, seed: 20_261_123 });

  expect(failure).toBeUndefined();
  expect(verdicts.filter(({ fixed }) => fixed.length > 0).length).toBeGreaterThan(35);
});

it('notices that a duplicate is fixed which is another thing', () => {
  const sample = { text: 'function NAME() { return 1; }', mutations: [], isOwn: true };
  const [verdict] = judgeDuplicates([makeProgram([sample], [0], [2])]);

  expect(verdict?.faults).toEqual(['must not be fixed: copy1.js Alpha']);
});

it('tells apart what programs do', () => {
  const one = { text: 'function NAME(n = 1) { return n * 2; }', mutations: [] };
  const other = { text: 'function NAME(n = 1) { return n * 3; }', mutations: [] };
  const [first, second] = judgeDuplicates([makeProgram([one], [0], [2]), makeProgram([other], [0], [2])]);

  expect(first?.faults).toEqual([]);
  expect(first?.traceBefore).toContain(
    '  Alpha function Alpha/0 {} number 2 | number 4 | number 14 | number NaN then ',
  );
  expect(first?.traceBefore).not.toEqual(second?.traceBefore);
});

it('keeps two canonical modules from loading each other when each holds a duplicate of the other', () => {
  const sample = { text: 'class NAME { x = 1; }', mutations: [] };
  const [verdict] = judgeDuplicates([makeProgram([sample, sample], [0, 1], [1, 0])]);

  expect(verdict).toMatchObject({
    fixed: ['home1.js Beta'],
    reasons: ['the canonical module holds a duplicate whose fix would close a cycle with this one'],
    faults: [],
  });
});

it('keeps a module loadable that Node takes for an ES module, although its package says otherwise', () => {
  const sample = { text: 'function NAME(n = 1) { return n * 2; }', mutations: [] };
  const program = makeProgram([sample], [0], [2]);
  const modules = program.modules.map((each, index): ModulePlan => ({
    ...each,
    kind: index === 2 ? 'module' : 'commonjs',
  }));
  const [verdict] = judgeDuplicates([{ ...program, modules }]);

  expect(verdict).toMatchObject({ fixed: ['copy1.mjs Alpha'], faults: [] });
  expect(verdict?.after['copy1.mjs']).toContain("export { Alpha } from './home1.js';");
});
