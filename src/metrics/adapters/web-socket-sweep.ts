import { BackgroundPass } from '../background-pass.ts';
import { getPresent, systemClock, type Clock } from '../clock.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { checkSpan } from '../valid-spans.ts';
import { tell } from './tell.ts';

/** What is asked of a WebSocket: one of `ws` has it. */
export interface SweptSocket {
  readonly readyState: number;
  on(event: 'message' | 'ping' | 'pong' | 'close', listener: () => void): unknown;
  ping(): void;
  terminate(): void;
}

/** What is asked of a server: `WebSocketServer` of `ws` has it. */
export interface SocketServer<Socket extends SweptSocket> {
  readonly clients?: Iterable<Socket> | undefined;
  on(event: 'connection', listener: (socket: Socket) => void): unknown;
  off(event: 'connection', listener: (socket: Socket) => void): unknown;
}

export interface WebSocketSweepOptions<Socket> {
  readonly clock?: Clock;
  /** A connection that was idle for longer is stale, in milliseconds; default: 300 seconds. */
  readonly staleAfterMs?: number;
  /** Between two sweeps, in milliseconds; default: 60 seconds. */
  readonly sweepIntervalMs?: number;
  /** Whether each sweep asks connections for a sign of life, so that only dead ones are stale; default: true. */
  readonly ping?: boolean;
  /** Hears of each stale connection before it is ended. */
  readonly onStale?: (socket: Socket) => void;
  /** Hears of what went wrong with one connection; the others are swept all the same. */
  readonly onError: (error: unknown) => void;
}

/** A WebSocket that is open, in the words of the standard. */
const open = 1;

/** Ends WebSocket connections from which nothing has come for too long. A message is activity, and so are ping and pong. */
export class WebSocketSweep<Socket extends SweptSocket> implements AsyncDisposable {
  readonly #clock: Clock;
  readonly #staleAfterMs: number;
  readonly #pings: boolean;
  readonly #onStale: ((socket: Socket) => void) | undefined;
  readonly #onError: (error: unknown) => void;
  readonly #lastActivity = new Map<Socket, number>();
  readonly #pass: BackgroundPass;
  readonly #disconnect: () => void;

  /** Watches the connections that the server has, and those that it will have. */
  constructor(server: SocketServer<Socket>, options: WebSocketSweepOptions<Socket>) {
    const { staleAfterMs = THRESHOLDS.staleConnectionMs, sweepIntervalMs = THRESHOLDS.leakScanIntervalMs } = options;
    this.#clock = options.clock ?? systemClock;
    this.#staleAfterMs = checkSpan('staleAfterMs', staleAfterMs);
    this.#pings = options.ping ?? true;
    this.#onStale = options.onStale;
    this.#onError = options.onError;
    this.#pass = new BackgroundPass(() => this.sweep(), checkSpan('sweepIntervalMs', sweepIntervalMs));
    const watch = (socket: Socket) => {
      this.#watch(socket);
    };
    for (const socket of server.clients ?? []) watch(socket);
    server.on('connection', watch);
    this.#disconnect = () => server.off('connection', watch);
  }

  /** How many connections are watched. */
  get connections(): number {
    return this.#lastActivity.size;
  }

  /** Finds when something last came from a connection; undefined for one that is closed. */
  findLastActivity(socket: Socket): Date | undefined {
    const last = this.#lastActivity.get(socket);
    return last === undefined ? undefined : new Date(last);
  }

  /** Ends every stale connection, and answers how many. */
  sweep(): number {
    const now = this.#clock.now();
    const connections = [...this.#lastActivity];
    const stale = connections.filter(([, last]) => now - last > this.#staleAfterMs);
    for (const [socket] of stale) this.#end(socket);
    for (const [socket] of this.#pings ? this.#lastActivity : []) this.#ping(socket);
    return stale.length;
  }

  /** Starts to sweep in the background; never keeps the process alive. */
  start(): void {
    this.#pass.start();
  }

  stop(): void {
    this.#pass.stop();
  }

  /** Stops sweeping, and forgets all connections without ending them. */
  [Symbol.asyncDispose](): Promise<void> {
    this.stop();
    this.#disconnect();
    this.#lastActivity.clear();
    return Promise.resolve();
  }

  #watch(socket: Socket): void {
    this.#lastActivity.set(socket, this.#clock.now());
    const note = () => {
      const last = this.#lastActivity.get(socket);
      if (last !== undefined) this.#lastActivity.set(socket, getPresent(this.#clock, last));
    };
    socket.on('message', note);
    socket.on('ping', note);
    socket.on('pong', note);
    socket.on('close', () => this.#lastActivity.delete(socket));
  }

  #end(socket: Socket): void {
    this.#lastActivity.delete(socket);
    this.#attempt(() => this.#onStale?.(socket));
    this.#attempt(() => {
      socket.terminate();
    });
  }

  #ping(socket: Socket): void {
    if (socket.readyState !== open) return;
    this.#attempt(() => {
      socket.ping();
    });
  }

  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      tell(this.#onError, error);
    }
  }
}
