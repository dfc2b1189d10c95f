import {
  addExposed,
  allowHeader,
  exposeHeader,
  getActivityHeaders,
  isPreflight,
  reportActivity,
  type ActivityReport,
  type SessionActivityOptions,
} from './session-activity-headers.ts';
import { tell } from './tell.ts';

/** What is asked of a request: one of the fetch standard has it. */
export interface FetchRequest {
  readonly method: string;
  readonly headers: { get(name: string): string | null };
}

/**
 * Wraps a handler of fetch style: each request marks its session active, and the response says in headers how it found it.
 * Further arguments of the handler are passed on. What goes wrong with the session never breaks the response.
 */
export function withSessionActivity<Request extends FetchRequest, Rest extends readonly unknown[]>(
  handler: (request: Request, ...rest: Rest) => Response | Promise<Response>,
  options: SessionActivityOptions<Request>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    if (isPreflight(request.method, request.headers.get('Access-Control-Request-Method'))) {
      return await handler(request, ...rest);
    }
    const report = await reportActivity(request, options);
    const response = await handler(request, ...rest);
    return report === undefined ? response : addHeaders(response, report, options.onError);
  };
}

function addHeaders(response: Response, report: ActivityReport, onError: (error: unknown) => void): Response {
  try {
    return setHeaders(response, report);
  } catch {
    // The headers of `Response.redirect()` and of a fetched response can't be changed; those of a copy can.
  }
  try {
    return setHeaders(new Response(response.body, response), report);
  } catch (error) {
    tell(onError, error); // the response to an upgrade has no copy
    return response;
  }
}

function setHeaders(response: Response, report: ActivityReport): Response {
  const { headers } = response;
  for (const [name, value] of getActivityHeaders(report)) headers.set(name, value);
  if (headers.has(allowHeader)) headers.set(exposeHeader, addExposed(headers.get(exposeHeader) ?? ''));
  return response;
}
