import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Lets a seeded random sample of the mutants through (`SSOT_MUTATION_SAMPLE`, `SSOT_MUTATION_SEED`), or those that no test
 * noticed in a run before (`SSOT_MUTATION_BEFORE`, its report), and turns the others away before any test runs. Stryker
 * counts what a checker turns away neither as killed nor as survived.
 */
class SampleChecker {
  #chosen = new Set();

  async init() {
    // Nothing to prepare; Stryker calls it.
  }

  /** Is asked once with every mutant; one group keeps the answers together. */
  async group(mutants) {
    const { SSOT_MUTATION_BEFORE: before, SSOT_MUTATION_SAMPLE: sample } = process.env;
    const asked = before ? keepUnnoticed(mutants, before) : mutants;
    const ranked = asked.map((mutant) => ({ id: mutant.id, rank: getRank(mutant) }));
    ranked.sort((left, right) => (left.rank < right.rank ? -1 : 1));
    for (const { id } of ranked.slice(0, Number(sample || asked.length))) this.#chosen.add(id);
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const left = { status: 'compileError', reason: 'Not in the sample' };
    return Object.fromEntries(mutants.map(({ id }) => [id, this.#chosen.has(id) ? { status: 'passed' } : left]));
  }
}

/** The seed and the mutant, hashed: the same seed draws the same mutants of code that did not change. */
function getRank(mutant) {
  const { start, end } = mutant.location;
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return createHash('sha256')
    .update(`${process.env.SSOT_MUTATION_SEED} ${place} ${getText(mutant)}`)
    .digest('hex');
}

/** Those that survived in a report, known by their lines; columns and lines count from zero here, and from one there. */
function keepUnnoticed(mutants, report) {
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const unnoticed = Object.entries(files).flatMap(([fileName, { mutants: found }]) =>
    found
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(
        (mutant) => `${mutant.location.start.line}:${mutant.location.start.column} ${getText({ ...mutant, fileName })}`,
      ),
  );
  const wanted = new Set(unnoticed);
  return mutants.filter((mutant) => {
    const { line, column } = mutant.location.start;
    return wanted.has(`${line + 1}:${column + 1} ${getText(mutant)}`);
  });
}

function getText({ fileName, mutatorName, replacement }) {
  const file = fileName.replaceAll('\\', '/').replace(/^.*\/(?=src\/)/u, '');
  return `${file} ${mutatorName} ${replacement}`;
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: SampleChecker }];
