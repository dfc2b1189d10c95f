/** Checks a count: a whole number that is not negative; throws `RangeError` otherwise. */
export function checkCount(name: string, count: number): number {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`\`${name}\` is a whole number that is not negative, not ${String(count)}.`);
  }
  return count;
}

/** Checks an amount: a finite number that is not negative; throws `RangeError` otherwise. */
export function checkAmount(name: string, amount: number): number {
  if (!Number.isFinite(amount) || amount < 0) {
    throw new RangeError(`\`${name}\` is a finite number that is not negative, not ${String(amount)}.`);
  }
  return amount;
}

/** Gets when something was created, in milliseconds: now unless it is given; throws for no date and for the future. */
export function checkCreation(createdAt: Date | undefined, now: number): number {
  const created = createdAt === undefined ? now : getMilliseconds('createdAt', createdAt);
  if (!Number.isFinite(created)) {
    throw new RangeError('The clock gives no time: `now()` is a finite number of milliseconds.');
  }
  if (created > now) {
    throw new RangeError(`\`createdAt\` is in the future: ${new Date(created).toISOString()}.`);
  }
  return created;
}

/** Gets the milliseconds of a date; throws `TypeError` for anything else, and `RangeError` for an invalid one. */
function getMilliseconds(name: string, value: unknown): number {
  if (!(value instanceof Date)) {
    throw new TypeError(`\`${name}\` is a Date, not ${value === null ? 'null' : typeof value}.`);
  }
  const milliseconds = value.getTime();
  if (Number.isNaN(milliseconds)) {
    throw new RangeError(`\`${name}\` is an invalid Date.`);
  }
  return milliseconds;
}
