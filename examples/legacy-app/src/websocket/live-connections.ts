import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import type { RequestScopedSessionFactory } from '@/database';
import type { UserSessionMetrics } from '@/session';

/** A connection whose session is measured. */
interface LiveSocket extends WebSocket {
  metrics: UserSessionMetrics;
}

/** The connections over which clients see messages as they come. */
export class LiveConnections {
  readonly #sockets: WebSocketServer;

  constructor(server: Server, factory: RequestScopedSessionFactory) {
    this.#sockets = new WebSocketServer({ server, path: '/live' });
    this.#sockets.on('connection', (socket, request) => {
      const userId = new URL(request.url ?? '/', 'http://localhost').searchParams.get('user') ?? 'anonymous';
      const session = factory.start({ userId });
      Object.assign(socket, { metrics: session.metrics });
      socket.on('message', () => {
        session.metrics.markActivity();
        socket.send('seen');
      });
      socket.on('close', () => factory.close(session));
    });
  }

  /** Closes the connections that were idle for longer than a limit, and says how many these were. */
  sweep(idleMs: number, now = new Date()): number {
    let count = 0;
    for (const socket of this.#sockets.clients as Set<LiveSocket>) {
      if (now.getTime() - socket.metrics.last_activity.getTime() > idleMs) {
        socket.close(4408, 'idle');
        count += 1;
      }
    }
    return count;
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }
}
