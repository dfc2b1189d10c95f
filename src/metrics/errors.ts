/** Thrown for a value that is no id; names the field, never the value, which may be anyone's. */
export class InvalidIdError extends TypeError {
  readonly field: string;

  constructor(field: string, input: unknown) {
    const found = typeof input === 'string' ? 'a blank string' : input === null ? 'null' : typeof input;
    super(`\`${field}\` is a non-blank string, not ${found}.`);
    this.name = 'InvalidIdError';
    this.field = field;
  }
}

/** Thrown when a session would pass from one state to one that cannot follow it. */
export class IllegalSessionTransitionError extends Error {
  readonly from: string;
  readonly to: string;

  constructor(from: string, to: string) {
    super(`A session that is \`${from}\` cannot become \`${to}\`.`);
    this.name = 'IllegalSessionTransitionError';
    this.from = from;
    this.to = to;
  }
}

/** Thrown when a session of a user can't be given; `cause` says why. */
export class SessionManagerError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SessionManagerError';
  }
}

/** Says why metrics are missing: nothing measures them here. */
export class SessionMetricsUnavailableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SessionMetricsUnavailableError';
  }
}

/** Thrown for every use of a legacy name or member in phase 3; names what replaces it. */
export class LegacyApiRemovedError extends Error {
  readonly code = 'SSOT_DEP_SESSION_METRICS';
  readonly member: string;
  readonly replacement: string;

  constructor(member: string, replacement: string) {
    super(`\`${member}\` has been removed; use \`${replacement}\` of \`eslint-plugin-ssot/metrics\`.`);
    this.name = 'LegacyApiRemovedError';
    this.member = member;
    this.replacement = replacement;
  }
}

/** Writes what was thrown as one text; whatever it is, this throws nothing itself. */
export function describeThrown(thrown: unknown): string {
  try {
    if (thrown instanceof Error) {
      return thrown.message === '' ? thrown.name : thrown.message;
    }
    return String(thrown);
  } catch {
    return 'an error that cannot be described'; // a `message` or `toString` that throws, or none
  }
}
