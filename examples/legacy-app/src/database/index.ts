// What the rest of the service may use of the database layer.
export {
  RequestScopedSessionFactory,
  SessionMetrics, // the metrics of one request
  type SessionOptions,
} from './request-scoped-session-factory';
