// What the rest of the service may use of the database layer.
export { connect } from './connect';
export {
  RequestScopedSessionFactory,
  SessionMetrics, // the metrics of one request
  type Database,
  type DatabaseSession,
} from './request-scoped-session-factory';
