import { beforeAll, expect, it } from 'vitest';
import { packages } from './packages.ts';
import { unify, type Outcome, type UnifyOptions } from './unify.ts';

interface Expected {
  readonly concepts: number;
  readonly fixed: number;
  /** Copies that name a copy of something that is not unified, and what was declared twice from the start. */
  readonly different: number;
  readonly reasons: Readonly<Record<string, number>>;
}

/** Unifies a package once and states what must hold of it. */
export function testPackage(packageName: string, options: UnifyOptions, expected: Expected): void {
  let outcome: Outcome;
  beforeAll(() => {
    const definition = packages.find((each) => each.packageName === packageName);
    if (!definition) throw new Error(`${packageName} is not defined`);
    outcome = unify(definition, options);
  });

  it('finds every duplicate, and nothing else', () => {
    expect(outcome.concepts).toBe(expected.concepts);
    expect(outcome.found).toEqual(outcome.duplicates);
  });

  it('fixes what it finds, or says why not', () => {
    const { fixed, different, reasons, found } = outcome;
    const refused = [...reasons.values()].reduce((sum, count) => sum + count, 0);

    expect(fixed.length).toBe(expected.fixed);
    expect(different.length).toBe(expected.different);
    expect(Object.fromEntries(reasons)).toEqual(expected.reasons);
    expect(fixed.length + different.length + refused).toBe(found.length);
  });

  it('leaves a program that does the same', () => {
    expect(outcome.printed.before).not.toContain('fails:');
    expect(outcome.printed.after).toBe(outcome.printed.before);
  });

  it('leaves the type checker with nothing new to say', () => {
    expect(outcome.newComplaints).toEqual([]);
  });

  it('changes nothing when it is run again', () => {
    expect(outcome.fixedAgain).toEqual([]);
    expect(outcome.newFindings).toEqual([]);
  });
}
