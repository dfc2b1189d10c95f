import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, RequestScopedSessionFactory } from '@/database';
import { createApp } from '@/http/app';
import { closeIdleSessions } from '@/jobs/close-idle-sessions';
import { UserSessionManager } from '@/session';
import { LiveConnections } from '@/websocket/live-connections';

const MINUTE_MS = 60_000;
const STALE_MS = 5 * MINUTE_MS;

export interface ServiceOptions {
  readonly port?: number;
  /** Where the database keeps its files; without it, it lives in memory. */
  readonly folder?: string;
  /** Where the web client comes from. */
  readonly origins?: readonly string[];
}

export type Service = Awaited<ReturnType<typeof startService>>;

/** Starts the whole service: database, HTTP, WebSocket, and the job that tidies up. */
export async function startService({ port = 0, folder, origins = [] }: ServiceOptions = {}) {
  const database = await connect(folder);
  const factory = new RequestScopedSessionFactory(database);
  const manager = new UserSessionManager();
  const server = createServer(createApp({ factory, manager, origins }));
  const live = new LiveConnections(server, factory);
  const timer = setInterval(() => {
    live.sweep(STALE_MS);
    closeIdleSessions(factory, manager);
  }, MINUTE_MS);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    factory,
    live,
    manager,
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close(): Promise<void> {
      clearInterval(timer);
      live.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
    },
  };
}
