export { default as UserSessionManager, SessionMetrics as UserSessionMetrics } from './user-session-manager';
