import path from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { makeChance } from './chance.ts';
import { closeWorkspace, judgeBatch } from './judge-batch.ts';
import { listSources } from './list-sources.ts';
import { makeBatches } from './make-batches.ts';
import { addVerdict, makeTally } from './tally.ts';

/** Dependencies of this repository that ship code of many kinds. */
const packages = ['@reduxjs/toolkit', 'express', 'fast-check', 'mongodb', 'picomatch', 'rxjs', 'vue', 'ws', 'zod'];
/** Counted apart: ESLint runs them by itself. */
const laterPasses: ReadonlySet<string> = new Set(['second pass', 'rules meet']);
const modules = path.join(import.meta.dirname, '..', '..', 'node_modules');

it('rules and fixes survive published code', () => {
  const seed = 5;
  const choice = { modules, seed, limit: 400, share: Infinity, size: 40, isTyped: false };
  const batches = makeBatches(listSources(modules, packages, 20_000), choice, makeChance(seed));
  const tally = makeTally();
  const faults: string[] = [];

  for (const batch of batches) {
    judgeBatch(batch, {
      onStart: () => undefined,
      onVerdict: (verdict) => {
        addVerdict(tally, verdict);
        faults.push(
          ...verdict.faults
            .filter(({ kind }) => !laterPasses.has(kind))
            .map(({ kind, text }) => `seed ${batch.seed}, ${batch.name} ${verdict.file}: ${kind}: ${text}`),
        );
      },
    });
  }
  closeWorkspace();

  expect(faults).toEqual([]);
  expect(tally.faults['second pass'] ?? 0).toBeLessThan(3);
  expect(tally.parsed).toBeGreaterThan(380);
  expect(Object.keys(tally.findings).sort()).toEqual(Object.keys(rules).map((rule) => `ssot/${rule}`));
}, 120_000);
