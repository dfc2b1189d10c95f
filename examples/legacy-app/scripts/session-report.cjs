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
 * Sums up a log.
 *
 * @param {string} log
 * @returns {{ users: InstanceType<typeof UserMetrics>, queries: number, seconds: number }}
 */
function summarise(log) {
  const lines = log.trim().split('\n').map(parseLine);
  const users = new UserMetrics();
  for (const userId of new Set(lines.map((line) => line.userId))) if (userId) users.recordStart();
  return {
    users,
    queries: lines.reduce((sum, line) => sum + line.queryCount, 0),
    seconds: (lines.length * SESSION_LIFETIME_MS) / 1000,
  };
}

module.exports = { parseLine, summarise };
