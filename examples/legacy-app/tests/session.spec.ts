import { expect, it } from 'vitest';
import { UserSessionManager, UserSessionMetrics } from '@/session';

const monday = new Date('2026-01-05T08:00:00Z');
const tuesday = new Date('2026-01-06T08:00:00Z');
const DAY_MS = 24 * 60 * 60_000;

it('counts a user once, however often the user comes back', () => {
  const manager = new UserSessionManager(new UserSessionMetrics(monday));
  manager.signIn('u1', monday);
  manager.signIn('u1', tuesday);
  expect(manager.metrics).toMatchObject({ totalSessions: 1, activeSessions: 1 });
});

it('ends the sessions that were idle for too long', () => {
  const manager = new UserSessionManager(new UserSessionMetrics(monday));
  manager.signIn('u1', monday);
  manager.signIn('u2', tuesday);
  expect(manager.expire(DAY_MS - 1, tuesday)).toEqual(['u1']);
  expect(manager.metrics.activeSessions).toBe(1);
  expect(manager.metrics.last_activity).toEqual(tuesday);
});
