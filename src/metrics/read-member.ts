import { readMilliseconds } from './instants.ts';
import { LEGACY_ALIASES } from './legacy-aliases.ts';
import { isSessionState, type SessionState } from './session-state.ts';

/** Reads a number that a member holds: finite and not negative; null when there is none. */
export function readNumber(source: object, member: string): number | null {
  const value = read(source, member);
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

/** Reads a text that a member holds; null when there is none. */
export function readText(source: object, member: string): string | null {
  const value = read(source, member);
  return typeof value === 'string' ? value : null;
}

/** Reads the state that a member holds; null when there is none. */
export function readState(source: object, member: string): SessionState | null {
  const value = read(source, member);
  return isSessionState(value) ? value : null;
}

/** Reads an instant that a member holds; null when there is none, or when it could be several. */
export function readInstant(source: object, member: string): Date | null {
  const milliseconds = readMilliseconds(read(source, member));
  return milliseconds === null ? null : new Date(milliseconds);
}

/** Reads a member by its canonical name, or else by the first legacy name that is there. */
function read(source: object, member: string): unknown {
  const name = [member, ...(legacyNames.get(member) ?? [])].find((candidate) => candidate in source);
  return name === undefined ? undefined : (source as Readonly<Record<string, unknown>>)[name];
}

const legacyNames = new Map<string, readonly string[]>();
for (const members of Object.values(LEGACY_ALIASES.members)) {
  for (const [legacy, canonical] of Object.entries(members)) {
    const known = legacyNames.get(canonical) ?? [];
    legacyNames.set(canonical, known.includes(legacy) ? known : [...known, legacy]);
  }
}
