import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import cors from 'cors';
import express, { type ErrorRequestHandler, type Request as ExpressRequest } from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSessionActivityMiddleware } from '../../src/metrics/adapters/express-session-activity.ts';
import { withSessionActivity } from '../../src/metrics/adapters/fetch-session-activity.ts';
import type { SessionActivityOptions } from '../../src/metrics/adapters/session-activity-headers.ts';
import { ManualClock } from '../../src/metrics/clock.ts';
import { UserSessionManager } from '../../src/metrics/user-session-manager.ts';

/** Requests over loopback to real servers: Express with `cors`, and handlers of fetch style behind `node:http`. */
const start = new Date('2026-01-31T12:00:00Z');
const minute = 60_000;
const clock = new ManualClock();
let manager = new UserSessionManager({ clock });
const errors: unknown[] = [];
const servers: Server[] = [];

beforeEach(() => {
  clock.set(start);
  manager = new UserSessionManager({ clock, maxIdleMs: 120 * minute });
  errors.length = 0;
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

const common = { clock, maxIdleMs: 30 * minute, onError: (error: unknown) => void errors.push(error) };
const corsOptions = { origin: 'https://app.example.org', exposedHeaders: ['ETag', 'x-session-active'] };

describe.each(['cors before', 'cors after'])('an Express server with %s', (order) => {
  const options: SessionActivityOptions<ExpressRequest> = {
    ...common,
    findSession: (request) => {
      const user = request.header('x-user');
      return user === undefined ? undefined : manager.findActivity(user, 'thread-1');
    },
  };

  async function listenWith(given: SessionActivityOptions<ExpressRequest> = options): Promise<string> {
    const activity = createSessionActivityMiddleware(given);
    const app = express();
    const both = [cors(corsOptions), activity];
    app.use(...(order === 'cors before' ? both : both.reverse()));
    app.get('/', (_request, response) => void response.json({ ok: true }));
    app.get('/written', (_request, response) => void response.writeHead(201, { 'X-Own': 'kept' }).end('written'));
    app.get('/fails', () => {
      throw new Error('The handler failed.');
    });
    // Express knows it by its four parameters.
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- as said
    const answerError: ErrorRequestHandler = (error: Error, _request, response, _next) => {
      response.status(503).send(error.message);
    };
    app.use(answerError);
    return await listen(createServer(app as Parameters<typeof createServer>[1]));
  }

  it('says how a request found its session, and lets scripts of the allowed origin read it', async () => {
    const url = await listenWith();
    manager.open({ userId: 'user-1', threadId: 'thread-1' });
    clock.advance(10 * minute);
    const response = await fetch(url, { headers: { 'x-user': 'user-1' } });

    expect(await response.json()).toEqual({ ok: true });
    expect(readHeaders(response)).toEqual(['true', '2026-01-31T12:00:00.000Z']);
    expect(response.headers.get('access-control-expose-headers')).toBe(
      'ETag, x-session-active, X-Session-Last-Activity',
    );
    expect(errors).toEqual([]);
  });

  it('marks activity: false at first, true after it, false again once it was idle for too long, which nothing revives', async () => {
    const url = await listenWith();
    const ask = async () => readHeaders(await fetch(url, { headers: { 'x-user': 'user-1' } }));
    expect(await ask()).toEqual(['false', null]);
    manager.open({ userId: 'user-1', threadId: 'thread-1' });
    clock.advance(30 * minute);
    expect(await ask()).toEqual(['true', '2026-01-31T12:00:00.000Z']);
    clock.advance(30 * minute + 1);
    expect(await ask()).toEqual(['false', '2026-01-31T12:30:00.000Z']);

    expect(await ask()).toEqual(['false', '2026-01-31T12:30:00.000Z']);
  });

  it('counts no preflight as activity', async () => {
    const url = await listenWith();
    manager.open({ userId: 'user-1', threadId: 'thread-1' });
    clock.advance(minute);
    const response = await fetch(url, {
      method: 'OPTIONS',
      headers: { 'x-user': 'user-1', 'Access-Control-Request-Method': 'GET', Origin: 'https://app.example.org' },
    });

    expect([response.status, readHeaders(response)]).toEqual([204, [null, null]]);
    expect(manager.findActivity('user-1', 'thread-1')?.lastActivityAt).toEqual(start);
  });

  it('keeps what a handler writes by itself, and the answer of one that fails', async () => {
    const url = await listenWith();
    const written = await fetch(`${url}written`);
    const failed = await fetch(`${url}fails`);

    expect([written.status, await written.text(), written.headers.get('x-own'), readHeaders(written)]).toEqual([
      201,
      'written',
      'kept',
      ['false', null],
    ]);
    expect([failed.status, await failed.text(), readHeaders(failed)]).toEqual([
      503,
      'The handler failed.',
      ['false', null],
    ]);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('No store.');
      },
    ],
    ['rejects', () => Promise.reject(new Error('No store.'))],
  ])('answers all the same when finding the session %s, and when telling of it fails too', async (_, findSession) => {
    const url = await listenWith({
      ...options,
      findSession,
      onError: (error) => {
        errors.push(error);
        throw new Error('Telling failed.');
      },
    });
    const response = await fetch(url);

    expect([response.status, readHeaders(response)]).toEqual([200, [null, null]]);
    expect(errors).toMatchObject([{ message: 'No store.' }]);
  });
});

describe('a handler of fetch style', () => {
  const options: SessionActivityOptions<Request> = {
    ...common,
    findSession: (request) => manager.findActivity(request.headers.get('x-user') ?? 'nobody', 'thread-1'),
  };
  const request = (init: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {}) =>
    new Request('http://localhost/', { ...init, headers: { 'x-user': 'user-1', ...init.headers } });

  it('is told nothing of it, and its response says how the request found its session', async () => {
    manager.open({ userId: 'user-1', threadId: 'thread-1' });
    clock.advance(minute);
    const handler = withSessionActivity(
      (given: Request, name: string) => Promise.resolve(Response.json({ method: given.method, name })),
      options,
    );
    const url = await listen(
      createServer((incoming, outgoing) => {
        const user = String(incoming.headers['x-user']);
        void handler(
          new Request(`http://localhost${incoming.url ?? ''}`, { headers: { 'x-user': user } }),
          'extra',
        ).then(async (response) => {
          outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
        });
      }),
    );
    const response = await fetch(url, { headers: { 'x-user': 'user-1' } });

    expect(await response.json()).toEqual({ method: 'GET', name: 'extra' });
    expect(readHeaders(response)).toEqual(['true', '2026-01-31T12:00:00.000Z']);
    expect(response.headers.get('access-control-expose-headers')).toBeNull();
    expect(manager.findActivity('user-1', 'thread-1')?.lastActivityAt).toEqual(new Date(start.getTime() + minute));
  });

  it('may allow other origins: their scripts can read the headers', async () => {
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag' };
    const response = await withSessionActivity(() => new Response('ok', { headers }), options)(request());

    expect(response.headers.get('access-control-expose-headers')).toBe(
      'ETag, X-Session-Active, X-Session-Last-Activity',
    );
  });

  it('may give a response whose headers can not be changed', async () => {
    const response = await withSessionActivity(
      () => Response.redirect('http://localhost/other', 307),
      options,
    )(request());

    expect([response.status, response.headers.get('location')]).toEqual([307, 'http://localhost/other']);
    expect(readHeaders(response)).toEqual(['false', null]);
  });

  it('may give a response that can not even be copied', async () => {
    const given = Response.error();
    const response = await withSessionActivity(() => given, options)(request());

    expect(response).toBe(given);
    expect(errors).toHaveLength(1);
  });

  it('fails with its own error', async () => {
    const error = new Error('The handler failed.');

    await expect(withSessionActivity(() => Promise.reject(error), options)(request())).rejects.toBe(error);
  });

  it('is asked by a preflight as if nothing were round it', async () => {
    manager.open({ userId: 'user-1', threadId: 'thread-1' });
    clock.advance(minute);
    const preflight = request({ method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'PUT' } });
    const response = await withSessionActivity(() => new Response(null, { status: 204 }), options)(preflight);

    expect([response.status, readHeaders(response)]).toEqual([204, [null, null]]);
    expect(manager.findActivity('user-1', 'thread-1')?.lastActivityAt).toEqual(start);
  });
});

function readHeaders(response: Response): readonly (string | null)[] {
  return [response.headers.get('X-Session-Active'), response.headers.get('X-Session-Last-Activity')];
}

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
