import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startService, type Service } from '@/service';
import { SessionMetrics } from '@/database/request-scoped-session-factory';

const origin = 'https://chat.example';
let service: Service;

beforeAll(async () => {
  service = await startService({ origins: [origin] });
});
afterEach(() => {
  for (const session of service.factory.open.values()) service.factory.close(session);
});
afterAll(() => service.close());

/** Asks the service over HTTP, as user `u1`. */
async function ask(path: string, init: RequestInit = {}) {
  const headers = { 'Content-Type': 'application/json', 'X-User-Id': 'u1', ...init.headers };
  const response = await fetch(`http://${service.address}${path}`, { ...init, headers });
  return { status: response.status, headers: response.headers, body: (await response.json()) as any };
}

describe('messages', () => {
  const post = (message: object, headers: Record<string, string> = {}) =>
    ask('/messages', { method: 'POST', body: JSON.stringify(message), headers });

  it('are saved for a client of the same origin', async () => {
    await expect(post({ id: 'm1', text: 'hello' })).resolves.toMatchObject({ status: 201, body: { id: 'm1' } });
  });

  it('are saved for a client of another origin, which is told when its session was active', async () => {
    const { status, headers, body } = await post({ id: 'm2', text: 'hello' }, { Origin: origin });
    expect(status, body.error).toBe(201);
    expect(headers.get('Access-Control-Allow-Origin')).toBe(origin);
    expect(Date.now() - Date.parse(headers.get('X-Session-Last-Activity') ?? '')).toBeLessThan(5_000);
  });

  it('may come from another origin, as a preflight request without a session is told', async () => {
    const { status, headers } = await fetch(`http://${service.address}/messages`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });
    expect(status).toBe(204);
    expect(headers.get('Access-Control-Allow-Origin')).toBe(origin);
  });

  it('are refused without a user', async () => {
    const { status } = await fetch(`http://${service.address}/messages`, { method: 'POST' });
    expect(status).toBe(401);
  });

  it('are refused by the database when they come twice, and the client is told so', async () => {
    await post({ id: 'm3', text: 'hello' });
    const { status, body } = await post({ id: 'm3', text: 'hello' });
    expect(status, body.error).toBe(409);
    expect(body).toEqual({ error: 'duplicate key value violates unique constraint "messages_pkey"' });
  });

  it('are refused by the database when they are empty, and the failed session is logged', async () => {
    const { status, body } = await post({ id: 'm4', text: '' });
    expect(status, body.error).toBe(422);
    const failure = { user: 'u1', state: 'error', operations: 1, errors: 1 };
    expect(service.factory.failures.at(-1)).toMatchObject(failure);
  });

  it('leave in the table of users when the user was here last', async () => {
    await post({ id: 'm5', text: 'hello' });
    const { body } = await ask('/users/u1');
    expect(body).toEqual({ user_id: 'u1', last_activity: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u) });
  });

  it('leave no session open', async () => {
    await post({ id: 'm6', text: 'hello' });
    await vi.waitFor(() => expect(service.factory.open.size).toBe(0));
  });
});

describe('a session', () => {
  const now = new Date('2026-01-05T08:00:00Z');

  it('is committed with what it did', async () => {
    const session = service.factory.start({ userId: 'u1', now });
    const { rows } = await service.factory.run(session, (transaction) => transaction.query('select 1 as one'));
    expect(rows).toEqual([{ one: 1 }]);
    expect(session.metrics).toMatchObject({ state: 'committed', queryCount: 1, errorCount: 0 });
  });

  it('fails with the very error that made it fail, and is logged', async () => {
    const session = service.factory.start({ userId: 'u1', now });
    const deadlock = new Error('deadlock detected');
    await expect(service.factory.run(session, () => Promise.reject(deadlock))).rejects.toBe(deadlock);
    expect(service.factory.failures.at(-1)).toEqual({
      session: session.metrics.sessionId,
      user: 'u1',
      state: 'error',
      last_activity: session.metrics.lastActivityAt.toISOString(),
      operations: 1,
      errors: 1,
    });
  });

  it('is rolled back when it fails', async () => {
    const session = service.factory.start({ userId: 'u1', now });
    const failing = service.factory.run(session, async (transaction) => {
      await transaction.query("insert into users values ('u9', now())");
      throw new Error('deadlock detected');
    });
    await expect(failing).rejects.toThrow();
    await expect(ask('/users/u9')).resolves.toMatchObject({ status: 404 });
  });
});

describe('what is open', () => {
  it('is listed: all users, and each session', async () => {
    service.factory.start({ userId: 'u1', now: new Date('2026-01-05T08:00:00Z') });
    const { body } = await ask('/sessions');
    expect(body).toContainEqual({ kind: 'database', active_sessions: 1, last_activity: '2026-01-05T08:00:00.000Z' });
    expect(body).toHaveLength(3);
  });

  it('is degraded while the session of a failed request is open', async () => {
    await expect(ask('/health')).resolves.toMatchObject({ body: { status: 'healthy', errors: 0 } });
    const metrics = new SessionMetrics('s1', 'u1');
    metrics.recordError('deadlock detected');
    service.factory.open.set('s1', { metrics, tags: {} });
    await expect(ask('/health')).resolves.toMatchObject({ body: { status: 'degraded', errors: 1 } });
  });
});
