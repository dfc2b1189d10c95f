import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import WebSocket from 'ws';
import { RequestScopedSessionFactory } from '@/database';
import { LiveConnections } from '@/websocket/live-connections';
import { noDatabase } from './no-database';

const MINUTE_MS = 60_000;
let factory: RequestScopedSessionFactory;
let server: Server;
let live: LiveConnections;

beforeEach(async () => {
  factory = new RequestScopedSessionFactory(noDatabase);
  server = createServer();
  live = new LiveConnections(server, factory);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  live.close();
  server.close();
});

async function connect(user: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/live?user=${user}`);
  await once(socket, 'open');
  return socket;
}

it('answers a message, which counts as activity', async () => {
  const socket = await connect('u1');
  socket.send('hello');
  const [data] = await once(socket, 'message');
  expect(String(data)).toBe('seen');
  expect([...factory.open.values()].map(({ metrics }) => metrics.userId)).toEqual(['u1']);
});

it('sweeps away a connection that was idle for too long', async () => {
  const socket = await connect('u1');
  const closed = once(socket, 'close');
  expect(live.sweep(5 * MINUTE_MS, new Date(Date.now() + 6 * MINUTE_MS))).toBe(1);
  const [code] = await closed;
  expect(code).toBe(4408);
});

it('leaves a busy connection alone', async () => {
  const socket = await connect('u2');
  expect(live.sweep(5 * MINUTE_MS)).toBe(0);
  expect(socket.readyState).toBe(socket.OPEN);
});

it('sweeps nothing when nobody is there', () => {
  expect(live.sweep(5 * MINUTE_MS)).toBe(0);
});
