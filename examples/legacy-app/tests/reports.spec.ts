import { createJiti } from 'jiti';
import { expect, it, vi } from 'vitest';
import { createReport } from '@/reports/session-report';

const start = new Date('2026-01-05T08:00:00Z');

vi.mock('@/session/user-session-manager', async (importOriginal) => {
  const original = await importOriginal<typeof import('@/session/user-session-manager')>();
  return {
    ...original,
    SessionMetrics: class extends original.SessionMetrics {
      override activeSessions = 7;
    },
  };
});

it('reports on the sessions of a day, beside seven of the day before', async () => {
  const report = '2 sessions, 9 active, the last one at 2026-01-05T08:00:00.000Z';
  await expect(createReport([start, start])).resolves.toBe(report);
});

it('sums up a log', () => {
  const { summarise } = createJiti(import.meta.url)('../scripts/session-report.cjs');
  expect(summarise('s1 u1 3\ns2 u1 1\ns3 u2 0\n', start)).toEqual({
    users: 2,
    queries: 4,
    seconds: 90,
    activity: 'last seen 2026-01-05T08:00:00.000Z',
  });
});
