import express, { type ErrorRequestHandler, type Express } from 'express';
import type { DatabaseSession, RequestScopedSessionFactory } from '@/database';
import type { UserSessionManager } from '@/session';
import { corsWithActivity } from './cors-with-activity';
import { getHealth } from './health';
import { findUser, saveMessage } from './messages';
import { listSessions } from './sessions';

/** What the routes need. */
export interface Parts {
  readonly factory: RequestScopedSessionFactory;
  readonly manager: UserSessionManager;
  readonly origins: readonly string[];
}

/** Makes the HTTP side of the service. */
export function createApp({ factory, manager, origins }: Parts): Express {
  const app = express();
  app.use(express.json());
  app.use((request, response, next) => {
    const userId = request.header('X-User-Id');
    if (userId !== undefined) {
      manager.signIn(userId);
      const session = factory.start({ userId });
      Object.assign(response.locals, { session, metrics: session.metrics });
      response.on('close', () => factory.close(session));
    }
    next();
  });
  app.use(corsWithActivity(origins));

  app.get('/health', (_request, response) => {
    const requests = [...factory.open.values()].map(({ metrics }) => metrics);
    response.json(getHealth(requests, manager.metrics));
  });
  app.get('/sessions', (_request, response) => {
    response.json(listSessions(manager.metrics, factory.open.values()));
  });
  app.use((_request, response, next) => {
    if (response.locals['session']) next();
    else response.status(401).json({ error: 'say who you are' });
  });
  app.post('/messages', async (request, response) => {
    const session: DatabaseSession = response.locals['session'];
    const id = await factory.run(session, (transaction) =>
      saveMessage(transaction, session.metrics.userId, request.body),
    );
    response.status(201).json({ id });
  });
  app.get('/users/:id', async (request, response) => {
    const user = await factory.run(response.locals['session'], (transaction) =>
      findUser(transaction, request.params.id),
    );
    if (user) response.json(user);
    else response.status(404).json({ error: 'no such user' });
  });

  app.use(answerError);
  return app;
}

/** What PostgreSQL says of a fault that the client can mend → the status that tells it so. */
const statuses: Readonly<Record<string, number>> = { 23505: 409, 23514: 422 };

const answerError: ErrorRequestHandler = (error, _request, response, _next) => {
  response.status(statuses[error.code] ?? 500).json({ error: error.message });
};
