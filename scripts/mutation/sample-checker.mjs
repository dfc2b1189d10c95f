import { createHash } from 'node:crypto';
import process from 'node:process';

/**
 * Lets a seeded random sample of the mutants through (`SSOT_MUTATION_SAMPLE`, `SSOT_MUTATION_SEED`), and turns the others away
 * before any test runs. Stryker counts what a checker turns away neither as killed nor as survived.
 */
class SampleChecker {
  #chosen = new Set();

  async init() {
    // Nothing to prepare; Stryker calls it.
  }

  /** Is asked once with every mutant; one group keeps the answers together. */
  async group(mutants) {
    const size = Number(process.env.SSOT_MUTATION_SAMPLE || mutants.length);
    const ranked = mutants.map((mutant) => ({ id: mutant.id, rank: getRank(mutant) }));
    ranked.sort((left, right) => (left.rank < right.rank ? -1 : 1));
    for (const { id } of ranked.slice(0, size)) this.#chosen.add(id);
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const left = { status: 'compileError', reason: 'Not in the sample' };
    return Object.fromEntries(mutants.map(({ id }) => [id, this.#chosen.has(id) ? { status: 'passed' } : left]));
  }
}

/** What a mutant is, hashed with the seed: the same seed draws the same mutants of code that did not change. */
function getRank({ fileName, location, mutatorName, replacement }) {
  const { start, end } = location;
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  const file = fileName.replaceAll('\\', '/').replace(/^.*\/src\//u, 'src/');
  return createHash('sha256')
    .update([process.env.SSOT_MUTATION_SEED, file, place, mutatorName, replacement].join('\n'))
    .digest('hex');
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: SampleChecker }];
