// Generated from the schemas of the log pipeline. Do not edit.

export interface SessionMetrics {
  sessionId: string;
  userId: string;
  state: string;
  last_activity: Date;
  operations_count: number;
  errors: number;
}

export interface FailedSession {
  session: string;
  user: string;
  state: string;
  last_activity: string;
  operations: number;
  errors: number;
}
