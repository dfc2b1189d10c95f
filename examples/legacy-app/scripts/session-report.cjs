'use strict';

const { SessionMetrics, SESSION_LIFETIME_MS } = require('../src/database/request-scoped-session-factory');
const UserMetrics = require('../src/session/user-session-manager').SessionMetrics;

/**
 * @typedef {import('../src/database/request-scoped-session-factory').SessionMetrics} RequestMetrics
 */

/**
 * Reads a log line: `session_1 u1 3` is session, user and number of queries.
 *
 * @param {string} line
 * @returns {RequestMetrics}
 */
function parseLine(line) {
  const [sessionId = '', userId = '', queries = '0'] = line.split(' ');
  const metrics = new SessionMetrics(sessionId, userId);
  for (let i = 0; i < Number(queries); i += 1) metrics.recordQuery();
  return metrics;
}

/**
 * Says when somebody was here last.
 *
 * @param {import('../src/session/user-session-manager').SessionMetrics} users
 * @returns {string}
 */
function describeActivity(users) {
  return `last seen ${users.last_activity.toISOString()}`;
}

/**
 * Sums up a log.
 *
 * @param {string} log
 * @param {Date} [now]
 * @returns {{ users: number, queries: number, seconds: number, activity: string }}
 */
function summarise(log, now = new Date()) {
  const lines = log.trim().split('\n').map(parseLine);
  const users = new UserMetrics(now);
  for (const userId of new Set(lines.map((line) => line.userId))) if (userId) users.recordStart(now);
  return {
    users: users.totalSessions,
    queries: lines.reduce((sum, line) => sum + line.queryCount, 0),
    seconds: (lines.length * SESSION_LIFETIME_MS) / 1000,
    activity: describeActivity(users),
  };
}

module.exports = { parseLine, summarise };
