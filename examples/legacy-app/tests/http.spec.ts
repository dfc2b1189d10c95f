import { expect, it } from 'vitest';
import { describeError } from '@/http/error-context';
import { getHealth } from '@/http/health';
import { SessionMetrics } from '@/database/request-scoped-session-factory';

const start = new Date('2026-01-05T08:00:00Z');

it('describes the session of a failed request', () => {
  const metrics = new SessionMetrics('s1', 'u1', start);
  metrics.recordQuery(start);
  const context = describeError(new Error('deadlock'), { userId: 'u1' }, metrics);
  expect(context).toMatchObject({ sessionId: 's1', state: 'error', queries: 1, lifetimeMs: 30_000 });
  expect(metrics.lastError).toBe('deadlock');
});

it('is degraded once a request failed', () => {
  const metrics = new SessionMetrics('s1', 'u1', start);
  expect(getHealth([metrics])).toEqual({ status: 'healthy', activeSessions: 0, errors: 0 });
  metrics.recordError('deadlock');
  expect(getHealth([metrics])).toEqual({ status: 'degraded', activeSessions: 0, errors: 1 });
});
