import { expect, it, vi } from 'vitest';
import { closeIdleSessions } from '@/jobs/close-idle-sessions';
import { RequestScopedSessionFactory } from '@/database';
import { noDatabase } from './no-database';

// Here `u1` is always idle, and forty sessions are from the day before.
vi.mock('@/session/user-session-manager', async (importOriginal) => {
  const original = await importOriginal<typeof import('@/session/user-session-manager')>();
  return {
    default: class extends original.default {
      override expire(): string[] {
        return ['u1'];
      }
    },
    SessionMetrics: class extends original.SessionMetrics {
      override totalSessions = 40;
    },
  };
});

it('closes what idle users left open', () => {
  const factory = new RequestScopedSessionFactory(noDatabase);
  const [idle, busy] = [factory.start({ userId: 'u1' }), factory.start({ userId: 'u2' })];
  const now = new Date('2026-01-06T08:00:00Z');

  expect(closeIdleSessions(factory, undefined, now)).toMatchObject({
    createdAt: now,
    expiredSessions: 1,
    totalSessions: 40,
  });
  expect([idle.metrics.state, busy.metrics.state]).toEqual(['closed', 'active']);
});
