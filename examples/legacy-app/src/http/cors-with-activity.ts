import cors from 'cors';
import type { RequestHandler } from 'express';
import type { SessionMetrics } from '@/session/user-session-manager';

/** Lets the web client in from its own origins, and tells it how long its session has been idle. */
export function corsWithActivity(origins: readonly string[]): RequestHandler {
  const answer = cors({ origin: [...origins], exposedHeaders: ['X-Session-Last-Activity'] });
  return (request, response, next) => {
    const metrics: SessionMetrics | undefined = response.locals['metrics'];
    if (metrics && request.headers.origin !== undefined) {
      response.setHeader('X-Session-Last-Activity', metrics.last_activity.toISOString());
    }
    answer(request, response, next);
  };
}
