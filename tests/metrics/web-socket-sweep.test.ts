import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { WebSocketSweep, type WebSocketSweepOptions } from '../../src/metrics/adapters/web-socket-sweep.ts';
import { ManualClock } from '../../src/metrics/clock.ts';
import { UserSessionManager } from '../../src/metrics/user-session-manager.ts';

/** Real connections of `ws` over loopback; only the time is told by hand. */
const start = new Date('2026-01-31T12:00:00Z');
const clock = new ManualClock();
const errors: unknown[] = [];
let server: WebSocketServer;
let clients: WebSocket[] = [];

beforeEach(async () => {
  clock.set(start);
  errors.length = 0;
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
});
afterEach(async () => {
  clients.forEach((client) => {
    client.terminate();
  });
  clients = [];
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

const make = (options: Partial<WebSocketSweepOptions<WebSocket>> = {}) =>
  new WebSocketSweep<WebSocket>(server, {
    clock,
    ping: false,
    onError: (error) => void errors.push(error),
    ...options,
  });

describe('a sweep', () => {
  it('ends a connection past the limit, and none at it', async () => {
    const sweep = make();
    const [client, socket] = await connect();
    expect(sweep.connections).toBe(1);
    clock.advance(300_000);
    expect(sweep.sweep()).toBe(0);
    clock.advance(1);
    const closed = once(client, 'close');
    expect(sweep.sweep()).toBe(1);
    expect(sweep.sweep()).toBe(0);

    expect((await closed)[0]).toBe(1006);
    expect([sweep.connections, sweep.findLastActivity(socket)]).toEqual([0, undefined]);
    expect(errors).toEqual([]);
  });

  it('takes a message for activity', async () => {
    const sweep = make();
    const [client, socket] = await connect();
    clock.advance(299_000);
    const received = once(socket, 'message');
    client.send('hello');
    await received;
    clock.advance(2000);

    expect(sweep.findLastActivity(socket)).toEqual(new Date(start.getTime() + 299_000));
    expect(sweep.sweep()).toBe(0);
  });

  it('asks for a sign of life, which a living client gives by itself', async () => {
    const sweep = new WebSocketSweep<WebSocket>(server, { clock, onError: (error) => void errors.push(error) });
    const [, socket] = await connect();
    clock.advance(299_000);
    const answered = once(socket, 'pong');
    expect(sweep.sweep()).toBe(0);
    await answered;
    clock.advance(299_000);

    expect(sweep.sweep()).toBe(0);
    expect(sweep.findLastActivity(socket)).toEqual(new Date(start.getTime() + 299_000));
  });

  it('knows the connections that were there before it, and forgets those that close', async () => {
    const [client, socket] = await connect();
    const sweep = make();
    expect(sweep.connections).toBe(1);
    const closed = once(socket, 'close');
    client.close();
    await closed;

    expect(sweep.connections).toBe(0);
    clock.advance(300_001);
    expect(sweep.sweep()).toBe(0);
  });

  it('ends the others, too, when telling of one fails', async () => {
    const told: unknown[] = [];
    const sweep = make({
      onStale: (socket) => {
        told.push(socket);
        throw new Error('Telling failed.');
      },
    });
    const ends = (await Promise.all([connect(), connect()])).map(([client]) => once(client, 'close'));
    clock.advance(300_001);
    expect(sweep.sweep()).toBe(2);
    await Promise.all(ends);

    expect(told).toHaveLength(2);
    expect(errors).toMatchObject([{ message: 'Telling failed.' }, { message: 'Telling failed.' }]);
  });

  it('can tell the sessions that nobody reaches them any more', async () => {
    const manager = new UserSessionManager({ clock });
    manager.open({ userId: 'user-1', threadId: 'thread-1', webSocketId: 'socket-1' });
    const sweep = make({ onStale: () => void manager.updateWebSocket('user-1', 'thread-1', null) });
    await connect();
    clock.advance(300_001);
    sweep.sweep();

    expect(manager.forUser('user-1').list()).toMatchObject([{ webSocketId: null }]);
  });

  it('runs in the background while it is started, and watches nothing after its end', async () => {
    const sweep = make({ sweepIntervalMs: 5 });
    const [client] = await connect();
    const closed = once(client, 'close');
    sweep.start();
    sweep.start();
    clock.advance(300_001);
    await closed;
    await connect();
    expect(sweep.connections).toBe(1);
    const clearing = vi.spyOn(globalThis, 'clearInterval');
    await sweep[Symbol.asyncDispose]();
    await connect();

    expect(sweep.connections).toBe(0);
    expect(clearing).toHaveBeenCalledOnce();
    clearing.mockRestore();
  });

  it('does without the list of clients, which a server need not keep', async () => {
    const untracked = new WebSocketServer({ port: 0, host: '127.0.0.1', clientTracking: false });
    await once(untracked, 'listening');
    const sweep = new WebSocketSweep<WebSocket>(untracked, { clock, onError: vi.fn() });
    const [client] = await connect(untracked);
    expect(sweep.connections).toBe(1);
    const closed = once(client, 'close');
    clock.advance(300_001);
    expect(sweep.sweep()).toBe(1);
    await closed;
    await new Promise((resolve) => {
      untracked.close(resolve);
    });
  });
});

/** Opens a connection, and gives both ends of it. */
async function connect(to: WebSocketServer = server): Promise<readonly [client: WebSocket, socket: WebSocket]> {
  const client = new WebSocket(`ws://127.0.0.1:${(to.address() as AddressInfo).port}`);
  clients.push(client);
  const [[socket]] = (await Promise.all([once(to, 'connection'), once(client, 'open')])) as unknown as [[WebSocket]];
  return [client, socket];
}
