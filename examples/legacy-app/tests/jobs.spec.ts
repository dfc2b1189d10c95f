import { expect, it } from 'vitest';
import { RequestScopedSessionFactory } from '@/database';
import { UserSessionManager, UserSessionMetrics } from '@/session';
import { closeIdleSessions } from '@/jobs/close-idle-sessions';

it('closes what idle users left open', () => {
  const monday = new Date('2026-01-05T08:00:00Z');
  const tuesday = new Date('2026-01-06T08:00:00Z');
  const factory = new RequestScopedSessionFactory();
  const manager = new UserSessionManager(new UserSessionMetrics(monday));
  manager.signIn('u1', monday);
  manager.signIn('u2', tuesday);
  const [idle, busy] = [factory.start({ userId: 'u1' }, monday), factory.start({ userId: 'u2' }, tuesday)];

  const summary = closeIdleSessions(factory, manager, tuesday);

  expect(summary).toMatchObject({ expiredSessions: 1, activeSessions: 1, createdAt: tuesday });
  expect([idle.state, busy.state]).toEqual(['closed', 'active']);
});
