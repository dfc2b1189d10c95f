import { createJiti } from 'jiti';
import { expect, it, vi } from 'vitest';
import { createReport } from '@/reports/session-report';

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
  const start = new Date('2026-01-05T08:00:00Z');
  await expect(createReport([start, start])).resolves.toBe('2 sessions, 9 active, 0 errors');
});

it('sums up a log', () => {
  const { summarise } = createJiti(import.meta.url)('../scripts/session-report.cjs');
  const { users, queries, seconds } = summarise('s1 u1 3\ns2 u1 1\ns3 u2 0\n');
  expect({ total: users.totalSessions, queries, seconds }).toEqual({ total: 2, queries: 4, seconds: 90 });
});
