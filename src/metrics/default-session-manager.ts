import { SessionManagerError } from './errors.ts';
import type { ExecutionContext } from './execution-context.ts';
import { UserSessionManager, type UserSessionManagerOptions } from './user-session-manager.ts';
import type { UserSessionRequest } from './user-session-request.ts';

let current: { readonly manager: UserSessionManager; readonly options: UserSessionManagerOptions } | undefined;

/** Gets the manager of this process, and makes it on the first call; throws `SessionManagerError` for other options than it has. */
export function getSessionManager(options?: UserSessionManagerOptions): UserSessionManager {
  current ??= { manager: new UserSessionManager(options), options: { ...options } };
  if (options && !isSame(options, current.options)) {
    throw new SessionManagerError('The session manager of this process has other options; shut it down first.');
  }
  return current.manager;
}

/** Gets the manager of this process, and makes it remove expired sessions in the background. */
export function initializeSessionManager(options?: UserSessionManagerOptions): UserSessionManager {
  const manager = getSessionManager(options);
  manager.start();
  return manager;
}

/** Stops the manager of this process and forgets it, with all its sessions; does nothing where there is none. */
export async function shutDownSessionManager(): Promise<void> {
  const manager = current?.manager;
  current = undefined;
  await manager?.[Symbol.asyncDispose]();
}

/** Begins a request with the manager of this process. */
export function getUserSession(request: UserSessionRequest): ExecutionContext {
  return getSessionManager().open(request);
}

function isSame(left: UserSessionManagerOptions, right: UserSessionManagerOptions): boolean {
  const values = right as Readonly<Record<string, unknown>>;
  const given = Object.entries(left).filter(([, value]) => value !== undefined);
  return (
    given.every(([key, value]) => Object.is(values[key], value)) &&
    Object.entries(values).every(([key, value]) => value === undefined || given.some(([name]) => name === key))
  );
}
