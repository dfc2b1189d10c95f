import { createJiti } from 'jiti';
import { expect, it, vi } from 'vitest';
import { createReport } from '@/reports/session-report';

vi.mock('@/session/user-session-manager', () => ({
  SessionMetrics: class {
    totalSessions = 0;
    activeSessions = 7;
    errorCount = 0;

    recordStart(): void {
      this.totalSessions += 1;
    }
  },
}));

it('reports on the sessions of a day', async () => {
  const start = new Date('2026-01-05T08:00:00Z');
  await expect(createReport([start, start])).resolves.toBe('2 sessions, 7 active, 0 errors');
});

it('sums up a log', () => {
  const { summarise } = createJiti(import.meta.url)('../scripts/session-report.cjs');
  const { users, queries, seconds } = summarise('s1 u1 3\ns2 u1 1\ns3 u2 0\n');
  expect({ total: users.totalSessions, queries, seconds }).toEqual({ total: 2, queries: 4, seconds: 90 });
});
