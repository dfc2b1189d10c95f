import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import plugin from '../../index.ts';
import { createLegacySessionMetrics, MIGRATION_PHASES, type MigrationPhase } from '../../src/metrics/compat/index.ts';
import { LegacyApiRemovedError } from '../../src/metrics/index.ts';

const warnings: { readonly message: string; readonly type: unknown; readonly code: unknown }[] = [];

beforeEach(() => {
  warnings.length = 0;
  vi.spyOn(process, 'emitWarning').mockImplementation(((message: string, options: { type: string; code: string }) => {
    warnings.push({ message, ...options });
  }) as never);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** A read for its own sake. */
function use(value: unknown): void {
  expect(value).toBeDefined();
}

function getUsage(api: ReturnType<typeof createLegacySessionMetrics>, member: string) {
  return api.getMigrationStatus().usage.find((usage) => usage.member === member);
}

describe('phase 1', () => {
  it('works silently, and counts each use by member and place', () => {
    const api = createLegacySessionMetrics();
    const session = new api.SessionMetrics('s');
    for (let round = 0; round < 3; round += 1) use(session.last_activity);
    use(session.last_activity);
    session.record_error('boom');

    expect(warnings).toEqual([]);
    expect(api.getMigrationStatus()).toMatchObject({ phase: 1, name: 'active', preset: 'recommended', totalUses: 6 });
    expect(getUsage(api, 'SessionMetrics.record_error')).toMatchObject({ count: 1, replacement: 'recordError' });
    const { count, callSites = [] } = getUsage(api, 'SessionMetrics.last_activity') ?? {};
    expect([count, callSites.map(({ seen }) => seen)]).toEqual([4, [3, 1]]);
    expect(callSites.every(({ site }) => /migration\.test\.ts:\d+:\d+$/u.test(site))).toBe(true);
  });

  it('counts every use, also of those that it no longer looks at', () => {
    const api = createLegacySessionMetrics();
    const session = new api.SessionMetrics('s');
    for (let round = 0; round < 10_000; round += 1) use(session.query_count);

    const usage = getUsage(api, 'SessionMetrics.query_count');
    expect(usage?.count).toBe(10_000);
    expect(usage?.callSites).toHaveLength(1);
    expect(usage?.callSites[0]?.seen).toBeLessThan(2000);
  });

  it('looks at each use where that is asked for, and at none', () => {
    const every = createLegacySessionMetrics({ callSites: 'every' });
    const none = createLegacySessionMetrics({ callSites: 'none' });
    for (const api of [every, none]) {
      const session = new api.SessionMetrics('s');
      for (let round = 0; round < 5000; round += 1) use(session.query_count);
    }

    expect(getUsage(every, 'SessionMetrics.query_count')?.callSites[0]?.seen).toBe(5000);
    expect(getUsage(none, 'SessionMetrics.query_count')).toMatchObject({ count: 5000, callSites: [] });
  });
});

describe('phase 2', () => {
  it('works, and warns once for each place with the code and the replacement', () => {
    const api = createLegacySessionMetrics({ phase: 2 });
    const make = () => new api.SessionMetrics('s');
    const session = make();
    make();
    for (let round = 0; round < 2000; round += 1) expect(session.query_count).toBe(0);
    use(session.query_count);

    expect(warnings.map(({ type, code }) => [type, code])).toEqual(
      Array(3).fill(['DeprecationWarning', 'SSOT_DEP_SESSION_METRICS']),
    );
    expect(warnings.map(({ message }) => message.replace(/ \(.*migration\.test\.ts:\d+:\d+\)$/u, ''))).toEqual([
      '`SessionMetrics` is deprecated; use `DatabaseSessionMetrics or SystemSessionMetrics`.',
      '`SessionMetrics.query_count` is deprecated; use `queryCount`.',
      '`SessionMetrics.query_count` is deprecated; use `queryCount`.',
    ]);
    expect(api.getMigrationStatus()).toMatchObject({ phase: 2, preset: 'phase2', totalUses: 2003 });
  });

  it('warns for a place that was used before it began', () => {
    const api = createLegacySessionMetrics();
    const session = new api.SessionMetrics('s');
    const read = () => session.last_activity;
    for (let round = 0; round < 5000; round += 1) read();
    api.setMigrationPhase(2);
    read();
    read();

    expect(warnings).toHaveLength(1);
  });

  it('warns once for a member where no place can be told', () => {
    const api = createLegacySessionMetrics({ phase: 2, callSites: 'none' });
    const session = new api.SessionMetrics('s');
    use(session.query_count);
    use(session.query_count);

    expect(warnings.map(({ message }) => message)).toEqual([
      '`SessionMetrics` is deprecated; use `DatabaseSessionMetrics or SystemSessionMetrics`.',
      '`SessionMetrics.query_count` is deprecated; use `queryCount`.',
    ]);
  });

  it('warns once for what uses many members at one place', () => {
    const api = createLegacySessionMetrics({ phase: 2 });
    const session = new api.SessionMetrics('s');
    warnings.length = 0;
    const copy = structuredClone({ ...session });

    expect(copy.session_id).toBe('s');
    expect(warnings).toHaveLength(1);
  });
});

describe('phase 3', () => {
  it('throws for each construction and each legacy member, and says what to use', () => {
    const api = createLegacySessionMetrics({ phase: 1 });
    const session = new api.SessionMetrics('s');
    api.setMigrationPhase(3);

    for (const Kind of [api.SessionMetrics, api.LegacySystemSessionMetrics, api.LegacyUserSessionMetrics]) {
      expect(() => new Kind()).toThrow(LegacyApiRemovedError);
    }
    for (let round = 0; round < 3; round += 1) {
      expect(() => session.last_activity).toThrow(
        '`SessionMetrics.last_activity` has been removed; use `lastActivityAt` of `eslint-plugin-ssot/metrics`.',
      );
    }
    expect(() => {
      session.mark_activity();
    }).toThrow(LegacyApiRemovedError);
    expect(() => {
      session.query_count = 1;
    }).toThrow(LegacyApiRemovedError);
    expect(() => ({ ...session })).toThrow(LegacyApiRemovedError);
    expect(warnings).toEqual([]);
  });

  it('leaves canonical names, JSON and the status as they are', () => {
    const api = createLegacySessionMetrics();
    const session = new api.SessionMetrics('s');
    api.setMigrationPhase(3);

    expect(session.sessionId).toBe('s');
    expect(JSON.stringify(session)).toContain('"session_id":"s"');
    expect(() => session.session_id).toThrow(LegacyApiRemovedError);
    expect(api.getMigrationStatus()).toMatchObject({ phase: 3, name: 'removed', preset: 'phase3', totalUses: 2 });
  });
});

describe('the phase', () => {
  it('only goes forward, and only to one that there is', () => {
    const api = createLegacySessionMetrics({ phase: 2 });

    expect(() => {
      api.setMigrationPhase(1);
    }).toThrow('only goes forward');
    for (const wrong of [0, 4, 2.5, '2', undefined]) {
      expect(() => {
        api.setMigrationPhase(wrong as MigrationPhase);
      }).toThrow(RangeError);
      expect(() => createLegacySessionMetrics({ phase: (wrong ?? null) as MigrationPhase })).toThrow(RangeError);
    }
    api.setMigrationPhase(2);
    api.setMigrationPhase(3);
    expect(api.getMigrationPhase()).toBe(3);
  });

  it('says which preset goes with it, from one table', () => {
    for (const phase of [1, 2, 3] as const) {
      const { preset, name, description } = createLegacySessionMetrics({ phase }).getMigrationStatus();
      expect({ preset, name, description }).toEqual({
        preset: MIGRATION_PHASES[phase].preset,
        name: MIGRATION_PHASES[phase].name,
        description: MIGRATION_PHASES[phase].description,
      });
    }
    expect(Object.values(MIGRATION_PHASES).map(({ compatSeverity }) => compatSeverity)).toEqual([
      'off',
      'warn',
      'error',
    ]);
  });

  it('means the same to the rules as at run time', () => {
    for (const { preset, compatSeverity } of Object.values(MIGRATION_PHASES)) {
      expect(plugin.configs[preset].rules?.['ssot/no-compat-alias']).toBe(compatSeverity);
    }
  });

  it('of the process is shared with the legacy members of the canonical classes', async () => {
    vi.resetModules();
    const compat = await import('../../src/metrics/compat/index.ts');
    const metrics = await import('../../src/metrics/index.ts');
    const session = new metrics.DatabaseSessionMetrics({ sessionId: 's' });
    use(session.last_activity);

    expect(compat.getMigrationStatus().usage).toMatchObject([
      { member: 'DatabaseSessionMetrics.last_activity', replacement: 'lastActivityAt', count: 1 },
    ]);
    compat.setMigrationPhase(2);
    use(session.operations_count);
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('`DatabaseSessionMetrics.operations_count` is deprecated; use `queryCount`.'),
    ]);
    compat.setMigrationPhase(3);
    expect(() => session.last_activity).toThrow(metrics.LegacyApiRemovedError);
    expect(() => {
      session.mark_activity();
    }).toThrow(metrics.LegacyApiRemovedError);
    expect(session.lastActivityAt).toBeInstanceOf(Date);
  });
});

describe('where the engine is unusual', () => {
  it('a stack without places costs no read', () => {
    const api = createLegacySessionMetrics({ phase: 2 });
    const session = new api.SessionMetrics('s');
    const before = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
    warnings.length = 0;
    try {
      Error.prepareStackTrace = () => {
        throw new Error('no stack');
      };
      expect(session.query_count).toBe(0);
      Error.prepareStackTrace = () => 'something else';
      expect(session.query_count).toBe(0);
    } finally {
      if (before === undefined) Reflect.deleteProperty(Error, 'prepareStackTrace');
      else Object.defineProperty(Error, 'prepareStackTrace', before);
    }

    expect(warnings.map(({ message }) => message)).toEqual([
      '`SessionMetrics.query_count` is deprecated; use `queryCount`.',
    ]);
  });

  it('the depth of stacks stays as it was', () => {
    const { stackTraceLimit } = Error;
    const api = createLegacySessionMetrics();
    use(new api.SessionMetrics('s').last_activity);

    expect(Error.stackTraceLimit).toBe(stackTraceLimit);
  });
});
