import { beforeAll, expect, it } from 'vitest';
import { migrate, type Migration, type Outcome } from './migrate.ts';

interface Expected {
  /** The independent count, by form. */
  readonly sites: Outcome['sites'];
  /** Where findings stay, each with its reason. */
  readonly left: Outcome['findingsLeft'];
  /** What the fixed program prints, when it is run. */
  readonly printed?: string;
}

/** Runs a migration once and states what must hold of it. */
export function testMigration(migration: Migration, expected: Expected): void {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await migrate(migration);
  });

  it('holds the sites that the independent count found when the versions were pinned', () => {
    expect(outcome.sites).toEqual(expected.sites);
  });

  it('finds every site, and nothing else', () => {
    expect(outcome.findingPlaces).toEqual(outcome.sitePlaces);
  });

  it('fixes what it finds, or says why not', () => {
    expect(outcome.sitesLeft).toEqual(outcome.findingsLeft);
    expect(outcome.messagesLeft.filter((message) => !message.includes('Not fixed: '))).toEqual([]);
    expect(outcome.findingsLeft).toEqual(expected.left);
  });

  if (migration.run) {
    it('leaves a program that runs', () => {
      expect(outcome.printed).toBe(expected.printed);
    });
  }

  it('leaves the type checker with nothing new to say', () => {
    expect(outcome.newComplaints).toEqual([]);
  });

  it('changes nothing when it is run again', () => {
    expect(outcome.filesFixed).toBeGreaterThan(0);
    expect(outcome.filesFixedAgain).toEqual([]);
  });
}
