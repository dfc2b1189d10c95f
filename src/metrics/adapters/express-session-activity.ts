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

/** What is asked of a request: one of `node:http`, of Express and of Connect has it. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What is asked of a response: one of `node:http`, of Express and of Connect has it. */
export interface NodeResponse {
  getHeader(name: string): number | string | readonly string[] | undefined;
  setHeader(name: string, value: string): unknown;
  writeHead(status: number, ...rest: unknown[]): unknown;
}

/**
 * Makes a middleware of Express style: each request marks its session active, and the response says in headers how it found it.
 * The headers are set last, so it does not matter whether `cors` comes before or after. What goes wrong with the session
 * never breaks the response.
 */
export function createSessionActivityMiddleware<Request extends NodeRequest>(
  options: SessionActivityOptions<Request>,
): (request: Request, response: NodeResponse, next: () => void) => void {
  return (request, response, next) => {
    if (isPreflight(request.method, request.headers['access-control-request-method'])) {
      next();
      return;
    }
    void reportActivity(request, options).then((report) => {
      if (report !== undefined) setHeadersLast(response, report, options.onError);
      next();
    });
  };
}

/** Sets the headers when the response begins to be written, after all that others have set. */
function setHeadersLast(response: NodeResponse, report: ActivityReport, onError: (error: unknown) => void): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status, ...rest) => {
    response.writeHead = writeHead;
    try {
      setHeaders(response, report);
    } catch (error) {
      tell(onError, error); // they are sent already
    }
    return writeHead(status, ...rest);
  };
}

function setHeaders(response: NodeResponse, report: ActivityReport): void {
  for (const [name, value] of getActivityHeaders(report)) response.setHeader(name, value);
  if (response.getHeader(allowHeader) === undefined) return;
  response.setHeader(exposeHeader, addExposed(String(response.getHeader(exposeHeader) ?? '')));
}
